// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

#include <QColor>
#include <QString>

namespace routedesk::ui {

/// One of the things that lie at one place of the map, in the words of a list.
struct StackRow {
    map::Id id{};
    int number = 0; ///< of the stop in its route; 0 for none
    QColor colour{}; ///< of the route; invalid for none
    bool isWorker = false;
    QString title{};
    QString window{};
    QString owner{}; ///< who goes there, or where it stands

    [[nodiscard]] QString words() const; ///< all of it in a line, to be read out
};

}
