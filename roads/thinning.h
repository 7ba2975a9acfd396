// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"

namespace routedesk::roads {

/// The line with fewer points: none of those left out lies further than `metres` from what is left (Douglas and
/// Peucker's way of choosing, on a plane about the line's middle). Its ends stay.
[[nodiscard]] QList<api::GeoPoint> thinned(const QList<api::GeoPoint> &line, double metres);

}
