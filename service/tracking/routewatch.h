// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/tracking/routeoutcome.h"

namespace routedesk::service {

/// A route with its orders, what the log says about it, and what is stored of that.
class RouteWatch {
public:
    /// The stored route, judged by the whole log; nothing for one that was never started.
    [[nodiscard]] static std::optional<RouteWatch> open(
        Context &context, const RouteRecord &route, const WorkerRecord &worker, const TrackingRules &rules);

    void step(const Fix &fix) { m_fold.step(fix); }
    enum class Stored { Nothing, Something, Ended };
    /// Writes what differs from what is stored; ends the route when the positions say so.
    [[nodiscard]] Stored store(Context &context);

    [[nodiscard]] const QString &handle() const { return m_route.route.handle; }
    [[nodiscard]] api::Instant from() const { return m_fold.plan().from; }

private:
    struct Known {
        OrderTrack track;
        QList<api::TimelineEvent> events;

        bool operator==(const Known &) const = default;
    };

    RouteWatch(RouteRecord route, QList<OrderRecord> orders, RouteFold fold, const TrackingRules &rules);

    void store(Context &context, const RouteFold &fold, size_t index);
    void storeRoute(Context &context, const RouteFold &fold);
    void endIfOver(Context &context, const RouteFold &fold);

    TrackingRules m_rules;
    RouteRecord m_route;
    QList<OrderRecord> m_orders;
    RouteFold m_fold;
    QList<Known> m_stored; ///< of the orders
    Stored m_outcome = Stored::Nothing;
    std::optional<RouteTrack> m_storedRoute;
    bool m_hadSilence = true; ///< when last looked at; something may have to be told anew
};

}
