// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "planner/vehicle.h"

namespace routedesk::service {

/// A route with its orders in sequence, worked on as one and stored as one: positions are renumbered, estimates made
/// anew, and only rows that changed are written.
class RouteSheet {
public:
    /// The stored route.
    RouteSheet(Context &context, const RouteRecord &route);
    /// A new one, stored at once, without orders yet.
    [[nodiscard]] static RouteSheet create(Context &context, RouteRecord route);

    RouteRecord route;
    QList<OrderRecord> orders;

    [[nodiscard]] bool isTracking() const { return route.route.isStarted(); }
    [[nodiscard]] qsizetype indexOf(qint64 orderId) const;
    /// Takes the order out; it keeps its status for the caller to settle.
    OrderRecord take(qsizetype index);
    /// Puts an order on the route at a place of the sequence (the end by default) with the status that the route's
    /// stage gives it, the route's worker and device, and the timeline events that go with it.
    void put(OrderRecord order, std::optional<qsizetype> index = {});
    /// As put, at the place where it adds least; the end when it has no place or fits nowhere.
    void putAtBestPlace(const OrderRecord &order);
    /// Reorders what is open by best travel; closed orders keep their places.
    void optimise();
    /// Gives the route to a worker: everything open is assigned anew.
    void assign(const QString &workerHandle, const QString &deviceId);
    /// Ends it, whatever it is that it would otherwise end with. Nothing of it may be open.
    void finish(const QString &source);
    /// Starts tracking: all that is open and not disabled is under way.
    void start();

    /// What may be driven, for the planner.
    [[nodiscard]] planner::Vehicle vehicle() const;
    /// The moment before which it does not leave.
    [[nodiscard]] api::Instant departure() const;

    /// The sequence, worker or stage changed: counts a version, completes the route if nothing is open any more, removes
    /// it if nothing is left at all (then false).
    bool storeChange();
    /// Something about single orders changed: as storeChange, without a version unless the route closes.
    bool storeProgress();

private:
    RouteSheet(Context &context, RouteRecord record, QList<OrderRecord> records);
    [[nodiscard]] std::optional<WorkerRecord> worker() const;
    [[nodiscard]] std::optional<OpsGroupRecord> group(const std::optional<WorkerRecord> &worker) const;
    void settle(OrderRecord &order);
    [[nodiscard]] bool endsWithLastOrder() const;
    bool store();
    void followRoads();
    void storeOrder(const OrderRecord &order);

    Context *m_context;
    RouteRecord m_storedRoute;
    QHash<qint64, OrderRecord> m_storedOrders;
};

/// Clears what an order got from its route.
void unplan(OrderRecord &order);

}
