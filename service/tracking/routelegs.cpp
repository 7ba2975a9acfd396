// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/routefold.h"

#include <algorithm>

namespace routedesk::service {

void RouteFold::watchFences(const Spot &spot, double speed)
{
    for (size_t i = 0; i < m_stops.size(); ++i) {
        Stop &stop = m_stops.at(i);
        const PlanStop &planned = m_plan.stops.at(i);
        if (!planned.fence.isKnown() || (!stop.watch.isInside() && !planned.isLive(spot.at)))
            continue;
        const double outside = planned.fence.metresOutside(spot.place);
        const auto change = stop.watch.step(spot, outside, m_rules);
        const bool isSlow = outside <= 0 && speed < m_rules.serviceSpeed;
        if (!stop.watch.isInside() && !stop.watch.pending())
            stop.slow.reset();
        else if (isSlow && !stop.slow)
            stop.slow = spot;
        if (change == FenceWatch::Change::Entered)
            enter(i);
        else if (change == FenceWatch::Change::Left)
            leave(i);
        if (isSlow && stop.watch.isInside() && !stop.isClosed && !stop.visits.back().serviceStarted) {
            stop.visits.back().serviceStarted = spot;
            touch(int(i));
        }
    }
}

void RouteFold::enter(size_t index)
{
    Stop &stop = m_stops.at(index);
    Visit visit { *stop.watch.changedAt(), std::nullopt, stop.slow, std::nullopt };
    stop.visits.push_back(visit);
    touchAll();
    stop.arriveAt = stop.visits.front().entered.at;
    if (m_legs.back().stop < 0)
        m_legs.back().stop = int(index);
}

void RouteFold::leave(size_t index)
{
    Stop &stop = m_stops.at(index);
    touchAll();
    const Spot spot = *stop.watch.changedAt();
    Visit &visit = stop.visits.back();
    visit.left = spot;
    if (visit.serviceStarted && !visit.serviceEnded)
        visit.serviceEnded = spot;
    stop.slow.reset();
    if (!stop.isClosed && m_legs.back().stop == int(index))
        endLeg(int(index), spot.at);
}

// The spots up to that moment were for this stop, those from then on are for the next.
void RouteFold::endLeg(int stop, api::Instant at)
{
    Leg &ended = m_legs.back();
    ended.stop = stop;
    ended.to = std::max(at, ended.from);
    Leg next { *ended.to, std::nullopt };
    std::ranges::copy_if(ended.spots, std::back_inserter(next.spots), [&](const Spot &spot) { return spot.at >= at; });
    std::erase_if(ended.spots, [&](const Spot &spot) { return spot.at > at; });
    WayMeter length;
    for (const Spot &spot : ended.spots)
        length.step(spot.place, m_rules.noise);
    ended.metres = length.metres();
    const Fence &fence = m_plan.stops.at(size_t(stop)).fence;
    ended.inside = std::ranges::any_of(ended.spots, [&](const Spot &spot) { return fence.metresOutside(spot.place) <= 0; });
    if (!ended.spots.empty()) {
        ended.first = ended.spots.front();
        ended.last = ended.spots.back();
        m_legStart = ended.last->place;
    }
    ended.spots = {};
    m_legWay = {};
    for (const Spot &spot : next.spots)
        m_legWay.step(spot.place, m_rules.noise);
    for (size_t i = 0; i < m_stops.size() && next.stop < 0; ++i) {
        if (int(i) != stop && m_stops.at(i).watch.isInside() && !m_stops.at(i).isClosed)
            next.stop = int(i);
    }
    m_legs.push_back(std::move(next));
    m_progress.reset();
    m_measured = -1;
    tell(at);
}

void RouteFold::tell(api::Instant at)
{
    m_told = { at, m_legWay.metres(), m_way.metres() };
    touch(target());
}

int RouteFold::ownerOf(const Leg &leg) const
{
    return leg.stop >= 0 || leg.to ? leg.stop : target();
}

int RouteFold::target() const
{
    if (m_legs.back().stop >= 0)
        return m_legs.back().stop;
    return targetAt(m_last ? m_last->at() : m_plan.from);
}

int RouteFold::targetAt(api::Instant moment) const
{
    int fallback = -1;
    for (size_t i = 0; i < m_stops.size(); ++i) {
        if (m_stops.at(i).isClosed || !m_plan.stops.at(i).isLive(moment))
            continue;
        if (m_stops.at(i).visits.empty() || m_stops.at(i).watch.isInside())
            return int(i);
        if (fallback < 0)
            fallback = int(i);
    }
    return fallback;
}

void RouteFold::watchReturn(const Spot &spot)
{
    if (!m_plan.returns || !allClosedAt())
        return;
    const Fence start(*m_plan.start, m_rules.returnRadius);
    if (m_returnWatch.step(spot, start.metresOutside(spot.place), m_rules) == FenceWatch::Change::Entered)
        m_returned = m_returnWatch.changedAt();
}

}
