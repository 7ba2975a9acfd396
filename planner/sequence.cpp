// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/sequence.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace routedesk::planner {

namespace {

bool counts(const Stop &stop)
{
    return stop.isAhead() || stop.state == Stop::State::Completed;
}

void joinPairs(Sequence &sequence)
{
    const auto &stops = sequence.stops;
    if (std::ranges::none_of(stops, [](const Stop *stop) { return stop->mate.has_value(); }))
        return;
    std::unordered_map<std::string_view, std::size_t> byId;
    byId.reserve(stops.size());
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (counts(*stops[i]))
            byId.emplace(stops[i]->id, i);
    }
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (!stops[i]->mate || !counts(*stops[i]) || sequence.mates[i])
            continue;
        const auto found = byId.find(*stops[i]->mate);
        if (found == byId.end() || sequence.mates[found->second] || !arePair(*stops[i], *stops[found->second]))
            continue;
        sequence.mates[i] = found->second;
        sequence.mates[found->second] = i;
    }
}

int loadAtStart(const Sequence &sequence, std::size_t index)
{
    const Stop &stop = *sequence.stops[index];
    const std::optional<std::size_t> mate = sequence.mates[index];
    if (stop.isAhead())
        return stop.kind == Stop::Kind::Delivery || (stop.kind == Stop::Kind::Drop && !mate) ? stop.load : 0;
    if (stop.state != Stop::State::Completed)
        return 0;
    if (stop.kind == Stop::Kind::Pick)
        return stop.load;
    const bool tookOff
        = stop.kind == Stop::Kind::Drop && mate && sequence.stops[*mate]->state == Stop::State::Completed;
    return tookOff ? -stop.load : 0;
}

}

bool arePair(const Stop &one, const Stop &other)
{
    const bool kinds = (one.kind == Stop::Kind::Pick && other.kind == Stop::Kind::Drop)
        || (one.kind == Stop::Kind::Drop && other.kind == Stop::Kind::Pick);
    return kinds && (one.mate == other.id || other.mate == one.id);
}

Sequence Sequence::resolve(std::vector<const Stop *> stops)
{
    Sequence sequence;
    sequence.stops = std::move(stops);
    const std::size_t count = sequence.stops.size();
    sequence.mates.resize(count);
    sequence.loadChange.resize(count);
    joinPairs(sequence);
    for (std::size_t i = 0; i < count; ++i) {
        const Stop &stop = *sequence.stops[i];
        if (stop.isHeld())
            sequence.held = i + 1;
        if (stop.isAhead())
            sequence.loadChange[i] = stop.kind == Stop::Kind::Pick ? stop.load : -stop.load;
        sequence.startLoad += loadAtStart(sequence, i);
    }
    return sequence;
}

Instant departureFor(const Vehicle &vehicle, const Stop *first, const Leg &firstLeg, Instant departNotBefore)
{
    const Instant notBefore = vehicle.breaks.worked(departNotBefore);
    if (vehicle.shiftStart)
        return std::max(vehicle.breaks.worked(*vehicle.shiftStart), notBefore);
    if (first && first->window.earliest)
        return std::max(
            vehicle.leaves(vehicle.breaks.worked(*first->window.earliest), firstLeg.duration), notBefore);
    return notBefore;
}

std::vector<const Stop *> pointersTo(std::span<const Stop> stops)
{
    std::vector<const Stop *> pointers;
    pointers.reserve(stops.size());
    for (const Stop &stop : stops)
        pointers.push_back(&stop);
    return pointers;
}

}
