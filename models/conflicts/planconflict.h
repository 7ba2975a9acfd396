// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

#include <QMetaType>

namespace routedesk::models {

/// One thing that this person has changed and not sent, and that someone else has changed differently meanwhile.
/// My side stands in the plan until the person has chosen; nothing that it concerns is sent before.
struct PlanConflict {
    enum class Kind {
        Order, ///< both have put the route's stops in order
        Worker, ///< both have given the route to someone
        Place, ///< both have moved the order: to different routes, out of one, or within one and out of it
        /// The order was reached, completed, cancelled or taken off the day, or stops that I had put behind it were
        /// reached: my move of it is void.
        Closed,
        RouteGone, ///< the route is no longer there; mine would be made anew
    };
    enum class Side { Mine, Theirs };

    Kind kind = Kind::Order;
    QString routeId; ///< of Order, Worker and RouteGone
    api::OrderKey key; ///< of Place and Closed
    api::Instant since; ///< when it was heard of here

    /// Which thing it is about, whatever the time.
    [[nodiscard]] bool isAbout(const PlanConflict &other) const
    {
        return kind == other.kind && routeId == other.routeId && key == other.key;
    }
    /// There is nothing left to choose: it is only to be read.
    [[nodiscard]] bool isOnlyNews() const { return kind == Kind::Closed; }

    bool operator==(const PlanConflict &) const = default;
};

}

Q_DECLARE_METATYPE(routedesk::models::PlanConflict)
