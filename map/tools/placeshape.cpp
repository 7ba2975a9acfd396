// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/placeshape.h"

#include "map/mercator.h"

#include <boost/geometry/algorithms/correct.hpp>
#include <boost/geometry/algorithms/is_valid.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>

#include <cmath>

namespace routedesk::map {

namespace {

namespace bg = boost::geometry;
using Point = bg::model::d2::point_xy<double>;
using Polygon = bg::model::polygon<Point>;

// The copy of the world in which it lies nearest to the other.
QPointF near(QPointF world, QPointF other)
{
    world.rx() -= std::round(world.x() - other.x());
    return world;
}

LonLat middleOf(const Ring &ring)
{
    const QPointF first = mercator::project(ring.first());
    QPointF sum;
    for (const LonLat &corner : ring)
        sum += near(mercator::project(corner), first);
    return mercator::unproject(sum / double(ring.size()));
}

}

PlaceShape PlaceShape::movedBy(QPointF world) const
{
    PlaceShape result = *this;
    for (LonLat &corner : result.ring)
        corner = mercator::unproject(mercator::project(corner) + world);
    result.pin.place = isArea() ? middleOf(result.ring) : mercator::unproject(place() + world);
    return result;
}

PlaceShape PlaceShape::withRadius(double metres) const
{
    PlaceShape result = *this;
    result.radius = metres;
    return result;
}

PlaceShape PlaceShape::withCorner(qsizetype corner, QPointF world) const
{
    PlaceShape result = *this;
    result.ring[corner] = mercator::unproject(world);
    result.pin.place = middleOf(result.ring);
    return result;
}

PlaceShape PlaceShape::withNewCorner(qsizetype behind, QPointF world) const
{
    PlaceShape result = *this;
    result.ring.insert(behind + 1, mercator::unproject(world));
    result.pin.place = middleOf(result.ring);
    return result;
}

PlaceShape PlaceShape::withoutCorner(qsizetype corner) const
{
    PlaceShape result = *this;
    if (ring.size() <= 3)
        return result;
    result.ring.removeAt(corner);
    result.pin.place = middleOf(result.ring);
    return result;
}

QPointF PlaceShape::place() const
{
    return mercator::project(pin.place);
}

QPointF PlaceShape::corner(qsizetype corner) const
{
    return near(mercator::project(ring.at(corner)), place());
}

QPointF PlaceShape::middleOfEdge(qsizetype corner) const
{
    return (this->corner(corner) + this->corner((corner + 1) % ring.size())) / 2;
}

double PlaceShape::radiusInWorld() const
{
    return radius.value_or(0) / mercator::metresPerUnit(place().y());
}

bool PlaceShape::isSimple() const
{
    if (!isArea())
        return true;
    // In units of the shape: a house is a millionth of the world, where the library's tolerances would be felt.
    constexpr double scale = 1e9;
    const QPointF origin = corner(0);
    Polygon polygon;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF at = (corner(i) - origin) * scale;
        bg::append(polygon.outer(), Point(at.x(), at.y()));
    }
    bg::correct(polygon); // either way round is right
    return bg::is_valid(polygon);
}

}
