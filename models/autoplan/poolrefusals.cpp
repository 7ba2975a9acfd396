// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/poolrefusals.h"

namespace routedesk::models {

std::optional<planner::Refusal> PoolRefusals::reason(const api::OrderKey &key) const
{
    const auto it = m_kept.constFind(key);
    return it == m_kept.cend() ? std::nullopt : std::optional(it->reason);
}

QHash<api::OrderKey, planner::Refusal> PoolRefusals::all() const
{
    QHash<api::OrderKey, planner::Refusal> result;
    result.reserve(m_kept.size());
    for (auto it = m_kept.cbegin(); it != m_kept.cend(); ++it)
        result.insert(it.key(), it->reason);
    return result;
}

bool PoolRefusals::keep(const LeftOver &leftOver, const planner::Stop &asked)
{
    const Kept kept { leftOver.reason, asked };
    const auto it = m_kept.constFind(leftOver.key);
    if (it != m_kept.cend() && *it == kept)
        return false;
    m_kept.insert(leftOver.key, kept);
    return true;
}

bool PoolRefusals::forget(const api::OrderKey &key)
{
    return m_kept.remove(key);
}

bool PoolRefusals::forgetUnless(const api::OrderKey &key, const planner::Stop &asked)
{
    const auto it = m_kept.constFind(key);
    return it != m_kept.cend() && it->asked != asked && m_kept.remove(key);
}

}
