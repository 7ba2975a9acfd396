// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadserver.h"
#include "roads/roadspot.h"

#include <span>

namespace routedesk::roads {

/// Requests in OSRM's HTTP protocol, version 1: /{service}/v1/{profile}/{longitude,latitude;…}

/// Durations and distances from every source to every destination. A place that is both is named once.
[[nodiscard]] QUrl tableUrl(
    const RoadServer &server, std::span<const RoadSpot> sources, std::span<const RoadSpot> destinations);
/// The way through the places in order, with its line in full.
[[nodiscard]] QUrl wayUrl(const RoadServer &server, std::span<const RoadSpot> places);

}
