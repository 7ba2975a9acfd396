// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/window/workbench.h"

namespace routedesk::app {

struct Desk;

// What a window works with that belongs to no day.
struct Surroundings {
    ui::Theme &theme;
    const models::Clock &clock;
    QSettings &layout;
    QString serviceName;
    QString tileCacheFolder;
    map::Surface mapSurface = map::Surface::Canvas;
};

// The desk's models, laid out for a window. All of it must outlive the window.
[[nodiscard]] ui::Workbench workbenchOf(Desk &desk, const Surroundings &around);

}
