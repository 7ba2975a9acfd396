// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/extent.h"
#include "map/scenevalues.h"
#include "map/viewport.h"

#include <array>
#include <vector>

namespace routedesk::map {

// All pins, projected once, and how they gather into counted clusters.
// Each whole zoom level has a grid fixed to the world, so that clusters hold still while the map moves and split as it
// grows; neighbours closer than a pin's width are joined. A level is worked out when it is first looked at.
class PinCloud {
public:
    // One thing to draw: a pin, or a cluster of several.
    struct Mark {
        QPointF world {}; // the mean of its members
        quint32 first = 0; // members: pinAt(level, first) … + count - 1
        quint32 count = 0;
        QRgb colour = 0; // of the route that more than half of the members belong to; 0 if none does
        bool late = false; // any of them
        quint64 cell = 0;
    };

    struct Level {
        int zoom = 0;
        std::vector<quint32> members; // pins, gathered by mark
        std::vector<quint32> markOf; // pin -> mark
        std::vector<Mark> marks; // by cell: rows from north to south, each from west to east
    };

    static constexpr int cellsPerTile = 12; // along a side of 256 pixels; whole, so that grids nest and the world wraps
    static constexpr double joinPixels = 18;

    void setPins(QList<Pin> pins);
    [[nodiscard]] QRectF bounds() const { return m_bounds; } // x may lie outside 0..1; null if there are none

    [[nodiscard]] const QList<Pin> &pins() const { return m_pins; }
    [[nodiscard]] QPointF world(qsizetype pin) const { return m_world[size_t(pin)]; }
    [[nodiscard]] qsizetype indexOf(const Id &id) const; // the first with this id

    [[nodiscard]] static int levelFor(double zoom);
    [[nodiscard]] const Level &level(int zoom) const;

    // The marks of a level whose pictures may touch the view, as numbers into Level::marks.
    [[nodiscard]] std::vector<quint32> visible(const Level &level, const Viewport &view) const;

    // Pins within a rectangle of the view.
    [[nodiscard]] std::vector<quint32> inside(QRectF screen, const Viewport &view) const;

private:
    [[nodiscard]] Level build(int zoom) const;

    QList<Pin> m_pins;
    QRectF m_bounds;
    std::vector<QPointF> m_world;
    std::vector<std::pair<quint32, quint32>> m_index; // hash of the id, pin; ascending
    mutable std::array<std::optional<Level>, 20> m_levels;
};

}
