// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/orderrefs.h"

namespace routedesk::api::codec {

namespace {

void appendHandles(const RequestObject &object, QList<OrderRef> &into, UniqueKeys &keys)
{
    OrderRef order;
    order.type = object.word<OrderType>("type");
    order.typeIndex = object.integer("type_index", typeIndexes);
    const auto several = object.has("order_handle") ? std::nullopt : object.find("order_handles");
    if (several && several->is_array()) {
        for (const QString &handle : object.texts("order_handles")) {
            order.handle = handle;
            keys.check(object, order);
            into.append(order);
        }
        if (order.handle.isEmpty())
            object.complain("order_handles", QStringLiteral("must not be empty"));
        return;
    }
    order.handle = object.text("order_handle", "order_handles", Need::Required);
    keys.check(object, order);
    into.append(order);
}

}

void UniqueKeys::check(const RequestObject &object, const OrderRef &order)
{
    if (order.handle.isEmpty())
        return;
    const OrderKey key { order.handle, order.type, order.typeIndex.value_or(0), order.attempt.value_or(0) };
    if (m_seen.contains(key))
        object.complain("order_handle", QStringLiteral("names the same order as an earlier entry"));
    m_seen.insert(key);
}

QList<OrderRef> readOrderRefs(const RequestObject &request)
{
    QList<OrderRef> orders;
    UniqueKeys keys;
    if (!request.has("orders") && request.has("order_handles")) {
        for (const QString &handle : request.texts("order_handles")) {
            keys.check(request, { handle, {}, {}, {} });
            orders.append({ handle, {}, {}, {} });
        }
        if (orders.isEmpty())
            request.complain("order_handles", QStringLiteral("must not be empty"));
        return orders;
    }
    request.eachObject("orders", Need::Required,
        [&](const RequestObject &object) { appendHandles(object, orders, keys); });
    return orders;
}

}
