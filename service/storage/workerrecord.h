// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"

namespace routedesk::service {

struct WorkerRecord {
    qint64 id = 0;
    api::Worker worker;
    std::optional<api::Instant> deletedAt;
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, WorkerRecord>
{
    using namespace Qt::StringLiterals;
    auto &w = record.worker;
    visit("worker_handle"_L1, w.handle);
    visit("name"_L1, w.name);
    visit("device_id"_L1, w.deviceId);
    visit("ops_group_handle"_L1, w.opsGroupHandle);
    visit("product_types"_L1, w.productTypes);
    visit("profile"_L1, w.profile);
    visit("schedule"_L1, w.schedule);
    visit("home"_L1, w.home);
    visit("home_address"_L1, w.homeAddress);
    visit("available"_L1, w.available);
    visit("created_at"_L1, w.createdAt);
    visit("deleted_at"_L1, record.deletedAt);
    QStringList daysOff;
    for (const QDate &day : std::as_const(w.unavailableOn))
        daysOff.append(day.toString(Qt::ISODate));
    visit("unavailable_on"_L1, daysOff);
    if constexpr (Visitor::reading) {
        for (const QString &day : std::as_const(daysOff))
            w.unavailableOn.append(QDate::fromString(day, Qt::ISODate));
    }
}

struct OpsGroupRecord {
    qint64 id = 0;
    api::OpsGroup group;
    /// Factors of driving times by the hour that its fleet has taught; nothing as long as it has not.
    std::optional<std::array<double, 24>> hours {};
};

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, OpsGroupRecord>
{
    using namespace Qt::StringLiterals;
    auto &g = record.group;
    visit("ops_group_handle"_L1, g.handle);
    visit("label"_L1, g.label);
    visit("timezone"_L1, g.timeZoneId);
    visit("home"_L1, g.home);
    visit("home_address"_L1, g.homeAddress);
    visit("route_start"_L1, g.routeStart);
    visit("route_completion_type"_L1, g.completionType);
    visit("route_capacity"_L1, g.routeCapacity);
    visit("route_max_distance"_L1, g.routeMaxDistance);
    visit("shift_start"_L1, g.shiftStartMinute);
    visit("shift_end"_L1, g.shiftEndMinute);
    visit("objective_fn"_L1, g.objectiveFunction);
    visit("order_tracking_mode"_L1, g.orderTrackingMode);
    visit("shift_availability_mode"_L1, g.shiftAvailabilityMode);
    visit("automation_type"_L1, g.trackingAutomation.type);
    visit("automation_mode"_L1, g.trackingAutomation.mode);
    visit("automation_lead_time"_L1, g.trackingAutomation.leadTime);
    visit("automation_lag_time"_L1, g.trackingAutomation.lagTime);
}

}
