// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lifecycle/timelineevents.h"

#include "service/lifecycle/eventlog.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

api::TimelineEvent event(const Context &context, const OrderRecord &record, const QString &type)
{
    api::TimelineEvent result;
    result.type = type;
    result.recordedAt = context.now;
    result.orderHandle = record.order.key.handle;
    return result;
}

api::TimelineEvent routeEvent(const Context &context, const OrderRecord &record, const QString &type)
{
    api::TimelineEvent result = event(context, record, type);
    result.routeHandle = record.order.routeHandle;
    result.fulfillmentAttempt = record.order.key.attempt;
    return result;
}

}

api::TimelineEvent eventCreated(const Context &context, const OrderRecord &record)
{
    api::TimelineEvent result = event(context, record, u"order_created"_s);
    result.metadata = record.order.metadata;
    return result;
}

api::TimelineEvent eventPlanned(const Context &context, const OrderRecord &record)
{
    return routeEvent(context, record, u"order_planned"_s);
}

api::TimelineEvent eventAssigned(const Context &context, const OrderRecord &record)
{
    api::TimelineEvent result = event(context, record, u"order_assigned"_s);
    result.workerHandle = record.order.workerHandle;
    result.fulfillmentAttempt = record.order.key.attempt;
    return result;
}

api::TimelineEvent eventStarted(const Context &context, const OrderRecord &record)
{
    api::TimelineEvent result = routeEvent(context, record, u"order_started"_s);
    result.orderType = record.order.key.type;
    return result;
}

api::TimelineEvent eventDisabled(const Context &context, const OrderRecord &record)
{
    return routeEvent(context, record, u"order_disabled"_s);
}

api::TimelineEvent eventEnabled(const Context &context, const OrderRecord &record)
{
    return routeEvent(context, record, u"order_enabled"_s);
}

api::TimelineEvent eventCompleted(const Context &context, const OrderRecord &record)
{
    api::TimelineEvent result = event(context, record, u"order_completed"_s);
    result.routeHandle = record.order.routeHandle;
    result.orderType = record.order.key.type;
    return result;
}

api::TimelineEvent eventCancelled(const Context &context, const OrderRecord &record)
{
    return routeEvent(context, record, u"order_cancelled"_s);
}

void recordEvent(Context &context, const OrderRecord &record, const api::TimelineEvent &entry)
{
    context.store.story.append(record.id, entry);
    // The log says the same in its own words.
    constexpr auto prefix = "order_"_L1;
    static const QSet<QString> logged { u"created"_s, u"planned"_s, u"assigned"_s, u"started"_s, u"disabled"_s, u"enabled"_s,
        u"completed"_s, u"cancelled"_s };
    const QString value = entry.type.startsWith(prefix) ? entry.type.sliced(prefix.size()) : QString();
    if (logged.contains(value))
        logEvent(context, record, value);
}

}
