// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/dragpicture.h"

#include "models/roles.h"
#include "ui/theme/theme.h"
#include "ui/words/tr.h"

#include <QDrag>
#include <QMimeData>
#include <QPainter>

namespace routedesk::ui {

namespace {

QPixmap dragPicture(const Theme &theme, const QString &words, const QColor &ink, double ratio)
{
    const QFont &font = theme.type().strong;
    const QSize size(QFontMetrics(font).horizontalAdvance(words) + 32, 26);
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.palette().edge);
    painter.setBrush(theme.palette().content);
    painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), size - QSizeF(1, 1)), 5, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(8, 8, 10, 10), 3, 3);
    painter.setFont(font);
    painter.setPen(theme.palette().text);
    painter.drawText(QRect(24, 0, size.width() - 28, size.height()), Qt::AlignVCenter, words);
    return picture;
}

}

QDrag *makeDrag(
    const Theme &theme, const QList<api::OrderKey> &keys, const QColor &ink, double ratio, QObject *source)
{
    auto *drag = new QDrag(source);
    drag->setMimeData(models::toMimeData(keys));
    const QString words = keys.size() == 1 ? keys.constFirst().handle
                                           : Words::tr("%n stop(s)", nullptr, static_cast<int>(keys.size()));
    drag->setPixmap(dragPicture(theme, words, ink, ratio));
    drag->setHotSpot(QPoint(12, 13));
    return drag;
}

}
