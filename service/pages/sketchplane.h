// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/polyline.h"

#include <QString>

namespace routedesk::service {

struct PlanePoint {
    double x, y;
};

/// Degrees laid flat around the middle of what is to be seen, north up, scaled so that all of it fits with a
/// margin. Never closer than a few streets. Lines across the 180th meridian stay together.
class SketchPlane {
public:
    SketchPlane(const QList<api::GeoPoint> &shown, double width, double height);

    [[nodiscard]] PlanePoint at(const api::GeoPoint &point) const;
    [[nodiscard]] double metresPerUnit() const { return m_metresPerUnit; }
    [[nodiscard]] double metresAcross() const { return m_metresPerUnit * m_width; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }

    /// A path of that class; points that do not move it visibly are left out. Empty for less than two points.
    [[nodiscard]] QString line(const api::Polyline &points, QLatin1StringView cssClass) const;

private:
    [[nodiscard]] PlanePoint metresFromOrigin(const api::GeoPoint &point) const;

    double m_width, m_height;
    double m_longitude = 0, m_latitude = 0, m_cosine = 1; ///< the origin
    PlanePoint m_middle { 0, 0 }; ///< metres from the origin
    double m_metresPerUnit = 1;
};

/// A number, and a point, as an attribute has them: a tenth of a unit is enough.
[[nodiscard]] QString unit(double value);
[[nodiscard]] QString pair(const PlanePoint &point);

}
