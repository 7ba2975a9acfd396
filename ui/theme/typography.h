// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace routedesk::ui {

/// Inter in two weights. Times and counts are set in the figure fonts, whose numerals are tabular and stand in
/// columns; words and handles are not, since Inter widens their hyphens too.
struct Typography {
    QFont body;
    QFont strong;
    QFont small; ///< second lines, hints
    QFont smallStrong; ///< chips, counts
    QFont label; ///< section labels and table headers
    QFont title; ///< one a page or dialog

    QFont figures;
    QFont figuresStrong;
    QFont smallFigures;
    QFont smallFiguresStrong;
};

/// `pixelSize` is the body's; the others follow it.
[[nodiscard]] Typography typography(int pixelSize = 13);

}
