// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/tracking/trackingrules.h"

#include "api/worker.h"

namespace routedesk::service {

/// How a worker's phone is doing.
struct DeviceState {
    api::OpenEnum<api::DeviceStatus> status;
    QString reason; ///< stop, walk or drive while active, else an outage code
    std::optional<api::Instant> since;

    bool operator==(const DeviceState &) const = default;
};

/// Pure: active while used fixes come, inactive when they have not for TrackingRules::outageAfter, disconnected when nothing
/// at all has come for disconnectedAfter. Absent for who was never heard of.
[[nodiscard]] DeviceState deviceStateOf(const WorkerTrack &track, api::Instant now, const TrackingRules &rules = {});

/// What a worker does at a speed.
[[nodiscard]] api::Activity activityOf(double metresPerSecond, const TrackingRules &rules);

/// Fills location, device status and whether a route is under way, as they are at the context's moment.
void fillTracking(const Context &context, api::Worker &worker);

}
