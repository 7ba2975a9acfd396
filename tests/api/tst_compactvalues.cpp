// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/order.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace routedesk::api;

// A day has a hundred thousand of them.
static_assert(sizeof(Order) <= 600);
static_assert(sizeof(OpenEnum<OrderStatus>) == sizeof(void *));
static_assert(sizeof(Metadata) == sizeof(void *));
static_assert(sizeof(CompactOptional<Instant>) == sizeof(Instant));

class CompactValuesTest : public QObject {
    Q_OBJECT

private slots:
    void rareTextTellsNullFromEmpty();
    void rareCopiesPart();
    void rareListReadsAsAList();
    void rareStructIsComparedByValue();
    void boxedIsAnOptional();
    void boxedCopiesPart();
    void compactTimeIsAnOptional();
    void compactOrderPutsNoneFirst();
    void zeroIsAValue();
    void wordsThatAreUnknownAreKept();
    void metadataKeepsWhatItIsGiven_data();
    void metadataKeepsWhatItIsGiven();
    void metadataOfManyKeysReplacesInPlace();
    void metadataSharesKeysAndComparesTexts();
    void metadataRepairsLoneSurrogates();
    void copiesLiveOnOtherThreads();
};

void CompactValuesTest::rareTextTellsNullFromEmpty()
{
    Rare<QString> text;
    QVERIFY(text.isNull());
    QVERIFY(text.isEmpty());
    text = u""_s;
    QVERIFY(!text.isNull());
    QVERIFY(text.isEmpty());
    text = u"van-1"_s;
    const QString plain = text;
    QCOMPARE(plain, u"van-1"_s);
    QVERIFY(text == u"van-1"_s);
    text = QString();
    QVERIFY(text.isNull());
}

void CompactValuesTest::rareCopiesPart()
{
    Rare<QString> first = u"a"_s;
    const Rare<QString> second = first;
    first.edit() += u'b';
    QCOMPARE(*first, u"ab"_s);
    QCOMPARE(*second, u"a"_s);
    QVERIFY(first != second);
    first.edit().chop(1);
    QVERIFY(first == second);
}

void CompactValuesTest::rareListReadsAsAList()
{
    Rare<QList<Risk>> risks;
    QVERIFY(risks.isEmpty());
    for (const Risk &risk : risks)
        QFAIL(qPrintable(risk.key.text()));
    risks = { { RiskKey::IsOffline, RiskLevel::Red }, { RiskKey::InOutage, {} } };
    QCOMPARE(risks.size(), 2);
    QVERIFY(risks[0].level.is(RiskLevel::Red));
    const QList<Risk> plain = risks;
    QCOMPARE(plain.size(), 2);
    risks = QList<Risk>();
    QVERIFY(risks == Rare<QList<Risk>>());
}

void CompactValuesTest::rareStructIsComparedByValue()
{
    Order one, other;
    one.region = Region { u"US"_s, {}, u"Reno"_s };
    QVERIFY(one != other);
    other.region.edit().country = u"US"_s;
    other.region.edit().city = u"Reno"_s;
    QVERIFY(one == other);
    one.region = Region();
    other.region.edit() = {}; // an empty one of its own is still none
    QVERIFY(one == other);
    QVERIFY(one.region->city.isNull());
}

void CompactValuesTest::boxedIsAnOptional()
{
    Boxed<Estimate> estimate;
    QVERIFY(!estimate);
    QVERIFY(estimate == std::nullopt);
    QCOMPARE(estimate.value_or({}).distance, std::optional<double>());
    estimate = Estimate();
    QVERIFY(estimate.has_value());
    QVERIFY(estimate != Boxed<Estimate>());
    estimate->distance = 4;
    const std::optional<Estimate> plain = estimate;
    QCOMPARE(plain->distance, 4.0);
    estimate = std::optional<Estimate>();
    QVERIFY(!estimate);
    estimate = plain;
    QCOMPARE(estimate->distance, 4.0);
    estimate.reset();
    QVERIFY(!estimate);
}

void CompactValuesTest::boxedCopiesPart()
{
    Order one;
    one.estimate = Estimate();
    one.estimate->distance = 1;
    const Order other = one;
    QVERIFY(one == other);
    one.estimate->distance = 2;
    QCOMPARE(other.estimate->distance, 1.0);
    QVERIFY(one != other);
}

void CompactValuesTest::compactTimeIsAnOptional()
{
    const Instant noon { std::chrono::hours(12) };
    CompactOptional<Instant> time;
    QVERIFY(!time);
    QVERIFY(!std::optional<Instant>(time));
    QCOMPARE(time.value_or(noon), noon);
    time = noon;
    QVERIFY(time == noon);
    QVERIFY(std::optional<Instant>(time) == noon);
    time = std::optional<Instant>();
    QVERIFY(time == std::nullopt);
    time = std::optional(noon);
    QCOMPARE(time->time_since_epoch(), std::chrono::milliseconds(std::chrono::hours(12)));
    time.reset();
    QVERIFY(!time);
}

void CompactValuesTest::compactOrderPutsNoneFirst()
{
    const CompactOptional<Instant> none, early = Instant(std::chrono::seconds(-5)), late = Instant(std::chrono::seconds(5));
    QVERIFY(none < early);
    QVERIFY(early < late);
    QVERIFY(!(none < none));
}

void CompactValuesTest::zeroIsAValue()
{
    CompactOptional<double> number = 0.0;
    QVERIFY(number.has_value());
    QVERIFY(number == 0.0);
    QVERIFY(CompactOptional<double>() == CompactOptional<double>());
    QVERIFY(number != CompactOptional<double>());
    CompactOptional<Instant> epoch = Instant();
    QVERIFY(epoch.has_value());
}

void CompactValuesTest::wordsThatAreUnknownAreKept()
{
    using Status = OpenEnum<OrderStatus>;
    const auto odd = Status::fromText(u"teleported");
    Status copy = odd;
    QVERIFY(copy.isUnknown());
    QCOMPARE(copy.text(), u"teleported"_s);
    QVERIFY(copy == Status::fromText(u"teleported"));
    QVERIFY(copy != Status::fromText(u"lost"));
    QVERIFY(copy != Status());
    copy = OrderStatus::Unplanned; // the first of its list
    QVERIFY(copy.is(OrderStatus::Unplanned));
    QCOMPARE(copy.text(), u"unplanned"_s);
    QVERIFY(!copy.isAbsent());
    QVERIFY(odd.isUnknown());
    copy = {};
    QVERIFY(copy.isAbsent());
    QVERIFY(copy.text().isNull());
    QVERIFY(copy != Status(OrderStatus::Unplanned));
}

void CompactValuesTest::metadataKeepsWhatItIsGiven_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"zone"_s << u"4"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("accents") << u"clé"_s << u"Ångström 🧊"_s;
    QTest::newRow("zeros") << u"a\0b"_s << QString(3, QChar(0));
    QTest::newRow("long") << QString(200, u'k') << QString(70'000, u'v');
}

void CompactValuesTest::metadataKeepsWhatItIsGiven()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    Metadata metadata;
    metadata.set(u"first"_s, u"1"_s);
    metadata.set(key, value);
    metadata.set(u"last"_s, u"{}"_s, true);
    QCOMPARE(metadata.size(), 3);
    QCOMPARE(metadata.value(key), value);
    QVERIFY(!metadata.value(key).isNull());
    QVERIFY(metadata.entries()[1] == (Metadata::Entry { key, value, false }));
    QVERIFY(metadata.entries()[2].isJson);
    metadata.remove(key);
    QCOMPARE(metadata.size(), 2);
    QVERIFY(metadata.value(key).isNull());
}

void CompactValuesTest::metadataOfManyKeysReplacesInPlace()
{
    for (const int count : { 3, 500 }) {
        std::vector<std::string> texts;
        for (int i = 0; i < count; ++i)
            texts.push_back("k" + std::to_string(i));
        Metadata::Builder builder;
        for (const std::string &text : texts)
            builder.add(text, "old");
        builder.add(texts[1], "new", true);
        const Metadata metadata = builder.take();
        QCOMPARE(metadata.size(), count);
        QVERIFY(metadata.entries()[1] == (Metadata::Entry { u"k1"_s, u"new"_s, true }));
        QCOMPARE(metadata.value(u"k2"), u"old"_s);
    }
}

void CompactValuesTest::metadataSharesKeysAndComparesTexts()
{
    Metadata::Builder builder;
    const auto made = [&builder](std::string_view value, bool isJson = false) {
        builder.add("a", value, isJson);
        builder.add("b", "same");
        return builder.take();
    };
    const Metadata one = made("1"), two = made("2"), json = made("1", true), again = made("1");
    QCOMPARE(one.sharedKeys(), two.sharedKeys());
    QVERIFY(one.sharedKeys() != json.sharedKeys());
    QVERIFY(one != two);
    QVERIFY(one != json);
    QVERIFY(one == again); // of other keys of the same text
    QVERIFY(builder.take().isEmpty());
    QVERIFY(Metadata() != one);
    // Where one text ends and the next begins is part of it.
    Metadata left, right;
    left.set(u"a"_s, u"bc"_s);
    left.set(u"d"_s, u"e"_s);
    right.set(u"a"_s, u"b"_s);
    right.set(u"d"_s, u"ce"_s);
    QVERIFY(left != right);
}

void CompactValuesTest::metadataRepairsLoneSurrogates()
{
    Metadata metadata;
    metadata.set(u"k"_s, u"a"_s + QChar(0xd800) + u"b"_s);
    QCOMPARE(metadata.value(u"k"), u"a\ufffdb"_s);
}

void CompactValuesTest::copiesLiveOnOtherThreads()
{
    Order order;
    order.status = OpenEnum<OrderStatus>::fromText(u"odd");
    order.metadata.set(u"k"_s, u"v"_s);
    order.deviceId = u"device"_s;
    order.estimate = Estimate();
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> same = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&order, &same] {
            for (int round = 0; round < 2000; ++round) {
                Order copy = order;
                copy.metadata.set(u"k"_s, u"w"_s);
                copy.deviceId.edit() += u'x';
                copy.estimate->distance = round;
                copy.status = OpenEnum<OrderStatus>::fromText(u"other");
                const Order second = order;
                same += second == order && copy != order ? 1 : 0;
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(same.load(), 8000);
    QCOMPARE(*order.deviceId, u"device"_s);
    QCOMPARE(order.metadata.value(u"k"), u"v"_s);
}

QTEST_GUILESS_MAIN(CompactValuesTest)
#include "tst_compactvalues.moc"
