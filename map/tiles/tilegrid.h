// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/tilekey.h"
#include "map/viewport.h"

#include <QList>
#include <QPoint>
#include <QRect>

namespace routedesk::map {

// What a source can give, so far as one must know to ask for the right tiles.
struct TileShape {
    int minZoom = 0;
    int maxZoom = 19;
    int side = 256; // logical pixels of a tile at a whole zoom
    bool isSharp = false; // one tile pixel a device pixel, where the writing in it does not get too small by that

    friend bool operator==(const TileShape &, const TileShape &) = default;
};

// How the tiles of one level lie under an image of a view. Edges are whole device pixels and depend on the zoom alone,
// so a picture that is moved by whole pixels is the very one that is painted anew.
class TileGrid {
public:
    struct Cell {
        TileKey key; // the world wraps: x is within it
        QRect box; // device pixels of the image
    };

    TileGrid(const Viewport &view, double ratio, const TileShape &shape);

    [[nodiscard]] int level() const { return m_level; }
    // That touch the image, nearest to its middle first. Nothing if the source has no tiles so far out.
    [[nodiscard]] const QList<Cell> &cells() const { return m_cells; }

private:
    int m_level = 0;
    QList<Cell> m_cells;
};

}
