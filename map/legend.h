// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/scenevalues.h"

class QPainter;

namespace routedesk::map {

class MapScene;

// One line of the map's key.
struct LegendEntry {
    enum class Sign {
        PlannedLine,
        StraightLine,
        TravelledLine,
        FinishedLine,
        PickPin,
        DropPin,
        UnplannedPin,
        PlannedPin,
        UnderWayPin,
        DonePin,
        CancelledPin,
        Late,
        Cluster,
        Geofence,
        Worker,
        SilentWorker,
        Depot,
    };

    Sign sign = Sign::PlannedLine;
    QString text {};

    friend bool operator==(const LegendEntry &, const LegendEntry &) = default;
};

// What the scene shows at present, and only that.
[[nodiscard]] QList<LegendEntry> legendOf(const MapScene &scene);

// Paints a sign around the origin, at most 22 × 20 logical pixels.
void paintLegendSign(QPainter &painter, LegendEntry::Sign sign, const MapPalette &palette);

}
