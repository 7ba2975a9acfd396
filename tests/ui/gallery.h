// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace gallery {

/// Every part of the look on one sheet, for a person to judge and for tests to compare.
[[nodiscard]] std::unique_ptr<QWidget> makeSheet(const routedesk::ui::Theme &theme);
[[nodiscard]] std::unique_ptr<QWidget> makeIconSheet(const routedesk::ui::Theme &theme);

// The sheet's columns.
QWidget *makeControls(const routedesk::ui::Theme &theme, QWidget *parent);
QWidget *makeLists(const routedesk::ui::Theme &theme, QWidget *parent);
QWidget *makeWords(const routedesk::ui::Theme &theme, QWidget *parent);

}
