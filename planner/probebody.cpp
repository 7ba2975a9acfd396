// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/probebody.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace routedesk::planner {

namespace {

constexpr Instant never{ std::chrono::days(3'000'000) }; // and far from where reckoning in hours would end

}

ProbeBody::ProbeBody(
    const Vehicle &forVehicle, std::vector<const Stop *> stops, const TravelTimes &travelTimes, Instant notBefore)
    : vehicle(forVehicle), times(travelTimes), departNotBefore(notBefore),
      hours(vehicle.traffic, vehicle.breaks, std::max(notBefore, vehicle.shiftStart.value_or(notBefore))),
      sequence(Sequence::resolve(std::move(stops))),
      schedule(Schedule::evaluate(vehicle, sequence.stops, times, departNotBefore)),
      m_metresLimit(
          std::max(vehicle.maxMetres.value_or(std::numeric_limits<std::int64_t>::max()), schedule.totals.metres))
{
    setNodes();
    setLimits();
    setLoads();
}

void ProbeBody::setNodes()
{
    Instant setOut = vehicle.breaks.worked(schedule.totals.start);
    for (std::size_t i = 0; i < sequence.stops.size(); ++i) {
        const Stop *stop = sequence.stops[i];
        mayPair = mayPair || stop->mate.has_value();
        if (!stop->isAhead())
            continue;
        const Visit &visit = schedule.visits[i];
        const auto worked = [this](Instant real) { return vehicle.breaks.worked(real); };
        nodes.push_back({ stop, worked(visit.arrival), worked(visit.serviceStart), worked(visit.departure),
            visit.lateness, never, never });
        positions.push_back(i);
        legs.push_back({ visit.leg.duration - visit.traffic, visit.leg.metres });
        drives.push_back(nodes.back().arrival - setOut);
        setOut = nodes.back().departure;
        if (i < sequence.held)
            firstGap = nodes.size();
    }
    Leg home;
    home.duration
        = std::chrono::duration_cast<std::chrono::seconds>(schedule.totals.driving - schedule.totals.traffic);
    home.metres = schedule.totals.metres;
    for (const Leg &leg : legs) {
        home.duration -= leg.duration;
        home.metres -= leg.metres;
    }
    legs.push_back(home);
    drives.push_back(schedule.totals.driving - std::accumulate(drives.begin(), drives.end(), Duration{}));
}

void ProbeBody::setLimits()
{
    Instant windowLimit = never;
    if (vehicle.shiftEnd)
        m_endLimit = vehicle.breaks.worked(std::max(*vehicle.shiftEnd, schedule.totals.end));
    Instant endLimit = vehicle.shiftEnd ? m_endLimit : never;
    for (std::size_t i = nodes.size(); i-- > 0;) {
        Node &node = nodes[i];
        const auto inTimeFor
            = [&](Instant limit) { return hours.departure(limit, legs[i + 1].duration) - node.stop->service; };
        windowLimit = inTimeFor(windowLimit);
        if (node.stop->window.latest) {
            const Instant lastBegin = vehicle.breaks.lastBegin(*node.stop->window.latest);
            windowLimit = std::min(windowLimit, std::max(lastBegin, node.serviceStart));
        }
        endLimit = inTimeFor(endLimit);
        node.windowLimit = windowLimit;
        node.endLimit = endLimit;
    }
}

void ProbeBody::setLoads()
{
    loads.push_back(schedule.totals.startLoad);
    for (const std::size_t position : positions)
        loads.push_back(schedule.visits[position].loadAfter);
    peakUntil = loads;
    peakFrom = loads;
    for (std::size_t i = 1; i < loads.size(); ++i)
        peakUntil[i] = std::max(peakUntil[i - 1], loads[i]);
    for (std::size_t i = loads.size() - 1; i-- > 0;)
        peakFrom[i] = std::max(peakFrom[i + 1], loads[i]);
}

std::size_t ProbeBody::gapOf(std::size_t position) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(positions, position) - positions.begin());
}

std::size_t ProbeBody::positionOf(std::size_t gap) const
{
    return gap < positions.size() ? positions[gap] : sequence.stops.size();
}

Leg ProbeBody::legInto(std::size_t gap, const Stop &stop) const
{
    if (gap > 0)
        return times.leg(nodes[gap - 1].stop->place, stop.place);
    return vehicle.start ? times.leg(*vehicle.start, stop.place) : Leg{};
}

Leg ProbeBody::legOutOf(std::size_t gap, const Stop &stop) const
{
    if (gap < nodes.size())
        return times.leg(stop.place, nodes[gap].stop->place);
    return vehicle.end ? times.leg(stop.place, *vehicle.end) : Leg{};
}

Instant ProbeBody::leaves(std::size_t gap, const Stop &stop, const Leg &into) const
{
    return gap > 0 ? nodes[gap - 1].departure : departureFor(vehicle, &stop, into, departNotBefore);
}

Instant ProbeBody::reaches(std::size_t gap, const Stop &stop, const Leg &into) const
{
    return hours.arrival(leaves(gap, stop, into), into.duration);
}

Instant ProbeBody::goesOn(const Call &call, const Leg &outOf) const
{
    return hours.arrival(call.departure, outOf.duration);
}

ProbeBody::Call ProbeBody::call(const Stop &stop, Instant arrival) const
{
    const Breaks &breaks = vehicle.breaks;
    const Instant start = stop.window.earliest ? std::max(arrival, breaks.worked(*stop.window.earliest)) : arrival;
    const Duration late
        = stop.window.latest ? std::max(breaks.begun(start) - *stop.window.latest, Duration::zero()) : Duration{};
    return { arrival, start + stop.service, late };
}

bool ProbeBody::keepsEnd(std::size_t gap, Instant arrival) const
{
    return overrun(gap, arrival) <= Duration::zero();
}

Duration ProbeBody::overrun(std::size_t gap, Instant arrival) const
{
    if (!vehicle.shiftEnd)
        return gap < nodes.size() ? arrival - nodes[gap].endLimit : Duration{};
    const Instant limit = gap < nodes.size() ? nodes[gap].endLimit : m_endLimit;
    if (arrival <= limit || vehicle.traffic.isUsual())
        return arrival - limit;
    for (std::size_t i = gap; i < nodes.size(); ++i)
        arrival = goesOn(call(*nodes[i].stop, arrival), legs[i + 1]);
    return arrival - m_endLimit;
}

bool ProbeBody::keepsWindows(std::size_t gap, Instant arrival) const
{
    return gap >= nodes.size() || arrival <= nodes[gap].windowLimit;
}

bool ProbeBody::keepsDistance(std::int64_t addedMetres) const
{
    return addedMetres <= 0 || schedule.totals.metres + addedMetres <= m_metresLimit;
}

Duration ProbeBody::delay(std::size_t gap, Instant arrival, Duration enough) const
{
    Duration added{};
    for (std::size_t i = gap; i < nodes.size() && added <= enough; ++i) {
        const Node &node = nodes[i];
        if (arrival >= node.arrival && arrival <= node.windowLimit)
            return added;
        const Call visit = call(*node.stop, arrival);
        if (visit.departure == node.departure)
            return added;
        added += visit.lateness - node.lateness;
        arrival = goesOn(visit, legs[i + 1]);
    }
    return added;
}

Duration ProbeBody::addedDriving(std::size_t gap, const Stop &stop, const Stop *drop, std::size_t dropGap) const
{
    Duration added{};
    Leg leg = legInto(gap, stop);
    Instant now = leaves(gap, stop, leg);
    const auto visit = [&](const Stop &there) {
        const Instant arrival = hours.arrival(now, leg.duration);
        added += arrival - now;
        now = call(there, arrival).departure;
    };
    visit(stop);
    leg = legOutOf(gap, stop);
    std::size_t next = gap;
    if (drop) {
        for (; next < dropGap; leg = legs[++next]) {
            visit(*nodes[next].stop);
            added -= drives[next];
        }
        leg = dropGap == gap ? times.leg(stop.place, drop->place) : legInto(dropGap, *drop);
        visit(*drop);
        leg = legOutOf(dropGap, *drop);
    }
    for (; next < nodes.size(); leg = legs[++next]) {
        visit(*nodes[next].stop);
        added -= drives[next];
        if (now == nodes[next].departure)
            return added;
    }
    return added + (hours.arrival(now, leg.duration) - now) - drives.back();
}

int ProbeBody::roomBetween(std::size_t first, std::size_t last) const
{
    return vehicle.capacity ? *vehicle.capacity - *std::max_element(loads.begin() + first, loads.begin() + last + 1)
                            : unlimitedRoom;
}

int ProbeBody::room(const Stop &stop, std::size_t gap) const
{
    if (!vehicle.capacity)
        return unlimitedRoom;
    return *vehicle.capacity - (stop.kind == Stop::Kind::Pick ? peakFrom[gap] : peakUntil[gap]);
}

bool ProbeBody::dropFits(const Stop &pick, const Stop &drop, std::size_t gap) const
{
    const int left = pick.load - drop.load;
    return left <= 0 || !vehicle.capacity || peakFrom[gap] + left <= *vehicle.capacity;
}

std::optional<std::size_t> ProbeBody::mateOf(const Stop &stop) const
{
    if (!stop.mate && !mayPair)
        return std::nullopt;
    for (std::size_t i = 0; i < sequence.stops.size(); ++i) {
        const Stop &other = *sequence.stops[i];
        if ((other.isAhead() || other.state == Stop::State::Completed) && !sequence.mates[i]
            && arePair(stop, other))
            return i;
    }
    return std::nullopt;
}

}
