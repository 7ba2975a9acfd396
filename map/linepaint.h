// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/scenevalues.h"

#include <QPointF>

#include <span>

namespace routedesk::map {

class StrokeSink;

// How the line of a route is painted: its stroke, what of it is finished, and which way it goes.
namespace linepaint {

constexpr double tolerance = 0.35; // device pixels that a simplified line may stray

struct Manner {
    bool selected = false;
    bool faded = false;
    double ratio = 1; // device pixels in a logical one
    double zoom = 0;
};

// `pale` is the finished part, `rest` goes on where it ends; either may have fewer than two points. Device pixels.
void paint(StrokeSink &sink, const Line &line, std::span<const QPointF> pale, std::span<const QPointF> rest,
           const Manner &manner, const MapPalette &palette);

}

}
