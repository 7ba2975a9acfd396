// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/proposalsums.h"

#include "models/drafts/draftcomparison.h"

#include <algorithm>
#include <numeric>

namespace routedesk::models {

namespace {

bool isAhead(const planner::Stop *stop)
{
    return stop->isAhead();
}

}

ProposalSums::ProposalSums(const PlanSnapshot &snapshot, const planner::TravelTimes &times)
    : m_snapshot(snapshot), m_times(times)
{
    for (const PlanSnapshot::Order &order : snapshot.orders)
        m_stops.insert(order.key, &order.stop);
    for (const PlanSnapshot::Seat &seat : snapshot.seats) {
        for (qsizetype i = 0; i < seat.onMap.size(); ++i)
            m_stops.insert(seat.onMap.at(i), &seat.route.stops[size_t(i)]);
    }
}

std::vector<const planner::Stop *> ProposalSums::onMap(const Sequence &stops) const
{
    std::vector<const planner::Stop *> result;
    result.reserve(size_t(stops.size()));
    for (const api::OrderKey &key : stops) {
        if (const planner::Stop *stop = m_stops.value(key))
            result.push_back(stop);
    }
    return result;
}

RouteSums ProposalSums::of(const PlanSnapshot::Seat &seat, const Sequence &stops) const
{
    const std::vector<const planner::Stop *> listed = onMap(stops);
    const auto schedule = planner::Schedule::evaluate(seat.route.vehicle, listed, m_times, seat.departNotBefore);
    RouteSums sums{ .stops = int(stops.size()),
        .late = schedule.totals.lateStops,
        .broken = int(std::ranges::count_if(schedule.violations,
            [](const planner::Violation &one) { return one.rule != planner::Rule::WindowMissed; })),
        .metres = schedule.totals.metres,
        .driving = schedule.totals.driving,
        .lateness = schedule.totals.lateness };
    if (std::ranges::any_of(listed, isAhead))
        sums.end = schedule.totals.end;
    return sums;
}

ProposalRow ProposalSums::row(const PlanSnapshot::Seat &seat, const Sequence &after) const
{
    const QSet<api::OrderKey> had = asSet(seat.stops);
    const QSet<api::OrderKey> has = asSet(after);
    ProposalRow row{ .routeId = seat.routeId,
        .workerHandle = seat.workerHandle,
        .before = seat.stops,
        .after = after,
        .sumsBefore = of(seat, seat.stops),
        .sumsAfter = of(seat, after) };
    const auto missing = [](const QSet<api::OrderKey> &keys) {
        return [&keys](const api::OrderKey &key) { return !keys.contains(key); };
    };
    row.gained = int(std::ranges::count_if(after, missing(had)));
    row.lost = int(std::ranges::count_if(seat.stops, missing(has)));
    row.shifted = int(outOfOrder(seat.stops, after).size());
    return row;
}

void ProposalSums::add(PlanSums &sums, const RouteSums &route) const
{
    sums.workers += route.end ? 1 : 0;
    sums.stops += route.stops;
    sums.late += route.late;
    sums.broken += route.broken;
    sums.metres += route.metres;
    sums.driving += route.driving;
    sums.lateness += route.lateness;
}

QList<int> bundlesOf(const PlanSnapshot &snapshot, const QList<Sequence> &after)
{
    QList<int> leader(qsizetype(snapshot.seats.size()));
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&](int seat) {
        while (leader.at(seat) != seat)
            seat = leader[seat] = leader.at(leader.at(seat));
        return seat;
    };
    QHash<api::OrderKey, int> home;
    for (int seat = 0; seat < int(snapshot.seats.size()); ++seat) {
        for (const api::OrderKey &key : snapshot.seats[size_t(seat)].stops)
            home.insert(key, seat);
    }
    for (int seat = 0; seat < int(after.size()); ++seat) {
        for (const api::OrderKey &key : after.at(seat)) {
            const int one = find(home.value(key, seat)), other = find(seat);
            leader[std::max(one, other)] = std::min(one, other);
        }
    }
    for (int seat = 0; seat < int(leader.size()); ++seat)
        leader[seat] = find(seat);
    return leader;
}

}
