// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

#include "service/storage/database.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray everyField = "\"type_index\":1,\"scheduled_after\":\"2031-03-03T20:00:00Z\",\"expected_service_time\":300,"
    "\"capacity_used\":2,\"priority\":\"high\",\"product_type\":[\"frozen\"],\"metadata\":{\"n\":1,\"deep\":{\"a\":[null,true]}},"
    "\"tasks_list\":{\"tasks\":[{\"label\":\"Ring twice\",\"description\":\"or thrice\","
    "\"priority\":\"none\",\"metadata\":{\"k\":\"v\"}}]}";
const QByteArray polygon = "{\"order_handle\":\"fence\",\"type\":null,\"scheduled_at\":\"2031-03-04T01:00:00Z\",\"destination\":"
    "{\"place_id\":\"p\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-121.8,37.3],[-121.81,37.3],[-121.8,37.31],[-121.8,37.3]]]}}}";
const QByteArray later = "{\"scheduled_at\":\"2031-04-01T00:00:00Z\"}";

}

void driveOrders(ContractDriver &driver)
{
    driver.post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[" + orderJson("full", everyField) + ',' + polygon + "]}", 201);
    driver.post(u"/orders/"_s, batchJson({ "assigned" }, "\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\""), 201);
    driver.post(u"/orders/"_s, batchJson({ "fitted" }, "\"plan_mode\":\"on_demand\",\"driver_handle\":\"ben.okafor\""), 201);
    driver.post(u"/orders/"_s, batchJson({ "waited" },
        "\"plan_mode\":\"on_demand\",\"enable_sync_planning\":true,\"ops_group_handle\":\"san-jose\""), 201);
    driver.post(u"/orders/"_s, "{\"plan_mode\":\"on_demand\",\"enable_sync_planning\":true,\"orders\":["
        "{\"order_handle\":\"nowhere\",\"scheduled_at\":\"2031-03-04T01:00:00Z\",\"destination\":{\"address\":\"somewhere\"}}]}", 201);
    driver.post(u"/orders/"_s, batchJson({ "planned" }, "\"plan_mode\":\"scheduled\",\"ops_group_handle\":\"san-jose\""), 201);
    driver.post(u"/orders/"_s, batchJson({ "full", "full" }), 422);
    driver.post(u"/orders/"_s, "[", 422);

    driver.get(u"/orders/?limit=2&sort_direction=asc"_s);
    driver.get(u"/orders/?status=unplanned,rescheduled&search_term=full&scheduled_at_from=2031-03-01&scheduled_at_to=2031-03-31 10:00:00"_s);
    driver.get(u"/orders/?limit=0&scheduled_at_date=soon"_s, 422);
    driver.get(u"/orders/?pagination_token=mine"_s, 422);
    driver.get(u"/orders/full?type=drop&type_index=1&fulfillment_attempt=0"_s);
    driver.get(u"/orders/nobody"_s, 404);
    driver.get(u"/orders/full?type=sideways"_s, 422);
    driver.patch(u"/orders/full"_s, "{\"metadata\":{\"a\":\"b\"},\"capacity_used\":3,\"product_type\":[],\"scheduled_at\":\"2031-03-05T01:00:00Z\","
        "\"destination\":{\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.9,37.4]},\"radius\":50}}");
    driver.patch(u"/orders/full"_s, "{\"radius\":1,\"capacity_used\":-1}", 422);
    driver.patch(u"/orders/full"_s, "{\"capacity_used\":4,\"expected\":{\"capacity_used\":9}}", 409);
    driver.patch(u"/orders/full"_s, "{\"capacity_used\":4,\"expected\":{\"capacity_used\":3}}");
    driver.patch(u"/orders/nobody"_s, "{}", 404);

    // As it stands while the planner is at work.
    driver.post(u"/orders/"_s, batchJson({ "busy" }), 201);
    routedesk::service::Database(driver.service().databasePath()).execute(
        u"UPDATE plans SET status = 'planning' WHERE plan_id IN (SELECT plan_id FROM orders WHERE order_handle = 'busy')"_s);
    driver.post(u"/orders/"_s, batchJson({ "busy" }), 409);
    const QString plan = driver.get(u"/orders/busy"_s).at(u"plan_id"_s).toString();
    driver.post(u"/orders/plans/%1/trigger"_s.arg(plan), "{\"plan_mode\":\"on_demand\",\"orders\":[{\"order_handle\":\"busy\"}]}", 409);
}

void driveOrderActions(ContractDriver &driver)
{
    driver.post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"worker_handle\":\"dmitri.petrov\",\"orders\":["
        + orderJson("act-1", everyField) + ',' + orderJson("act-2") + ',' + orderJson("act-3") + "]}", 201);
    for (const QString &action : { u"disable"_s, u"enable"_s }) {
        driver.post(u"/orders/act-1/%1"_s.arg(action), "{}");
        driver.post(u"/orders/nobody/%1"_s.arg(action), "{}", 404);
        driver.post(u"/orders/act-1/%1?type_index=x"_s.arg(action), "{}", 422);
    }
    driver.post(u"/orders/act-1/reassign"_s, "{\"worker_handle\":\"elena.rossi\",\"order_type\":\"drop\",\"type_index\":1}");
    driver.post(u"/orders/act-1/reassign"_s, "{\"ops_group_handle\":\"store-SF\"}");
    driver.post(u"/orders/act-1/reassign"_s, "{}", 422);
    driver.post(u"/orders/nobody/reassign"_s, "{\"worker_handle\":\"elena.rossi\"}", 404);
    driver.post(u"/orders/act-1/reschedule"_s, later);
    driver.post(u"/orders/act-2/reschedule"_s, later);
    driver.post(u"/orders/act-2/reschedule"_s, "{\"scheduled_at\":\"tomorrow\"}", 422);
    driver.post(u"/orders/nobody/reschedule"_s, later, 404);
    driver.get(u"/orders/act-2"_s);
    driver.get(u"/orders/act-2?fulfillment_attempt=0"_s);
    driver.post(u"/orders/act-3/complete"_s, "{\"metadata\":{\"signed\":true}}");
    driver.post(u"/orders/act-3/complete?type=x"_s, "{}", 422);
    driver.post(u"/orders/nobody/complete"_s, "{}", 404);
    driver.post(u"/orders/act-3/cancel"_s, "{}", 422);
    driver.post(u"/orders/act-1/cancel"_s, "");
    driver.post(u"/orders/nobody/cancel"_s, "{}", 404);
}

void driveTracking(ContractDriver &driver)
{
    const auto track = [&driver](const QByteArray &more, const QByteArray &orders, int status) {
        driver.post(u"/orders/track"_s, "{\"track_mode\":\"flex\"," + more + ",\"orders\":[" + orders + "]}", status);
    };
    const QByteArray worker = "\"worker_handle\":\"grace.kim\"";
    track(worker + ",\"ops_group_handle\":\"san-jose\",\"device_switch_mode\":\"manual\",\"route\":{\"route_handle\":\"live\",\"metadata\":{\"a\":1}}",
        orderJson("t-1") + ",{\"order_handle\":\"t-2\",\"destination\":{\"geometry\":{\"coordinates\":[-121.8,37.3,12]}}}", 201);
    track("\"device_id\":\"FFA58DDB-5CA0-4CD5-8BDE-E4EC7E077E3D\"", orderJson("t-3"), 201);
    track(worker, orderJson("t-1"), 409);
    track(worker + ",\"route\":{\"route_handle\":\"live\"}", orderJson("t-9"), 409);
    track("\"worker_handle\":\"nobody\"", orderJson("t-9"), 404);
    track("\"device_id\":\"none\"", orderJson("t-9"), 404);
    track(worker, "{\"order_handle\":\"t-9\",\"destination\":{\"geofence_id\":\"g\"}}", 404);
    track(worker, "{\"order_handle\":\"t-9\",\"destination\":{\"place_handle\":\"p\"}}", 400);
    track(worker + ",\"ops_group_handle\":\"nowhere\"", orderJson("t-9"), 400);
    track(worker, "{}", 422);
    driver.post(u"/orders/track"_s, "{\"track_mode\":\"flex\",\"route_handle\":\"live\"}", 400);
    driver.post(u"/orders/track"_s, "{\"track_mode\":\"flex\",\"route_handle\":\"none\"}", 404);

    driver.post(u"/orders/"_s, batchJson({ "t-5" }), 201);
    const QString route = driver.post(u"/orders/routes/"_s, "{\"orders\":[{\"order_handle\":\"t-5\"}],\"worker_handle\":\"grace.kim\"}", 201)
                              .at(u"route_handle"_s).toString();
    const auto start = [&](int version, int status) {
        driver.post(u"/orders/track"_s, "{\"track_mode\":\"flex\",\"route_handle\":\"" + route.toLatin1() + "\",\"version\":"
            + QByteArray::number(version) + '}', status);
    };
    start(7, 409);
    start(1, 201);
}
