// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapbridge.h"

#include "map/mapstage.h"
#include "map/tiles/tilefolders.h"

namespace routedesk::map {

MapBridge::MapBridge(MapStage *stage, QString userAgent, QString cacheDirectory, QObject *parent)
    : QObject(parent), m_stage(stage), m_userAgent(std::move(userAgent)), m_cacheDirectory(std::move(cacheDirectory))
{
}

QGeoCoordinate MapBridge::centre() const
{
    const LonLat place = mercator::unproject(m_view.centre());
    return { place.latitude(), place.longitude() };
}

QString MapBridge::cacheDirectory() const
{
    return tilefolders::of(m_cacheDirectory, m_tileHost, tilefolders::Keeper::QtLocation);
}

qlonglong MapBridge::cacheSize() const
{
    return tilefolders::mostOfOne;
}

void MapBridge::setView(const Viewport &view)
{
    if (view == m_view)
        return;
    m_view = view;
    emit viewChanged();
}

void MapBridge::setGround(const QColor &ground)
{
    if (ground == m_ground)
        return;
    m_ground = ground;
    emit groundChanged();
}

void MapBridge::setTileHost(const QString &host)
{
    if (host == m_tileHost)
        return;
    // A plugin reads its parameters once: one for another host has to be made anew.
    if (!m_tileHost.isEmpty() && !host.isEmpty()) {
        m_tileHost.clear();
        emit tilesShownChanged();
    }
    m_tileHost = host;
    emit tilesShownChanged();
}

}
