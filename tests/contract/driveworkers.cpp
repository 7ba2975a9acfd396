// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

using namespace Qt::StringLiterals;

namespace {

void driveChanges(ContractDriver &driver, const QString &worker)
{
    driver.patch(worker, "{\"name\":\"Wendy\",\"device_id\":\"dev-2\",\"ops_group_handle\":\"store-SF\",\"home\":null,\"product_types\":[],"
        "\"profile\":{},\"schedule\":[],\"unavailable_on\":[\"2031-03-05\"],\"available\":false}");
    driver.patch(worker, "{\"name\":5}", 422);
    driver.patch(u"/workers/nobody"_s, "{}", 404);
    driver.post(worker + "/work_status"_L1, "{\"available\":true}");
    driver.post(worker + "/work_status"_L1, "{\"work_status\":{\"available\":false}}");
    driver.post(worker + "/work_status"_L1, "{}", 422);
    driver.post(u"/workers/nobody/work_status"_s, "{\"available\":true}", 404);
    driver.post(worker + "/locate"_L1, "{}");
    driver.post(u"/workers/nobody/locate"_s, "{}", 404);
    driver.post(u"/workers/"_s, "{\"worker_handle\":\"on-foot\"}", 201);
    driver.post(u"/workers/on-foot/locate"_s, "{}", 400);
    driver.post(worker + "/invite"_L1, "{}", 400);
    driver.post(u"/workers/nobody/invite"_s, "{}", 404);
    driver.get(worker + "/history?from_date=2026-01-01&to_date=2026-01-31"_L1);
    driver.get(u"/workers/ana.ruiz/history?date=2031-03-04"_s);
    driver.get(worker + "/history?date=soon"_L1, 422);
    driver.get(u"/workers/nobody/history"_s, 404);
}

}

void driveWorkers(ContractDriver &driver)
{
    const QByteArray wanda = "{\"worker_handle\":\"w/1\",\"name\":\"Wanda\",\"ops_group_handle\":\"san-jose\",\"device_id\":\"dev\","
        "\"product_types\":[\"frozen\"],\"profile\":{\"capacity\":9},\"schedule\":[{\"day_of_week\":\"Monday\",\"start_time\":480,"
        "\"end_time\":1020,\"priority\":1}],\"home\":{\"address\":\"Here 1\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.8,37.3]}}}";
    const QString worker = u"/workers/w%2F1"_s;
    driver.post(u"/workers/"_s, wanda, 201);
    driver.post(u"/workers/"_s, wanda, 409);
    driver.post(u"/workers/"_s, "{\"worker_handle\":\"other\",\"device_id\":\"dev\"}", 422);
    driver.get(worker);
    driver.get(worker + "?date=2031-02-30"_L1, 422);
    driver.get(u"/workers/nobody"_s, 404);
    driver.get(u"/workers/?limit=3&aggregate=true"_s);
    driver.get(u"/workers?search_term=wanda&filter_status=disconnected&tracked=false&work_status=available&filter_outage_category=os,sporadic"_s);
    driver.get(u"/workers/?filter_status=asleep"_s, 422);
    driver.get(u"/workers/locate?limit=2"_s);
    driver.get(u"/workers/locate?tracked=perhaps"_s, 422);
    driveChanges(driver, worker);

    driver.remove(worker);
    driver.get(u"/workers/?include_deleted=true&search_term=w/1"_s);
    driver.remove(worker, 404);
    driver.post(worker + "/undelete"_L1, "{}");
    driver.post(u"/workers/nobody/undelete"_s, "{}", 404);
    driver.remove(worker);
    driver.post(u"/workers/"_s, "{\"worker_handle\":\"heir\",\"device_id\":\"dev-2\"}", 201);
    driver.post(worker + "/undelete"_L1, "{}", 409);
    driver.post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"worker_handle\":\"heir\",\"orders\":[" + orderJson("last") + "]}", 201);
    driver.remove(u"/workers/heir"_s, 409);
}

void driveOpsGroups(ContractDriver &driver)
{
    const QByteArray depot = "{\"ops_group_handle\":\"depot\",\"ops_group_label\":\"Depot\",\"timezone\":\"Europe/Berlin\","
        "\"ops_group_home\":{\"geometry\":{\"coordinates\":[13.4,52.5]},\"address\":\"Alex\"},\"route_start_location\":{\"coordinates\":[13.4,52.5]},"
        "\"route_completion_type\":\"manual\",\"route_capacity\":10,\"route_max_distance\":100000.5,\"objective_fn\":\"minimise_time\","
        "\"order_tracking_mode\":\"on_time\",\"shift_availability_mode\":\"x\",\"order_tracking_automation\":{\"type\":\"a\",\"mode\":\"b\","
        "\"lead_time\":5,\"lag_time\":6},\"default_shift_start_time\":480,\"default_shift_end_time\":1020}";
    driver.post(u"/workers/ops-groups/"_s, depot, 201);
    driver.post(u"/workers/ops-groups/"_s, depot, 409);
    driver.post(u"/workers/ops-groups/"_s, "{\"ops_group_handle\":\"moon\",\"timezone\":\"Moon/Base\"}", 422);
    driver.get(u"/workers/ops-groups"_s);
    driver.get(u"/workers/ops-groups/?limit=many"_s, 422);
    driver.get(u"/workers/ops-groups/depot"_s);
    driver.get(u"/workers/ops-groups/nowhere"_s, 404);
    driver.patch(u"/workers/ops-groups/depot"_s, "{\"ops_group_label\":\"New\",\"timezone\":null,\"route_capacity\":null,\"order_tracking_automation\":null}");
    driver.patch(u"/workers/ops-groups/depot"_s, "{\"route_capacity\":-1}", 422);
    driver.patch(u"/workers/ops-groups/nowhere"_s, "{}", 404);
    driver.remove(u"/workers/ops-groups/san-jose"_s, 409);
    driver.remove(u"/workers/ops-groups/depot"_s);
    driver.remove(u"/workers/ops-groups/depot"_s, 404);
}

void driveChangeFeed(ContractDriver &driver)
{
    const QString cursor = driver.get(u"/changes"_s).at(u"cursor"_s).toString();
    driver.get("/changes?wait=0&after="_L1 + cursor);
    driver.post(u"/workers/"_s, "{\"worker_handle\":\"newcomer\"}", 201);
    driver.get("/changes?limit=1&after="_L1 + cursor);
    driver.get(u"/changes?after=mine"_s, 422);
}
