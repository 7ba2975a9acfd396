// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/stage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

enum class Kind { Delivery, Collection, Visit };

Kind kindOf(const api::OpenEnum<api::OrderType> &type)
{
    return type.is(api::OrderType::Drop) ? Kind::Delivery
        : type.is(api::OrderType::Pick)  ? Kind::Collection
                                         : Kind::Visit;
}

QString noun(Kind kind)
{
    return kind == Kind::Delivery ? u"delivery"_s : kind == Kind::Collection ? u"collection"_s : u"visit"_s;
}

QString pick(Kind kind, QLatin1StringView delivery, QLatin1StringView collection, QLatin1StringView visit)
{
    return kind == Kind::Delivery ? delivery : kind == Kind::Collection ? collection : visit;
}

bool isAhead(const OrderRecord &record)
{
    return record.isOpen() && !record.order.status.is(api::OrderStatus::Disabled);
}

bool isNext(const OrderRecord &record, const QList<OrderRecord> &ofRoute)
{
    if (record.order.trackMode.is(api::TrackMode::Flex))
        return std::ranges::count_if(ofRoute, isAhead) <= 1;
    const auto next = std::ranges::find_if(ofRoute, isAhead);
    return next != ofRoute.end() && next->id == record.id;
}

}

Stage stageOf(const OrderRecord &record, const QList<OrderRecord> &ofRoute)
{
    const api::Order &order = record.order;
    if (order.status.is(api::OrderStatus::Completed))
        return Stage::Done;
    if (order.status.is(api::OrderStatus::Cancelled))
        return order.rescheduledMarkedAt ? Stage::Rescheduled : Stage::Cancelled;
    if (order.status.is(api::OrderStatus::Disabled))
        return Stage::OnHold;
    if (!order.status.is(api::OrderStatus::Ongoing))
        return Stage::Scheduled;
    if (order.arrivedAt && !order.exitedAt)
        return Stage::Arrived;
    return isNext(record, ofRoute) ? Stage::OnTheWay : Stage::SetOut;
}

StageWords wordsOf(Stage stage, const api::OpenEnum<api::OrderType> &type)
{
    const Kind kind = kindOf(type);
    switch (stage) {
    case Stage::Scheduled:
        return { u"Your %1 is scheduled"_s.arg(noun(kind)),
            u"This page follows it as soon as the driver sets out."_s };
    case Stage::SetOut:
        return { pick(kind, "Out for delivery"_L1, "The driver has set out"_L1, "The driver has set out"_L1),
            u"You can follow the driver here on the way to you."_s };
    case Stage::OnTheWay: return { u"On the way to you"_s, {} };
    case Stage::Arrived: return { u"The driver has arrived"_s, {} };
    case Stage::OnHold:
        return { u"Your %1 is on hold"_s.arg(noun(kind)), u"There is no new time yet. It will be shown here."_s };
    case Stage::Done: return { pick(kind, "Delivered"_L1, "Collected"_L1, "Done"_L1), {} };
    case Stage::Cancelled:
        return { u"This %1 was cancelled"_s.arg(noun(kind)),
            u"If you did not expect that, ask whoever sent you this link."_s };
    case Stage::Rescheduled:
        return { u"This %1 gets a new date"_s.arg(noun(kind)),
            u"You will be told when it is set; this page ends here."_s };
    }
    return {};
}

QStringList stepsOf(const api::OpenEnum<api::OrderType> &type, Stage stage)
{
    const Kind kind = kindOf(type);
    return { u"Scheduled"_s, pick(kind, "Out for delivery"_L1, "Set out"_L1, "Set out"_L1),
        stage == Stage::Arrived ? u"Arrived"_s : u"On the way"_s,
        pick(kind, "Delivered"_L1, "Collected"_L1, "Done"_L1) };
}

int stepOf(Stage stage)
{
    switch (stage) {
    case Stage::Scheduled: return 0;
    case Stage::SetOut: return 1;
    case Stage::OnTheWay:
    case Stage::Arrived: return 2;
    case Stage::Done: return 3;
    default: return -1;
    }
}

}
