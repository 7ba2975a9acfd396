// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilegrid.h"

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

// What lies a hair below a half is one for certain: rounding noise must not decide where an edge goes.
qint64 nearest(double value)
{
    return qint64(std::floor(value + 0.5 + 1e-4));
}

}

TileGrid::TileGrid(const Viewport &view, double ratio, const TileShape &shape)
{
    const double across = view.scale() * ratio; // device pixels of the whole world
    // A picture of fewer pixels than there are places is a sketch, and coarser tiles will do.
    const double fineness = shape.isSharp ? ratio : std::min(1.0, ratio);
    const double best = std::log2(view.scale() * fineness / shape.side);
    m_level = std::clamp(int(std::lround(best)), shape.minZoom, std::min(shape.maxZoom, TileKey::deepest));
    const QSize image = (view.size() * ratio).toSize();
    if (image.isEmpty() || best < m_level - 1.5) // farther out than the source goes: there would be hundreds
        return;
    const qint64 count = qint64(1) << m_level;
    const double side = across / double(count);
    const QPointF corner = view.centre() * across - QPointF(view.size().width(), view.size().height()) * ratio / 2;
    const qint64 left = nearest(corner.x());
    const qint64 top = nearest(corner.y());
    const qint64 lastRow = std::min(count - 1, qint64(std::floor(double(top + image.height()) / side)));
    for (qint64 row = std::max<qint64>(0, qint64(std::floor(double(top) / side)) - 1); row <= lastRow; ++row) {
        for (qint64 column = qint64(std::floor(double(left) / side)) - 1; double(column) * side < double(left + image.width()); ++column) {
            const QPoint from(int(nearest(double(column) * side) - left), int(nearest(double(row) * side) - top));
            const QPoint to(int(nearest(double(column + 1) * side) - left), int(nearest(double(row + 1) * side) - top));
            const QRect box(from, to - QPoint(1, 1));
            if (box.intersects(QRect({}, image)))
                m_cells.append({ { m_level, int(((column % count) + count) % count), int(row) }, box });
        }
    }
    const QPoint middle(image.width() / 2, image.height() / 2);
    const auto away = [middle](const Cell &cell) { return (cell.box.center() - middle).manhattanLength(); };
    std::ranges::stable_sort(m_cells, {}, away);
}

}
