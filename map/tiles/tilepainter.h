// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/tilegrid.h"
#include "map/tiles/tilestore.h"

#include <QColor>

#include <optional>
#include <stop_token>

namespace routedesk::map {

// What a picture was made of.
struct TileUse {
    int level = 0;
    QList<TileKey> lacking {}; // would have been painted, nearest to the middle first
    QList<TileKey> used {};
};

// What has to come before a tile's place can be filled as well as the source allows: the tile itself or, where the source
// has none, the nearest larger one that it may have. Nothing if all of that is there.
[[nodiscard]] std::optional<TileKey> lackingFor(const TileKey &key, const TileSet &tiles, const TileShape &shape);

// Fills an image (RGB32, or ARGB32_Premultiplied, that then is opaque) with the ground and the tiles of the view, whose
// size times the image's device pixel ratio is the image's. Where a tile is lacking: the part of a larger one that covers
// it, and over that what there is of smaller ones. The same picture whenever view and tiles are the same. Any thread.
// Leaves off, with a picture and an answer that are of no use, when asked to stop.
TileUse paintTiles(QImage &target, const Viewport &view, const TileSet &tiles, const TileShape &shape, const QColor &ground,
                   const std::stop_token &stop = {});

}
