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

}
