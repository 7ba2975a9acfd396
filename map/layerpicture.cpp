// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/layerpicture.h"

#include <QPainter>

#include <cmath>

namespace routedesk::map {

QRectF LayerPicture::on(const Viewport &shown) const
{
    const double growth = shown.scale() / view.scale();
    const QSizeF size = view.size() * growth;
    return { shown.toScreen(view.centre()) - QPointF(size.width(), size.height()) / 2, size };
}

bool LayerPicture::covers(const Viewport &shown) const
{
    constexpr double slack = 0.5; // a moved picture is rounded to whole pixels
    return !isNull() && on(shown).adjusted(-slack, -slack, slack, slack).contains(QRectF(QPointF(), shown.size()));
}

bool LayerPicture::overlaps(const Viewport &shown) const
{
    return !isNull() && on(shown).intersects(QRectF(QPointF(), shown.size()));
}

void LayerPicture::draw(QPainter &painter, const Viewport &shown, double shownRatio) const
{
    const QRectF logical = on(shown);
    painter.save();
    // In device pixels: there an image at its own scale is copied instead of sampled.
    painter.scale(1 / shownRatio, 1 / shownRatio);
    const QPointF corner = logical.topLeft() * shownRatio;
    if (shown.zoom() == view.zoom() && shownRatio == ratio) {
        painter.drawImage(QPoint(int(std::lround(corner.x())), int(std::lround(corner.y()))), image);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter.drawImage(QRectF(corner, logical.size() * shownRatio), image, QRectF(image.rect()));
    }
    painter.restore();
}

}
