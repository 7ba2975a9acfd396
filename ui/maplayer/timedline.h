// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"
#include "map/scenevalues.h"

namespace routedesk::ui {

/// A stop that a planned line passes.
struct LineStop {
    map::LonLat place{};
    std::optional<api::Instant> arrival{}, departure{};
    bool isDone = false; ///< completed, cancelled or otherwise over
};

/// Tells the line when it is where, and up to where it is driven: stops are looked for along it in their order, each
/// at the nearest point that is not before the last one's. A stop's point is doubled where arrival and departure
/// differ. What is done counts as driven only as far as nothing open comes before it.
void addStops(map::Line &line, const QList<LineStop> &stops);

}
