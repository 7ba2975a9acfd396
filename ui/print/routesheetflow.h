// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/print/routesheet.h"

#include <QString>

namespace routedesk::models {
class Clock;
class DispatchStore;
class WorkingPlan;
}

namespace routedesk::ui {

class MainWindow;

/// Writes the sheets as a PDF on A4, whole or not at all. Null when it went well, else a sentence for the person.
[[nodiscard]] QString writeRouteSheets(const QString &path, const QList<RouteSheet> &sheets);

/// Asks where to and prints the route that is current, with the map as it is shown, or every route if none is.
void printRouteSheets(MainWindow &window, const models::WorkingPlan &plan, const models::DispatchStore &store,
    const models::Clock &clock, const QString &currentRoute);

}
