// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <array>
#include <optional>

namespace routedesk::api {

/// How fast an ops group's fleet is, as our own service has learnt from what it has driven; the extension
/// `travel-times`, the member `travel_times` of an ops group.
/// A leg over d kilometres of straight line takes min(nearMinutesPerKm × d, fixedMinutes + farMinutesPerKm × d)
/// minutes and detourFactor × d kilometres; times the hour's factor where hours are reckoned with.
struct TravelPace {
    double nearMinutesPerKm = 0;
    double fixedMinutes = 0;
    double farMinutesPerKm = 0;
    double detourFactor = 1;
    std::array<double, 24> hours{}; ///< by the group's clock; 1 is as usual
    int legs = 0; ///< that it was learnt from
    std::optional<Instant> fittedAt{};

    bool operator==(const TravelPace &) const = default;
};

}
