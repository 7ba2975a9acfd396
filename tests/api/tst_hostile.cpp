// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/reading.h"
#include "api/answers.h"
#include "api/writing.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace routedesk::api;
using namespace routedesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *answers[] { "post-orders.answer", "track.answer", "plans.answer", "complete.answer", "cancel.answer",
    "http-error", "validation-error", "track-400", "track-404", "track-409" };

/// Everything that reads bytes from outside.
void readAll(const QByteArray &body)
{
    (void)decodeOrderPage(body);
    (void)decodeOrderDetail(body);
    (void)decodeRoutePage(body);
    (void)decodeRouteIfAny(body);
    (void)decodeBatchResult(body);
    (void)decodePlanPage(body);
    (void)decodePlanAccepted(body);
    (void)decodeWorkerPage(body);
    (void)decodeOpsGroup(body);
    (void)decodeExportJob(body);
    (void)decodeError(422, body);
    (void)readBatchRequest(body);
    (void)readTrackRequest(body);
    (void)readOrderPatch(body);
    (void)readRouteOrders(body);
    (void)readRoutePatch(body);
    (void)readNewWorker(body);
    (void)readNewOpsGroup(body);
    (void)decodeWorkerHistory(body);
    (void)decodePlacePage(body);
    (void)decodeNearbyResult(body);
    (void)readWorkerPatch(body);
    (void)readOpsGroupPatch(body);
    (void)readWorkStatus(body);
    (void)readNewPlace(body);
    (void)readPlacePatch(body);
    (void)readNearbyRequest(body);
    (void)readExport(body);
}

}

/// Bytes that no honest server sends. Nothing may crash, hang or take down more than itself.
class HostileTest : public QObject {
    Q_OBJECT

private slots:
    void truncated_data();
    void truncated();
    void oneByteChanged();
    void deepNesting();
    void hugeNumbers();
    void textThatIsNoNumber();
    void invalidUtf8();
    void loneSurrogates();
    void duplicateKeys();
    void manyNotes();
    void hugeWords();
};

void HostileTest::truncated_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *name : answers)
        QTest::newRow(name) << fixture(name);
    QTest::newRow("batch") << fixture("post-orders.request");
    QTest::newRow("track") << fixture("track.request");
}

void HostileTest::truncated()
{
    QFETCH(QByteArray, body);
    const QByteArray whole = body.trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        // A copy of exactly this size, so that reading past it can be seen by the sanitizer.
        const QByteArray cut(whole.constData(), length);
        readAll(cut);
        QVERIFY2(!decodeOrderDetail(cut), qPrintable(QString::number(length)));
        QVERIFY2(!decodePlanPage(cut), qPrintable(QString::number(length)));
        QVERIFY2(!readBatchRequest(cut), qPrintable(QString::number(length)));
    }
}

void HostileTest::oneByteChanged()
{
    const QByteArray whole = fixture("complete.answer").trimmed();
    for (const char wrong : { '"', '{', ']', ',', '\0', '\xff', '\\', '9' }) {
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray body = whole;
            body[i] = wrong;
            (void)decodeOrderDetail(body);
            (void)decodeBatchResult(body);
        }
    }
}

void HostileTest::deepNesting()
{
    const qsizetype depth = 200'000;
    for (const auto &[open, close] : { std::pair("[", "]"), { "{\"a\":", "}" } }) {
        QByteArray nested = QByteArray(open).repeated(depth) + "1" + QByteArray(close).repeated(depth);
        readAll(nested);
        readAll(R"({"order_handle":"o","metadata":{"m":)" + nested + R"(},"timeline":[{"type":"t","x":)" + nested + "}]}");
        const auto detail = decodeOrderDetail(R"({"order_handle":"o","metadata":{"m":)" + nested + R"(,"n":"kept"}})");
        QVERIFY(detail);
        QCOMPARE(detail->value.order.metadata.value(u"n"), u"kept"_s);
        QCOMPARE(detail->notes.count, 1);
    }
    readAll(QByteArray("[").repeated(depth));
    readAll(QByteArray("{\"orders\":").repeated(depth));
}

void HostileTest::hugeNumbers()
{
    const QByteArray digits = QByteArray("9").repeated(100'000);
    for (const QByteArray &number : { digits, '-' + digits, "0." + digits, QByteArray("1e99999"), QByteArray("-1e-99999"), QByteArray("18446744073709551616") }) {
        const auto detail = decodeOrderDetail(R"({"order_handle":"o","type_index":)" + number + R"(,"distance":)" + number
            + R"(,"destination":{"geometry":{"type":"Point","coordinates":[)" + number + ',' + number + R"(]}},"metadata":{"n":)" + number + R"(},"plan_id":"p"})");
        QVERIFY(detail);
        QCOMPARE(detail->value.order.planId, u"p"_s);
        QVERIFY(decodeOrderDetail(writeOrderDetail(detail->value)));
        readAll(R"({"orders":[{"order_handle":"o","type_index":)" + number + R"(}],"limit":)" + number + '}');
    }
}

void HostileTest::textThatIsNoNumber()
{
    for (const char *number : { "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "0x10", "1e", "--1" }) {
        const auto detail = decodeOrderDetail(R"({"order_handle":"o","distance":)" + QByteArray(number) + R"(,"plan_id":"p"})");
        QVERIFY2(!detail || !detail->value.order.distance, number);
        const auto batch = readExport(R"({"limit":)" + QByteArray(number) + '}');
        QVERIFY2(!batch, number);
    }
}

void HostileTest::invalidUtf8()
{
    for (const char *bytes : { "\xff", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80" }) {
        const QByteArray body = R"({"order_handle":"a)" + QByteArray(bytes) + R"("})";
        const auto detail = decodeOrderDetail(body);
        QVERIFY(!detail);
        QCOMPARE(toString(detail.error().kind), u"malformed"_s);
        QCOMPARE(toString(decodeError(500, body).kind), u"serverFault"_s);
        readAll(body);
    }
}

void HostileTest::loneSurrogates()
{
    const auto detail = decodeOrderDetail(R"({"order_handle":"a\ud83d","worker_handle":"\ude00b","metadata":{"k\ud800":"v\udc00"}})");
    QVERIFY(detail);
    QCOMPARE(detail->value.order.key.handle, u"a\uFFFD"_s);
    QCOMPARE(detail->value.order.workerHandle, u"\uFFFDb"_s);
    QVERIFY(decodeOrderDetail(writeOrderDetail(detail->value)));
    QCOMPARE(decodeOrderDetail(R"({"order_handle":"\ud83d\ude00"})")->value.order.key.handle, u"😀"_s);
    QVERIFY(decodeOrderDetail(R"({"order_handle":"o","plan_id":"\q","route_handle":"r"})")->value.order.planId.isNull());
}

void HostileTest::duplicateKeys()
{
    const auto page = decodeOrderPage(R"({"orders":[{"order_handle":"a"},{"order_handle":"b"}],"orders":[{"order_handle":"c","product_type":["x"],"product_type":["y"]}]})");
    QVERIFY(page);
    QCOMPARE(page->value.items.size(), 1);
    QCOMPARE(page->value.items[0].productTypes, QStringList { u"y"_s });
}

void HostileTest::manyNotes()
{
    QByteArray body = R"({"order_handle":"o","timeline":[)" + QByteArray("1,").repeated(100'000) + "2]}";
    const auto detail = decodeOrderDetail(body);
    QVERIFY(detail);
    QCOMPARE(detail->notes.count, 100'001);
    QCOMPARE(detail->notes.messages.size(), DecodeNotes::keptMessages);
    QVERIFY(detail->value.timeline.isEmpty());
    // Whatever stands in a key, a note stays short and holds no value.
    const auto noted = decodeOrderDetail(R"({"order_handle":"o","metadata":{")" + QByteArray("k").repeated(5000) + R"(":"\q"},"created_at":"secret"})");
    QVERIFY(noted);
    for (const QString &message : noted->notes.messages)
        QVERIFY(message.size() < 200 && !message.contains(u"secret"));
}

void HostileTest::hugeWords()
{
    const QByteArray words(1'000'000, 'w');
    QCOMPARE(decodeError(500, words).message.size(), 2000);
    QCOMPARE(decodeError(500, R"({"message":")" + words + R"("})").message.size(), 2000);
    QVERIFY(decodeError(422, R"({"detail":{"json":{)" + QByteArray(R"("a":["b"],)").repeated(50'000) + R"("c":[]}}})").fields.size() <= 1000);
    QByteArray many = R"({"detail":{"json":{"f":[)" + QByteArray(R"("x",)").repeated(50'000) + R"("y"]}}})";
    QCOMPARE(decodeError(422, many).fields.size(), 1000);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
