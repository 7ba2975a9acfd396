// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

#include "service/storage/database.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray both = "{\"orders\":[{\"order_handle\":\"r-2\"},{\"order_handle\":\"r-1\",\"type\":\"drop\",\"type_index\":0}]}";

void driveChanges(ContractDriver &driver)
{
    const QString route = u"/orders/routes/drawn"_s;
    const QByteArray fourth = "{\"orders\":[{\"order_handle\":\"r-4\"}],\"resequence\":true}";
    driver.post(route + "/add"_L1, fourth);
    driver.post(route + "/add"_L1, fourth, 422);
    driver.post(route + "/remove"_L1, "{\"orders\":[{\"order_handles\":[\"r-4\"]}]}");
    driver.post(route + "/remove"_L1, "{}", 422);
    driver.post(route + "/resequence"_L1, both);
    driver.post(route + "/resequence"_L1, fourth, 422);
    driver.post(route + "/optimise"_L1, "{}");
    driver.post(route + "/optimise?version=one"_L1, "{}", 422);
    driver.post(route + "/reassign"_L1, "{\"worker_handle\":\"hugo.martins\"}");
    driver.post(route + "/reassign"_L1, "{\"device_id\":\"none\"}", 422);
    driver.patch(route, "{\"metadata\":{\"zone\":4},\"scheduled_start_at\":\"2031-03-03T18:00:00Z\"}");
    driver.patch(route, "{\"metadata\":\"{\\\"zone\\\":5}\"}");
    driver.patch(route, "{\"metadata\":[]}", 422);
    const std::pair<const char *, QByteArray> changes[] = { { "add", fourth }, { "remove", both }, { "resequence", both },
        { "optimise", "{}" }, { "reassign", "{\"worker_handle\":\"hugo.martins\"}" }, { "complete", "{}" } };
    for (const auto &[name, body] : changes) {
        const QString action = QString::fromLatin1(name);
        driver.post(u"%1/%2?version=77"_s.arg(route, action), body, 409);
        driver.post(u"/orders/routes/nowhere/%1"_s.arg(action), body, 404);
    }
    driver.patch(route + "?version=77"_L1, "{}", 409);
    driver.patch(u"/orders/routes/nowhere"_s, "{}", 404);
    driver.post(route + "/complete?version=x"_L1, "{}", 422);
}

}

void driveRoutes(ContractDriver &driver)
{
    driver.post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"worker_handle\":\"hugo.martins\",\"route\":{\"route_handle\":\"drawn\"},"
        "\"orders\":[" + orderJson("r-1") + ',' + orderJson("r-2", {}, 0.1) + "]}", 201);
    driver.post(u"/orders/"_s, batchJson({ "r-3", "r-4", "r-5" }), 201);
    driver.post(u"/orders/routes/"_s, "{\"orders\":[{\"order_handle\":\"r-3\"}],\"optimise\":true,\"track_mode\":\"on_time\"}", 201);
    driver.post(u"/orders/routes/"_s, "{\"orders\":[{\"order_handle\":\"none\"}]}", 422);
    driver.get(u"/orders/routes/?limit=1"_s);
    driver.get(u"/orders/routes/?status=tracking,planned&search_term=drawn&created_at_date=2031-01-01"_s);
    driver.get(u"/orders/routes/?status=lost"_s, 422);
    driver.get(u"/orders/routes/drawn"_s);
    driver.get(u"/orders/routes/drawn?include_summary=false"_s);
    driver.get(u"/orders/routes/drawn?include_summary=perhaps"_s, 422);
    driver.get(u"/orders/routes/nowhere"_s, 404);
    driveChanges(driver);
    const QString gone = driver.post(u"/orders/routes/"_s, "{\"orders\":[{\"order_handle\":\"r-5\"}]}", 201).at(u"route_handle"_s).toString();
    driver.post(u"/orders/routes/%1/remove"_s.arg(gone), "{\"orders\":[{\"order_handle\":\"r-5\"}]}");
    driver.post(u"/orders/routes/drawn/complete"_s, "{}");
    driver.post(u"/orders/routes/drawn/complete"_s, "{}", 409);
}

void drivePlans(ContractDriver &driver)
{
    const QString plan = driver.post(u"/orders/"_s, batchJson({ "p-1", "p-2" }), 201).at(u"orders.0.plan_id"_s).toString();
    const QByteArray again = "{\"plan_mode\":\"on_demand\",\"orders\":[{\"order_handle\":\"p-1\"}]}";
    driver.post(u"/orders/plans/%1/trigger"_s.arg(plan), again);
    QTRY_VERIFY(driver.get(u"/orders/plans/%1"_s.arg(plan)).at(u"status"_s).toString() != "planning"_L1);
    driver.post(u"/orders/plans/%1/trigger"_s.arg(plan), "{\"plan_mode\":\"manual\"}", 422);
    driver.post(u"/orders/plans/nothing/trigger"_s, again, 404);
    driver.get(u"/orders/plans/nothing"_s, 404);
    driver.get(u"/orders/plans/?include_summary=true&limit=3&sort_direction=asc"_s);
    driver.get(u"/orders/plans?fulfillment_date=2031-03-04&status=completed"_s);
    driver.get(u"/orders/plans/?fulfillment_date=soon"_s, 422);
}

void driveExports(ContractDriver &driver)
{
    const QString job = driver.post(u"/orders/export"_s, "{\"status\":\"unplanned\",\"email_recipients\":[\"me@example.com\"]}", 201)
                            .at(u"job_id"_s).toString();
    driver.post(u"/orders/export"_s, "{\"created_at_date\":\"x\"}", 422);
    driver.get(u"/orders/export/nothing"_s, 404);
    const QString path = "/orders/export/"_L1 + job;
    QTRY_COMPARE(driver.get(path).at(u"status"_s).toString(), u"completed"_s);
    const QUrl link(driver.get(path).at(u"presigned_url"_s).toString());
    const QString file = link.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    driver.get(file);
    driver.get(link.path(), 403);
    routedesk::service::Database(driver.service().databasePath()).execute(u"UPDATE export_jobs SET file_name = NULL"_s);
    driver.get(file, 404);
}
