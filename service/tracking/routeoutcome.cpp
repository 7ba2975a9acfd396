// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/routeoutcome.h"

#include "service/tracking/derivedevents.h"
#include "service/tracking/plausibility.h"

#include <algorithm>
#include <cmath>

namespace routedesk::service {

namespace {

using namespace std::chrono_literals;

double secondsBetween(api::Instant from, api::Instant to)
{
    return std::chrono::duration<double>(to - from).count();
}

std::optional<double> rounded(std::optional<double> share)
{
    return share ? std::optional(std::round(*share * 1000) / 1000) : std::nullopt;
}

void addStay(OrderOutcome &outcome, const RouteFold &fold, size_t stop)
{
    const auto &visits = fold.visits(stop);
    if (visits.empty())
        return;
    outcome.arrivedAt = visits.front().entered.at;
    if (visits.back().left)
        outcome.exitedAt = visits.back().left->at;
    double actual = 0;
    double tracked = 0;
    for (const Visit &visit : visits) {
        if (!visit.serviceStarted)
            continue;
        if (!outcome.track.serviceStartedAt)
            outcome.track.serviceStartedAt = visit.serviceStarted->at;
        outcome.track.serviceEndedAt.reset();
        if (!visit.serviceEnded)
            continue;
        outcome.track.serviceEndedAt = visit.serviceEnded->at;
        const double length = secondsBetween(visit.serviceStarted->at, visit.serviceEnded->at);
        actual += length;
        tracked += length * fold.trackingRate(visit.serviceStarted->at, visit.serviceEnded->at).value_or(0);
    }
    if (outcome.track.serviceEndedAt) {
        outcome.actualServiceTime = int(std::round(actual));
        outcome.trackedServiceTime = int(std::round(tracked));
    }
}

/// The stretches of an order put together.
struct Way {
    double metres = 0;
    double seconds = 0;
    double trackedSeconds = 0;
    std::optional<Spot> first, last;
    bool inside = false;
};

Way wayOf(OrderOutcome &outcome, const RouteFold &fold, size_t stop)
{
    Way way;
    for (const Leg &leg : fold.legs()) {
        if (fold.ownerOf(leg) != int(stop))
            continue;
        outcome.track.legs.append({ fold.plan().workerId, leg.from, leg.to });
        const api::Instant to = leg.to.value_or(fold.told().at);
        way.metres += leg.to ? leg.metres : fold.told().legMetres;
        way.seconds += std::max(0.0, secondsBetween(leg.from, to));
        way.trackedSeconds += std::max(0.0, secondsBetween(leg.from, to)) * fold.trackingRate(leg.from, to).value_or(0);
        const bool isOpen = !leg.spots.empty();
        const auto first = isOpen ? std::optional(leg.spots.front()) : leg.first;
        way.first = way.first ? way.first : first;
        if (const auto last = isOpen ? std::optional(leg.spots.back()) : leg.last)
            way.last = last;
        way.inside = way.inside || leg.inside;
    }
    return way;
}

void addWay(OrderOutcome &outcome, const RouteFold &fold, size_t stop)
{
    const Way way = wayOf(outcome, fold, stop);
    const PlanStop &planned = fold.plan().stops.at(stop);
    if (!way.first)
        return;
    outcome.distance = std::round(way.metres);
    if (way.seconds > 0)
        outcome.trackingRate = rounded(way.trackedSeconds / way.seconds);
    const api::Instant until = planned.closedAt.value_or(std::max(fold.told().at, way.first->at));
    outcome.duration = std::max(0.0, std::round(secondsBetween(way.first->at, until)));
    if (!planned.closedAt)
        return;
    outcome.visited = way.inside || !fold.visits(stop).empty();
    outcome.closedAtDestination = planned.fence.metresOutside(way.last->place) <= 0;
    if (const auto &centre = planned.fence.centre(); centre && planned.isCompleted)
        outcome.deviation = std::round(metresBetween(way.last->place, *centre));
}

void addOutages(OrderOutcome &outcome, const std::vector<Silence> &silences, api::Instant now)
{
    for (const Silence &silence : silences) {
        const api::Instant end = silence.to.value_or(silence.from + std::chrono::floor<std::chrono::minutes>(now - silence.from));
        double seconds = 0;
        for (const OrderLeg &leg : std::as_const(outcome.track.legs)) {
            const api::Instant from = std::max(leg.from, silence.from);
            seconds += std::max(0.0, secondsBetween(from, std::min(leg.to.value_or(end), end)));
        }
        if (seconds <= 0)
            continue;
        const double share = seconds / secondsBetween(silence.from, end);
        auto &sums = outcome.track.outages;
        auto sum = std::ranges::find_if(sums, [&](const api::Outage &known) {
            return known.code == silence.outage.code && known.category == silence.outage.category;
        });
        if (sum == sums.end()) {
            sums.append(silence.outage);
            sum = sums.end() - 1;
        }
        sum->duration = std::round(sum->duration.value_or(0) + seconds);
        sum->distance = std::round(sum->distance.value_or(0) + silence.metres * share);
    }
}

}

OrderOutcome outcomeOf(const RouteFold &fold, size_t stop, const api::Order &order, api::Instant now)
{
    OrderOutcome outcome;
    outcome.arriveAt = fold.forecast(stop);
    addStay(outcome, fold, stop);
    addWay(outcome, fold, stop);
    const auto silences = fold.silences(now);
    addOutages(outcome, silences, now);
    outcome.events = derivedEvents(fold, stop, order, silences);
    return outcome;
}

RouteOutcome outcomeOf(const RouteFold &fold)
{
    RouteOutcome outcome;
    const RoutePlan &plan = fold.plan();
    outcome.track = { plan.workerId, plan.from, fold.returned() ? std::optional(fold.returned()->at) : plan.to, {} };
    if (!fold.lastUsed())
        return outcome;
    const bool isOver = outcome.track.to.has_value();
    const api::Instant until = outcome.track.to.value_or(fold.told().at);
    outcome.distance = std::round(isOver ? fold.metres() : fold.told().metres);
    outcome.duration = std::round(std::max(0.0, secondsBetween(plan.from, until)));
    outcome.track.trackingRate = rounded(fold.trackingRate(plan.from, until));
    return outcome;
}

}
