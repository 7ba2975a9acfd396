// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace routedesk::ui {

/// Inter in two weights. Every font has tabular numerals, so times and counts stand in columns.
struct Typography {
    QFont body;
    QFont strong;
    QFont small;       ///< second lines, hints
    QFont smallStrong; ///< chips, counts
    QFont label;       ///< section labels and table headers
    QFont title;       ///< one a page or dialog
};

/// `pixelSize` is the body's; the others follow it.
[[nodiscard]] Typography typography(int pixelSize = 13);

}
