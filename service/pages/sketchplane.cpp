// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/pages/sketchplane.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr double metresPerDegree = 6'371'000.0 * std::numbers::pi / 180.0;
constexpr double leastMetres = 700; // across the shorter side
constexpr double margin = 34; // units: room for marks and the scale

}

SketchPlane::SketchPlane(const QList<api::GeoPoint> &shown, double width, double height)
    : m_width(width)
    , m_height(height)
{
    m_longitude = shown.first().longitude();
    m_latitude = shown.first().latitude();
    m_cosine = std::max(0.05, std::cos(m_latitude * std::numbers::pi / 180.0));
    PlanePoint least = metresFromOrigin(shown.first());
    PlanePoint most = least;
    for (const api::GeoPoint &point : shown) {
        const PlanePoint p = metresFromOrigin(point);
        least = { std::min(least.x, p.x), std::min(least.y, p.y) };
        most = { std::max(most.x, p.x), std::max(most.y, p.y) };
    }
    m_middle = { (least.x + most.x) / 2, (least.y + most.y) / 2 };
    m_metresPerUnit = std::max({ (most.x - least.x) / (width - 2 * margin),
        (most.y - least.y) / (height - 2 * margin), leastMetres / std::min(width, height) });
}

PlanePoint SketchPlane::metresFromOrigin(const api::GeoPoint &point) const
{
    return { std::remainder(point.longitude() - m_longitude, 360.0) * metresPerDegree * m_cosine,
        (m_latitude - point.latitude()) * metresPerDegree };
}

PlanePoint SketchPlane::at(const api::GeoPoint &point) const
{
    const PlanePoint metres = metresFromOrigin(point);
    return { m_width / 2 + (metres.x - m_middle.x) / m_metresPerUnit,
        m_height / 2 + (metres.y - m_middle.y) / m_metresPerUnit };
}

QString SketchPlane::line(const api::Polyline &points, QLatin1StringView cssClass) const
{
    QString path;
    PlanePoint last { 0, 0 };
    int count = 0;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const PlanePoint p = at(points.at(i).place);
        if (count > 0 && i + 1 < points.size() && std::hypot(p.x - last.x, p.y - last.y) < 1)
            continue;
        path += (count++ == 0 ? u'M' : u'L') + pair(p);
        last = p;
    }
    return count < 2 ? QString() : u"<path class=\"%1\" d=\"%2\"/>"_s.arg(cssClass, path);
}

QString unit(double value)
{
    return QString::number(std::round(value * 10) / 10, 'g', 8);
}

QString pair(const PlanePoint &point)
{
    return unit(point.x) + u' ' + unit(point.y);
}

}
