// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/stopwalk.h"

#include <algorithm>

namespace routedesk::models {

std::optional<api::OrderKey> StopWalk::along(const QList<api::OrderKey> &stops, const api::OrderKey &from, Step step)
{
    const qsizetype at = stops.indexOf(from);
    if (at < 0)
        return std::nullopt;
    const qsizetype last = stops.size() - 1;
    qsizetype to = at;
    switch (step) {
    case Step::Previous: to = std::max<qsizetype>(0, at - 1); break;
    case Step::Next: to = std::min(last, at + 1); break;
    case Step::First: to = 0; break;
    case Step::Last: to = last; break;
    }
    return to == at ? std::nullopt : std::optional(stops.at(to));
}

std::optional<api::OrderKey> StopWalk::beyond(
    const api::OrderKey &from, Step step, const Fits &fits, const Nearest &nearest)
{
    if (!m_passed.contains(from)) {
        m_trail = { from };
        m_passed = { from };
    }
    const auto stays = [&](const api::OrderKey &key) { return key == from || fits(key); };
    m_trail.removeIf([&](const api::OrderKey &key) { return !stays(key); });
    m_passed = QSet<api::OrderKey>(m_trail.cbegin(), m_trail.cend());
    if (const auto walked = along(m_trail, from, step); walked || step != Step::Next)
        return walked;
    const auto next
        = nearest(from, [&](const api::OrderKey &key) { return fits(key) && !m_passed.contains(key); });
    if (next) {
        m_trail.append(*next);
        m_passed.insert(*next);
    }
    return next;
}

}
