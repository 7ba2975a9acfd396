// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mapscene.h"
#include "map/rasterlayer.h"
#include "map/tools/link.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace routedesk::map {

// Puts a frame together: base map (if it is ours), fences and lines from one picture painted on a worker, over it the
// marks, what a tool draws and the selection rectangle. Decides when the picture is painted anew.
class MapStage : public QObject {
    Q_OBJECT
public:
    explicit MapStage(QObject *parent = nullptr);

    // The scene may be changed through this; what() says which parts of the frame that concerns.
    enum class Touched { Nothing, Marks, Selection, Geometry, Everything };
    [[nodiscard]] MapScene &scene() { return m_scene; }
    [[nodiscard]] const MapScene &scene() const { return m_scene; }
    void touched(Touched what);

    // What is painted under the shapes; it must outlive the stage or be taken away. Null: something else lies beneath,
    // and the frame is transparent.
    void setBase(BasePainter *base);
    [[nodiscard]] BasePainter *base() const { return m_base; }

    void setView(const Viewport &view, double ratio);
    [[nodiscard]] const Viewport &view() const { return m_view; }
    void setBand(const QRectF &screen); // the rectangle being drawn; null for none
    void setLink(const std::optional<Link> &link);
    // Painted over the marks; that it would show something else is told by touched(Marks).
    using Overlay = std::function<void(QPainter &, const Viewport &)>;
    void setOverlay(Overlay overlay);

    void paint(QPainter &painter, double ratio);

    // True at rest, with everything painted for just this view: paint() then gives what a stage would that had never
    // shown anything else.
    [[nodiscard]] bool isSettled() const;

signals:
    void changed(); // paint() would give another picture
    void settled();

private:
    static constexpr int restAfter = 25; // ms without a move

    void refresh();
    void refreshSelection();
    void follow();
    void rest();
    void tellIfSettled();
    void paintBand(QPainter &painter) const;

    MapScene m_scene;
    QPointer<BasePainter> m_base;
    Viewport m_view;
    double m_ratio = 1;
    QRectF m_band;
    std::optional<Link> m_link;
    Overlay m_overlay;
    bool m_moving = false;
    QTimer m_rest;
    RasterLayer m_picture;
};

}
