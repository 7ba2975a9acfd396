// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/lonlat.h"
#include "map/mappalette.h"
#include "map/viewport.h"

class QPainter;

namespace routedesk::map {

// A line that is drawn from a stop to where something is to go.
struct Link {
    // On nothing yet, on what it can be tied to, on what it cannot.
    enum class State { Loose, Fits, Refused };

    LonLat from {};
    QPointF to {}; // on the screen
    State state = State::Loose;

    friend bool operator==(const Link &, const Link &) = default;
};

// With an arrow at its end: dashed while it is loose, never by colour alone.
void paintLink(QPainter &painter, const Link &link, const Viewport &view, const MapPalette &palette);

}
