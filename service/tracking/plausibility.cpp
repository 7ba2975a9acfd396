// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/plausibility.h"

#include "planner/geo.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace routedesk::service {

namespace {

// Receivers that know nothing say 0, 0; nobody delivers in the Gulf of Guinea.
constexpr double nowhere = 0.001;

auto rank(const api::Position &p)
{
    const auto value = [](const std::optional<double> &number) { return number.value_or(-1e9); };
    return std::tuple(p.recordedAt, p.accuracy.value_or(1e9), p.place.longitude(), p.place.latitude(), value(p.speed),
        value(p.bearing), value(p.altitude), value(p.batteryLevel), p.isCharging);
}

}

double metresBetween(const api::GeoPoint &a, const api::GeoPoint &b)
{
    return planner::greatCircleMetres({ a.longitude(), a.latitude() }, { b.longitude(), b.latitude() });
}

bool isBefore(const api::Position &a, const api::Position &b)
{
    return rank(a) < rank(b);
}

bool isCandidate(Verdict verdict)
{
    return isUsed(verdict) || verdict == Verdict::Repeated || verdict == Verdict::Impossible;
}

Verdict screen(const api::Position &position, api::Instant receivedAt, const TrackingRules &rules)
{
    const auto age = receivedAt - position.recordedAt;
    if (age < -rules.futureTolerance)
        return Verdict::Future;
    if (age > rules.ancientAfter)
        return Verdict::Ancient;
    if (position.isMocked)
        return Verdict::Mocked;
    if (position.accuracy && *position.accuracy > rules.largestInaccuracy)
        return Verdict::Inaccurate;
    return age > rules.lateAfter ? Verdict::Late : Verdict::Accepted;
}

void Plausibility::beginAfter(const std::optional<Fix> &lastUsed)
{
    m_jumps.clear();
    m_used = lastUsed;
    m_last = lastUsed ? std::optional(lastUsed->position) : std::nullopt;
}

bool Plausibility::fits(const api::Position &from, const api::Position &to) const
{
    const double doubt = from.accuracy.value_or(0) + to.accuracy.value_or(0);
    const double metres = metresBetween(from.place, to.place) - doubt;
    const double seconds = std::max(1.0, std::chrono::duration<double>(to.recordedAt - from.recordedAt).count());
    return metres / seconds <= m_rules.fastest;
}

Verdict Plausibility::judge(const Fix &fix)
{
    const api::Position &position = fix.position;
    if (m_last && m_last->recordedAt == position.recordedAt)
        return Verdict::Repeated;
    m_last = position;
    if (std::abs(position.place.longitude()) < nowhere && std::abs(position.place.latitude()) < nowhere)
        return Verdict::Impossible;
    const Verdict worth = fix.receivedAt - position.recordedAt > m_rules.lateAfter ? Verdict::Late : Verdict::Accepted;
    if (!m_used || fits(m_used->position, position)) {
        m_jumps.clear();
        m_used = fix;
        return worth;
    }
    if (!m_jumps.empty() && !fits(m_jumps.back(), position))
        m_jumps.clear();
    m_jumps.push_back(position);
    if (int(m_jumps.size()) < m_rules.jumpsBelieved)
        return Verdict::Impossible;
    m_jumps.clear();
    m_used = fix;
    return worth;
}

}
