// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Which base map a MapView shows.

#include "map/mapviewparts.h"

using namespace Qt::StringLiterals;

namespace routedesk::map {

void MapView::wireBaseMap()
{
    Parts &p = *m_parts;
    connect(&p.probe, &TileProbe::works, this, [this] { showBaseMap(true); });
    connect(&p.probe, &TileProbe::fails, this, [this](const QString &reason) {
        showBaseMap(false);
        emit baseMapFailed(reason);
    });
    connect(&p.tiles, &TileBase::changed, this, &MapView::weighTiles);
    connect(&p.tiles, &TileBase::works, this, &MapView::weighTiles);
    connect(&p.stage, &MapStage::settled, this, &MapView::weighTiles);
    connect(&p.tiles, &TileBase::fails, this, [this](const QString &reason) {
        weighTiles();
        emit baseMapFailed(reason);
    });
}

void MapView::weighTiles()
{
    if (!m_parts->usesPlugin() && m_parts->tiles.isWorthShowing() == isOutlineShown())
        showBaseMap(isOutlineShown());
}

void MapView::setBaseMap(const BaseMapChoice &choice)
{
    if (choice == m_parts->choice)
        return;
    m_parts->choice = choice;
    // Until a tile has come the outline map is there: never an empty ground.
    showBaseMap(false);
    const bool plugin = m_parts->usesPlugin();
    m_parts->probe.setChoice(plugin ? choice : BaseMapChoice::outline());
    m_parts->tiles.setChoice(plugin ? BaseMapChoice::outline() : choice);
}

void MapView::showBaseMap(bool tiles)
{
    const bool plugin = m_parts->usesPlugin();
    if (m_parts->quick)
        m_parts->quick->bridge().setTileHost(tiles && plugin ? m_parts->choice.pluginHost() : QString());
    m_parts->stage.setBase(!tiles ? &m_parts->outline : plugin ? nullptr : static_cast<BasePainter *>(&m_parts->tiles));
    const QUrl link = tiles ? m_parts->choice.attributionUrl : QUrl(u"https://www.naturalearthdata.com/"_s);
    m_parts->attribution.setWords(baseMapName(), attribution(), link);
    placeFurniture();
    if (const std::pair now(baseMapName(), shownKind()); now != m_parts->announced) {
        m_parts->announced = now;
        emit baseMapChanged(now.first);
    }
}

bool MapView::isOutlineShown() const
{
    return m_parts->stage.base() == &m_parts->outline;
}

std::optional<BaseMapKind> MapView::shownKind() const
{
    if (isOutlineShown())
        return {};
    return m_parts->choice.isDarkened ? BaseMapKind::Dark : m_parts->choice.kind;
}

void MapView::setBaseMapButtonShown(bool shown)
{
    m_parts->baseMap.setVisible(shown);
}

void MapView::setScrollMoves(bool moves)
{
    m_parts->input.setScrollMoves(moves);
}

QString MapView::baseMapName() const
{
    if (isOutlineShown())
        return tr("Outline map");
    return m_parts->choice.name.isEmpty() ? m_parts->choice.origin() : m_parts->choice.name;
}

QString MapView::attribution() const
{
    return isOutlineShown() ? outlineAttribution() : m_parts->choice.attribution;
}

QString MapView::outlineAttribution()
{
    return tr("Natural Earth, U.S. Census Bureau");
}

}
