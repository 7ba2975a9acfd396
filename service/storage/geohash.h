// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/metadata.h"

namespace routedesk::service {

/// Degrees WGS 84.
struct GeoBox {
    double west = -180;
    double south = -90;
    double east = 180;
    double north = 90;
};

/// The cell of a geohash: five bits a letter, longitude and latitude in turn, longitude first. Letters that are none end it.
[[nodiscard]] GeoBox boxOfGeohash(QStringView geohash);

/// Whether a map has all of these members, with the same content.
[[nodiscard]] bool holdsAll(const api::Metadata &map, const api::Metadata &members);

}
