// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/print/routesheetprinter.h"

#include <QString>

namespace routedesk::models {
class Clock;
class DispatchStore;
class RoadDay;
class WorkingPlan;
}

namespace routedesk::ui {

class MainWindow;

/// Writes the sheets as a PDF on A4, whole or not at all. Any thread. Null when it went well, else a sentence for the
/// person.
[[nodiscard]] QString writeRouteSheets(
    const QString &path, const QList<RouteSheet> &sheets, const RouteSheetPrinter::GoOn &goOn = {});

/// The sheets of these routes, all when none is named, each with its map.
[[nodiscard]] QList<RouteSheet> routeSheetsWithMaps(const MainWindow &window, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const models::Clock &clock, models::RoadDay *roads,
    const QStringList &routeIds = {});

/// Asks where to and prints the route that is current, or every route if none is. `roads` may be null.
void printRouteSheets(MainWindow &window, const models::WorkingPlan &plan, const models::DispatchStore &store,
    const models::Clock &clock, models::RoadDay *roads, const QString &currentRoute);

}
