// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

namespace routedesk::map {

class MapScene;

// One line of the map's key.
struct LegendEntry {
    enum class Sign { PlannedLine, StraightLine, TravelledLine, PickPin, DropPin, Late, Cluster, Geofence };

    Sign sign = Sign::PlannedLine;
    QString text {};

    friend bool operator==(const LegendEntry &, const LegendEntry &) = default;
};

// What the scene shows at present, and only that.
[[nodiscard]] QList<LegendEntry> legendOf(const MapScene &scene);

}
