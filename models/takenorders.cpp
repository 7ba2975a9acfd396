// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/takenorders.h"

#include <algorithm>

namespace routedesk::models {

namespace {

bool isElsewhere(const DispatchStore &store, const api::OrderRef &order, const QString &routeHandle)
{
    return std::ranges::any_of(store.keysOfHandle(order.handle), [&](const api::OrderKey &key) {
        const QString home = store.routeOf(key);
        return api::OrderRef::to(key) == order && !home.isNull() && home != routeHandle;
    });
}

bool areElsewhere(const DispatchStore &store, const QList<api::OrderRef> &orders, const QString &routeHandle)
{
    return std::ranges::any_of(
        orders, [&](const api::OrderRef &order) { return isElsewhere(store, order, routeHandle); });
}

}

bool takesFromAnother(const Mutation &mutation, const DispatchStore &store)
{
    if (const auto *made = std::get_if<CreateRoute>(&mutation))
        return areElsewhere(store, made->request.orders, {});
    const auto *change = std::get_if<ChangeRouteOrders>(&mutation);
    return change && change->change == ChangeRouteOrders::Change::Add
        && areElsewhere(store, change->request.orders, change->routeHandle);
}

}
