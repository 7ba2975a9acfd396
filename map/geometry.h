// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/fenceshapes.h"
#include "map/lineshapes.h"

#include <memory>

namespace routedesk::map {

// Fences and lines. Copies share their shapes, so that a worker thread can paint what the scene held when it began.
class Geometry {
public:
    void setFences(const QList<Fence> &fences) { m_fences = std::make_shared<const FenceShapes>(fences); }
    void setLines(const QList<Line> &lines) { m_lines = std::make_shared<const LineShapes>(lines); }
    void setLinesOf(const Geometry &other) { m_lines = other.m_lines; }

    [[nodiscard]] const QList<Fence> &fences() const { return m_fences->values(); }
    [[nodiscard]] const QList<Line> &lines() const { return m_lines->values(); }
    [[nodiscard]] bool isEmpty() const { return fences().isEmpty() && lines().isEmpty(); }
    [[nodiscard]] qint64 bytes() const { return m_fences->bytes() + m_lines->bytes(); }

    // Paints onto an image of view.size() × its device pixel ratio, which may be transparent or hold a base map
    // (RGB32 or ARGB32 premultiplied). Any thread. False if it was told to stop: the picture is then not whole.
    // What is selected is drawn once more, on top: the picture with a selection is the one without, and
    // paintSelected() over it. Views whose corners are whole device pixels apart get the same pixels, moved.
    bool paint(QImage &image, const Viewport &view, const ShapeStyle &style, const Ids &selection,
               const std::stop_token &stop = {}) const;
    bool paintSelected(QImage &image, const Viewport &view, const ShapeStyle &style, const Ids &selection,
                       const std::stop_token &stop = {}) const;

    // The same into anything, of whose units a logical pixel has `ratio`: onto paper.
    bool paint(AreaSink &areas, StrokeSink &strokes, double ratio, const Viewport &view, const ShapeStyle &style,
               const Ids &selection, const std::stop_token &stop = {}) const;

    // The line within reach of a point of the screen; else the smallest fence around it. Null if there is none.
    [[nodiscard]] std::optional<LineSpot> spotAt(QPointF screen, const Viewport &view, double reach,
                                                 Layers layers = allLayers, const RouteLooks &looks = {}) const
    {
        return m_lines->spotAt(screen, view, reach, layers, looks);
    }
    [[nodiscard]] Id lineAt(QPointF screen, const Viewport &view, double reach) const;
    [[nodiscard]] Id fenceAt(QPointF screen, const Viewport &view) const { return m_fences->at(screen, view); }

    // What all of it that is in these layers covers, or what is named of it; x may lie outside 0..1. Null if there is
    // nothing.
    [[nodiscard]] QRectF bounds(Layers layers = allLayers) const;
    [[nodiscard]] QRectF bounds(const Ids &only) const;

private:
    bool paintPass(QImage &image, const Viewport &view, const ShapeStyle &style, const Ids *selection,
                   const std::stop_token &stop) const;

    std::shared_ptr<const FenceShapes> m_fences = std::make_shared<const FenceShapes>();
    std::shared_ptr<const LineShapes> m_lines = std::make_shared<const LineShapes>();
};

}
