// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planevaluator.h"

#include <functional>

namespace routedesk::models {

/// How stops that are given to a route find their places in it.
enum class PlaceManner {
    BestSlot, ///< each order where it adds least; what was there keeps its order
    AtEnd, ///< behind everything, in the order given
    Resequence, ///< as BestSlot, then the whole route in a better order
};

/// One route and the stops that are to join it, at one moment, as values that any thread may read.
struct PlaceQuestion {
    Sequence stops; ///< of the route, without those that are to join
    Sequence onMap; ///< of those the ones with coordinates, one a stop of `route`
    planner::Route route;
    planner::Instant departNotBefore;
    Sequence joining; ///< pairs whole
    std::vector<planner::Stop> joiningStops; ///< of those with coordinates
};

/// The sequence that comes of it: all of `stops` and `joining`. Held stops and all before them stay; windows weigh
/// but are broken if need be. An order that no place would take without breaking another rule, or that has no
/// coordinates, stands at the end.
[[nodiscard]] Sequence findPlaces(const PlaceQuestion &question, PlaceManner manner,
    const planner::TravelTimes &times, const std::function<bool()> &isCancelled);

}
