// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/traffic.h"

#include <algorithm>
#include <ranges>

namespace routedesk::planner {

namespace {

/// Nobody drives longer, and reckoning would end somewhere.
constexpr std::chrono::seconds longestDrive = std::chrono::days(60);

/// A time in which every drive is over, at whatever hours.
Duration atMost(std::chrono::seconds drive)
{
    return std::chrono::ceil<Duration>(drive * HourProfile::most);
}

}

Traffic::Traffic(const HourProfile &profile, std::chrono::seconds utcOffset)
{
    if (profile.isFlat())
        return;
    m_profile = std::make_shared<const HourProfile>(profile);
    m_utcOffset = utcOffset;
}

Traffic Traffic::of(std::span<const double, 24> factors, std::chrono::seconds utcOffset)
{
    const auto profile = HourProfile::create(factors);
    return profile ? Traffic(*profile, utcOffset) : Traffic();
}

bool Traffic::operator==(const Traffic &other) const
{
    if (!m_profile || !other.m_profile)
        return !m_profile && !other.m_profile;
    return m_utcOffset == other.m_utcOffset && (m_profile == other.m_profile || *m_profile == *other.m_profile);
}

double Traffic::factorAt(Instant real) const
{
    if (!m_profile)
        return 1.0;
    const auto local = real.time_since_epoch() + m_utcOffset;
    const auto ofDay = local - std::chrono::floor<std::chrono::days>(local);
    return m_profile->factor(static_cast<int>(std::chrono::floor<std::chrono::hours>(ofDay).count()));
}

Instant Traffic::slowArrival(Instant departure, std::chrono::seconds drive, const Breaks &breaks) const
{
    using std::chrono::ceil, std::chrono::seconds;
    if (drive <= seconds::zero())
        return departure;
    drive = std::min(drive, longestDrive);
    const Instant begin = ceil<seconds>(departure);
    if (breaks.isEmpty())
        return ceil<seconds>(m_profile->arrival(begin, drive, m_utcOffset));
    Instant real = breaks.begun(begin);
    HourProfile::FreeFlow left = drive;
    for (const Break &span : breaks.spans()) {
        if (span.from < real)
            continue;
        if (span.from - real >= atMost(drive))
            break;
        const auto until = m_profile->between(real, span.from, m_utcOffset);
        if (until >= left)
            break;
        left -= until;
        real = span.to;
    }
    return ceil<seconds>(breaks.worked(m_profile->arrival(real, left, m_utcOffset)));
}

Instant Traffic::slowDeparture(Instant arrival, std::chrono::seconds drive, const Breaks &breaks) const
{
    using std::chrono::floor, std::chrono::seconds;
    if (drive <= seconds::zero())
        return arrival;
    drive = std::min(drive, longestDrive);
    const Instant end = floor<seconds>(arrival);
    if (breaks.isEmpty())
        return floor<seconds>(m_profile->departure(end, drive, m_utcOffset));
    Instant real = breaks.done(end);
    HourProfile::FreeFlow left = drive;
    for (const Break &span : std::views::reverse(breaks.spans())) {
        if (span.to > real)
            continue;
        if (real - span.to >= atMost(drive))
            break;
        const auto since = m_profile->between(span.to, real, m_utcOffset);
        if (since >= left)
            break;
        left -= since;
        real = span.from;
    }
    return floor<seconds>(breaks.worked(m_profile->departure(real, left, m_utcOffset)));
}

}
