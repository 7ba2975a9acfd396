// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/routeprobe.h"

#include "planner/probebody.h"
#include "planner/probesearch.h"

namespace routedesk::planner {

RouteProbe::RouteProbe(
    const Vehicle &vehicle, std::span<const Stop> stops, const TravelTimes &times, Instant departNotBefore)
    : RouteProbe(vehicle, pointersTo(stops), times, departNotBefore)
{
}

RouteProbe::RouteProbe(
    const Vehicle &vehicle, std::vector<const Stop *> stops, const TravelTimes &times, Instant departNotBefore)
    : m_body(std::make_unique<const ProbeBody>(vehicle, std::move(stops), times, departNotBefore))
{
}

RouteProbe::RouteProbe(RouteProbe &&) noexcept = default;
RouteProbe &RouteProbe::operator=(RouteProbe &&) noexcept = default;
RouteProbe::~RouteProbe() = default;

const std::vector<const Stop *> &RouteProbe::stops() const
{
    return m_body->sequence.stops;
}

std::optional<Insertion> RouteProbe::at(const Stop &stop, std::size_t position, const InsertionPolicy &policy) const
{
    if (position < m_body->sequence.held || position > stops().size())
        return std::nullopt;
    if (stop.mate || m_body->mateOf(stop))
        return HalfSearch(*m_body, stop, policy).at(position);
    if (!missingSkills(stop, m_body->vehicle).empty())
        return std::nullopt;
    return SingleSearch(*m_body, stop, policy).at(m_body->gapOf(position), position);
}

std::optional<Insertion> RouteProbe::at(const Stop &pick, std::size_t pickPosition, const Stop &drop,
    std::size_t dropPosition, const InsertionPolicy &policy) const
{
    if (pickPosition < m_body->sequence.held || dropPosition <= pickPosition || dropPosition > stops().size() + 1)
        return std::nullopt;
    if (!missingSkills(pick, m_body->vehicle).empty() || !missingSkills(drop, m_body->vehicle).empty())
        return std::nullopt;
    PairSearch search(*m_body, pick, drop, policy);
    return search.at(m_body->gapOf(pickPosition), m_body->gapOf(dropPosition - 1), { pickPosition, dropPosition });
}

std::optional<Insertion> RouteProbe::best(const Stop &stop, const Stop *drop, const InsertionPolicy &policy) const
{
    if (!missingSkills(stop, m_body->vehicle).empty() || (drop && !missingSkills(*drop, m_body->vehicle).empty()))
        return std::nullopt;
    if (drop)
        return PairSearch(*m_body, stop, *drop, policy).best();
    if (stop.mate || m_body->mateOf(stop))
        return HalfSearch(*m_body, stop, policy).best();
    return SingleSearch(*m_body, stop, policy).best();
}

std::expected<Insertion, Refusal> bestPosition(const Route &route, const Stop &stop, const Stop *drop,
    const TravelTimes &times, Instant departNotBefore, const InsertionPolicy &policy)
{
    const RouteProbe probe(route.vehicle, route.stops, times, departNotBefore);
    if (const std::optional<Insertion> found = probe.best(stop, drop, policy))
        return *found;
    return std::unexpected(probe.refusal(stop, drop, policy));
}

}
