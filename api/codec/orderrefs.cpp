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
    const auto several = object.find("order_handles");
    if (several && several->is_array()) {
        const QStringList handles = object.texts("order_handles");
        if (handles.isEmpty())
            object.complain("order_handles", QStringLiteral("must not be empty"));
        for (const QString &handle : object.has("order_handle") ? QStringList() : handles) {
            order.handle = handle;
            if (handle.isEmpty())
                object.complain("order_handles", QStringLiteral("must not have empty entries"));
            keys.check(object, order);
            into.append(order);
        }
        if (!object.has("order_handle"))
            return;
        order.handle = object.text("order_handle", Need::Required);
    } else {
        order.handle = object.text("order_handle", "order_handles", Need::Required);
    }
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
