// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/viewport.h"

#include <QColor>
#include <QGeoCoordinate>
#include <QObject>
#include <QPointer>

namespace routedesk::map {

class MapStage;

// All that the QML knows: where the view stands, and which tiles lie beneath. QML only reads.
class MapBridge : public QObject {
    Q_OBJECT
    Q_PROPERTY(QGeoCoordinate centre READ centre NOTIFY viewChanged)
    Q_PROPERTY(double zoomLevel READ zoomLevel NOTIFY viewChanged)
    Q_PROPERTY(QColor ground READ ground NOTIFY groundChanged)
    Q_PROPERTY(bool tilesShown READ tilesShown NOTIFY tilesShownChanged)
    Q_PROPERTY(QString tileHost READ tileHost NOTIFY tilesShownChanged)
    Q_PROPERTY(QString userAgent READ userAgent CONSTANT)
    Q_PROPERTY(QString cacheDirectory READ cacheDirectory NOTIFY tilesShownChanged)
    Q_PROPERTY(qlonglong cacheSize READ cacheSize CONSTANT)
public:
    MapBridge(MapStage *stage, QString userAgent, QString cacheDirectory, QObject *parent = nullptr);

    [[nodiscard]] QGeoCoordinate centre() const;
    [[nodiscard]] double zoomLevel() const { return m_view.zoom(); }
    [[nodiscard]] QColor ground() const { return m_ground; }
    [[nodiscard]] bool tilesShown() const { return !m_tileHost.isEmpty(); }
    [[nodiscard]] QString tileHost() const { return m_tileHost; }
    [[nodiscard]] QString userAgent() const { return m_userAgent; }
    // Of the server shown: Qt Location does not tell one server's tiles from another's.
    [[nodiscard]] QString cacheDirectory() const;
    [[nodiscard]] qlonglong cacheSize() const; // bytes
    [[nodiscard]] MapStage *stage() const { return m_stage; }

    void setView(const Viewport &view);
    void setGround(const QColor &ground);
    void setTileHost(const QString &host); // in the form that the osm plugin reads (%z, %x, %y); empty: no tiles

signals:
    void viewChanged();
    void groundChanged();
    void tilesShownChanged();

private:
    QPointer<MapStage> m_stage;
    const QString m_userAgent;
    const QString m_cacheDirectory;
    Viewport m_view;
    QColor m_ground;
    QString m_tileHost;
};

}
