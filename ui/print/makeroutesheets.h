// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/print/routesheet.h"

#include <QStringList>

namespace routedesk::models {
class DispatchStore;
class WorkingPlan;
}

namespace routedesk::ui {

class DayWords;

/// Puts routes of the working plan into words for paper, in the order given; all routes when none is named. Routes
/// without stops are left out. The map is the caller's to add.
[[nodiscard]] QList<RouteSheet> makeRouteSheets(const models::WorkingPlan &plan, const models::DispatchStore &store,
    const DayWords &words, const QStringList &routeIds = {});

}
