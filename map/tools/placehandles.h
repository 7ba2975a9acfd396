// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tools/placeshape.h"
#include "map/viewport.h"

namespace routedesk::map {

// What a hand can take hold of about a shape.
struct PlaceHandle {
    enum class Kind : quint8 { Place, Radius, Corner, Edge };

    Kind kind = Kind::Place;
    qsizetype index = 0; // of the corner, or of the one before the edge

    friend bool operator==(const PlaceHandle &, const PlaceHandle &) = default;
};

// Those that can be told apart on the screen, the place first, corners and edges in turn around the ring.
[[nodiscard]] QList<PlaceHandle> handlesOf(const PlaceShape &shape, const Viewport &view);
// Where they are; the radius's at the east of the circle, and never on the pin.
[[nodiscard]] QPointF positionOf(const PlaceHandle &handle, const PlaceShape &shape, const Viewport &view);
// The one that a hand has there, corners before edges, the place last.
[[nodiscard]] std::optional<PlaceHandle> handleAt(QPointF screen, const PlaceShape &shape, const Viewport &view);

// The shape when the hand that took hold of the handle at `from` has come to `to`. A radius goes from `least` to
// `most` metres, in steps that fit the scale; a corner that was made of an edge is withNewCorner()'s.
struct RadiusRange {
    double least = 1;
    double most = 100'000;
};
[[nodiscard]] PlaceShape dragged(const PlaceShape &shape, const PlaceHandle &handle, QPointF from, QPointF to,
    const Viewport &view, const RadiusRange &range);

}
