// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/outlines.h"
#include "map/viewport.h"

class QPainter;

namespace routedesk::map {

// Names of countries, states, counties and cities, the more important first, none over another.
void paintOutlineLabels(QPainter &painter, const Viewport &view, const Outlines &outlines, const MapPalette &palette);

}
