// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/lineshapes.h"

#include "map/linepaint.h"
#include "map/pixelgrid.h"
#include "map/strokeraster.h"

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

// Between the nearest points before and behind whose time is known, evenly along the way.
std::optional<qint64> timeAt(const Line &line, const std::vector<QPointF> &points, size_t segment, double fraction)
{
    if (size_t(line.times.size()) != points.size())
        return {};
    const auto known = [&line](size_t i) { return line.times[qsizetype(i)] != Line::noTime; };
    size_t from = segment;
    while (from > 0 && !known(from))
        --from;
    size_t to = segment + 1;
    while (to + 1 < points.size() && !known(to))
        ++to;
    if (!known(from) || !known(to))
        return {};
    const auto length = [&points](size_t a, size_t b) {
        double sum = 0;
        for (size_t i = a; i < b; ++i)
            sum += std::hypot(points[i + 1].x() - points[i].x(), points[i + 1].y() - points[i].y());
        return sum;
    };
    const double before = length(from, segment) + fraction * length(segment, segment + 1);
    const double whole = length(from, to);
    const double share = whole > 0 ? std::clamp(before / whole, 0.0, 1.0) : 0;
    const qint64 start = line.times[qsizetype(from)];
    return start + qint64(std::llround(double(line.times[qsizetype(to)] - start) * share));
}

double fractionAlong(QPointF p, QPointF a, QPointF b)
{
    const QPointF d = b - a;
    const double square = QPointF::dotProduct(d, d);
    return square > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / square, 0.0, 1.0) : 0;
}

}

LineShapes::LineShapes(QList<Line> lines) : m_values(std::move(lines))
{
    std::vector<QRectF> boxes;
    for (const Line &line : std::as_const(m_values)) {
        m_paths.emplace_back(line.points, false);
        const auto &points = m_paths.back().points();
        for (size_t first = 0; first + 1 < std::max<size_t>(points.size(), 2) && !points.empty(); first += pieceLength) {
            const auto end = points.begin() + std::ptrdiff_t(std::min(first + pieceLength + 1, points.size()));
            QRectF box(points[first], QSizeF(0, 0));
            for (auto point = points.begin() + std::ptrdiff_t(first); point != end; ++point)
                box = QRectF(QPointF(std::min(box.left(), point->x()), std::min(box.top(), point->y())),
                             QPointF(std::max(box.right(), point->x()), std::max(box.bottom(), point->y())));
            m_pieces.push_back({ quint32(m_paths.size() - 1), quint32(first) });
            boxes.push_back(box);
        }
    }
    m_boxes = std::make_shared<const std::vector<QRectF>>(std::move(boxes));
    m_index = SceneIndex(m_boxes);
}

std::vector<quint32> LineShapes::linesIn(const QRectF &world) const
{
    std::vector<quint32> result;
    for (const quint32 piece : m_index.touching(world)) {
        // Pieces of a line are next to each other.
        if (result.empty() || result.back() != m_pieces[piece].line)
            result.push_back(m_pieces[piece].line);
    }
    return result;
}

bool LineShapes::paint(QImage &image, const Viewport &view, const ShapeStyle &style, const Ids *selection,
                       const std::stop_token &stop) const
{
    if (m_values.isEmpty())
        return true;
    StrokeRaster raster(image);
    return paint(raster, image.devicePixelRatio(), view, style, selection, stop);
}

bool LineShapes::paint(StrokeSink &sink, double ratio, const Viewport &view, const ShapeStyle &style, const Ids *selection,
                       const std::stop_token &stop) const
{
    const std::vector<quint32> lines = linesIn(view.grown(8).worldRect());
    if (lines.empty())
        return true;
    const PixelGrid grid(view, ratio);
    for (const bool faded : { true, false }) {
        for (const quint32 number : lines) {
            const Line &line = m_values[number];
            const RouteLook look = lookOf(line, style.looks);
            if (stop.stop_requested())
                return false;
            if (style.layers.testFlag(layerOf(line)) && look != RouteLook::Hidden
                && faded == (line.faded || look == RouteLook::Faded) && (!selection || selection->contains(line.id)))
                paintLine(sink, view, grid, style, number, selection != nullptr);
        }
    }
    return true;
}

void LineShapes::paintLine(StrokeSink &sink, const Viewport &view, const PixelGrid &grid, const ShapeStyle &style,
                           quint32 number, bool selected) const
{
    const Line &line = m_values[number];
    const LineLod &path = m_paths[number];
    const auto &points = path.points();
    const QPointF aside(std::round(view.centre().x() - path.box().center().x()), 0);
    const double tolerance = linepaint::tolerance / grid.scale();
    const auto finished = size_t(std::clamp<qsizetype>(line.pale, 0, qsizetype(points.size()) - 1));
    std::vector<QPointF> pale;
    std::vector<QPointF> rest;
    for (size_t i = 0; i < points.size(); ++i) {
        if (i != finished && !path.matters(i, tolerance))
            continue;
        const QPointF at = grid.at(points[i] + aside);
        if (i <= finished)
            pale.push_back(at);
        if (i >= finished)
            rest.push_back(at);
    }
    const linepaint::Manner manner { .selected = selected,
                                     .faded = line.faded || lookOf(line, style.looks) == RouteLook::Faded,
                                     .ratio = grid.scale() / view.scale(),
                                     .zoom = view.zoom() };
    linepaint::paint(sink, line, pale, rest, manner, style.palette);
}

std::optional<LineSpot> LineShapes::spotAt(QPointF screen, const Viewport &view, double reach, Layers layers,
                                           const RouteLooks &looks) const
{
    const QPointF world = view.toWorld(screen);
    double best = reach / view.scale();
    std::optional<LineSpot> result;
    for (const quint32 number : m_index.touching(QRectF(world, QSizeF(0, 0)).adjusted(-best, -best, best, best))) {
        const Piece piece = m_pieces[number];
        const Line &line = m_values[piece.line];
        const auto &points = m_paths[piece.line].points();
        if (!layers.testFlag(layerOf(line)) || lookOf(line, looks) == RouteLook::Hidden)
            continue;
        const QPointF p = world - QPointF(std::round(world.x() - (*m_boxes)[number].center().x()), 0);
        const size_t last = std::min(piece.first + pieceLength, points.size() - 1);
        for (size_t k = piece.first; k < last; ++k) {
            const double along = fractionAlong(p, points[k], points[k + 1]);
            const QPointF at = points[k] + (points[k + 1] - points[k]) * along;
            const double away = std::hypot(at.x() - p.x(), at.y() - p.y());
            if (away > best)
                continue;
            best = away;
            result = LineSpot { line.id, line.style, qsizetype(k), along, mercator::unproject(at),
                                timeAt(line, points, k, along), line.style != LineStyle::Travelled };
        }
    }
    return result;
}

void LineShapes::extend(Extent &extent, const Ids *only, Layers layers) const
{
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const LineLod &path = m_paths[size_t(i)];
        if (path.points().empty() || (only ? !only->contains(m_values[i].id) : !layers.testFlag(layerOf(m_values[i]))))
            continue;
        extent.add(path.box().topLeft());
        extent.add(path.box().bottomRight());
    }
}

qint64 LineShapes::bytes() const
{
    qint64 result = m_index.bytes() + qint64(m_pieces.capacity() * sizeof(Piece)) + qint64(m_boxes->capacity() * sizeof(QRectF));
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        result += qint64(sizeof(Line) + sizeof(LineLod)) + m_paths[size_t(i)].bytes()
            + m_values[i].points.capacity() * qint64(sizeof(LonLat)) + m_values[i].times.capacity() * 8;
    }
    return result;
}

}
