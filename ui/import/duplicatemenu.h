// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QMenu;
class QWidget;

namespace routedesk::models {
class ImportModel;
}

namespace routedesk::ui {

class Theme;

/// What to do with rows that the server has already: for those of `rows` that are, and for all that are. Choosing
/// takes effect at once and can be chosen again. The caller owns the menu.
[[nodiscard]] QMenu *makeDuplicateMenu(
    const Theme &theme, models::ImportModel &model, const QList<int> &rows, QWidget *parent);

}
