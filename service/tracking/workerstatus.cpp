// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/workerstatus.h"

#include "service/tracking/outages.h"

namespace routedesk::service {

api::Activity activityOf(double metresPerSecond, const TrackingRules &rules)
{
    return metresPerSecond >= rules.driveFrom ? api::Activity::Drive
        : metresPerSecond >= rules.walkFrom   ? api::Activity::Walk
                                              : api::Activity::Stop;
}

DeviceState deviceStateOf(const WorkerTrack &track, api::Instant now, const TrackingRules &rules)
{
    if (!track.heardAt)
        return {};
    const auto usedAt = track.location.recordedAt;
    if (usedAt && now - *usedAt <= rules.outageAfter) {
        const api::OpenEnum<api::Activity> activity = activityOf(track.location.speed.value_or(0), rules);
        return { api::DeviceStatus::Active, activity.text(), usedAt };
    }
    const bool unusable = !usedAt || *track.heardAt > *usedAt;
    const api::Outage outage = outageOf({ track.batteryLevel, track.isCharging, unusable, false }, rules);
    if (now - *track.heardAt > rules.disconnectedAfter)
        return { api::DeviceStatus::Disconnected, outage.code, track.heardAt };
    return { api::DeviceStatus::Inactive, outage.code, usedAt ? usedAt : track.heardAt };
}

void fillTracking(const Context &context, api::Worker &worker)
{
    const auto track = context.store.tracks.ofWorker(worker.handle);
    if (!track || !track->heardAt)
        return;
    const DeviceState state = deviceStateOf(*track, context.now);
    worker.location = track->location;
    worker.location.altitude = track->altitude;
    worker.location.isSimulated = track->isSimulated;
    worker.deviceStatus = state.status;
    worker.deviceStatusReason = state.reason;
    worker.deviceStatusAt = state.since;
}

}
