// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

#include "service/storage/database.h"

using namespace Qt::StringLiterals;

void drivePages(ContractDriver &driver)
{
    const HttpAnswer route = driver.post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"worker_handle\":\"chloe.nguyen\",\"orders\":["
        + orderJson("shared") + "]}", 201);
    const QString share = QUrl(route.at(u"orders.0.share_url"_s).toString()).path();
    driver.get(share);
    driver.get(QUrl(route.at(u"embed_url"_s).toString()).path());
    driver.get(u"/share/nothing"_s, 404);
    driver.get(u"/embed/nothing"_s, 404);
    driver.post(u"/orders/shared/complete"_s, "{}");
    driver.get(share);
    // Two days later.
    routedesk::service::Database(driver.service().databasePath()).execute(
        u"UPDATE orders SET completed_at = completed_at - 172800000 WHERE order_handle = 'shared'"_s);
    driver.get(share, 410);
}
