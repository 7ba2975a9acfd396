// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

namespace routedesk::models {
class DispatchStore;
class RoadDay;
struct WorkingRoute;
}

namespace routedesk::ui {

/// The lines of a route: the planned one, along the roads where they are known (by the server or by `roads`, which may
/// be null), else straight; and the one that was travelled. What has no two places has no line.
[[nodiscard]] QList<map::Line> routeLines(const models::DispatchStore &store, models::RoadDay *roads,
    const models::WorkingRoute &route, const QColor &colour);

}
