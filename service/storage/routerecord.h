// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/plan.h"

namespace routedesk::service {

/// A route as it is stored; its orders lie in their own table, the embed link is stored as an unguessable id.
struct RouteRecord {
    qint64 id = 0;
    int version = 1;
    api::Route route; ///< without orders
    QString embedId;

    [[nodiscard]] bool isOpen() const { return !route.isClosed(); }
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, RouteRecord>
{
    using namespace Qt::StringLiterals;
    auto &r = record.route;
    visit("route_handle"_L1, r.handle);
    visit("status"_L1, r.status);
    visit("version"_L1, record.version);
    visit("ops_group_handle"_L1, r.opsGroupHandle);
    visit("worker_handle"_L1, r.workerHandle);
    visit("device_id"_L1, r.deviceId);
    visit("plan_id"_L1, r.planId);
    visit("plan_mode"_L1, r.planMode);
    visit("track_mode"_L1, r.trackMode);
    visit("device_switch_mode"_L1, r.deviceSwitchMode);
    visit("completion_type"_L1, r.completionType);
    visit("completion_source"_L1, r.completionSource);
    visit("created_at"_L1, r.createdAt);
    visit("planned_at"_L1, r.plannedAt);
    visit("assigned_at"_L1, r.assignedAt);
    visit("started_at"_L1, r.startedAt);
    visit("completed_at"_L1, r.completedAt);
    visit("scheduled_start_at"_L1, r.scheduledStartAt);
    visit("distance"_L1, r.distance);
    visit("duration"_L1, r.duration);
    visit("metadata"_L1, r.metadata);
    visit("embed_id"_L1, record.embedId);

    api::Estimate estimate = r.estimate.value_or(api::Estimate {});
    visit("estimate_start_by"_L1, estimate.startBy);
    visit("estimate_distance"_L1, estimate.distance);
    visit("estimate_duration"_L1, estimate.duration);
    visit("estimate_polyline"_L1, estimate.polyline);
    if constexpr (Visitor::reading) {
        if (!estimate.polyline.isEmpty()) {
            estimate.startLocation = estimate.polyline.first().place;
            estimate.endLocation = estimate.polyline.last().place;
        }
        r.estimate = estimate == api::Estimate {} ? std::nullopt : std::optional(estimate);
    }
}

/// A planning run as it is stored, without routes and leftovers, which are found by its id.
struct PlanRecord {
    qint64 id = 0;
    api::Plan plan;
    api::OpenEnum<api::PlanMode> mode;
    api::Metadata profileFilter; ///< only workers whose profile has every member
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, PlanRecord>
{
    using namespace Qt::StringLiterals;
    auto &p = record.plan;
    visit("plan_id"_L1, p.planId);
    visit("status"_L1, p.status);
    visit("plan_mode"_L1, record.mode);
    visit("created_at"_L1, p.createdAt);
    visit("started_at"_L1, p.startedAt);
    visit("fulfillment_date"_L1, p.fulfillmentDate);
    visit("ops_group_handle"_L1, p.opsGroupHandle);
    visit("sequence_number"_L1, p.sequenceNumber);
    visit("failure_reason"_L1, p.failureReason);
    visit("profile_filter"_L1, record.profileFilter);
    visit("basis"_L1, p.basis);
}

}
