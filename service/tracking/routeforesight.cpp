// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/routefold.h"

#include "service/tracking/plausibility.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace routedesk::service {

namespace {

// How far beside the straight line from one place to another, metres; beyond its ends the distance to the nearer end.
double metresBeside(const api::GeoPoint &point, const api::GeoPoint &from, const api::GeoPoint &to)
{
    const double length = metresBetween(from, to);
    const double a = metresBetween(from, point);
    const double b = metresBetween(point, to);
    if (length < 1)
        return a;
    const double along = (a * a - b * b + length * length) / (2 * length);
    if (along <= 0 || along >= length)
        return std::min(a, b);
    return std::sqrt(std::max(0.0, a * a - along * along));
}

}

planner::Leg RouteFold::way(const api::GeoPoint &from, const api::GeoPoint &to) const
{
    return m_times->leg({ { from.longitude(), from.latitude() } }, { { to.longitude(), to.latitude() } });
}

void RouteFold::foresee(const Fix &fix)
{
    const int next = target();
    measure(fix, next);
    api::Instant time = fix.at();
    api::GeoPoint place = fix.place();
    const auto visit = [&](size_t index) {
        const PlanStop &planned = m_plan.stops.at(index);
        Stop &stop = m_stops.at(index);
        const auto &centre = planned.fence.centre();
        if (!centre)
            return;
        if (stop.watch.isInside()) {
            time = std::max({ fix.at(), stop.visits.back().entered.at + planned.service,
                planned.windowFrom.value_or(fix.at()) });
        } else {
            time = m_plan.traffic.arrival(time, way(place, *centre).duration, {});
            const bool isNews = !stop.arriveAt || std::chrono::abs(time - *stop.arriveAt) >= m_rules.arrivalStep;
            if (isNews && stop.visits.empty()) {
                stop.arriveAt = std::chrono::floor<std::chrono::seconds>(time);
                stop.isTouched = true;
            }
            time = std::max(time, planned.windowFrom.value_or(time)) + planned.service;
        }
        place = *centre;
    };
    if (next >= 0)
        visit(size_t(next));
    for (size_t i = 0; i < m_stops.size(); ++i) {
        const bool isAhead = int(i) != next && !m_stops.at(i).isClosed && m_plan.stops.at(i).isLive(fix.at());
        if (isAhead && m_stops.at(i).visits.empty())
            visit(i);
    }
}

void RouteFold::measure(const Fix &fix, int target)
{
    const auto centre = target < 0 ? std::nullopt : m_plan.stops.at(size_t(target)).fence.centre();
    if (!centre || m_stops.at(size_t(target)).watch.isInside()) {
        m_progress.reset();
        m_measured = -1;
        return;
    }
    const double metres = metresBetween(fix.place(), *centre);
    if (m_measured != target || !m_progress) {
        m_measured = target;
        m_distances.clear();
        m_progress = Progress { metres, metres };
    }
    if (!m_legStart)
        m_legStart = fix.place();
    m_progress->toTarget = metres;
    m_progress->nearest = std::min(m_progress->nearest, metres);
    const double corridor = std::max(m_rules.corridorLeast, m_rules.corridorShare * metresBetween(*m_legStart, *centre));
    m_progress->corridors = metresBeside(fix.place(), *m_legStart, *centre) / corridor;

    m_distances.emplace_back(fix.at(), metres);
    while (m_distances.size() > 1 && fix.at() - m_distances.at(1).first >= m_rules.slowWindow)
        m_distances.pop_front();
    m_progress->pace.reset();
    const auto &[since, before] = m_distances.front();
    const double seconds = std::chrono::duration<double>(fix.at() - since).count();
    const auto ahead = m_plan.traffic.arrival(fix.at(), way(fix.place(), *centre).duration, {}) - fix.at();
    if (fix.at() - since >= m_rules.slowWindow && metres >= m_rules.slowLeastDistance && ahead >= 1s) {
        const double planned = metres / std::chrono::duration<double>(ahead).count();
        m_progress->pace = std::max(0.0, before - metres) / seconds / planned;
    }
}

std::optional<double> RouteFold::trackingRate(api::Instant from, api::Instant to) const
{
    if (to <= from)
        return std::nullopt;
    auto lost = api::Instant::duration::zero();
    const auto count = [&](api::Instant a, api::Instant b) {
        if (const auto overlap = std::min(b, to) - std::max(a, from); overlap > overlap.zero())
            lost += overlap;
    };
    for (const auto &[a, b] : m_gaps)
        count(a, b);
    const api::Instant last = m_last ? m_last->at() : m_plan.from;
    if (to - last > m_rules.trackedGap || !m_last)
        count(last, to);
    return 1 - std::chrono::duration<double>(lost) / std::chrono::duration<double>(to - from);
}

}
