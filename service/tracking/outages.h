// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/tracking/trackingrules.h"

#include "api/risk.h"

namespace routedesk::service {

/// What is known about a silence when it begins and while it lasts.
struct SilenceSigns {
    std::optional<double> batteryLevel; ///< percent, last reported
    bool isCharging = false;
    bool unusable = false; ///< fixes came, but none of use
    bool mocked = false;   ///< and a phone said that it made one up
};

/// The outage of such a silence, without duration and distance: low_battery, location_unavailable, or tracking_stopped when
/// the phone simply sent nothing.
[[nodiscard]] api::Outage outageOf(const SilenceSigns &signs, const TrackingRules &rules);

}
