// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"
#include "map/mappalette.h"

#include <optional>

namespace routedesk::ui {

class Theme;

/// The colours of a map over a base map of this kind; over the outline map the window's own.
[[nodiscard]] map::MapPalette mapPalette(const Theme &theme, std::optional<map::BaseMapKind> kind);

}
