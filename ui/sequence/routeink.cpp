// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/routeink.h"

#include "map/routecolours.h"
#include "models/workingplan.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace routedesk::ui {

QColor routeInk(const Theme &theme, const models::WorkingPlan &plan, const QString &routeId)
{
    const models::WorkingRoute *route = plan.route(routeId);
    const bool hasWorker = route != nullptr && !route->workerHandle.isEmpty();
    return map::colourForWorker(hasWorker ? route->workerHandle : routeId, theme.isDark());
}

void paintStopNumber(QPainter &painter, const QRect &area, const Theme &theme, int number, const QColor &colour)
{
    constexpr int across = 20;
    const QRectF disc(area.x(), area.center().y() - across / 2.0 + 0.5, across, across);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(disc);
    QFont font = theme.type().smallFiguresStrong;
    font.setPixelSize(number > 99 ? 9 : 11);
    painter.setFont(font);
    painter.setPen(map::inkOn(colour));
    painter.drawText(disc, Qt::AlignCenter, QString::number(number));
    painter.restore();
}

}
