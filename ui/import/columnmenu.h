// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QMenu;
class QWidget;

namespace routedesk::models {
class ImportModel;
}

namespace routedesk::ui {

/// What a column may mean; choosing one changes the model's plan. The caller owns the menu.
[[nodiscard]] QMenu *makeColumnMenu(models::ImportModel &model, int column, QWidget *parent);

/// Which required fields no column gives, as a sentence; empty when all are there.
[[nodiscard]] QString missingFieldsSentence(const models::ImportModel &model);

}
