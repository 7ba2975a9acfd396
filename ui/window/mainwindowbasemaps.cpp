// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// The window's base map: where it is chosen, and where it is shown.
#include "ui/window/mainwindow_p.h"

#include <QMenu>
#include <QSettings>

namespace routedesk::ui {

namespace {

const QString keyOpen = QStringLiteral("map/keyOpen");

/// In plain words; what the driver calls itself is outside text.
QString drawnBy(map::Surface surface, const QString &renderer)
{
    if (surface == map::Surface::Canvas)
        return renderer.isEmpty()
            ? MainWindow::tr("The map is drawn by the processor.")
            : MainWindow::tr("The map is drawn by the processor, because the graphics are made by it too (%1).")
                  .arg(renderer);
    return renderer.isEmpty()
        ? MainWindow::tr("The map is drawn by Qt Location.")
        : MainWindow::tr("The map is drawn by Qt Location on the graphics card (%1).").arg(renderer);
}

}

void MainWindow::wireBaseMaps()
{
    Parts &p = *m_parts;
    setGraphics({});
    connect(&p.baseMaps, &BaseMapHands::changed, this, [this] {
        const map::BaseMapChoice choice = m_parts->baseMaps.choice();
        m_parts->map->setBaseMap(choice);
        if (m_parts->import)
            m_parts->import->setBaseMap(choice);
        showBaseMap();
    });
    connect(&p.baseMaps, &BaseMapHands::mapsChanged, this, [this](const BaseMaps &maps) {
        m_parts->preferences.baseMaps = maps;
        if (m_parts->settings)
            m_parts->settings->setBaseMaps(maps);
        emit preferencesChanged(m_parts->preferences);
    });
    connect(&p.baseMaps, &BaseMapHands::keyWanted, this, &MainWindow::baseMapKeyWanted);
    connect(&p.baseMaps, &BaseMapHands::keyTyped, this, &MainWindow::baseMapKeyTyped);
    connect(&p.baseMaps, &BaseMapHands::told, this, &MainWindow::tell);
    connect(p.map, &map::MapView::baseMapChanged, this, &MainWindow::showBaseMap);
    connect(p.map, &map::MapView::baseMapFailed, this,
        [this](const QString &reason) { m_parts->status->setBaseMap(m_parts->map->baseMapName(), reason); });
    connect(p.map, &map::MapView::baseMapAsked, this, [this](QPoint at) { m_parts->baseMaps.menu()->popup(at); });
    connect(p.status, &StatusLine::baseMapPressed, this, [this](QPoint at) {
        QMenu *menu = m_parts->baseMaps.menu();
        menu->popup(at - QPoint(0, menu->sizeHint().height()));
    });
    p.map->setBaseMapButtonShown(true);
    p.map->setLegendOpen(p.bench.layout.value(keyOpen, true).toBool());
    connect(p.map, &map::MapView::legendOpened, this,
        [this](bool open) { m_parts->bench.layout.setValue(keyOpen, open); });
    showBaseMap();
}

void MainWindow::setGraphics(const QString &renderer)
{
    m_parts->status->setDrawnBy(drawnBy(m_parts->bench.mapSurface, renderer));
    showBaseMap();
}

void MainWindow::showBaseMap()
{
    m_parts->status->setBaseMap(m_parts->map->baseMapName(), m_parts->baseMaps.trouble());
}

void MainWindow::setBaseMapKey(const QString &keyId, const QString &origin, const std::expected<QByteArray, QString> &key)
{
    m_parts->baseMaps.setKey(keyId, origin, key);
}

BaseMapHands &MainWindow::baseMaps() const
{
    return m_parts->baseMaps;
}

}
