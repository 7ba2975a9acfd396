// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/basemap/basemapentry.h"

class QSettings;

namespace routedesk::app {

/// The base maps of a person, from the settings and into them; never their keys. What cannot be a base map is left out. One
/// tile server, which is all that earlier versions knew, is taken over.
[[nodiscard]] ui::BaseMaps readBaseMaps(QSettings &settings);
void writeBaseMaps(QSettings &settings, const ui::BaseMaps &maps);

}
