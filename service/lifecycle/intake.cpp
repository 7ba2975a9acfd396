// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/intake.h"

#include "service/lifecycle/places.h"
#include "service/lifecycle/region.h"
#include "service/lifecycle/tasks.h"
#include "service/lifecycle/timelineevents.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Form = api::Destination::Form;

template<class Predicate>
std::optional<qsizetype> firstIndex(const QList<api::NewOrder> &orders, Predicate predicate)
{
    for (qsizetype i = 0; i < orders.size(); ++i) {
        if (predicate(orders.at(i)))
            return i;
    }
    return std::nullopt;
}

void setDefaultRadius(api::Destination &destination)
{
    if (destination.radius)
        return;
    if (destination.form() == Form::Point)
        destination.radius = api::Destination::defaultPointRadius;
    else if (destination.form() == Form::AddressOnly)
        destination.radius = api::Destination::defaultAddressRadius;
}

}

QList<api::FieldError> checkNewOrders(const QList<api::NewOrder> &orders, AddressOnly addressOnly)
{
    QList<api::FieldError> complaints;
    const auto complain = [&complaints](qsizetype index, QLatin1StringView field, const QString &message) {
        complaints.append({ u"json"_s, u"orders.%1.%2"_s.arg(index).arg(field), message });
    };
    for (qsizetype i = 0; i < orders.size(); ++i) {
        const api::NewOrder &order = orders.at(i);
        const Form form = order.destination.form();
        if (form == Form::None)
            complain(i, "destination"_L1, u"A destination is required."_s);
        if (form == Form::AddressOnly && addressOnly == AddressOnly::Refused)
            complain(i, "destination.geometry"_L1, u"An address alone cannot be tracked; give its geometry."_s);
        if (order.scheduledAfter && order.scheduledAt && *order.scheduledAfter > *order.scheduledAt)
            complain(i, "scheduled_after"_L1, u"The window must open before it closes at scheduled_at."_s);
    }
    return complaints;
}

QList<qsizetype> liveDuplicates(Context &context, const QList<api::NewOrder> &orders)
{
    QList<qsizetype> indexes;
    for (qsizetype i = 0; i < orders.size(); ++i) {
        if (context.store.orders.live(keyOf(orders.at(i))))
            indexes.append(i);
    }
    return indexes;
}

std::optional<qsizetype> firstUnknownPlace(Context &context, const QList<api::NewOrder> &orders)
{
    return firstIndex(orders, [&](const api::NewOrder &order) { return namesUnknownPlace(context, order.destination); });
}

std::optional<qsizetype> firstUnknownGeofence(Context &context, const QList<api::NewOrder> &orders)
{
    return firstIndex(orders, [&](const api::NewOrder &order) { return namesUnknownGeofence(context, order.destination); });
}

api::OrderKey keyOf(const api::NewOrder &order)
{
    return { order.handle, order.type, order.typeIndex.value_or(0), 0 };
}

OrderRecord newRecord(Context &context, const api::NewOrder &order, const QString &opsGroupHandle)
{
    OrderRecord record;
    api::Order &o = record.order;
    o.key = keyOf(order);
    o.key.attempt = context.store.orders.nextAttempt(o.key);
    o.status = api::OrderStatus::Unplanned;
    o.destination = located(context, order.destination);
    setDefaultRadius(o.destination);
    o.opsGroupHandle = opsGroupHandle;
    o.priority = order.priority;
    o.scheduledAt = order.scheduledAt;
    o.scheduledAfter = order.scheduledAfter;
    o.createdAt = context.now;
    o.expectedServiceTime = order.expectedServiceTime.value_or(0);
    o.capacityUsed = order.capacityUsed.value_or(1);
    o.productTypes = order.productTypes;
    o.metadata = order.metadata;
    o.region = regionOfAddress(o.destination.address);
    o.tasks = newTasks(context, order.taskDefinitionId, order.tasks);
    return record;
}

void storeNew(Context &context, OrderRecord &record)
{
    context.store.orders.insert(record);
    recordEvent(context, record, eventCreated(context, record));
}

}
