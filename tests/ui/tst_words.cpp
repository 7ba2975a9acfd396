// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/errorwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"
#include "ui/words/timewords.h"

#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

api::Instant at(const QString &iso)
{
    return api::Instant(std::chrono::milliseconds(QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()));
}

TimeWords sanJose(ClockFace face = ClockFace::Hours24)
{
    return TimeWords(QTimeZone("America/Los_Angeles"), face, QLocale::c());
}

}

class TestWords : public QObject {
    Q_OBJECT

private slots:
    void timesAreInTheZone();
    void windows_data();
    void windows();
    void ages_data();
    void ages();
    void distances_data();
    void distances();
    void durations_data();
    void durations();
    void latenessHasWords_data();
    void latenessHasWords();
    void missingFiguresAreADash();
    void errorsSayAllThree_data();
    void errorsSayAllThree();
    void serverWordsAreKept();
    void statusesDifferByShape();
    void unknownWordsAreShown();
};

void TestWords::timesAreInTheZone()
{
    const TimeWords words = sanJose();
    const auto summer = at(u"2023-11-02T16:42:10Z"_s); // PDT, UTC-7
    const auto winter = at(u"2023-11-06T17:42:10Z"_s); // PST, UTC-8
    QCOMPARE(words.clock(summer), u"09:42"_s);
    QCOMPARE(words.clock(winter), u"09:42"_s);
    QCOMPARE(words.clockSeconds(summer), u"09:42:10"_s);
    QCOMPARE(sanJose(ClockFace::Hours12).clock(summer), u"9:42 AM"_s);
    QCOMPARE(words.day(QDate(2023, 11, 2)), u"Thu 2 Nov"_s);
    QCOMPARE(words.day(QDate(2023, 11, 2), QDate(2024, 1, 1)), u"Thu 2 Nov 2023"_s);
    QCOMPARE(words.clockOn(at(u"2023-11-03T06:30:00Z"_s), QDate(2023, 11, 2)), u"23:30"_s);
    QCOMPARE(words.clockOn(at(u"2023-11-03T07:30:00Z"_s), QDate(2023, 11, 2)), u"Fri 3 Nov 00:30"_s);
    QCOMPARE(words.briefOn(at(u"2023-11-03T06:30:00Z"_s), QDate(2023, 11, 2)), u"23:30"_s);
    QCOMPARE(words.briefOn(at(u"2023-11-03T07:30:00Z"_s), QDate(2023, 11, 2)), u"Fri 00:30"_s);
    QCOMPARE(words.briefOn(at(u"2023-11-03T07:30:00Z"_s), QDate(2023, 11, 9)), u"Fri 00:30"_s);
    QCOMPARE(words.briefOn(at(u"2023-11-03T07:30:00Z"_s), QDate(2023, 11, 10)), u"3 Nov 00:30"_s);
    QVERIFY(words.zoneName(summer).startsWith(u"Los Angeles time ("_s));
    QCOMPARE(TimeWords().zoneName(summer), u"UTC"_s);
}

void TestWords::windows_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("both") << u"2023-11-02T16:00:00Z"_s << u"2023-11-02T17:00:00Z"_s << u"09:00\u201310:00"_s;
    QTest::newRow("from") << u"2023-11-02T16:00:00Z"_s << QString() << u"from 09:00"_s;
    QTest::newRow("until") << QString() << u"2023-11-02T17:00:00Z"_s << u"until 10:00"_s;
    QTest::newRow("none") << QString() << QString() << QString();
    QTest::newRow("over midnight") << u"2023-11-03T06:00:00Z"_s << u"2023-11-03T08:00:00Z"_s
                                   << u"23:00\u2013Fri 3 Nov 01:00"_s;
    QTest::newRow("other day") << u"2023-11-03T16:00:00Z"_s << u"2023-11-03T17:00:00Z"_s
                               << u"Fri 3 Nov 09:00\u201310:00"_s;
}

void TestWords::windows()
{
    QFETCH(QString, after);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    const auto maybe = [](const QString &iso) { return iso.isEmpty() ? std::nullopt : std::optional(at(iso)); };
    QCOMPARE(sanJose().window(maybe(after), maybe(before), QDate(2023, 11, 2)), expected);
}

void TestWords::ages_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << 4 << u"just now"_s;
    QTest::newRow("seconds") << 59 << u"59 s ago"_s;
    QTest::newRow("minutes") << 60 << u"1 min ago"_s;
    QTest::newRow("hours") << 2 * 3600 << u"2 h ago"_s;
    QTest::newRow("older") << 16 * 3600 << u"Wed 1 Nov 17:42"_s;
}

void TestWords::ages()
{
    QFETCH(int, seconds);
    QFETCH(QString, expected);
    const auto now = at(u"2023-11-02T16:42:00Z"_s);
    QCOMPARE(sanJose().age(now - std::chrono::seconds(seconds), now), expected);
}

void TestWords::distances_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("expected");
    QTest::newRow("0") << 0.0 << u"0 m"_s;
    QTest::newRow("7") << 7.4 << u"7 m"_s;
    QTest::newRow("tens") << 846.0 << u"850 m"_s;
    QTest::newRow("edge") << 996.0 << u"1.0 km"_s;
    QTest::newRow("one digit") << 6249.0 << u"6.2 km"_s;
    QTest::newRow("ten") << 9960.0 << u"10 km"_s;
    QTest::newRow("far") << 62'400.0 << u"62 km"_s;
}

void TestWords::distances()
{
    QFETCH(double, metres);
    QFETCH(QString, expected);
    QCOMPARE(words::distance(metres, QLocale::c()), expected);
}

void TestWords::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("seconds") << 45 << u"45 s"_s;
    QTest::newRow("minutes") << 300 << u"5 min"_s;
    QTest::newRow("nearly an hour") << 3580 << u"1 h"_s;
    QTest::newRow("hours") << 4800 << u"1 h 20 min"_s;
}

void TestWords::durations()
{
    QFETCH(int, seconds);
    QFETCH(QString, expected);
    QCOMPARE(words::duration(std::chrono::seconds(seconds)), expected);
}

void TestWords::latenessHasWords_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("on time") << 20 << QString();
    QTest::newRow("late") << 720 << u"+12 min"_s;
    QTest::newRow("very late") << 3900 << u"+1 h 5 min"_s;
    QTest::newRow("early") << -240 << u"4 min early"_s;
}

void TestWords::latenessHasWords()
{
    QFETCH(int, seconds);
    QFETCH(QString, expected);
    QCOMPARE(words::lateness(std::chrono::seconds(seconds)), expected);
}

void TestWords::missingFiguresAreADash()
{
    QCOMPARE(words::distance(std::optional<double>()), u"\u2013"_s);
    QCOMPARE(words::duration(std::optional<double>()), u"\u2013"_s);
    QCOMPARE(words::change(0s), u"\u00B10 min"_s);
    QCOMPARE(words::change(-120s), u"\u22122 min"_s);
    QCOMPARE(words::changeOfDistance(2400.0, QLocale::c()), u"+2.4 km"_s);
    QCOMPARE(words::load(31, 40), u"31/40"_s);
    QCOMPARE(words::load(31, std::nullopt), u"31"_s);
    QCOMPARE(words::count(2000, QLocale(QLocale::English)), u"2,000"_s);
}

void TestWords::errorsSayAllThree_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(api::ApiError::Kind::Cancelled); ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void TestWords::errorsSayAllThree()
{
    QFETCH(int, kind);
    api::ApiError error;
    error.kind = static_cast<api::ApiError::Kind>(kind);
    error.httpStatus = 500;
    for (const Doing doing : { Doing::Reading, Doing::Sending, Doing::Asking, Doing::Saving }) {
        const ErrorWords words = errorWords(error, doing);
        QVERIFY(words.happened.endsWith(u'.'));
        QVERIFY(doing == Doing::Asking || words.kept.endsWith(u'.'));
        QVERIFY(words.advice.isEmpty() || words.advice.endsWith(u'.'));
        QVERIFY(words.server.isEmpty());
        QVERIFY(words.sentence().startsWith(words.happened));
    }
    const bool saysUnknown = errorWords(error, Doing::Sending).kept.contains(u"whether"_s);
    QCOMPARE(saysUnknown, error.outcomeUnknown());
}

void TestWords::serverWordsAreKept()
{
    api::ApiError error;
    error.kind = api::ApiError::Kind::Invalid;
    error.message = u"Validation <b>failed</b>"_s;
    error.fields
        = { { u"json"_s, u"orders.0.scheduled_at"_s, u"is required"_s }, { u"query"_s, u"limit"_s, QString() } };
    QCOMPARE(errorWords(error, Doing::Sending).server,
        u"Validation <b>failed</b>\norders.0.scheduled_at: is required\nquery \u00B7 limit"_s);
}

void TestWords::statusesDifferByShape()
{
    using S = api::OrderStatus;
    QSet<int> marks;
    for (const S status :
        { S::Unplanned, S::Planned, S::Dispatched, S::Ongoing, S::Disabled, S::Completed, S::Cancelled })
        marks.insert(static_cast<int>(statusLook(status).mark));
    QCOMPARE(marks.size(), 7);
    QCOMPARE(statusLook(api::OpenEnum<S>(S::Completed)).tone, Tone::Done);
    QCOMPARE(statusLook(api::OpenEnum<S>(S::Cancelled)).tone, Tone::Neutral);
}

void TestWords::unknownWordsAreShown()
{
    const auto later = api::OpenEnum<api::OrderStatus>::fromText(u"teleported");
    QCOMPARE(statusLook(later).text, u"teleported"_s);
    QVERIFY(!statusLook(api::OpenEnum<api::OrderStatus>()).text.isEmpty());
    QCOMPARE(words::orderType(api::OpenEnum<api::OrderType>()), QString());
    QCOMPARE(words::planMode(api::OpenEnum<api::PlanMode>::fromText(u"psychic")), u"psychic"_s);
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
