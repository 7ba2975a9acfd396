// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

namespace routedesk::models {

/// A stop that a worker is under way with, or would be, and whose arrival publishing would move far.
struct MovedArrival {
    api::OrderKey key;
    QString routeId; ///< where it is in the plan
    QString fromRouteId; ///< where the server has it; mostly the same
    api::Instant announced{};
    api::Instant planned{};

    [[nodiscard]] std::chrono::seconds shift() const
    {
        return std::chrono::duration_cast<std::chrono::seconds>(planned - announced);
    }

    bool operator==(const MovedArrival &) const = default;
};

/// Stops of these routes that have been announced by a route under way, or are put on one, and would be reached
/// more than ten minutes off: route by route, in their new sequence.
[[nodiscard]] QList<MovedArrival> movedArrivals(
    const WorkingPlan &plan, const DispatchStore &store, const QStringList &routeIds);

}
