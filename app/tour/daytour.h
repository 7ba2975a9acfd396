// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk.h"

#include <QString>

#include <memory>

namespace routedesk::ui {
class MainWindow;
class Theme;
}

namespace routedesk::app {

class Script;

struct TourPaths {
    QString pictures; ///< folder for the pictures and the route sheet; made if missing
    QString day;      ///< the CSV file of the sample day
};

/// The sample day as a script: a file is imported, planned, changed by hand, published, tracked, and orders are
/// completed and cancelled, all by the window's own actions; a picture is taken wherever there is something to see.
[[nodiscard]] std::unique_ptr<Script> makeDayTour(
    Desk &desk, ui::MainWindow &window, ui::Theme &theme, const TourPaths &paths);

}
