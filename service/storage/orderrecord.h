// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderdetail.h"

#include <algorithm>

namespace routedesk::service {

/// An order as it is stored. Links are stored as unguessable ids and made into URLs when answered; polyline and timeline
/// lie in tables of their own.
struct OrderRecord {
    qint64 id = 0;               ///< 0 until stored
    std::optional<int> position; ///< in its route, from 0
    api::Order order;
    QString shareId;
    std::optional<bool> visitedDestination;
    std::optional<bool> closedAtDestination;
    std::optional<double> deviationFromDestination; ///< metres
    int taskCount = 0;

    [[nodiscard]] bool isOpen() const { return !order.isClosed(); }

    bool operator==(const OrderRecord &) const = default;
};

/// True, or nothing: what most orders have takes no room in the index.
[[nodiscard]] inline std::optional<bool> atRiskColumn(const QList<api::Risk> &risks)
{
    const bool isAtRisk = std::ranges::any_of(
        risks, [](const api::Risk &risk) { return !risk.level.isAbsent() && !risk.level.is(api::RiskLevel::Green); });
    return isAtRisk ? std::optional(true) : std::nullopt;
}

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, OrderRecord>
{
    using namespace Qt::StringLiterals;
    auto &o = record.order;
    visit("order_handle"_L1, o.key.handle);
    // Part of the row's identity, so never NULL: an order without a type has the empty word.
    QString type = o.key.type.isAbsent() ? u""_s : o.key.type.text();
    visit("type"_L1, type);
    if constexpr (Visitor::reading)
        o.key.type = type.isEmpty() ? api::OpenEnum<api::OrderType>() : api::OpenEnum<api::OrderType>::fromText(type);
    visit("fulfillment_attempt"_L1, o.key.attempt);
    visit("type_index"_L1, o.key.typeIndex);
    visit("status"_L1, o.status);
    visit("position"_L1, record.position);
    visit("destination"_L1, o.destination.point);
    visit("polygon"_L1, o.destination.polygon);
    visit("address"_L1, o.destination.address);
    visit("radius"_L1, o.destination.radius);
    visit("place_handle"_L1, o.destination.placeHandle);
    visit("place_id"_L1, o.destination.placeId);
    visit("geofence_id"_L1, o.destination.geofenceId);
    visit("ops_group_handle"_L1, o.opsGroupHandle);
    visit("worker_handle"_L1, o.workerHandle);
    visit("device_id"_L1, o.deviceId);
    visit("route_handle"_L1, o.routeHandle);
    visit("plan_id"_L1, o.planId);
    visit("plan_mode"_L1, o.planMode);
    visit("track_mode"_L1, o.trackMode);
    visit("device_switch_mode"_L1, o.deviceSwitchMode);
    visit("priority"_L1, o.priority);
    visit("scheduled_after"_L1, o.scheduledAfter);
    visit("scheduled_at"_L1, o.scheduledAt);
    visit("created_at"_L1, o.createdAt);
    visit("planned_at"_L1, o.plannedAt);
    visit("assigned_at"_L1, o.assignedAt);
    visit("started_at"_L1, o.startedAt);
    visit("arrived_at"_L1, o.arrivedAt);
    visit("exited_at"_L1, o.exitedAt);
    visit("completed_at"_L1, o.completedAt);
    visit("cancelled_at"_L1, o.cancelledAt);
    visit("cancellation_source"_L1, o.cancellationSource);
    visit("disabled_at"_L1, o.disabledAt);
    visit("enabled_at"_L1, o.enabledAt);
    visit("rescheduled_marked_at"_L1, o.rescheduledMarkedAt);
    visit("expected_service_time"_L1, o.expectedServiceTime);
    visit("actual_service_time"_L1, o.actualServiceTime);
    visit("tracked_service_time"_L1, o.trackedServiceTime);
    visit("capacity_used"_L1, o.capacityUsed);
    visit("product_types"_L1, o.productTypes);
    visit("metadata"_L1, o.metadata);
    api::Region region = o.region;
    visit("region_country"_L1, region.country);
    visit("region_state"_L1, region.state);
    visit("region_city"_L1, region.city);
    if constexpr (Visitor::reading)
        o.region = region;
    visit("risks"_L1, o.risks);
    visit("distance"_L1, o.distance);
    visit("duration"_L1, o.duration);
    visit("tracking_rate"_L1, o.trackingRate);
    visit("share_id"_L1, record.shareId);
    visit("planning_failure_reason"_L1, o.planningFailureReason);
    visit("visited_destination"_L1, record.visitedDestination);
    visit("closed_at_destination"_L1, record.closedAtDestination);
    visit("deviation_from_destination"_L1, record.deviationFromDestination);
    visit("task_count"_L1, record.taskCount);

    // Written for filters only; what is read of them is let go.
    std::optional<api::GeoPoint> centre = o.destination.centre();
    visit("centre"_L1, centre);
    std::optional<bool> atRisk = atRiskColumn(o.risks);
    visit("at_risk"_L1, atRisk);

    api::Estimate estimate = o.estimate.value_or(api::Estimate {});
    visit("estimate_start_at"_L1, estimate.startAt);
    visit("estimate_start_by"_L1, estimate.startBy);
    visit("estimate_arrive_at"_L1, estimate.arriveAt);
    visit("estimate_initial_arrive_at"_L1, estimate.initialArriveAt);
    visit("estimate_distance"_L1, estimate.distance);
    visit("estimate_duration"_L1, estimate.duration);
    if constexpr (Visitor::reading)
        o.estimate = estimate == api::Estimate {} ? std::nullopt : std::optional(estimate);
}

}
