// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/polyline.h"

namespace routedesk::service {

/// The part of a route's expected line that leads from one place to another; straight where it does not say. Ends with the goal.
[[nodiscard]] QList<api::GeoPoint> pathAlong(
    const api::Polyline &line, const api::GeoPoint &from, const api::GeoPoint &to);

}
