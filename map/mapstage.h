// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mapscene.h"
#include "map/outlines.h"
#include "map/rasterlayer.h"

#include <QTimer>

namespace routedesk::map {

// Puts a frame together: base map (if it is ours), fences and lines from their layers, marks, the selection rectangle.
// Decides when layers are painted anew.
class MapStage : public QObject {
    Q_OBJECT
public:
    explicit MapStage(QObject *parent = nullptr);

    // The scene may be changed through this; what() says which parts of the frame that concerns.
    enum class Touched { Nothing, Marks, Geometry, Everything };
    [[nodiscard]] MapScene &scene() { return m_scene; }
    [[nodiscard]] const MapScene &scene() const { return m_scene; }
    void touched(Touched what);

    void setOutlines(std::shared_ptr<const Outlines> outlines);
    [[nodiscard]] std::shared_ptr<const Outlines> outlines() const { return m_outlines; }
    void setOutlineShown(bool shown); // false: something else lies beneath, and the frame is transparent
    [[nodiscard]] bool isOutlineShown() const { return m_outlineShown; }

    void setView(const Viewport &view, double ratio);
    [[nodiscard]] const Viewport &view() const { return m_view; }
    void setBand(const QRectF &screen); // the rectangle being drawn; null for none

    void paint(QPainter &painter, double ratio);

    // True at rest, with every layer painted for just this view.
    [[nodiscard]] bool isSettled() const;

signals:
    void changed(); // paint() would give another picture
    void settled();

private:
    static constexpr int restAfter = 70; // ms without a move

    void refreshBase();
    void refreshGeometry();
    void follow();
    void rest();
    void layerPainted();

    MapScene m_scene;
    std::shared_ptr<const Outlines> m_outlines;
    bool m_outlineShown = true;
    Viewport m_view;
    double m_ratio = 1;
    QRectF m_band;
    bool m_moving = false;
    QTimer m_rest;
    RasterLayer m_base { true };
    RasterLayer m_shapes { false };
};

}
