// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mapbridge.h"

#include <QQuickItem>

namespace routedesk::map {

// The one item over the map: shows what the stage paints. With the software scene graph it paints straight into the
// window's own picture; elsewhere it hands over a texture.
class MapOverlay : public QQuickItem {
    Q_OBJECT
    Q_PROPERTY(routedesk::map::MapBridge *bridge READ bridge WRITE setBridge NOTIFY bridgeChanged REQUIRED)
public:
    explicit MapOverlay(QQuickItem *parent = nullptr);

    [[nodiscard]] MapBridge *bridge() const { return m_bridge; }
    void setBridge(MapBridge *bridge);

signals:
    void bridgeChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;

private:
    MapBridge *m_bridge = nullptr;
};

}
