// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/swatch.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPixmap>

namespace routedesk::ui {

QIcon swatch(const QColor &colour)
{
    constexpr double density = 3.0; // sharp on any screen
    QPixmap picture(QSize(metrics::icon, metrics::icon) * density);
    picture.setDevicePixelRatio(density);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(3, 3, 10, 10), 2.5, 2.5);
    return QIcon(picture);
}

}
