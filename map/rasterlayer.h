// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/viewport.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>

#include <functional>

class QPainter;

namespace routedesk::map {

// A part of the map that is too dear to draw in every frame. It is painted on a worker thread into an image somewhat
// larger than the view; while the view moves the image is moved and scaled with it, and painted anew at rest.
class RasterLayer : public QObject {
    Q_OBJECT
public:
    // Paints onto an image of view.size() × its device pixel ratio. Called on a worker thread: must hold what it needs.
    using Paint = std::function<void(QImage &image, const Viewport &view)>;

    // Opaque layers have no alpha and are filled with the ground where the image does not reach.
    explicit RasterLayer(bool opaque, QObject *parent = nullptr);
    ~RasterLayer() override;

    void setContent(Paint paint); // the picture is out of date from now on; an empty function shows nothing
    void draw(QPainter &painter, const Viewport &view);

    // Tells the layer what is looked at. While the view is moving the layer is painted anew only if its image has
    // become too coarse or too small.
    void follow(const Viewport &view, double ratio, bool moving);

    [[nodiscard]] bool isExact(const Viewport &view, double ratio) const;
    void setGround(const QColor &colour) { m_ground = colour; }

signals:
    void painted(); // a new image is there

private:
    struct Picture {
        QImage image {};
        Viewport view {}; // the image's own, margin included
        double ratio = 0;
        quint64 revision = 0;
    };

    static constexpr double margin = 160; // logical pixels on each side
    static constexpr double coarsest = 0.6; // zoom levels from what was painted

    void start();
    void finish();
    [[nodiscard]] bool covers(const Picture &picture, const Viewport &view) const;

    const bool m_opaque;
    QColor m_ground;
    Paint m_paint;
    quint64 m_revision = 0;
    Picture m_picture;
    Viewport m_wanted;
    double m_wantedRatio = 1;
    bool m_pending = false;
    QFutureWatcher<Picture> m_job;
};

}
