// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/routefold.h"

#include "service/tracking/outages.h"
#include "service/tracking/plausibility.h"
#include "service/tracking/risks.h"

#include <algorithm>

namespace routedesk::service {

RouteFold::RouteFold(RoutePlan plan, const planner::TravelTimes &times, const TrackingRules &rules)
    : m_plan(std::move(plan))
    , m_times(&times)
    , m_rules(rules)
    , m_stops(m_plan.stops.size())
    , m_legs { Leg { m_plan.from, std::nullopt } }
    , m_legStart(m_plan.start)
    , m_told { m_plan.from }
{
    for (size_t i = 0; i < m_plan.stops.size(); ++i) {
        if (const auto at = m_plan.stops.at(i).closedAt)
            m_closings.push_back({ *at, i });
    }
    std::ranges::stable_sort(m_closings, {}, &Closing::at);
}

void RouteFold::step(const Fix &fix)
{
    const bool isWithin = fix.at() >= m_plan.from && (!m_plan.to || fix.at() <= *m_plan.to);
    if (!isWithin || m_returned || !isTelling(fix.verdict))
        return;
    closeUntil(fix.at());
    m_heardAt = std::max(m_heardAt.value_or(fix.at()), fix.at());
    if (!isUsed(fix.verdict)) {
        m_unused.push_back({ fix.at(), fix.verdict == Verdict::Mocked });
        return;
    }
    bridge(fix);
    const Spot spot { fix.at(), fix.place() };
    const double speed = speedTo(fix);
    m_last = fix;
    if (fix.position.batteryLevel)
        m_battery = fix;
    m_way.step(fix.place(), m_rules.noise);
    m_legWay.step(fix.place(), m_rules.noise);
    m_legs.back().spots.push_back(spot);
    const int activityChanges = m_activities.changes();
    m_activities.step(spot, speed, m_way.metres(), m_rules);
    if (m_activities.changes() != activityChanges)
        touch(target());
    watchFences(spot, speed);
    watchReturn(spot);
    foresee(fix);
    if (m_legWay.metres() - m_told.legMetres >= m_rules.distanceStep || m_way.metres() - m_told.metres >= m_rules.distanceStep)
        tell(fix.at());
}

double RouteFold::speedTo(const Fix &fix) const
{
    if (fix.position.speed)
        return *fix.position.speed;
    if (!m_last)
        return 0;
    const double seconds = std::max(1.0, std::chrono::duration<double>(fix.at() - m_last->at()).count());
    const double metres = metresBetween(m_last->place(), fix.place());
    return metres < m_rules.noise ? 0 : metres / seconds;
}

// What happened between the last fix and this one, where nobody looked.
void RouteFold::bridge(const Fix &fix)
{
    const api::Instant before = m_last ? m_last->at() : m_plan.from;
    const auto gap = fix.at() - before;
    if (gap > m_rules.trackedGap)
        m_gaps.emplace_back(before, fix.at());
    if (gap > m_rules.outageAfter) {
        auto open = silences(fix.at());
        Silence &silence = open.back();
        silence.to = fix.at();
        silence.metres = m_last ? metresBetween(m_last->place(), fix.place()) : 0;
        if (!m_last)
            silence.before.place = fix.place();
        m_silences.push_back(silence);
        m_activities.interrupt();
        touchAll();
    }
    m_unused.clear();
}

std::vector<Silence> RouteFold::silences(api::Instant now) const
{
    std::vector<Silence> all = m_silences;
    const api::Instant before = m_last ? m_last->at() : m_plan.from;
    const api::Instant end = m_plan.to ? std::min(*m_plan.to, now) : now;
    const bool isExpected = m_heardAt || m_plan.hasPhone;
    if (!isExpected || m_returned || end - before <= m_rules.outageAfter)
        return all;
    const auto origin = m_last ? m_last->place() : m_plan.start.value_or(*api::GeoPoint::fromDegrees(0, 0));
    Silence silence { before, std::nullopt, { before, origin } };
    const bool mocked = std::ranges::any_of(m_unused, &Unused::mocked);
    silence.outage = outageOf({ m_battery ? m_battery->position.batteryLevel : std::nullopt,
                                  m_battery && m_battery->position.isCharging, !m_unused.empty(), mocked },
        m_rules);
    all.push_back(silence);
    return all;
}

RouteFold RouteFold::settled() const
{
    RouteFold copy(*this);
    copy.closeUntil(api::Instant::max());
    return copy;
}

void RouteFold::closeUntil(api::Instant moment)
{
    while (m_nextClosing < m_closings.size() && m_closings.at(m_nextClosing).at <= moment)
        close(m_closings.at(m_nextClosing++));
}

void RouteFold::touch(int stop)
{
    if (stop >= 0)
        m_stops.at(size_t(stop)).isTouched = true;
}

void RouteFold::touchAll()
{
    for (Stop &stop : m_stops)
        stop.isTouched = true;
}

void RouteFold::clearTouched()
{
    for (Stop &stop : m_stops)
        stop.isTouched = false;
}

void RouteFold::close(const Closing &closing)
{
    touchAll();
    Stop &stop = m_stops.at(closing.stop);
    if (!stop.watch.isInside() && stop.watch.confirm())
        enter(closing.stop);
    const int owner = ownerOf(m_legs.back());
    const PlanStop &planned = m_plan.stops.at(closing.stop);
    const api::Instant arrival = stop.visits.empty() ? closing.at : stop.visits.front().entered.at;
    const bool late = isLate(delaysAt(arrival, planned.dueAt, planned.firstForecast, m_rules));
    stop.risks = trackedRisksOf(*this, closing.stop, late, closing.at, m_rules);
    stop.isClosed = true;
    if (stop.watch.isInside() && !stop.visits.empty()) {
        Visit &visit = stop.visits.back();
        if (visit.serviceStarted && !visit.serviceEnded)
            visit.serviceEnded = Spot { closing.at, m_last->place() };
    }
    if (owner == int(closing.stop))
        endLeg(owner, closing.at);
}

std::optional<api::Instant> RouteFold::allClosedAt() const
{
    if (m_closings.size() < m_plan.stops.size() || m_closings.empty() || !isSettled())
        return std::nullopt;
    return m_closings.back().at;
}

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
    m_legWay = {};
    for (const Spot &spot : next.spots)
        m_legWay.step(spot.place, m_rules.noise);
    m_legStart = ended.spots.empty() ? m_legStart : ended.spots.back().place;
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
