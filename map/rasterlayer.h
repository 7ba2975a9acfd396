// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/layerjob.h"

#include <QColor>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>

namespace routedesk::map {

// The part of the map that is too dear to draw in every frame, as one picture painted on a worker thread.
//
// While the view moves the last picture is moved and scaled with it, and newer ones follow as fast as the worker can.
// At rest it is painted for just that view, as if it were drawn alone; after that, for the next move, once more with a
// margin, and coarsely the country around it. Everything here is called on the interface thread.
class RasterLayer : public QObject {
    Q_OBJECT
public:
    using Paint = LayerJob::Paint;
    // Asked when a job begins.
    using Content = std::function<Paint()>;

    explicit RasterLayer(QObject *parent = nullptr);
    ~RasterLayer() override; // waits until the worker has left off

    // The picture is out of date from now on; an empty function shows nothing. An opaque one has no alpha, and the
    // ground is shown where it does not reach.
    void setContent(Content content, bool opaque);
    // Lies over the content, and is painted anew without it.
    void setOver(Paint over);
    void setGround(const QColor &colour) { m_ground = colour; }

    void follow(const Viewport &view, double ratio, bool moving);
    void draw(QPainter &painter, const Viewport &view, double ratio) const;

    [[nodiscard]] bool isExact(const Viewport &view, double ratio) const;

signals:
    void painted(); // a new picture is there

private:
    struct Stamp {
        quint64 content = 0;
        quint64 over = 0;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    // What the worker is at.
    struct Errand {
        bool isBehind = false;
        Viewport view {};
        double ratio = 1;
        bool opaque = true;
        bool exact = false;
        Stamp at {};
    };

    static constexpr int margin = 128; // logical pixels on each side
    static constexpr double coarsest = 1.5; // zoom levels from what is wanted: beyond that a picture is of no use
    static constexpr double behindBy = 1.6; // zoom levels: the picture behind reaches three times as far …
    static constexpr double behindRatio = 0.5; // … with half as many pixels a place

    void start();
    void finish();
    [[nodiscard]] std::optional<LayerJob> nextJob() const;
    [[nodiscard]] std::optional<LayerJob> jobBehind() const;
    void take(LayerJob::Result result, const Errand &errand);
    void drawBehind(QPainter &painter, const QRect &bare, const Viewport &view, double ratio) const;
    [[nodiscard]] bool isUseful(const Errand &errand) const;
    [[nodiscard]] bool isSharp(const Viewport &view, double ratio) const;
    [[nodiscard]] bool isGoodForNow() const;

    Content m_content;
    Paint m_over;
    bool m_opaque = true;
    QColor m_ground;

    Viewport m_wanted;
    double m_wantedRatio = 1;
    Stamp m_wantedAt;
    bool m_moving = false;

    LayerJob::Result m_picture;
    Stamp m_at; // of m_picture
    QImage m_spare;
    LayerPicture m_behind; // shown where m_picture does not reach
    quint64 m_behindAt = 0; // content

    std::optional<Errand> m_errand;
    bool m_wasStopped = false; // the last one was: the next may finish whatever happens
    std::stop_source m_stop;
    QThreadPool m_worker;
    QFutureWatcher<std::optional<LayerJob::Result>> m_job;
    QTimer m_soon; // many things set at once make one job
};

}
