// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mapbridge.h"

#include <QQuickWidget>

namespace routedesk::map {

// The map's picture on Qt Quick: Qt Location's tiles beneath what the stage paints. Hands and keys are its parent's.
class MapQuick : public QQuickWidget {
    Q_OBJECT
public:
    // The stage outlives it.
    MapQuick(MapStage &stage, const QString &userAgent, const QString &cacheDirectory, QWidget *parent);
    ~MapQuick() override;

    [[nodiscard]] MapBridge &bridge() { return m_bridge; }
    void setGround(const QColor &ground);

private:
    MapBridge m_bridge;
};

}
