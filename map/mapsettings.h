// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mapsurface.h"

#include <QString>

namespace routedesk::map {

// What a map is made with, once.
struct MapSettings {
    QString userAgent {}; // "Routedesk/0.1 (…)": tile owners want to know who asks
    QString cacheDirectory {}; // for tiles
    bool animated = true; // false where the system asks for less motion, and in tests
    Surface surface = Surface::Canvas;
};

}
