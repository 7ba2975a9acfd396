// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilehealth.h"

#include <algorithm>

namespace routedesk::map {

std::optional<TileHealth::News> TileHealth::good()
{
    const bool isNews = m_isDown || !m_hadAny;
    m_isDown = false;
    m_hadAny = true;
    m_failures = m_missing = m_pause = 0;
    return isNews ? std::optional(News { true }) : std::nullopt;
}

std::optional<TileHealth::News> TileHealth::kept()
{
    const bool isNews = !m_isDown && !m_hadAny;
    m_hadAny = true;
    return isNews ? std::optional(News { true }) : std::nullopt;
}

std::optional<TileHealth::News> TileHealth::missing(const TileFault &fault, qint64 now, bool isAll)
{
    // An answer all the same: what made it fail before is over.
    m_failures = 0;
    if (m_hadAny || !m_missingIsFault)
        return m_isDown ? good() : std::nullopt;
    ++m_missing;
    return m_isDown || m_missing >= enoughMissing || isAll ? down(fault, now) : std::nullopt;
}

std::optional<TileHealth::News> TileHealth::failed(const TileFault &fault, qint64 now, bool isAll)
{
    ++m_failures;
    return m_isDown || m_failures >= enough || isAll ? down(fault, now) : std::nullopt;
}

std::optional<TileHealth::News> TileHealth::down(const TileFault &fault, qint64 now)
{
    const bool isNews = !m_isDown;
    // Those that were on their way when it went down tell nothing more.
    if (isNews || now >= m_nextTry) {
        m_pause = m_pause == 0 ? m_pace.firstRetry : std::min(m_pause, m_pace.longestRetry / 2) * 2;
        m_nextTry = now + std::clamp(std::max(m_pause, std::min(fault.pause, 3600) * 1000), 0, m_pace.longestRetry);
    }
    m_isDown = true;
    m_fault = fault.kind;
    return isNews ? std::optional(News { false, fault }) : std::nullopt;
}

void TileHealth::moved(qint64 now)
{
    if (m_isDown && m_fault == TileFault::Kind::NotFound)
        m_nextTry = std::min(m_nextTry, now + std::min(afterMove, m_pace.firstRetry));
}

}
