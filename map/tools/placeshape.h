// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

#include <QPointF>

namespace routedesk::map {

// A place with what surrounds it, as it can be moved and reshaped by hand. Values; the changes answer with another
// one.
struct PlaceShape {
    Pin pin{}; // a ring's is in its middle
    std::optional<double> radius{}; // metres, of a circle around the pin
    Ring ring{}; // without the first corner again at the end; empty unless it is an area

    [[nodiscard]] bool isArea() const { return !ring.isEmpty(); }
    [[nodiscard]] PlaceShape movedBy(QPointF world) const; // in units of the world's square
    [[nodiscard]] PlaceShape withRadius(double metres) const;
    // Corners keep their numbers, but for those behind one that comes or goes.
    [[nodiscard]] PlaceShape withCorner(qsizetype corner, QPointF world) const;
    [[nodiscard]] PlaceShape withNewCorner(qsizetype behind, QPointF world) const;
    [[nodiscard]] PlaceShape withoutCorner(qsizetype corner) const; // unchanged if only three are left

    // On the world's square, all in one piece: x may lie outside 0..1.
    [[nodiscard]] QPointF place() const;
    [[nodiscard]] QPointF corner(qsizetype corner) const;
    [[nodiscard]] QPointF middleOfEdge(qsizetype corner) const; // between this one and the next
    [[nodiscard]] double radiusInWorld() const; // 0 without a circle

    // No edge touches another; always so of what is no area. By Boost.Geometry, in the plane of the screen.
    [[nodiscard]] bool isSimple() const;

    friend bool operator==(const PlaceShape &, const PlaceShape &) = default;
};

}
