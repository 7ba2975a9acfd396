// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/statuswords.h"

#include "ui/words/quantitywords.h"
#include "ui/words/tr.h"

namespace routedesk::ui {

namespace {

template<class E>
StatusLook asItCame(const api::OpenEnum<E> &value)
{
    return { value.isAbsent() ? Words::tr("no status") : value.text(), Mark::None, Tone::Neutral };
}

}

StatusLook statusLook(const api::OpenEnum<api::OrderStatus> &status)
{
    using S = api::OrderStatus;
    if (!status.known())
        return asItCame(status);
    switch (*status.known()) {
    case S::Unplanned: return { Words::tr("not planned"), Mark::Dashed, Tone::Neutral };
    case S::Planned: return { Words::tr("planned"), Mark::Hollow, Tone::Neutral };
    case S::Assigned: return { Words::tr("assigned"), Mark::Hollow, Tone::Neutral };
    case S::Dispatched: return { Words::tr("dispatched"), Mark::Half, Tone::Neutral };
    case S::Ongoing: return { Words::tr("under way"), Mark::Filled, Tone::Strong };
    case S::Disabled: return { Words::tr("paused"), Mark::Bars, Tone::Neutral };
    case S::Completed: return { Words::tr("completed"), Mark::Tick, Tone::Done };
    case S::Cancelled: return { Words::tr("cancelled"), Mark::Cross, Tone::Neutral };
    case S::Summarizing: return { Words::tr("closing"), Mark::Busy, Tone::Neutral };
    }
    return asItCame(status);
}

StatusLook statusLook(const api::OpenEnum<api::RouteStatus> &status)
{
    using S = api::RouteStatus;
    if (!status.known())
        return asItCame(status);
    switch (*status.known()) {
    case S::Planned: return { Words::tr("planned"), Mark::Hollow, Tone::Neutral };
    case S::Assigned: return { Words::tr("assigned"), Mark::Hollow, Tone::Neutral };
    case S::Dispatched: return { Words::tr("dispatched"), Mark::Half, Tone::Neutral };
    case S::Tracking: return { Words::tr("tracking"), Mark::Filled, Tone::Strong };
    case S::Completed: return { Words::tr("completed"), Mark::Tick, Tone::Done };
    case S::Summarizing: return { Words::tr("closing"), Mark::Busy, Tone::Neutral };
    }
    return asItCame(status);
}

StatusLook statusLook(const api::OpenEnum<api::PlanStatus> &status)
{
    using S = api::PlanStatus;
    if (!status.known())
        return asItCame(status);
    switch (*status.known()) {
    case S::Planning: return { Words::tr("planning"), Mark::Busy, Tone::Strong };
    case S::Completed: return { Words::tr("planned"), Mark::Tick, Tone::Done };
    case S::Failed: return { Words::tr("failed"), Mark::Diamond, Tone::Broken };
    }
    return asItCame(status);
}

StatusLook deviceLook(const api::Worker &worker)
{
    if (worker.deviceStatus.isAbsent() && !worker.deviceId.isEmpty())
        return { Words::tr("not seen yet"), Mark::Dashed, Tone::Neutral };
    return statusLook(worker.deviceStatus);
}

StatusLook statusLook(const api::OpenEnum<api::DeviceStatus> &status)
{
    using S = api::DeviceStatus;
    if (!status.known())
        return { status.isAbsent() ? Words::tr("no device") : status.text(), Mark::Dashed, Tone::Neutral };
    switch (*status.known()) {
    case S::Active: return { Words::tr("active"), Mark::Filled, Tone::Strong };
    case S::Inactive: return { Words::tr("inactive"), Mark::Hollow, Tone::Neutral };
    case S::Disconnected: return { Words::tr("silent"), Mark::Triangle, Tone::Late };
    }
    return asItCame(status);
}

}

namespace routedesk::ui::words {

QString planMode(const api::OpenEnum<api::PlanMode> &mode)
{
    using M = api::PlanMode;
    if (!mode.known())
        return mode.text();
    switch (*mode.known()) {
    case M::OnDemand: return Words::tr("on demand");
    case M::Scheduled: return Words::tr("scheduled");
    case M::Manual: return Words::tr("by hand");
    case M::Pool: return Words::tr("pool");
    }
    return mode.text();
}

QString planModeHint(api::PlanMode mode)
{
    using M = api::PlanMode;
    switch (mode) {
    case M::OnDemand: return Words::tr("Planned at once, into routes of workers who are on shift.");
    case M::Scheduled: return Words::tr("Planned with all other orders of their day, when planning is started.");
    case M::Manual: return Words::tr("One route in the order given, for the worker you choose.");
    case M::Pool: return Words::tr("Kept without a route until someone plans them.");
    }
    return {};
}

QString trackMode(const api::OpenEnum<api::TrackMode> &mode)
{
    using M = api::TrackMode;
    if (!mode.known())
        return mode.text();
    switch (*mode.known()) {
    case M::FullShift: return Words::tr("whole shift");
    case M::PreShift: return Words::tr("before the shift");
    case M::OnShift: return Words::tr("during the shift");
    case M::OnTime: return Words::tr("on time");
    case M::Flex: return Words::tr("flexible");
    }
    return mode.text();
}

QString trackModeHint(api::TrackMode mode)
{
    using M = api::TrackMode;
    switch (mode) {
    case M::FullShift: return Words::tr("Tracks from before the first stop until the route is completed.");
    case M::PreShift: return Words::tr("Tracks the way to work, until the first stop is reached.");
    case M::OnShift: return Words::tr("Tracks from the first stop until the route is completed.");
    case M::OnTime: return Words::tr("Tracks in the order of the stops, and foresees arrivals.");
    case M::Flex: return Words::tr("Tracks in any order of the stops; arrivals are not foreseen.");
    }
    return {};
}

QString orderType(const api::OpenEnum<api::OrderType> &type)
{
    if (type.is(api::OrderType::Pick))
        return Words::tr("pick-up");
    if (type.is(api::OrderType::Drop))
        return Words::tr("drop-off");
    return type.text();
}

QString priority(const api::OpenEnum<api::Priority> &priority)
{
    using P = api::Priority;
    if (!priority.known())
        return priority.text();
    switch (*priority.known()) {
    case P::None: return Words::tr("none", "priority");
    case P::Low: return Words::tr("low");
    case P::Medium: return Words::tr("medium");
    case P::High: return Words::tr("high");
    }
    return priority.text();
}

QString risk(const api::OpenEnum<api::RiskKey> &risk)
{
    using R = api::RiskKey;
    if (!risk.known())
        return risk.text();
    switch (*risk.known()) {
    case R::IsOffline: return Words::tr("offline");
    case R::MovingAwayFromDestination: return Words::tr("moving away");
    case R::DelayedFromScheduledAt: return Words::tr("later than scheduled");
    case R::DeviatingFromExpectedRoute: return Words::tr("off the expected path");
    case R::InOutage: return Words::tr("tracking outage");
    case R::MovingTooSlow: return Words::tr("moving slowly");
    case R::DelayedFromInitialEta: return Words::tr("later than first foreseen");
    case R::InLowBattery: return Words::tr("low battery");
    }
    return risk.text();
}

QString activity(const api::OpenEnum<api::Activity> &activity)
{
    using A = api::Activity;
    if (!activity.known())
        return activity.text();
    switch (*activity.known()) {
    case A::Stop: return Words::tr("standing");
    case A::Walk: return Words::tr("walking");
    case A::Drive: return Words::tr("driving");
    case A::Idle: return Words::tr("idle");
    case A::Unknown: return Words::tr("unknown movement");
    }
    return activity.text();
}

QString destination(const api::Destination &destination)
{
    if (!destination.address.isEmpty())
        return destination.address;
    if (!destination.placeHandle.isEmpty())
        return destination.placeHandle;
    if (const auto centre = destination.centre())
        return coordinates(centre->latitude(), centre->longitude());
    return destination.geofenceId.isEmpty() ? Words::tr("no destination") : *destination.geofenceId;
}

}
