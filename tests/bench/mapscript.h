// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "framewatch.h"

#include "map/lonlat.h"

#include <QList>
#include <QSize>

/// The hand's way over the map that every map is timed with: 60 steps of zoom 12 → 13.5 → 12, then 60 steps of 12
/// pixels at zoom 13.
namespace mapscript {

inline constexpr int steps = 60;
inline constexpr QSize size(1600, 900);
inline constexpr double startZoom = 12;
inline constexpr double panZoom = 13;
inline constexpr QPointF panStep(12, 0);

[[nodiscard]] inline routedesk::map::LonLat city() { return *routedesk::map::LonLat::make(-121.875, 37.35); }
/// After this many steps and one more.
[[nodiscard]] inline double zoomAt(int step)
{
    return startZoom + 0.05 * (step < steps / 2 ? step + 1 : steps - 1 - step);
}

}

/// One map's frames.
struct MapTimes {
    QList<Frame> zoom;
    QList<Frame> pan;
};
