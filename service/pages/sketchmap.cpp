// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/sketchmap.h"

#include "service/pages/sketchplane.h"

#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString rings(const SketchPlane &plane, const api::GeoPoint &centre, const LocalWords &words)
{
    const PlanePoint c = plane.at(centre);
    const double step = words.roundMetres(plane.metresAcross() / 3);
    QString svg;
    for (int i = 1; i <= 12; ++i) {
        const double radius = step * i / plane.metresPerUnit();
        if (radius > std::hypot(plane.width(), plane.height()))
            break;
        svg += u"<circle class=\"ring\" cx=\"%1\" cy=\"%2\" r=\"%3\"/>"_s.arg(unit(c.x), unit(c.y), unit(radius));
        const double y = c.y - radius;
        if (y > 14 && radius > 44 && c.x > 24 && c.x < plane.width() - 24)
            svg += u"<text x=\"%1\" y=\"%2\" text-anchor=\"middle\">%3</text>"_s.arg(
                unit(c.x), unit(y + 4), words.distance(step * i));
    }
    return svg;
}

QString fence(const SketchPlane &plane, const api::Destination &goal)
{
    if (!goal.polygon.isEmpty()) {
        QStringList corners;
        for (const api::GeoPoint &corner : goal.polygon)
            corners.append(pair(plane.at(corner)));
        return u"<polygon class=\"fence\" points=\"%1\"/>"_s.arg(corners.join(u' '));
    }
    const auto radius = goal.effectiveRadius();
    if (!goal.point || !radius)
        return {};
    const PlanePoint c = plane.at(*goal.point);
    return u"<circle class=\"fence\" cx=\"%1\" cy=\"%2\" r=\"%3\"/>"_s.arg(
        unit(c.x), unit(c.y), unit(*radius / plane.metresPerUnit()));
}

QString pin(const PlanePoint &at)
{
    return u"<g transform=\"translate(%1 %2)\"><path class=\"goal\" d=\"M0 0C-7-9-10-12-10-18a10 10 0 0 1 20 "
           u"0C10-12 7-9 0 0Z\"/>"
           "<circle class=\"hole\" cy=\"-18\" r=\"4\"/></g>"_s.arg(unit(at.x), unit(at.y));
}

QString driverMark(const PlanePoint &at)
{
    return u"<circle class=\"halo\" cx=\"%1\" cy=\"%2\" r=\"15\"/><circle class=\"driver\" cx=\"%1\" cy=\"%2\" r=\"7\"/>"_s
        .arg(unit(at.x), unit(at.y));
}

QString stopMark(const SketchMap::Stop &stop, const PlanePoint &at)
{
    return u"<circle class=\"%1\" cx=\"%2\" cy=\"%3\" r=\"10\"/><text class=\"number\" x=\"%2\" y=\"%4\">%5</text>"_s
        .arg(stop.isClosed ? "stop-closed"_L1 : "stop-open"_L1, unit(at.x), unit(at.y), unit(at.y + 4),
            QString::number(stop.number));
}

QString furniture(const SketchPlane &plane, const LocalWords &words)
{
    const double metres = words.roundMetres(plane.metresAcross() / 4);
    const double length = metres / plane.metresPerUnit();
    const double y = plane.height() - 12;
    return u"<path class=\"bar\" d=\"M12 %1v4h%2v-4\"/><text x=\"%3\" y=\"%4\">%5</text>"
           "<g transform=\"translate(%6 22)\"><path class=\"north\" d=\"M0-12 5 2 0-1-5 2Z\"/><text y=\"14\" text-anchor=\"middle\">N</text></g>"_s
               .arg(unit(y - 4), unit(length), unit(length + 18), unit(y + 2), words.distance(metres),
                   unit(plane.width() - 18));
}

}

QString SketchMap::svg(const LocalWords &words) const
{
    QList<api::GeoPoint> shown;
    if (goal && goal->centre())
        shown.append(*goal->centre());
    if (goal)
        shown += goal->polygon;
    for (const Stop &stop : stops)
        shown.append(stop.place);
    for (const api::Polyline &line : travelled) {
        for (const api::PolylinePoint &point : line)
            shown.append(point.place);
    }
    if (driver)
        shown.append(*driver);
    if (shown.isEmpty())
        return {};
    const SketchPlane plane(shown, width, height);

    QString body;
    if (goal && goal->centre())
        body += rings(plane, *goal->centre(), words) + fence(plane, *goal);
    body += plane.line(planned, "planned"_L1);
    for (const api::Polyline &line : travelled)
        body += plane.line(line, "travelled"_L1);
    if (goal && goal->centre() && driver) {
        body += u"<path class=\"crow\" d=\"M%1L%2\"/>"_s.arg(
            pair(plane.at(*driver)), pair(plane.at(*goal->centre())));
    }
    // What comes first lies on top.
    for (auto stop = stops.crbegin(); stop != stops.crend(); ++stop)
        body += stopMark(*stop, plane.at(stop->place));
    if (goal && goal->centre())
        body += pin(plane.at(*goal->centre()));
    if (driver)
        body += driverMark(plane.at(*driver));
    return u"<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-labelledby=\"map-title map-words\"><title "
           u"id=\"map-title\">%3</title>"
           "<desc id=\"map-words\">%4</desc>%5%6</svg>"_s.arg(
               QString::number(width), QString::number(height), title, description, body, furniture(plane, words));
}

QString compassWord(const api::GeoPoint &from, const api::GeoPoint &to)
{
    static constexpr std::array words { "north"_L1, "north-east"_L1, "east"_L1, "south-east"_L1, "south"_L1,
        "south-west"_L1, "west"_L1, "north-west"_L1 };
    const double east = std::remainder(to.longitude() - from.longitude(), 360.0)
        * std::cos(from.latitude() * std::numbers::pi / 180.0);
    const double angle = std::atan2(east, to.latitude() - from.latitude());
    return words.at(size_t(std::lround(angle / (std::numbers::pi / 4)) + 8) % 8);
}

}
