// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sequences.h"

#include "planner/refusal.h"
#include "planner/vehicle.h"

#include <unordered_set>

namespace routedesk::models {

/// The orders to be planned and who could take them, at one moment, as values that any thread may read.
struct PlanSnapshot {
    struct Order {
        api::OrderKey key;
        planner::Stop stop;
        QString opsGroupHandle;
        /// Why it is not offered at all: NotTried without coordinates, NotOpen when somebody is there already.
        std::optional<planner::Refusal::Cause> withheld;

        bool operator==(const Order &) const = default;
    };

    /// An open route, or a worker who would get a new one.
    struct Seat {
        QString routeId; ///< null: a new one
        QString workerHandle;
        QString opsGroupHandle;
        bool isUnderWay = false;
        Sequence stops;
        Sequence onMap; ///< of those the stops with coordinates, one a stop of `route`
        QStringList groups; ///< the orders' ops groups, one a stop of `route`
        planner::Route route; ///< stops that are locked to their worker are `bound`
        planner::Instant departNotBefore;
    };

    /// Whether orders are kept to their ops groups.
    bool isByGroup = false;
    std::vector<Order> orders;
    std::vector<Seat> seats;
    std::unordered_set<planner::StopId> movable; ///< of the seats' stops; never one that is settled or locked

    /// Whether the answer to one would be an answer to the other. That time has passed and that workers under way have
    /// moved on makes no difference.
    [[nodiscard]] bool asksTheSame(const PlanSnapshot &other) const;

    /// The one time before which nobody leaves. Whoever leaves later has, in routeOf(), a shift that begins later.
    [[nodiscard]] planner::Instant departNotBefore() const;
    [[nodiscard]] planner::Route routeOf(const Seat &seat) const;
};

/// The same route and worker, with the same stops and rules. Where a worker under way is makes no difference.
[[nodiscard]] bool isSameSeat(const PlanSnapshot::Seat &one, const PlanSnapshot::Seat &other);

/// The seat's stops as planned: `planned` are those with coordinates. What has none stays behind the stop that it
/// stood behind.
[[nodiscard]] Sequence withPlaceless(const PlanSnapshot::Seat &seat, const Sequence &planned);

}
