// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

namespace routedesk::models {
class DispatchStore;
class PendingPatches;
class RoadDay;
class WorkingPlan;
struct WorkingRoute;
}

namespace routedesk::ui {

/// The lines of a route: the planned one, along the roads where they are known (by the server or by `roads`, which may
/// be null), else straight; and the one that was travelled. They know when they are passed and how far they are driven.
/// Stops lie where this person has put them, if `pending`, which may be null, says so; the way to one that was moved is
/// not known before the service has heard of it, so such a route goes straight. What has no two places has no line.
[[nodiscard]] QList<map::Line> routeLines(const models::DispatchStore &store, const models::WorkingPlan &plan,
    models::RoadDay *roads, const models::PendingPatches *pending, const models::WorkingRoute &route,
    const QColor &colour);

}
