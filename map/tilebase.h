// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basepainter.h"
#include "map/tiles/tilelayer.h"

namespace routedesk::map {

// Tiles as a base: what a TileLayer paints.
class TileBase : public BasePainter {
    Q_OBJECT
public:
    explicit TileBase(const TileLayer::Settings &settings, QObject *parent = nullptr);

    void setChoice(const BaseMapChoice &choice);
    [[nodiscard]] qint64 bytes() const { return m_layer.bytes(); }
    void setGround(const QColor &ground) { m_layer.setGround(ground); }

    void setView(const Viewport &view, double ratio) override { m_layer.setView(view, ratio); }
    [[nodiscard]] Paint picture() const override { return m_layer.picture(); }
    [[nodiscard]] bool isComplete() const override { return m_layer.isComplete(); }

    // Better than the outline map: tiles come, or while they do not, all that the view needs was kept.
    [[nodiscard]] bool isWorthShowing() const;

signals:
    void works(); // tiles come, and did not before
    void fails(const QString &reason); // they do not: said once until they come again

private:
    TileLayer m_layer;
    bool m_isDown = false;
};

}
