// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappicture.h"
#include "ui/print/routesheet.h"

namespace routedesk::map {
class MapView;
}
namespace routedesk::models {
class DispatchStore;
class RoadDay;
class WorkingPlan;
}

namespace routedesk::ui {

/// The map of one route for its sheet: its stops, each with its number, its geofences and lines and nothing else, over
/// the view's base map, in light colours. `roads` may be null. Nothing where no stop has a place.
[[nodiscard]] std::optional<map::MapPicture> routeMap(const map::MapView &view, const models::WorkingPlan &plan,
    const models::DispatchStore &store, models::RoadDay *roads, const QString &routeId);

}
