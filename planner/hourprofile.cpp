// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/hourprofile.h"

#include <algorithm>
#include <cmath>

namespace routedesk::planner {

namespace {

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t dayMs = 24 * hourMs;
constexpr std::int64_t perMs = HourProfile::FreeFlow(Duration(1)).count();

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
    for (std::size_t hour = 0; hour < 24; ++hour) {
        m_speed[hour] = (perMs * 1000 + m_perMille[hour] - 1) / m_perMille[hour];
        m_until[hour + 1] = m_until[hour] + hourMs * m_speed[hour];
    }
}

// How far one has come never falls, and rises with every millisecond: that is all that "first in, first out" takes.
HourProfile::Spot HourProfile::spotAt(Instant instant, std::chrono::seconds utcOffset) const
{
    const std::int64_t local = (instant.time_since_epoch() + utcOffset).count();
    std::int64_t day = local / dayMs;
    if (local < day * dayMs)
        --day;
    const std::int64_t ofDay = local - day * dayMs;
    const auto hour = static_cast<std::size_t>(ofDay / hourMs);
    return { day, m_until[hour] + (ofDay % hourMs) * m_speed[hour], hour };
}

Instant HourProfile::momentOf(const Spot &spot, std::chrono::seconds utcOffset) const
{
    const std::int64_t speed = m_speed[spot.hour];
    const std::int64_t inHour = (spot.progress - m_until[spot.hour] + speed - 1) / speed;
    const auto hour = static_cast<std::int64_t>(spot.hour);
    return Instant(Duration(spot.day * dayMs + hour * hourMs + inHour) - utcOffset);
}

Instant HourProfile::arrival(Instant departure, FreeFlow freeFlow, std::chrono::seconds utcOffset) const
{
    if (freeFlow <= FreeFlow::zero())
        return departure;
    Spot spot = spotAt(departure, utcOffset);
    spot.progress += freeFlow.count();
    for (; spot.progress >= m_until[24]; spot.progress -= m_until[24]) {
        ++spot.day;
        spot.hour = 0;
    }
    while (spot.progress >= m_until[spot.hour + 1])
        ++spot.hour;
    return momentOf(spot, utcOffset);
}

Instant HourProfile::departure(Instant arrival, FreeFlow freeFlow, std::chrono::seconds utcOffset) const
{
    if (freeFlow <= FreeFlow::zero())
        return arrival;
    // The last moment with at most this progress is the one before the first with more.
    Spot spot = spotAt(arrival, utcOffset);
    spot.progress -= freeFlow.count() - 1;
    for (; spot.progress < 0; spot.progress += m_until[24]) {
        --spot.day;
        spot.hour = 23;
    }
    while (spot.progress < m_until[spot.hour])
        --spot.hour;
    return momentOf(spot, utcOffset) - Duration(1);
}

HourProfile::FreeFlow HourProfile::between(Instant from, Instant to, std::chrono::seconds utcOffset) const
{
    const Spot begin = spotAt(from, utcOffset);
    const Spot end = spotAt(to, utcOffset);
    return FreeFlow((end.day - begin.day) * m_until[24] + end.progress - begin.progress);
}

}
