// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/risks.h"

#include <algorithm>

namespace routedesk::service {

namespace {

using api::RiskKey;
using api::RiskLevel;

/// From `steps[0]` on yellow, from `steps[1]` on red.
template<class T, class U>
RiskLevel rising(const T &value, const U (&steps)[2])
{
    return value >= steps[1] ? RiskLevel::Red : value >= steps[0] ? RiskLevel::Yellow : RiskLevel::Green;
}

template<class T, class U>
RiskLevel falling(const T &value, const U (&steps)[2])
{
    return value <= steps[1] ? RiskLevel::Red : value <= steps[0] ? RiskLevel::Yellow : RiskLevel::Green;
}

RiskLevel outageLevel(const RouteFold &fold, api::Instant now, const TrackingRules &rules)
{
    const auto silences = fold.silences(now);
    if (silences.empty() || silences.back().to)
        return RiskLevel::Green;
    return rising(now - silences.back().from, rules.inOutage);
}

RiskLevel batteryLevel(const RouteFold &fold, const TrackingRules &rules)
{
    const auto &told = fold.lastBattery();
    if (!told || told->position.isCharging)
        return RiskLevel::Green;
    return falling(*told->position.batteryLevel, rules.lowBattery);
}

}

QList<api::Risk> delaysAt(api::Instant arrival, const std::optional<api::Instant> &due,
    const std::optional<api::Instant> &firstForecast, const TrackingRules &rules)
{
    QList<api::Risk> risks;
    if (due)
        risks.append({ RiskKey::DelayedFromScheduledAt, rising(arrival - *due, rules.lateForSchedule) });
    if (firstForecast)
        risks.append({ RiskKey::DelayedFromInitialEta, rising(arrival - *firstForecast, rules.lateForFirstForecast) });
    return risks;
}

QList<api::Risk> delaysOf(const api::Order &order, api::Instant now, const TrackingRules &rules)
{
    if (!order.status.is(api::OrderStatus::Ongoing))
        return {};
    // Who has arrived cannot come later any more.
    const api::Instant expected = order.arrivedAt ? *order.arrivedAt
        : order.estimate && order.estimate->arriveAt ? std::max(*order.estimate->arriveAt, now)
                                                     : now;
    return delaysAt(
        expected, order.scheduledAt, order.estimate ? order.estimate->initialArriveAt : std::nullopt, rules);
}

QList<api::Risk> closingRisks(const RouteFold &fold, size_t stop, const TrackingRules &rules)
{
    const PlanStop &planned = fold.plan().stops.at(stop);
    const auto &then = fold.risksWhenClosed(stop);
    if (!planned.closedAt || !then)
        return {};
    const auto &visits = fold.visits(stop);
    const api::Instant arrival = visits.empty() ? *planned.closedAt : visits.front().entered.at;
    return delaysAt(arrival, planned.dueAt, planned.firstForecast, rules) + *then;
}

bool isLate(const QList<api::Risk> &delays)
{
    return std::ranges::any_of(delays, [](const api::Risk &risk) { return !risk.level.is(RiskLevel::Green); });
}

QList<api::Risk> trackedRisksOf(
    const RouteFold &fold, size_t stop, bool late, api::Instant now, const TrackingRules &rules)
{
    if (!fold.lastHeard() && !fold.plan().hasPhone)
        return {};
    RiskLevel away = RiskLevel::Green;
    RiskLevel astray = RiskLevel::Green;
    RiskLevel slow = RiskLevel::Green;
    if (const auto &progress = fold.progress(); progress && fold.target() == int(stop)) {
        away = rising(progress->toTarget - progress->nearest, rules.movingAway);
        astray = rising(progress->corridors, rules.deviation);
        if (late && progress->pace)
            slow = falling(*progress->pace, rules.slow);
    }
    const auto silentFor = now - fold.lastHeard().value_or(fold.plan().from);
    return {
        { RiskKey::IsOffline, rising(silentFor, rules.offline) },
        { RiskKey::InOutage, outageLevel(fold, now, rules) },
        { RiskKey::InLowBattery, batteryLevel(fold, rules) },
        { RiskKey::MovingAwayFromDestination, away },
        { RiskKey::DeviatingFromExpectedRoute, astray },
        { RiskKey::MovingTooSlow, slow },
    };
}

}
