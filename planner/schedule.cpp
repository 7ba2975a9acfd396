// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/schedule.h"

#include "planner/sequence.h"

#include <algorithm>

namespace routedesk::planner {

namespace {

std::int64_t secondsUp(Duration duration)
{
    return std::chrono::ceil<std::chrono::seconds>(duration).count();
}

/// Drives one sequence once, from front to back.
class Drive {
public:
    Drive(const Vehicle &vehicle, const Sequence &sequence, const TravelTimes &times, Instant departNotBefore)
        : m_vehicle(vehicle), m_sequence(sequence), m_times(times), m_departNotBefore(departNotBefore),
          m_load(sequence.startLoad)
    {
    }

    [[nodiscard]] Schedule run()
    {
        setOut();
        for (std::size_t i = 0; i < m_sequence.stops.size(); ++i)
            m_schedule.visits.push_back(visit(i));
        goHome();
        findStartBy();
        breakStopRules();
        breakRouteRules();
        return std::move(m_schedule);
    }

private:
    [[nodiscard]] Leg legTo(const Place &place) const { return m_here ? m_times.leg(*m_here, place) : Leg{}; }

    void setOut()
    {
        m_here = m_vehicle.start;
        const auto &stops = m_sequence.stops;
        const auto first = std::ranges::find_if(stops, [](const Stop *stop) { return stop->isAhead(); });
        m_anyAhead = first != stops.end();
        m_now = departureFor(m_vehicle, m_anyAhead ? *first : nullptr, m_anyAhead ? legTo((*first)->place) : Leg{},
            m_departNotBefore);
        m_schedule.totals.start = m_breaks.begun(m_now);
        m_freeAt = m_schedule.totals.start;
        m_setOut = m_now;
        m_schedule.totals.startLoad = m_load;
        m_schedule.totals.peakLoad = m_load;
        m_schedule.visits.reserve(stops.size());
    }

    [[nodiscard]] bool isMisordered(std::size_t index) const
    {
        const std::optional<std::size_t> mate = m_sequence.mates[index];
        if (!mate || !m_sequence.stops[index]->isAhead() || !m_sequence.stops[*mate]->isAhead())
            return false;
        return m_sequence.stops[index]->kind == Stop::Kind::Drop ? *mate > index : *mate < index;
    }

    [[nodiscard]] Visit visit(std::size_t index)
    {
        const Stop &stop = *m_sequence.stops[index];
        Visit visit;
        if (!stop.isAhead()) {
            visit.skipped = true;
            visit.setOut = visit.arrival = visit.serviceStart = visit.departure = m_freeAt;
            visit.loadAfter = m_load;
            return visit;
        }
        visit.leg = legTo(stop.place);
        const Instant arrival = m_vehicle.arrives(m_now, visit.leg.duration);
        const Instant begin
            = stop.window.earliest ? std::max(arrival, m_breaks.worked(*stop.window.earliest)) : arrival;
        visit.arrival = std::max(m_breaks.done(arrival), m_freeAt);
        visit.setOut = std::min(m_breaks.begun(m_now), visit.arrival);
        countDriving(arrival - m_now, visit.leg);
        visit.traffic = std::chrono::ceil<std::chrono::seconds>(arrival - m_now) - visit.leg.duration;
        visit.leg.duration += visit.traffic;
        m_now = begin + stop.service;
        visit.serviceStart = m_breaks.begun(begin);
        visit.departure = std::max(m_breaks.done(m_now), visit.serviceStart);
        visit.wait = begin - arrival;
        if (stop.window.latest && visit.serviceStart > *stop.window.latest)
            visit.lateness = visit.serviceStart - *stop.window.latest;
        // A drop that comes before its pick has nothing to put off, and the pick nobody to carry for.
        m_load += isMisordered(index) ? 0 : m_sequence.loadChange[index];
        visit.loadAfter = m_load;
        addUp(index, visit);
        m_here = stop.place;
        m_freeAt = visit.departure;
        return visit;
    }

    void countDriving(Duration took, const Leg &usual)
    {
        m_schedule.totals.driving += took;
        m_schedule.totals.traffic += took - usual.duration;
        m_schedule.totals.metres += usual.metres;
    }

    void addUp(std::size_t index, const Visit &visit)
    {
        Totals &totals = m_schedule.totals;
        totals.waiting += visit.wait;
        totals.service += m_sequence.stops[index]->service;
        totals.lateness += visit.lateness;
        totals.lateStops += visit.lateness > Duration::zero() ? 1 : 0;
        if (m_load > totals.peakLoad) {
            totals.peakLoad = m_load;
            m_peakStop = index;
        }
    }

    void goHome()
    {
        Totals &totals = m_schedule.totals;
        const bool anyDone = std::ranges::any_of(
            m_sequence.stops, [](const Stop *stop) { return stop->state == Stop::State::Completed; });
        if (m_vehicle.end && (m_anyAhead || anyDone)) {
            const Leg leg = legTo(*m_vehicle.end);
            const Instant arrival = m_vehicle.arrives(m_now, leg.duration);
            countDriving(arrival - m_now, leg);
            m_now = arrival;
        }
        totals.end = std::max(m_breaks.done(m_now), m_freeAt);
        totals.onBreak = (totals.end - totals.start) - (m_now - m_setOut);
    }

    void findStartBy()
    {
        std::optional<Instant> due;
        for (std::size_t i = m_sequence.stops.size(); i-- > 0;) {
            const Stop &stop = *m_sequence.stops[i];
            if (!stop.isAhead())
                continue;
            if (due)
                *due -= stop.service;
            if (stop.window.latest)
                due = std::min(due.value_or(Instant::max()), m_breaks.lastBegin(*stop.window.latest));
            if (due && stop.window.earliest && m_breaks.worked(*stop.window.earliest) > *due)
                return; // no start is early enough
            if (due)
                due = m_vehicle.leaves(*due, m_schedule.visits[i].leg.duration - m_schedule.visits[i].traffic);
        }
        if (due)
            m_schedule.totals.startBy = m_breaks.begun(*due);
    }

    void breakRule(Rule rule, std::optional<std::size_t> stop, std::int64_t amount)
    {
        m_schedule.violations.push_back({ rule, stop, amount });
    }

    void breakStopRules()
    {
        for (std::size_t i = 0; i < m_sequence.stops.size(); ++i) {
            const Stop &stop = *m_sequence.stops[i];
            if (!stop.isAhead())
                continue;
            if (const Duration late = m_schedule.visits[i].lateness; late > Duration::zero())
                breakRule(Rule::WindowMissed, i, secondsUp(late));
            if (stop.kind == Stop::Kind::Drop && isMisordered(i))
                breakRule(Rule::DropBeforePick, i, static_cast<std::int64_t>(*m_sequence.mates[i] - i));
            if (stop.mate && !m_sequence.mates[i])
                breakRule(Rule::PairSplit, i, 1);
            if (const auto missing = missingSkills(stop, m_vehicle); !missing.empty())
                breakRule(Rule::SkillMissing, i, static_cast<std::int64_t>(missing.size()));
        }
    }

    void breakRouteRules()
    {
        const Totals &totals = m_schedule.totals;
        if (!m_anyAhead)
            return;
        if (m_vehicle.capacity && totals.peakLoad > *m_vehicle.capacity)
            breakRule(Rule::CapacityExceeded, m_peakStop, totals.peakLoad - *m_vehicle.capacity);
        if (m_vehicle.shiftEnd && totals.end > *m_vehicle.shiftEnd)
            breakRule(Rule::ShiftEndExceeded, std::nullopt, secondsUp(totals.end - *m_vehicle.shiftEnd));
        if (m_vehicle.maxMetres && totals.metres > *m_vehicle.maxMetres)
            breakRule(Rule::MaxDistanceExceeded, std::nullopt, totals.metres - *m_vehicle.maxMetres);
    }

    const Vehicle &m_vehicle;
    const Sequence &m_sequence;
    const TravelTimes &m_times;
    Instant m_departNotBefore;
    Schedule m_schedule;
    std::optional<Place> m_here;
    const Breaks &m_breaks = m_vehicle.breaks;
    Instant m_now; ///< in worked time, as all that is driven by
    Instant m_setOut;
    Instant m_freeAt; ///< real
    int m_load;
    std::optional<std::size_t> m_peakStop;
    bool m_anyAhead = false;
};

}

Schedule Schedule::evaluate(
    const Vehicle &vehicle, std::span<const Stop> stops, const TravelTimes &times, Instant departNotBefore)
{
    return Drive(vehicle, Sequence::resolve(pointersTo(stops)), times, departNotBefore).run();
}

Schedule Schedule::evaluate(
    const Vehicle &vehicle, std::span<const Stop *const> stops, const TravelTimes &times, Instant departNotBefore)
{
    return Drive(vehicle, Sequence::resolve({ stops.begin(), stops.end() }), times, departNotBefore).run();
}

}
