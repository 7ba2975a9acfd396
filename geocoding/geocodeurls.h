// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocodeserver.h"

#include "api/geopoint.h"

#include <optional>

namespace routedesk::geocoding {

/// Places near the point come first; others are not left out.
[[nodiscard]] QUrl searchUrl(
    const GeocodeServer &server, const QString &text, const std::optional<api::GeoPoint> &near);
[[nodiscard]] QUrl reverseUrl(const GeocodeServer &server, const api::GeoPoint &point);

}
