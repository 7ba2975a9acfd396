// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/rasterlayer.h"

#include <QPainter>
#include <QtConcurrentRun>

#include <cmath>

namespace routedesk::map {

RasterLayer::RasterLayer(bool opaque, QObject *parent) : QObject(parent), m_opaque(opaque)
{
    connect(&m_job, &QFutureWatcher<Picture>::finished, this, &RasterLayer::finish);
}

RasterLayer::~RasterLayer()
{
    m_job.waitForFinished();
}

void RasterLayer::setContent(Paint paint)
{
    m_paint = std::move(paint);
    ++m_revision;
    if (!m_paint)
        m_picture = {};
}

bool RasterLayer::covers(const Picture &picture, const Viewport &view) const
{
    if (picture.image.isNull())
        return false;
    QRectF world = view.worldRect();
    world.translate(std::round(picture.view.centre().x() - world.center().x()), 0);
    const double slack = 0.5 / view.scale();
    return picture.view.worldRect().adjusted(-slack, -slack, slack, slack).contains(world);
}

bool RasterLayer::isExact(const Viewport &view, double ratio) const
{
    if (!m_paint || view.isEmpty())
        return true;
    return m_picture.revision == m_revision && m_picture.ratio == ratio && m_picture.view.zoom() == view.zoom()
        && covers(m_picture, view);
}

void RasterLayer::follow(const Viewport &view, double ratio, bool moving)
{
    m_wanted = view;
    m_wantedRatio = ratio;
    if (isExact(view, ratio))
        return;
    const bool usable = m_picture.revision == m_revision && covers(m_picture, view)
        && std::abs(m_picture.view.zoom() - view.zoom()) < coarsest;
    if (moving && usable)
        return;
    if (m_job.isRunning())
        m_pending = true;
    else
        start();
}

void RasterLayer::start()
{
    m_pending = false;
    m_job.setFuture(QtConcurrent::run([paint = m_paint, revision = m_revision, view = m_wanted.grown(margin),
                                       ratio = m_wantedRatio, opaque = m_opaque] {
        const auto format = opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied;
        Picture picture { QImage((view.size() * ratio).toSize(), format), view, ratio, revision };
        picture.image.setDevicePixelRatio(ratio);
        picture.image.fill(opaque ? Qt::black : Qt::transparent);
        if (!picture.image.isNull())
            paint(picture.image, view);
        return picture;
    }));
}

void RasterLayer::finish()
{
    if (!m_paint)
        return;
    m_picture = m_job.result();
    if (m_pending && !isExact(m_wanted, m_wantedRatio))
        start();
    emit painted();
}

void RasterLayer::draw(QPainter &painter, const Viewport &view)
{
    const QRectF screen(QPointF(), view.size());
    if (m_opaque && (m_picture.image.isNull() || !covers(m_picture, view)))
        painter.fillRect(screen, m_ground);
    if (m_picture.image.isNull() || !m_paint)
        return;
    const double ratio = m_picture.ratio;
    const QPointF centre = view.toScreen(m_picture.view.centre());
    const double growth = view.scale() / m_picture.view.scale();
    const QSizeF size = m_picture.view.size() * growth;
    QPointF corner = centre - QPointF(size.width(), size.height()) / 2;
    if (m_picture.view.zoom() == view.zoom()) {
        corner = QPointF(std::round(corner.x() * ratio), std::round(corner.y() * ratio)) / ratio;
        painter.drawImage(corner, m_picture.image);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter.drawImage(QRectF(corner, size), m_picture.image, QRectF(QPointF(), QSizeF(m_picture.image.size())));
    }
}

}
