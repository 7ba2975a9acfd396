// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/hourprofile.h"

#include <algorithm>
#include <cmath>

namespace routedesk::planner {

namespace {

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t dayMs = 24 * hourMs;
constexpr std::int64_t perMs
    = 1'000'000; // microseconds of free flow in a millisecond, × 1000 for the factor's thousandths

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

}

HourProfile::HourProfile()
{
    m_perMille.fill(1000);
    addUp();
}

std::optional<HourProfile> HourProfile::create(std::span<const double, 24> factors)
{
    HourProfile profile;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        if (!(factors[hour] >= least && factors[hour] <= most))
            return std::nullopt;
        profile.m_perMille[hour] = static_cast<int>(std::lround(factors[hour] * 1000));
    }
    profile.addUp();
    return profile;
}

bool HourProfile::isFlat() const
{
    return std::ranges::all_of(m_perMille, [](int factor) { return factor == 1000; });
}

void HourProfile::addUp()
{
    for (std::size_t hour = 0; hour < 24; ++hour)
        m_until[hour + 1] = m_until[hour] + hourMs * perMs / m_perMille[hour];
}

// How far one has come on free roads, in microseconds, since the local clock's beginning. Never falls, and rises
// with every millisecond: that is all that "first in, first out" takes.
std::int64_t HourProfile::progress(std::int64_t localMs) const
{
    const std::int64_t day = floorDivide(localMs, dayMs);
    const std::int64_t ofDay = localMs - day * dayMs;
    const auto hour = static_cast<std::size_t>(ofDay / hourMs);
    return day * m_until[24] + m_until[hour] + (ofDay % hourMs) * perMs / m_perMille[hour];
}

std::int64_t HourProfile::earliestWith(std::int64_t wanted) const
{
    const std::int64_t day = floorDivide(wanted, m_until[24]);
    const std::int64_t left = wanted - day * m_until[24];
    const auto next = std::ranges::upper_bound(m_until, left);
    const auto hour = std::min<std::size_t>(static_cast<std::size_t>(next - m_until.begin()) - 1, 23);
    // The smallest whole number of milliseconds that yields it, in an hour whose progress is rounded down.
    const std::int64_t inHour = left - m_until[hour];
    const std::int64_t ms = (inHour * m_perMille[hour] + perMs - 1) / perMs;
    return day * dayMs + static_cast<std::int64_t>(hour) * hourMs + std::min(ms, hourMs);
}

Instant HourProfile::arrival(Instant departure, Duration freeFlow, std::chrono::seconds utcOffset) const
{
    if (freeFlow <= Duration::zero())
        return departure;
    const std::int64_t offset = Duration(utcOffset).count();
    const std::int64_t local = departure.time_since_epoch().count() + offset;
    return Instant(Duration(earliestWith(progress(local) + freeFlow.count() * 1000) - offset));
}

Instant HourProfile::departure(Instant arrival, Duration freeFlow, std::chrono::seconds utcOffset) const
{
    if (freeFlow <= Duration::zero())
        return arrival;
    const std::int64_t offset = Duration(utcOffset).count();
    const std::int64_t local = arrival.time_since_epoch().count() + offset;
    // The last moment with at most this progress is the one before the first with more.
    return Instant(Duration(earliestWith(progress(local) - freeFlow.count() * 1000 + 1) - 1 - offset));
}

}
