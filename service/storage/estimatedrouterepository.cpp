// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/estimatedrouterepository.h"

#include "service/storage/columns.h"
#include "service/storage/query.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr auto kept = std::chrono::days(30);

}

EstimatedRouteRepository::EstimatedRouteRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void EstimatedRouteRepository::insert(const QString &id, const api::Estimate &estimate, api::Instant now)
{
    m_database.prepare(u"DELETE FROM estimated_routes WHERE account = ? AND created_at < ?"_s)
        .add(m_account)
        .add(toColumn(std::optional<api::Instant>(now - kept)))
        .run();
    m_database.prepare(u"INSERT INTO estimated_routes (account, estimated_route_id, created_at, polyline, distance, duration) "
                       "VALUES (?, ?, ?, ?, ?, ?)"_s)
        .add(m_account)
        .add(id)
        .add(toColumn(std::optional(now)))
        .add(toColumn(estimate.polyline))
        .add(toColumn(estimate.distance))
        .add(toColumn(estimate.duration))
        .run();
}

std::optional<api::EstimatedRoute> EstimatedRouteRepository::byId(const QString &id)
{
    Query query = m_database.prepare(
        u"SELECT polyline, distance, duration FROM estimated_routes WHERE account = ? AND estimated_route_id = ?"_s);
    query.add(m_account).add(id).run();
    if (!query.next())
        return std::nullopt;
    api::EstimatedRoute route { .id = id };
    fromColumn(query.value(0), route.polyline);
    fromColumn(query.value(1), route.distance);
    fromColumn(query.value(2), route.duration);
    if (!route.polyline.isEmpty()) {
        route.startLocation = route.polyline.first().place;
        route.endLocation = route.polyline.last().place;
    }
    return route;
}

}
