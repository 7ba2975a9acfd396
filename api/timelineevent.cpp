// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/timelineevent.h"

#include <algorithm>
#include <array>

namespace routedesk::api {

TimelineEvent::Meaning TimelineEvent::meaning() const
{
    using enum Meaning;
    static constexpr auto meanings = std::to_array<std::pair<QLatin1StringView, Meaning>>({
        { QLatin1StringView("order_created"), Created },
        { QLatin1StringView("driver_order_created"), Created },
        { QLatin1StringView("order_planned"), Planned },
        { QLatin1StringView("driver_order_planned"), Planned },
        { QLatin1StringView("order_assigned"), Assigned },
        { QLatin1StringView("driver_order_assigned"), Assigned },
        { QLatin1StringView("order_started"), Started },
        { QLatin1StringView("driver_order_started"), Started },
        { QLatin1StringView("order_disabled"), Disabled },
        { QLatin1StringView("driver_order_disabled"), Disabled },
        { QLatin1StringView("order_enabled"), Enabled },
        { QLatin1StringView("driver_order_enabled"), Enabled },
        { QLatin1StringView("order_completed"), Completed },
        { QLatin1StringView("driver_order_completed"), Completed },
        { QLatin1StringView("order_cancelled"), Cancelled },
        { QLatin1StringView("driver_order_cancelled"), Cancelled },
        { QLatin1StringView("driver_activity_started"), ActivityStarted },
        { QLatin1StringView("driver_activity_ended"), ActivityEnded },
        { QLatin1StringView("driver_activity_event"), ActivityInterval },
        { QLatin1StringView("driver_outage_event"), Outage },
        { QLatin1StringView("driver_status_updated"), StatusUpdated },
        { QLatin1StringView("order_geofence_entered"), GeofenceEntered },
        { QLatin1StringView("order_geofence_exited"), GeofenceExited },
        { QLatin1StringView("order_service_started"), ServiceStarted },
        { QLatin1StringView("order_service_ended"), ServiceEnded },
        { QLatin1StringView("order_service"), Service },
        { QLatin1StringView("check_in"), CheckIn },
        { QLatin1StringView("check_out"), CheckOut },
        { QLatin1StringView("driver_device_linked_event"), DeviceLinked },
        { QLatin1StringView("driver_device_unlinked_event"), DeviceUnlinked },
    });
    const auto found = std::ranges::find_if(meanings, [this](const auto &entry) { return type == entry.first; });
    return found == meanings.end() ? Other : found->second;
}

}
