// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/scenevalues.h"
#include "map/viewport.h"

#include <QImage>

#include <vector>

namespace routedesk::map {

class StrokeSink;

// Fences and lines, projected once. Copies share their data, so that a worker thread can paint what the scene held when it began.
class Geometry {
public:
    void setFences(QList<Fence> fences);
    void setLines(QList<Line> lines);

    [[nodiscard]] const QList<Fence> &fences() const { return m_fences; }
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    [[nodiscard]] bool isEmpty() const { return m_fences.isEmpty() && m_lines.isEmpty(); }

    // Paints onto a transparent image of view.size() × its device pixel ratio.
    void paint(QImage &image, const Viewport &view, const MapPalette &palette, const Ids &selection) const;
    // Its two parts, for what is no image. `ratio` is how many of the sink's units a logical pixel has.
    void paintFences(QPainter &painter, const Viewport &view, const Ids &selection) const;
    void paintLines(StrokeSink &sink, double ratio, const Viewport &view, const MapPalette &palette, const Ids &selection) const;

    // The line within reach of a point of the screen; else the smallest fence around it. Null if there is none.
    [[nodiscard]] Id lineAt(QPointF screen, const Viewport &view, double reach) const;
    [[nodiscard]] Id fenceAt(QPointF screen, const Viewport &view) const;

    // What all of it covers; x may lie outside 0..1. Null if there is nothing.
    [[nodiscard]] QRectF bounds(const Ids *only = nullptr) const;

    // Fences smaller than this on the screen hide under their pin and are left out.
    static constexpr double smallestFence = 13; // pixels, half its width

private:
    struct Path {
        QList<QPointF> points;
        QRectF box;
    };
    // Of a fence: a day has as many as it has orders.
    struct Round {
        QPointF centre;
        double radius = 0; // in units of the world, at the circle's own latitude
        qsizetype ring = -1; // in m_rings, of a fence that is no circle

        [[nodiscard]] QRectF box() const
        {
            return QRectF(centre - QPointF(radius, radius), centre + QPointF(radius, radius));
        }
    };

    [[nodiscard]] static Path project(const QList<LonLat> &places, bool close);
    [[nodiscard]] static Round project(const Circle &circle);
    [[nodiscard]] QRectF boxOf(const Round &fence) const { return fence.ring < 0 ? fence.box() : m_rings[fence.ring].box; }
    // How far to shift what is in the box so that the copy nearest to the view's centre is drawn.
    [[nodiscard]] static double shift(const QRectF &box, const Viewport &view);

    void paintFence(QPainter &painter, const Viewport &view, qsizetype index, bool selected) const;

    QList<Fence> m_fences;
    QList<Line> m_lines;
    QList<Round> m_rounds; // of the fences
    QList<Path> m_rings;
    QList<Path> m_linePaths;
};

}
