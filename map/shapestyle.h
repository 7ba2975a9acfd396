// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/scenevalues.h"

namespace routedesk::map {

// How shapes are to be drawn: all that may change without new shapes.
struct ShapeStyle {
    MapPalette palette {};
    Layers layers = allLayers;
    RouteLooks looks {};

    friend bool operator==(const ShapeStyle &, const ShapeStyle &) = default;
};

[[nodiscard]] inline Layer layerOf(const Line &line)
{
    return line.style == LineStyle::Travelled ? Layer::Travelled : Layer::Planned;
}

[[nodiscard]] inline RouteLook lookOf(const Line &line, const RouteLooks &looks)
{
    return line.route < looks.size() ? looks[line.route] : RouteLook::Shown;
}

}
