// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What a TileLayer does for a picture on paper.
#include "map/tiles/tileimage.h"
#include "map/tiles/tilelayer.h"

#include <algorithm>

namespace routedesk::map {

BaseMapChoice TileLayer::choiceInUse() const
{
    BaseMapChoice own = m_choice.forRatio(m_ratio);
    // Paper shows more pixels, so finer tiles of a lower level do: fewer of them, and with larger letters.
    if (m_settings.forPaper && own.tileTemplate != m_choice.forRatio(1).tileTemplate)
        own.tileSize = std::min(2 * own.tileSize, largestTileSide);
    return own;
}

TileShape TileLayer::paperShape(TileShape shape)
{
    shape.isSharp = true;
    m_isCapped = false;
    for (;;) {
        const TileGrid grid(m_view, m_ratio, shape);
        if (grid.cells().size() <= m_settings.forPaper->mostTiles || grid.level() <= shape.minZoom)
            return shape;
        shape.maxZoom = grid.level() - 1;
        m_isCapped = true;
    }
}

TileLayer::Coverage TileLayer::coverage() const
{
    Coverage result { 0, 0, m_isCapped };
    if (!m_shape || m_view.isEmpty())
        return result;
    const TileGrid grid(m_view, m_ratio, *m_shape);
    for (const TileGrid::Cell &cell : grid.cells()) {
        ++result.needed;
        result.missing += int(lackingFor(cell.key, m_store.tiles(), *m_shape).has_value());
    }
    return result;
}

}
