// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/orderrecord.h"
#include "service/storage/routerecord.h"
#include "service/storage/workerrecord.h"

#include "planner/vehicle.h"

#include <QTimeZone>

namespace routedesk::service {

/// Stored values in the planner's words. Pure functions.

/// Where an order is served; nothing while only an address is known.
[[nodiscard]] std::optional<planner::Place> placeOf(const OrderRecord &record);

/// The stops of the orders that have a place, with the two halves of a pair (same handle and index, one pick, one drop)
/// joined. A stop's id is the record's id.
[[nodiscard]] std::vector<planner::Stop> stopsOf(const QList<OrderRecord> &orders);
[[nodiscard]] planner::StopId stopId(const OrderRecord &record);

[[nodiscard]] QTimeZone zoneOf(const std::optional<OpsGroupRecord> &group);

/// The hours of the group's learnt pace on a day, by its clock.
[[nodiscard]] planner::Traffic trafficOf(const std::optional<OpsGroupRecord> &group, QDate day);

/// The day of the first deadline, by the group's clock; that of `otherwise` when there is none.
[[nodiscard]] QDate dayOf(const QList<OrderRecord> &orders, const QTimeZone &zone, api::Instant otherwise);

/// A route of that day cannot leave before it begins, nor in the past.
[[nodiscard]] api::Instant earliestDeparture(QDate day, const QTimeZone &zone, api::Instant now);

/// A worker's shift on a day, from the weekly schedule (from the first start to the last end of that day), else the group's
/// default.
struct Shift {
    std::optional<api::Instant> start, end;
    planner::Breaks breaks; ///< between two shifts of the day
};
/// nullopt: that day is off.
[[nodiscard]] std::optional<Shift> shiftOf(
    const WorkerRecord &worker, const std::optional<OpsGroupRecord> &group, QDate day);

/// What is driven from where, for a route of that day: from the worker's home, else from where the group's routes start.
/// Without a worker only the group's limits hold.
[[nodiscard]] planner::Vehicle vehicleOf(
    const std::optional<WorkerRecord> &worker, const std::optional<OpsGroupRecord> &group, QDate day);

/// As vehicleOf, for a route that may be under way: then it starts where the last order was closed.
[[nodiscard]] planner::Vehicle vehicleOnRoute(const RouteRecord &route, const QList<OrderRecord> &orders,
    const std::optional<WorkerRecord> &worker, const std::optional<OpsGroupRecord> &group, api::Instant now);

}
