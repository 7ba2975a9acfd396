// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

class QPainter;
class QRect;

namespace routedesk::models {
class WorkingPlan;
}

namespace routedesk::ui {

class Theme;

/// The colour of a route: its worker's for good; of a route without a worker, one that follows from its id.
[[nodiscard]] QColor routeInk(const Theme &theme, const models::WorkingPlan &plan, const QString &routeId);

/// The number of a stop in the route's colour, 20 pixels across, at the left of `area`.
void paintStopNumber(QPainter &painter, const QRect &area, const Theme &theme, int number, const QColor &colour);

}
