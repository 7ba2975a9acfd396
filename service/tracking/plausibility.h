// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/positionrecord.h"
#include "service/tracking/trackingrules.h"

#include <vector>

namespace routedesk::service {

/// The order in which fixes are looked at, whatever order they came in: by time; of one moment the most accurate first.
[[nodiscard]] bool isBefore(const api::Position &a, const api::Position &b);

/// What a fix is worth by itself, at the moment when it is received: Accepted and Late may still turn out to be Repeated or
/// Impossible among the others.
[[nodiscard]] Verdict screen(const api::Position &position, api::Instant receivedAt, const TrackingRules &rules);
[[nodiscard]] bool isCandidate(Verdict verdict);

/// What fixes are worth among one another: a fold over a worker's candidates in the order of isBefore(). Its state follows
/// from the last used fix and the impossible ones after it, so that it can begin anywhere.
class Plausibility {
public:
    explicit Plausibility(const TrackingRules &rules = {})
        : m_rules(rules)
    {
    }

    /// As if everything up to this used fix had been judged.
    void beginAfter(const std::optional<Fix> &lastUsed);

    [[nodiscard]] Verdict judge(const Fix &fix);

    /// The last fix that was judged, used or not.
    [[nodiscard]] const std::optional<api::Position> &last() const { return m_last; }
    [[nodiscard]] const std::optional<Fix> &lastUsed() const { return m_used; }
    /// Nothing is held back: the next verdict depends on the last fix alone.
    [[nodiscard]] bool isSettled() const { return m_jumps.empty(); }

private:
    [[nodiscard]] bool fits(const api::Position &from, const api::Position &to) const;

    TrackingRules m_rules;
    std::optional<api::Position> m_last;
    std::optional<Fix> m_used;
    std::vector<api::Position> m_jumps; ///< impossible ones that fit to one another
};

/// Great circle, metres.
[[nodiscard]] double metresBetween(const api::GeoPoint &a, const api::GeoPoint &b);

}
