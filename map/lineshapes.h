// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/extent.h"
#include "map/hit.h"
#include "map/linelod.h"
#include "map/sceneindex.h"
#include "map/shapestyle.h"
#include "map/viewport.h"

#include <QImage>

#include <stop_token>

namespace routedesk::map {

class PixelGrid;
class StrokeSink;

// Lines of routes, projected once and indexed by pieces. Never changes: any thread.
class LineShapes {
public:
    LineShapes() = default;
    explicit LineShapes(QList<Line> lines);

    [[nodiscard]] const QList<Line> &values() const { return m_values; }
    [[nodiscard]] qint64 bytes() const;

    // Paints all, or only what is selected and more strongly. False if told to stop.
    bool paint(QImage &image, const Viewport &view, const ShapeStyle &style, const Ids *selection,
               const std::stop_token &stop) const;
    // The same into anything, of whose units a logical pixel has `ratio`.
    bool paint(StrokeSink &sink, double ratio, const Viewport &view, const ShapeStyle &style, const Ids *selection,
               const std::stop_token &stop) const;

    // The nearest place on a line that is shown, within reach of a point of the screen.
    [[nodiscard]] std::optional<LineSpot> spotAt(QPointF screen, const Viewport &view, double reach, Layers layers,
                                                 const RouteLooks &looks) const;
    void extend(Extent &extent, const Ids *only, Layers layers) const; // to what all, or what is named, covers

    static constexpr double arrowsFrom = 11; // zoom

private:
    struct Piece {
        quint32 line = 0;
        quint32 first = 0; // segment
    };
    static constexpr size_t pieceLength = 16; // segments

    [[nodiscard]] std::vector<quint32> linesIn(const QRectF &world) const;
    void paintLine(StrokeSink &sink, const Viewport &view, const PixelGrid &grid, const ShapeStyle &style, quint32 line,
                   bool selected) const;

    QList<Line> m_values;
    std::vector<LineLod> m_paths;
    std::vector<Piece> m_pieces;
    SceneIndex::Boxes m_boxes = std::make_shared<const std::vector<QRectF>>(); // of the pieces
    SceneIndex m_index;
};

}
