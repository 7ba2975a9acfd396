// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/outlines.h"
#include "map/viewport.h"

class QPainter;

namespace routedesk::map {

// Paints the whole base map that needs no network: water, land, borders, names, and the grid that gives scale where
// there is nothing else to see. Without outlines: ground and grid. May run on any thread.
void paintOutlines(QPainter &painter, const Viewport &view, const Outlines *outlines, const MapPalette &palette);

// The grid's spacing where the view stands: 1, 2 or 5 times a power of ten metres, some 90 to 220 pixels apart; 0 when
// the view shows so much that the grid is one of degrees.
[[nodiscard]] double gridMetres(const Viewport &view);

}
