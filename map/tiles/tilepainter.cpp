// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilepainter.h"

#include "map/tiles/tilescaler.h"

namespace routedesk::map {

namespace {

constexpr int highest = 6; // levels up to where a part of a tile still tells something

class Painting {
public:
    Painting(QImage &target, const TileSet &tiles, const TileShape &shape) : m_tiles(tiles), m_shape(shape), m_scaler(target) { }

    void paint(const TileGrid::Cell &cell)
    {
        const auto own = m_tiles.constFind(cell.key);
        if (const auto lacking = lackingFor(cell.key, m_tiles, m_shape); lacking && !m_use.lacking.contains(*lacking))
            m_use.lacking.append(*lacking);
        if (own != m_tiles.cend())
            m_use.used.append(cell.key); // also that there is none has to stay known
        if (own != m_tiles.cend() && !own->isNull()) {
            m_scaler.draw(*own, own->rect(), cell.box);
            return;
        }
        paintLarger(cell);
        paintSmaller(cell);
    }

    [[nodiscard]] TileUse take(int level)
    {
        m_use.level = level;
        return std::move(m_use);
    }

private:
    void paintLarger(const TileGrid::Cell &cell)
    {
        for (int up = 1; up <= std::min(highest, cell.key.z); ++up) {
            const TileKey key = cell.key.above(up);
            const auto tile = m_tiles.constFind(key);
            if (tile != m_tiles.cend())
                m_use.used.append(key);
            if (tile == m_tiles.cend() || tile->isNull() || tile->width() < (1 << up) || tile->height() < (1 << up))
                continue;
            const QSize size(tile->width() >> up, tile->height() >> up);
            const QPoint place(cell.key.x - (key.x << up), cell.key.y - (key.y << up));
            m_scaler.draw(*tile, { { place.x() * size.width(), place.y() * size.height() }, size }, cell.box);
            return;
        }
    }

    void paintSmaller(const TileGrid::Cell &cell)
    {
        const QPoint middle = cell.box.topLeft() + QPoint(cell.box.width(), cell.box.height()) / 2;
        for (int i = 0; i < 4; ++i) {
            const TileKey key { cell.key.z + 1, 2 * cell.key.x + i % 2, 2 * cell.key.y + i / 2 };
            const auto tile = m_tiles.constFind(key);
            if (tile == m_tiles.cend() || tile->isNull())
                continue;
            const QPoint from(i % 2 ? middle.x() : cell.box.left(), i / 2 ? middle.y() : cell.box.top());
            const QPoint to(i % 2 ? cell.box.right() : middle.x() - 1, i / 2 ? cell.box.bottom() : middle.y() - 1);
            m_scaler.draw(*tile, tile->rect(), QRect(from, to));
            m_use.used.append(key);
        }
    }

    const TileSet &m_tiles;
    const TileShape &m_shape;
    TileScaler m_scaler;
    TileUse m_use;
};

}

std::optional<TileKey> lackingFor(const TileKey &key, const TileSet &tiles, const TileShape &shape)
{
    for (int up = 0; up <= std::min(highest, key.z - shape.minZoom); ++up) {
        const auto tile = tiles.constFind(key.above(up));
        if (tile == tiles.cend())
            return key.above(up);
        if (!tile->isNull())
            return {};
    }
    return {};
}

TileUse paintTiles(QImage &target, const Viewport &view, const TileSet &tiles, const TileShape &shape, const QColor &ground,
                   const std::stop_token &stop)
{
    target.fill(ground);
    Painting painting(target, tiles, shape);
    const TileGrid grid(view, target.devicePixelRatio(), shape);
    for (const TileGrid::Cell &cell : grid.cells()) {
        if (stop.stop_requested())
            break;
        painting.paint(cell);
    }
    return painting.take(grid.level());
}

}
