// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/poolplan.h"

#include "planner/stop.h"

#include <QHash>

#include <optional>

namespace routedesk::models {

/// Why orders of the pool were left over, each with what was asked of the planner then.
class PoolRefusals {
public:
    [[nodiscard]] std::optional<planner::Refusal> reason(const api::OrderKey &key) const;
    [[nodiscard]] QHash<api::OrderKey, planner::Refusal> all() const;
    [[nodiscard]] QList<api::OrderKey> keys() const { return m_kept.keys(); }

    /// Each of these says whether anything has changed.
    bool keep(const LeftOver &leftOver, const planner::Stop &asked);
    bool forget(const api::OrderKey &key);
    /// Unless the same would be asked again.
    bool forgetUnless(const api::OrderKey &key, const planner::Stop &asked);

    [[nodiscard]] bool holds(const api::OrderKey &key) const { return m_kept.contains(key); }
    void clear() { m_kept.clear(); }

private:
    struct Kept {
        planner::Refusal reason;
        planner::Stop asked;

        bool operator==(const Kept &) const = default;
    };

    QHash<api::OrderKey, Kept> m_kept;
};

}
