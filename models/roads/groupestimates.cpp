// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/roads/groupestimates.h"

namespace routedesk::models {

std::int32_t paceTag(const QString &groupHandle)
{
    // FNV-1a: the same in every run, so that plans that are compared carry the same tags.
    if (groupHandle.isEmpty())
        return -1;
    std::uint32_t hash = 0x811c9dc5u;
    for (const QChar character : groupHandle)
        hash = (hash ^ character.unicode()) * 0x01000193u;
    return std::int32_t(hash & 0x7fffffffu);
}

GroupEstimates::GroupEstimates(const Paces &paces, const planner::AffineCoefficients &otherwise)
    : m_otherwise(otherwise)
{
    for (const auto &[tag, coefficients] : paces)
        m_paces.emplace(tag, planner::AffineTravelTimes(coefficients));
}

const planner::AffineTravelTimes &GroupEstimates::of(std::int32_t tag) const
{
    const auto found = m_paces.find(tag);
    return found == m_paces.end() ? m_usual : found->second;
}

planner::Leg GroupEstimates::leg(const planner::Place &from, const planner::Place &to) const
{
    const std::int32_t tag = to.index >= 0 ? to.index : from.index;
    return (tag >= 0 ? of(tag) : m_otherwise).leg(from, to);
}

}
