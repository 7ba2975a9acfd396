// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/reading.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <functional>

using namespace routedesk::api;
using namespace routedesk::test;
using namespace Qt::StringLiterals;

namespace {

template<class T>
QStringList complaintsOf(const ReadResult<T> &result)
{
    QStringList lines;
    if (!result) {
        for (const FieldError &complaint : result.error())
            lines.append(complaint.location + u'/' + complaint.field + u": "_s + complaint.message);
    }
    return lines;
}

using Read = std::function<QStringList(const QByteArray &)>;

template<class T>
Read reader(ReadResult<T> (*read)(QByteArrayView))
{
    return [read](const QByteArray &body) { return complaintsOf(read(body)); };
}

const QByteArray goodOrder = R"("order_handle":"o","scheduled_at":"2026-01-01T00:00:00Z","destination":{"geometry":{"type":"Point","coordinates":[1,2]}})";

QByteArray batchOf(const QByteArray &orders)
{
    return R"({"plan_mode":"manual","orders":[)" + orders + "]}";
}

QByteArray batchWithDestination(const QByteArray &destination)
{
    return batchOf(R"({"order_handle":"o","scheduled_at":"2026-01-01T00:00:00Z","destination":)" + destination + '}');
}

}
Q_DECLARE_METATYPE(Read)

/// What a service must refuse, and the words it refuses with.
class RequestsTest : public QObject {
    Q_OBJECT

private slots:
    void seeds();
    void complaints_data();
    void complaints();
    void limits_data();
    void limits();
    void complaintsAreCountable();
    void emptyNamesAndMarks();
    void everyComplaintIsListed();
    void closingBodies();
    void routeOrderSpellings();
    void routeMetadataAsText();
    void nullCountsAsAbsent();
};

void RequestsTest::seeds()
{
    const auto batch = readBatchRequest(fixture("post-orders.request"));
    QVERIFY(batch);
    QVERIFY(batch->planMode.is(PlanMode::Manual));
    QCOMPARE(batch->opsGroupHandle, u"store-SF"_s);
    QCOMPARE(batch->orders[1].destination.radius, std::optional(100));
    QCOMPARE(batch->orders[0].productTypes.size(), 2);
    const auto track = readTrackRequest(fixture("track.request"));
    QVERIFY(track);
    QCOMPARE(track->workerHandle, u"james@ht.com"_s);
    QCOMPARE(track->orders[0].scheduledAt, instantFromText(u"2023-11-02T02:00:00Z"));
}

void RequestsTest::complaints_data()
{
    QTest::addColumn<Read>("read");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Read &read, const QByteArray &body, const QStringList &expected) {
        QTest::newRow(name) << read << body << expected;
    };
    const Read batch = reader(readBatchRequest);
    const Read track = reader(readTrackRequest);
    row("good", batch, batchOf('{' + goodOrder + '}'), {});
    row("empty body", batch, "", { u"json/_schema: is not JSON: EMPTY: no JSON found"_s });
    row("list", batch, "[]", { u"json/_schema: must be a JSON object"_s });
    row("no mode, no orders", batch, "{}", { u"json/plan_mode: is required"_s, u"json/orders: is required"_s });
    row("pool cannot be asked for", batch, R"({"plan_mode":"pool","orders":[{)" + goodOrder + "}]}",
        { u"json/plan_mode: must be one of: on_demand, scheduled, manual"_s });
    row("empty orders", batch, batchOf({}), { u"json/orders: must not be empty"_s });
    row("orders no list", batch, R"({"plan_mode":"manual","orders":{}})", { u"json/orders: must be a list"_s });
    row("order no object", batch, batchOf("7"), { u"json/orders.0: must be an object"_s });
    row("bare order", batch, batchOf("{}"), { u"json/orders.0.order_handle: is required"_s, u"json/orders.0.destination: is required"_s, u"json/orders.0.scheduled_at: is required"_s });
    row("empty handle", batch, batchOf(R"({"scheduled_at":"2026-01-01T00:00:00Z","destination":{"address":"x"},"order_handle":""})"), { u"json/orders.0.order_handle: must not be empty"_s });
    row("number as handle", batch, batchOf(R"({"scheduled_at":"2026-01-01T00:00:00Z","destination":{"address":"x"},"order_handle":5})"), { u"json/orders.0.order_handle: must be a text"_s });
    row("bad time", batch, batchOf('{' + goodOrder + R"(,"scheduled_after":"noon"})"), { u"json/orders.0.scheduled_after: must be a time such as 2023-10-31T02:00:00Z"_s });
    row("window turned", batch, batchOf('{' + goodOrder + R"(,"scheduled_after":"2026-01-01T00:00:01Z"})"), { u"json/orders.0.scheduled_after: must not be later than scheduled_at"_s });
    row("unknown type", batch, batchOf('{' + goodOrder + R"(,"type":"visit"})"), { u"json/orders.0.type: must be one of: pick, drop"_s });
    row("priority none", batch, batchOf('{' + goodOrder + R"(,"priority":"none"})"), { u"json/orders.0.priority: must be one of: low, medium, high"_s });
    row("negative service time", batch, batchOf('{' + goodOrder + R"(,"expected_service_time":-1})"), { u"json/orders.0.expected_service_time: must be between 0 and 86400"_s });
    row("half a unit", batch, batchOf('{' + goodOrder + R"(,"capacity_used":0.5})"), { u"json/orders.0.capacity_used: must be a whole number"_s });
    row("capacity as text", batch, batchOf('{' + goodOrder + R"(,"capacity_used":"1"})"), { u"json/orders.0.capacity_used: must be a number"_s });
    row("product types", batch, batchOf('{' + goodOrder + R"(,"product_type":["a",1]})"), { u"json/orders.0.product_type.1: must be a text"_s });
    row("metadata list", batch, batchOf('{' + goodOrder + R"(,"metadata":[]})"), { u"json/orders.0.metadata: must be an object"_s });
    row("task without label", batch, batchOf('{' + goodOrder + R"(,"tasks_list":{"tasks":[{}]}})"), { u"json/orders.0.tasks_list.tasks.0.label: is required"_s });
    row("flag", batch, R"({"enable_sync_planning":"yes","plan_mode":"manual","orders":[{)" + goodOrder + "}]}", { u"json/enable_sync_planning: must be true or false"_s });
    row("same key twice", batch, batchOf('{' + goodOrder + "},{" + goodOrder + '}'), { u"json/orders.1.order_handle: names the same order as an earlier entry"_s });
    row("pick and drop of one handle", batch, batchOf('{' + goodOrder + R"(,"type":"pick"},{)" + goodOrder + R"(,"type":"drop"})"), {});

    row("swapped coordinates", batch, batchWithDestination(R"({"geometry":{"type":"Point","coordinates":[37.39,-121.88]}})"), { u"json/orders.0.destination.geometry.coordinates: must be [longitude, latitude] in degrees"_s });
    row("one coordinate", batch, batchWithDestination(R"({"geometry":{"coordinates":[1]}})"), { u"json/orders.0.destination.geometry.coordinates: must be [longitude, latitude] in degrees"_s });
    row("null coordinates", batch, batchWithDestination(R"({"geometry":{"coordinates":[null,null]}})"), { u"json/orders.0.destination.geometry.coordinates: must be [longitude, latitude] in degrees"_s });
    row("no coordinates", batch, batchWithDestination(R"({"geometry":{}})"), { u"json/orders.0.destination.geometry.coordinates: is required"_s });
    row("circle", batch, batchWithDestination(R"({"geometry":{"type":"Circle","coordinates":[1,2]}})"), { u"json/orders.0.destination.geometry.type: must be Point or Polygon"_s });
    row("radius 0", batch, batchWithDestination(R"({"geometry":{"coordinates":[1,2]},"radius":0})"), { u"json/orders.0.destination.radius: must be between 1 and 100000"_s });
    row("no form", batch, batchWithDestination("{}"), { u"json/orders.0.destination.geometry: is required, unless there is a place_handle, a geofence_id or an address"_s });
    row("polygon", batch, batchWithDestination(R"({"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}})"), {});
    row("thin polygon", batch, batchWithDestination(R"({"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0]]]}})"), { u"json/orders.0.destination.geometry.coordinates: must be a list with one ring of at least three different corners"_s });
    row("corner out of range", batch, batchWithDestination(R"({"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,100],[0,0]]]}})"), { u"json/orders.0.destination.geometry.coordinates.0.2: must be [longitude, latitude] in degrees"_s });
    row("place", batch, batchWithDestination(R"({"place_handle":"p"})"), {});
    row("address only", batch, batchWithDestination(R"({"address":"x"})"), {});

    row("track: mode only with a route", track, R"({"track_mode":"on_time","route_handle":"r"})", {});
    row("track: nothing", track, "{}", { u"json/track_mode: is required"_s, u"json/orders: is required"_s, u"json/worker_handle: is required, unless there is a route_handle or a device_id"_s });
    row("track: address only", track, R"({"track_mode":"on_time","device_id":"d","orders":[{"order_handle":"o","destination":{"address":"x"}}]})", { u"json/orders.0.destination.geometry: is required: an address alone is not enough here"_s });
    row("track: no deadline", track, R"({"track_mode":"on_time","driver_handle":"w","orders":[{"order_handle":"o","destination":{"place_handle":"p"}}]})", {});
    row("track: unknown mode", track, R"({"track_mode":"always","route_handle":"r"})", { u"json/track_mode: must be one of: full_shift, pre_shift, on_shift, on_time, flex"_s });

    row("patch: nothing", reader(readOrderPatch), "{}", {});
    row("patch: destination", reader(readOrderPatch), R"({"destination":{"address":"x"}})", { u"json/destination.geometry: is required: an address alone is not enough here"_s });
    row("reschedule: nothing", reader(readReschedule), "{}", { u"json/scheduled_at: is required"_s });
    row("reassign: nothing", reader(readReassign), "{}", { u"json/worker_handle: is required"_s });
    row("reassign: driver", reader(readReassign), R"({"driver_handle":"w","order_type":"pick"})", {});
    row("closing: metadata text", reader(readClosingBody), R"({"metadata":"x"})", { u"json/metadata: must be an object"_s });
    row("route: no orders", reader(readCreateRoute), R"({"orders":[]})", { u"json/orders: must not be empty"_s });
    row("route: twice", reader(readCreateRoute), R"({"orders":[{"order_handle":"a","type":"pick"},{"order_handle":"a","type":"pick","type_index":0}]})", { u"json/orders.1.order_handle: names the same order as an earlier entry"_s });
    row("add: no handle", reader(readRouteOrders), R"({"orders":[{"type":"pick"}]})", { u"json/orders.0.order_handle: is required"_s });
    row("route reassign: nothing", reader(readReassignRoute), "{}", { u"json/worker_handle: is required"_s });
    row("route patch: metadata", reader(readRoutePatch), R"({"metadata":"[1]"})", { u"json/metadata: must be an object, or the text of one"_s });
    row("trigger: manual", reader(readTriggerPlan), R"({"plan_mode":"manual","orders":[{"order_handle":"a"}]})", { u"json/plan_mode: must be one of: on_demand, scheduled"_s });
    row("export: status", reader(readExport), R"({"status":"lost","limit":0})", { u"json/status: must be one of: unplanned, planned, assigned, dispatched, ongoing, disabled, completed, cancelled, summarizing, rescheduled"_s, u"json/limit: must be a whole number between 1 and 1000"_s });
    row("export: filters of wrong kinds", reader(readExport), R"({"route_handle":["r"],"worker_handle":5,"status":true,"limit":{},"fulfillment_attempt":"1","colour":[1]})",
        { u"json/worker_handle: must be a text"_s, u"json/route_handle: must not be a list or an object"_s, u"json/status: must be a text"_s,
            u"json/status: must be one of: unplanned, planned, assigned, dispatched, ongoing, disabled, completed, cancelled, summarizing, rescheduled"_s, u"json/limit: must not be a list or an object"_s });
    row("worker: nothing", reader(readNewWorker), "{}", { u"json/worker_handle: is required"_s });
    row("worker: shift", reader(readNewWorker), R"({"worker_handle":"w","schedule":[{"day_of_week":"someday","start_time":-1}]})",
        { u"json/schedule.0.day_of_week: must be one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday"_s, u"json/schedule.0.start_time: must be between 0 and 2880"_s, u"json/schedule.0.end_time: is required"_s });
    row("worker: home twice, once wrong", reader(readNewWorker), R"({"worker_handle":"w","home":{"geometry":{"coordinates":[1,2]},"coordinates":["x",2]}})", { u"json/home.coordinates: must be [longitude, latitude] in degrees"_s });
    row("worker: home of no kind", reader(readNewWorker), R"({"worker_handle":"w","home":{"geometry":{"type":["Point"],"coordinates":[1,2]}}})", { u"json/home.geometry.type: must be a text"_s });
    row("worker: home with an area", reader(readNewWorker), R"({"worker_handle":"w","home":{"geometry":{"type":"Polygon","coordinates":[1,2]}}})", { u"json/home.geometry.type: must be Point"_s });
    row("destination of no kind", batch, batchWithDestination(R"({"geometry":{"type":5,"coordinates":[1,2]}})"), { u"json/orders.0.destination.geometry.type: must be a text"_s });
    row("an old name of the wrong kind", reader(readNewWorker), R"({"worker_handle":"w","driver_handle":{}})", { u"json/driver_handle: must be a text"_s });
    row("export: an old name of the wrong kind", reader(readExport), R"({"worker_handle":"w","driver_handle":{}})", { u"json/driver_handle: must not be a list or an object"_s });
    row("work status twice, once wrong", reader(readWorkStatus), R"({"work_status":{"available":true},"available":[true]})", { u"json/available: must be true or false"_s });
    row("both spellings", reader(readRouteOrders), R"({"orders":[{"order_handle":"a","order_handles":["b"]}]})", {});
    row("both spellings, one wrong", reader(readRouteOrders), R"({"orders":[{"order_handle":"a","order_handles":[5]}]})", { u"json/orders.0.order_handles.0: must be a text"_s });
    row("empty names in a list", reader(readRouteOrders), R"({"orders":[{"order_handles":[""]}]})", { u"json/orders.0.order_handles: must not have empty entries"_s });
    row("ops group: nothing", reader(readNewOpsGroup), "{}", { u"json/ops_group_handle: is required"_s });
    row("ops group: home", reader(readNewOpsGroup), R"({"ops_group_handle":"g","ops_group_home":{"geometry":{"coordinates":[200,0]}}})", { u"json/ops_group_home.geometry.coordinates: must be [longitude, latitude] in degrees"_s });
}

void RequestsTest::complaints()
{
    QFETCH(Read, read);
    QFETCH(QByteArray, body);
    QFETCH(QStringList, expected);
    QCOMPARE(read(body), expected);
}

void RequestsTest::limits_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("expected");
    const auto nested = [](qsizetype levels) { return QByteArray("{\"a\":").repeated(levels) + '1' + QByteArray("}").repeated(levels); };
    const QString longest = u"must not have more than 10000 characters"_s;
    QTest::newRow("handle") << R"("worker_handle":")" + QByteArray(513, 'x') + '"' << u"worker_handle: must not have more than 512 characters"_s;
    QTest::newRow("longest handle") << R"("worker_handle":")" + QByteArray(512, 'x') + '"' << QString();
    QTest::newRow("text") << R"("worker_handle":"w","name":")" + QByteArray(10'001, 'x') + '"' << u"name: "_s + longest;
    QTest::newRow("longest text") << R"("worker_handle":"w","name":")" + QByteArray(10'000, 'x') + '"' << QString();
    QTest::newRow("text in a list") << R"("worker_handle":"w","product_types":["a",")" + QByteArray(10'001, 'x') + "\"]" << u"product_types.1: "_s + longest;
    QTest::newRow("NUL") << QByteArray(R"("worker_handle":"w\u0000")") << u"worker_handle: must not contain U+0000"_s;
    QTest::newRow("NUL in a list") << QByteArray(R"("worker_handle":"w","product_types":["\u0000"])") << u"product_types.0: must not contain U+0000"_s;
    QTest::newRow("NUL in a map") << QByteArray(R"("worker_handle":"w","profile":{"a":[{"b":"\u0000"}]})") << u"profile: must not contain U+0000"_s;
    QTest::newRow("NUL in a map's key") << QByteArray(R"("worker_handle":"w","profile":{"a":{"\u0000":1}})") << u"profile: must not contain U+0000"_s;
    QTest::newRow("not NUL") << QByteArray(R"("worker_handle":"w","profile":{"a":"\\u0000"})") << QString();
    QTest::newRow("deep map") << R"("worker_handle":"w","profile":)" + nested(33) << u"profile: must not be nested more than 32 levels deep"_s;
    QTest::newRow("deepest map") << R"("worker_handle":"w","profile":)" + nested(32) << QString();
    QTest::newRow("large map") << R"("worker_handle":"w","profile":{"a":")" + QByteArray(65'600, 'x') + "\"}" << u"profile: must not be larger than 65536 bytes"_s;
    QByteArray entries;
    for (int i = 0; i <= 1000; ++i)
        entries += (i ? ",\"" : "\"") + QByteArray::number(i) + "\":1";
    QTest::newRow("wide map") << R"("worker_handle":"w","profile":{)" + entries + '}' << u"profile: must not have more than 1000 entries"_s;
    QTest::newRow("long list") << R"("worker_handle":"w","schedule":[)" + QByteArray("1,").repeated(10'000) + "1]" << u"schedule: must not have more than 10000 entries"_s;
}

void RequestsTest::limits()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, expected);
    QCOMPARE(complaintsOf(readNewWorker('{' + fields + '}')), expected.isNull() ? QStringList() : QStringList { u"json/"_s + expected });
}

void RequestsTest::complaintsAreCountable()
{
    const auto result = readBatchRequest(batchOf(QByteArray("1,").repeated(5'000) + '1'));
    QCOMPARE(result.error().size(), 1001);
    QCOMPARE(result.error().last().message, u"has more faults than are listed here"_s);
}

void RequestsTest::emptyNamesAndMarks()
{
    const auto worker = readNewWorker(R"({"worker_handle":"\ufeffw","device_id":"","name":"","profile":{"\ufeff":"\ufeffv"}})");
    QVERIFY(worker);
    QCOMPARE(worker->worker.handle, QString(u"\ufeffw"_s));
    QVERIFY(worker->worker.deviceId.isNull());
    QVERIFY(worker->worker.name.isEmpty() && !worker->worker.name.isNull());
    QCOMPARE(worker->worker.profile.value(u"\ufeff"), QString(u"\ufeffv"_s));
}

void RequestsTest::everyComplaintIsListed()
{
    const auto result = readBatchRequest(R"({"plan_mode":"later","orders":[{"order_handle":"a"},{},{"order_handle":"b","type":"x",
        "scheduled_at":5,"destination":{"geometry":{"coordinates":[0,99]},"radius":1.5}}]})");
    QVERIFY(!result);
    QCOMPARE(result.error().size(), 10);
}

void RequestsTest::closingBodies()
{
    for (const char *body : { "", " \n", "{}", R"({"metadata":null})", R"({"metadata":{}})" })
        QCOMPARE(readClosingBody(body), Metadata());
    QCOMPARE(readClosingBody(R"({"metadata":{"cancel_reason":"rain"}})")->value(u"cancel_reason"), u"rain"_s);
    QVERIFY(!readClosingBody("[]"));
}

void RequestsTest::routeOrderSpellings()
{
    const QList<OrderRef> both { { u"a"_s, {}, {}, {} }, { u"b"_s, {}, {}, {} } };
    for (const char *body : { R"({"orders":[{"order_handle":"a"},{"order_handle":"b"}]})", R"({"orders":[{"order_handles":"a"},{"order_handles":"b"}]})",
             R"({"orders":[{"order_handles":["a","b"]}]})", R"({"order_handles":["a","b"]})" }) {
        const auto request = readRouteOrders(body);
        QVERIFY2(request, body);
        QCOMPARE(request->orders, both);
    }
    QVERIFY(!readRouteOrders(R"({"order_handles":["a","a"]})"));
    QVERIFY(!readRouteOrders(R"({"orders":[{"order_handles":[]}]})"));
}

void RequestsTest::routeMetadataAsText()
{
    QCOMPARE(readRoutePatch(R"({"metadata":{"a":1}})")->metadata->value(u"a"), u"1"_s);
    const QByteArray asText = R"({"metadata":"{\"a\":1}"})";
    QCOMPARE(readRoutePatch(asText)->metadata->value(u"a"), u"1"_s);
    QCOMPARE(readRoutePatch("{}")->metadata, std::nullopt);
}

void RequestsTest::nullCountsAsAbsent()
{
    const auto request = readBatchRequest(R"({"plan_mode":"manual","worker_handle":null,"enable_sync_planning":null,"orders":[{)" + goodOrder
        + R"(,"scheduled_after":null,"metadata":null,"product_type":null,"type":null,"type_index":null,"priority":null,"tasks_list":null}]})");
    QVERIFY(request);
    QVERIFY(request->workerHandle.isNull());
    QVERIFY(request->orders[0].type.isAbsent());
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "tst_requests.moc"
