// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"
#include "ui/theme/typography.h"

#include <memory>

namespace routedesk::ui {

/// What the style and the icons draw with at this moment. Theme changes it in place and has everything repainted.
struct Look {
    Palette palette = lightPalette();
    Typography type = typography();
    bool calmMotion = false; ///< the person asks for no motion
};

using SharedLook = std::shared_ptr<const Look>;

}
