// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"

class QWidget;

namespace routedesk::ui {

class Theme;

/// Paints the ground of a line with a message, in its tone: tint, hairline below, icon at the left. For a widget's
/// paintEvent().
void paintMessageGround(QWidget &widget, const Theme &theme, Tone tone);

}
