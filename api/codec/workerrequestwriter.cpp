// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/writers.h"
#include "api/writing.h"

namespace routedesk::api {

using namespace codec;

namespace {

template<class T>
void writeChange(JsonWriter &out, std::string_view name, const Change<T> &change)
{
    if (!change)
        return;
    if (!*change) {
        out.key(name);
        out.null();
    } else if constexpr (requires { write(out, **change); }) {
        writeField(out, name, **change);
    } else if constexpr (requires { out.value(**change); }) {
        out.always(name, **change);
    } else {
        out.key(name);
        out.value(QStringView((*change)->text()));
    }
}

}

QByteArray writeWorkerPatch(const WorkerPatch &patch)
{
    JsonWriter out;
    out.beginObject();
    writeChange(out, "name", patch.name);
    writeChange(out, "device_id", patch.deviceId);
    writeChange(out, "ops_group_handle", patch.opsGroupHandle);
    writeChange(out, "home", patch.home);
    if (patch.productTypes) {
        out.key("product_types");
        out.beginArray();
        for (const QString &type : *patch.productTypes)
            out.value(QStringView(type));
        out.endArray();
    }
    if (patch.profile) {
        out.key("profile");
        out.map(*patch.profile);
    }
    if (patch.schedule)
        writeList(out, "schedule", *patch.schedule);
    if (patch.unavailableOn)
        writeList(out, "unavailable_on", *patch.unavailableOn);
    out.field("available", patch.available);
    out.endObject();
    return out.take();
}

QByteArray writeOpsGroupPatch(const OpsGroupPatch &patch)
{
    JsonWriter out;
    out.beginObject();
    writeChange(out, "ops_group_label", patch.label);
    writeChange(out, "timezone", patch.timeZoneId);
    writeChange(out, "ops_group_home", patch.home);
    writeChange(out, "route_start_location", patch.routeStart);
    writeChange(out, "route_completion_type", patch.completionType);
    writeChange(out, "route_capacity", patch.routeCapacity);
    writeChange(out, "route_max_distance", patch.routeMaxDistance);
    writeChange(out, "default_shift_start_time", patch.shiftStartMinute);
    writeChange(out, "default_shift_end_time", patch.shiftEndMinute);
    writeChange(out, "objective_fn", patch.objectiveFunction);
    writeChange(out, "order_tracking_mode", patch.orderTrackingMode);
    writeChange(out, "shift_availability_mode", patch.shiftAvailabilityMode);
    writeChange(out, "order_tracking_automation", patch.trackingAutomation);
    out.endObject();
    return out.take();
}

QByteArray writeWorkStatus(bool available)
{
    JsonWriter out;
    out.beginObject();
    out.always("available", available);
    out.endObject();
    return out.take();
}

}
