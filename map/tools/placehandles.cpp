// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/placehandles.h"

#include "map/tools/toolpaint.h"

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

using Kind = PlaceHandle::Kind;

constexpr double closestCorners = 14; // pixels; of corners that lie closer one has a handle
constexpr double shortestEdge = 36; // with a handle in its middle
constexpr double reachOfPin = 15;
constexpr double besidePin = 22; // so far from the pin, at least, is the radius's handle

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

// Metres that a hand can tell apart at this scale.
double stepOf(double metresPerPixel)
{
    for (const double step : { 1.0, 5.0, 10.0, 50.0, 100.0, 500.0 }) {
        if (metresPerPixel <= step * 0.7)
            return step;
    }
    return 1000;
}

PlaceShape resized(
    const PlaceShape &shape, QPointF from, QPointF to, const Viewport &view, const RadiusRange &range)
{
    const QPointF middle = view.toScreen(shape.place());
    const double metresPerPixel = mercator::metresPerUnit(shape.place().y()) / view.scale();
    const double wanted = *shape.radius + (distance(to, middle) - distance(from, middle)) * metresPerPixel;
    const double step = stepOf(metresPerPixel);
    return shape.withRadius(std::clamp(std::round(wanted / step) * step, range.least, range.most));
}

}

QList<PlaceHandle> handlesOf(const PlaceShape &shape, const Viewport &view)
{
    QList<PlaceHandle> handles{ { Kind::Place, 0 } };
    if (shape.radius)
        handles.append({ Kind::Radius, 0 });
    QPointF last;
    for (qsizetype i = 0; i < shape.ring.size(); ++i) {
        const QPointF at = view.toScreen(shape.corner(i));
        if (i > 0 && distance(at, last) < closestCorners)
            continue;
        last = at;
        handles.append({ Kind::Corner, i });
        if (distance(at, view.toScreen(shape.corner((i + 1) % shape.ring.size()))) >= shortestEdge)
            handles.append({ Kind::Edge, i });
    }
    return handles;
}

QPointF positionOf(const PlaceHandle &handle, const PlaceShape &shape, const Viewport &view)
{
    switch (handle.kind) {
    case Kind::Place: return view.toScreen(shape.place());
    case Kind::Radius:
        return view.toScreen(shape.place()) + QPointF(std::max(besidePin, shape.radiusInWorld() * view.scale()), 0);
    case Kind::Corner: return view.toScreen(shape.corner(handle.index));
    case Kind::Edge: return view.toScreen(shape.middleOfEdge(handle.index));
    }
    return {};
}

std::optional<PlaceHandle> handleAt(QPointF screen, const PlaceShape &shape, const Viewport &view)
{
    std::optional<PlaceHandle> best;
    double nearest = handleReach;
    for (const PlaceHandle &handle : handlesOf(shape, view)) {
        if (handle.kind == Kind::Place)
            continue;
        // An edge gives way to a corner.
        const double away = distance(positionOf(handle, shape, view), screen) + (handle.kind == Kind::Edge ? 3 : 0);
        if (away <= nearest) {
            nearest = away;
            best = handle;
        }
    }
    if (!best && distance(positionOf({}, shape, view), screen) <= reachOfPin)
        best = PlaceHandle{};
    return best;
}

PlaceShape dragged(const PlaceShape &shape, const PlaceHandle &handle, QPointF from, QPointF to,
    const Viewport &view, const RadiusRange &range)
{
    const QPointF by = (to - from) / view.scale();
    switch (handle.kind) {
    case Kind::Place: return shape.movedBy(by);
    case Kind::Radius: return resized(shape, from, to, view, range);
    case Kind::Corner: return shape.withCorner(handle.index, shape.corner(handle.index) + by);
    case Kind::Edge: return shape.withNewCorner(handle.index, shape.middleOfEdge(handle.index) + by);
    }
    return shape;
}

}
