// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString encoded(const QByteArray &json)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(json)));
}

void driveTaskDefinitions(ContractDriver &driver)
{
    const QString list = u"/orders/tasks-definitions"_s;
    const HttpAnswer made = driver.post(list, "{\"label\":\"Deliver\",\"description\":\"d\",\"priority\":\"high\",\"ops_group_handle\":\"san-jose\","
        "\"metadata\":{\"a\":1},\"tasks\":[{\"label\":\"Ring\"},{\"label\":\"Sign\",\"priority\":\"low\"}]}", 201);
    const QString path = list + u'/' + made.at(u"task_definition_id"_s).toString();
    driver.post(list, "{\"label\":\"x\",\"ops_group_handle\":\"nowhere\"}", 400);
    driver.post(list, "{}", 422);
    driver.get(list + "?limit=1&ops_group_handle=san-jose"_L1);
    driver.get(list + "?limit=1000"_L1, 422);
    driver.get(path);
    driver.get(list + "/nothing"_L1, 404);
    driver.patch(path, "{\"label\":\"Hand over\",\"tasks\":[]}");
    driver.patch(path, "{\"label\":\"\"}", 422);
    driver.patch(list + "/nothing"_L1, "{}", 404);
    driver.remove(path, 200);
    driver.remove(path, 404);
}

void driveEventLog(ContractDriver &driver)
{
    driver.get(u"/orders/extra/webhooks?limit=1"_s);
    driver.get(u"/orders/extra/webhooks?value=created,started&from_time=2020-01-01T00:00:00Z&sort_direction=asc"_s);
    driver.get(u"/orders/extra/webhooks?from_time=then"_s, 422);
    driver.get(u"/orders/nobody/webhooks"_s, 404);
}

}

void driveOrderExtras(ContractDriver &driver)
{
    driver.post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"worker_handle\":\"farid.haddad\",\"orders\":[" + orderJson("extra") + "]}", 201);
    const QByteArray event = "{\"type\":\"parcel_weighed\",\"recorded_at\":\"2026-11-01T00:00:00Z\",\"metadata\":{\"kg\":3},\"address\":\"Here\","
        "\"location\":{\"geometry\":{\"coordinates\":[-121.8,37.3]}},\"attachments\":[{\"type\":\"note\",\"data\":\"heavy\"}]}";
    driver.post(u"/orders/extra/events"_s, "{\"events\":[" + event + "]}", 201);
    driver.post(u"/orders/extra/events"_s, "{\"events\":[{\"type\":\"order_completed\",\"recorded_at\":\"2026-11-01T00:00:00Z\"}]}", 422);
    driver.post(u"/orders/nobody/events"_s, "{\"events\":[" + event + "]}", 404);
    driver.patch(u"/orders/extra"_s, "{\"attachments\":[{\"type\":\"image\",\"url\":\"https://example.com/a.png\",\"caption\":\"c\"},{\"type\":\"note\",\"data\":\"n\"}]}");
    driver.get(u"/orders/extra?on_shift_only=false&from_time=2020-01-01T00:00:00Z&allow_mocked_events=true"_s);
    driver.get(u"/orders/?aggregate=true&order_metadata_filter="_s + encoded("{\"n\":1}"));
    driveEventLog(driver);

    driver.post(u"/orders/"_s, batchJson({ "wanted" }, "\"plan_mode\":\"manual\",\"ops_group_handle\":\"san-jose\""), 201);
    driver.get(u"/orders/wanted/candidate_workers?limit=3"_s);
    driver.get(u"/orders/wanted/candidate_workers?limit=x"_s, 422);
    driver.get(u"/orders/nobody/candidate_workers"_s, 404);
    const QString orders = u"&orders="_s + encoded("[{\"order_handle\":\"wanted\"}]");
    const QString route = driver.get(u"/orders/estimate?ops_group_handle=san-jose"_s + orders, 201).at(u"estimated_route_id"_s).toString();
    driver.get(u"/orders/estimate?ops_group_handle=nowhere"_s + orders, 422);
    driver.get(u"/orders/estimated-routes/"_s + route);
    driver.get(u"/orders/estimated-routes/nothing"_s, 404);
}

void driveTasks(ContractDriver &driver)
{
    driver.post(u"/orders/"_s, batchJson({ "chores" }), 201);
    const QString list = u"/orders/chores/tasks"_s;
    const HttpAnswer made = driver.post(list, "{\"tasks\":[{\"label\":\"Ring\",\"metadata\":{\"a\":1}},{\"label\":\"Sign\"}]}", 201);
    const QString path = list + u'/' + made.at(u"tasks.0.task_id"_s).toString();
    driver.post(list, "{\"tasks\":[]}", 422);
    driver.post(u"/orders/nobody/tasks"_s, "{\"tasks\":[{\"label\":\"Ring\"}]}", 404);
    driver.get(list);
    driver.get(list + "?type=x"_L1, 422);
    driver.get(u"/orders/nobody/tasks"_s, 404);
    driver.patch(path, "{\"status\":\"completed\",\"label\":\"Rung\"}");
    driver.patch(path, "{\"status\":\"lost\"}", 422);
    driver.patch(list + "/nothing"_L1, "{}", 404);
    driver.remove(path + "?type_index=x"_L1, 422);
    driver.remove(path, 200);
    driver.remove(path, 404);
    driveTaskDefinitions(driver);
}
