// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappicture.h"
#include "map/outlines.h"

#include <QList>

// One picture that is to stay as it is.
struct GoldenScene {
    const char *name;
    double dpi; // 96 is one pixel for each logical one
    std::function<routedesk::map::MapPicture(std::shared_ptr<const routedesk::map::Outlines>)> make;
};

[[nodiscard]] const QList<GoldenScene> &goldenScenes();
