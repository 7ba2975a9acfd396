// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

using namespace Qt::StringLiterals;

void driveWorkers(ContractDriver &driver)
{
    const QByteArray wanda = "{\"worker_handle\":\"w/1\",\"name\":\"Wanda\",\"ops_group_handle\":\"san-jose\",\"device_id\":\"dev\","
        "\"product_types\":[\"frozen\"],\"profile\":{\"capacity\":9},\"schedule\":[{\"day_of_week\":\"Monday\",\"start_time\":480,"
        "\"end_time\":1020,\"priority\":1}],\"home\":{\"address\":\"Here 1\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.8,37.3]}}}";
    driver.post(u"/workers/"_s, wanda, 201);
    driver.post(u"/workers/"_s, wanda, 409);
    driver.post(u"/workers/"_s, "{\"worker_handle\":\"other\",\"device_id\":\"dev\"}", 422);
    driver.get(u"/workers/w%2F1"_s);
    driver.get(u"/workers/nobody"_s, 404);
    driver.get(u"/workers/?limit=3"_s);
    driver.get(u"/workers?search_term=wanda&filter_status=disconnected"_s);
    driver.get(u"/workers/?filter_status=asleep"_s, 422);
    driver.remove(u"/workers/w%2F1"_s);
    driver.remove(u"/workers/w%2F1"_s, 404);
}

void driveOpsGroups(ContractDriver &driver)
{
    const QByteArray depot = "{\"ops_group_handle\":\"depot\",\"ops_group_label\":\"Depot\",\"timezone\":\"Europe/Berlin\","
        "\"ops_group_home\":{\"geometry\":{\"coordinates\":[13.4,52.5]},\"address\":\"Alex\"},\"route_start_location\":{\"coordinates\":[13.4,52.5]},"
        "\"route_completion_type\":\"manual\",\"route_capacity\":10,\"route_max_distance\":100000.5,"
        "\"default_shift_start_time\":480,\"default_shift_end_time\":1020}";
    driver.post(u"/workers/ops-groups/"_s, depot, 201);
    driver.post(u"/workers/ops-groups/"_s, depot, 409);
    driver.post(u"/workers/ops-groups/"_s, "{\"ops_group_handle\":\"moon\",\"timezone\":\"Moon/Base\"}", 422);
    driver.get(u"/workers/ops-groups"_s);
    driver.get(u"/workers/ops-groups/?limit=many"_s, 422);
}
