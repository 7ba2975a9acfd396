// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/extent.h"
#include "map/linelod.h"
#include "map/mappalette.h"
#include "map/sceneindex.h"
#include "map/viewport.h"

#include <QImage>

#include <stop_token>

namespace routedesk::map {

class AreaSink;
class StrokeSink;

// Geofences, projected once and indexed. Never changes: any thread.
class FenceShapes {
public:
    FenceShapes() = default;
    explicit FenceShapes(QList<Fence> fences);

    [[nodiscard]] const QList<Fence> &values() const { return m_values; }
    [[nodiscard]] qint64 bytes() const;

    // Paints all, or only what is selected and more strongly. False if told to stop.
    bool paint(QImage &image, const Viewport &view, const Ids *selection, const std::stop_token &stop) const;
    // The same into anything, of whose units a logical pixel has `ratio`.
    bool paint(AreaSink &areas, StrokeSink &strokes, double ratio, const Viewport &view, const Ids *selection,
               const std::stop_token &stop) const;

    [[nodiscard]] Id at(QPointF screen, const Viewport &view) const; // the smallest around a point of the screen
    void extend(Extent &extent, const Ids *only) const; // to what all, or what is named, covers

    // Fences smaller than this on the screen hide under their pin and are left out.
    static constexpr double smallest = 13; // pixels, half its width

private:
    [[nodiscard]] bool isNothing(quint32 fence) const; // a ring without corners
    [[nodiscard]] bool contains(quint32 fence, QPointF world) const;

    QList<Fence> m_values;
    SceneIndex::Boxes m_boxes = std::make_shared<const std::vector<QRectF>>(); // in the world
    std::vector<qint32> m_ringOf; // in m_rings; -1: a circle
    std::vector<LineLod> m_rings;
    double m_widest = 0; // in units of the world
    SceneIndex m_index;
};

}
