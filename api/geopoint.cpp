// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/geopoint.h"

namespace routedesk::api {

std::optional<GeoPoint> GeoPoint::fromDegrees(double longitude, double latitude)
{
    // Written so that a NaN fails too.
    const bool inRange = longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90;
    if (!inRange)
        return std::nullopt;
    return GeoPoint(longitude, latitude);
}

}
