// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/basemap/mapcolours.h"

#include "ui/theme/theme.h"

namespace routedesk::ui {

map::MapPalette mapPalette(const Theme &theme, std::optional<map::BaseMapKind> kind)
{
    using map::BaseMapKind;
    using map::MapPalette;
    const bool isDark = kind ? *kind == BaseMapKind::Dark : theme.isDark();
    MapPalette palette = kind == BaseMapKind::Imagery ? MapPalette::satellitePalette()
        : isDark                                      ? MapPalette::darkPalette()
                                                      : MapPalette::lightPalette();
    // The window's accent can be read on its own ground only.
    if (palette.dark == theme.isDark())
        palette.accent = theme.palette().accent;
    return palette;
}

}
