// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/lonlat.h"

#include <QPointF>

namespace routedesk::map {

// Web Mercator (EPSG:3857) on the unit square: x grows eastwards from the antimeridian, y southwards from 85.05° N.
// Latitudes beyond ±85.05° lie on the edge. One unit is 2^zoom tiles of 256 pixels.
namespace mercator {

constexpr double tileSize = 256;
constexpr double maxLatitude = 85.051128779806604;
constexpr double earthRadius = 6'378'137; // metres, the sphere that Web Mercator uses
constexpr double meanEarthRadius = 6'371'008.8; // metres, for true distances on the ground

[[nodiscard]] QPointF project(LonLat place);
[[nodiscard]] LonLat unproject(QPointF world); // x may lie outside 0..1: it wraps

// Length on the ground, at the height y of the square, of one unit.
[[nodiscard]] double metresPerUnit(double y);

}

}
