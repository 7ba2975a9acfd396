// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/routeorders.h"

#include <algorithm>

namespace routedesk::service {

namespace {

constexpr qsizetype mostOrders = 10'000; // of all routes together, some 2 KB each

}

RouteOrders::RouteOrders(Database &database)
    : m_database(database)
    , m_routes(mostOrders)
{
}

bool RouteOrders::isCurrent()
{
    const auto stamp = m_database.stamp();
    if (stamp != m_stamp)
        m_routes.clear();
    m_stamp = stamp;
    return stamp.has_value();
}

std::optional<QList<OrderRecord>> RouteOrders::of(const QString &routeHandle)
{
    if (!isCurrent())
        return std::nullopt;
    const QList<OrderRecord> *kept = m_routes.object(routeHandle);
    return kept ? std::optional(*kept) : std::nullopt;
}

void RouteOrders::keep(const QString &routeHandle, const QList<OrderRecord> &orders)
{
    if (isCurrent())
        m_routes.insert(routeHandle, new QList<OrderRecord>(orders), orders.size() + 1);
}

void RouteOrders::replace(const OrderRecord &before, const OrderRecord &after)
{
    const QString &route = after.order.routeHandle;
    const bool stays = before.order.routeHandle == route && before.position == after.position;
    QList<OrderRecord> *kept = stays ? m_routes.object(route) : nullptr;
    if (kept) {
        const auto found = std::ranges::find(*kept, after.id, &OrderRecord::id);
        if (found != kept->end()) {
            *found = after;
            return;
        }
    }
    forget(before.order.routeHandle);
    forget(route);
}

}
