// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/rasterlayer.h"

#include <QPainter>
#include <QtConcurrentRun>

#include <cmath>

namespace routedesk::map {

RasterLayer::RasterLayer(QObject *parent) : QObject(parent)
{
    // One picture at a time, and never instead of a frame.
    m_worker.setMaxThreadCount(1);
    m_worker.setThreadPriority(QThread::LowPriority);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RasterLayer::start);
    connect(&m_job, &QFutureWatcherBase::finished, this, &RasterLayer::finish);
}

RasterLayer::~RasterLayer()
{
    m_stop.request_stop();
    m_job.waitForFinished();
}

void RasterLayer::setContent(Content content, bool opaque)
{
    m_content = std::move(content);
    ++m_wantedAt.content;
    if (!m_content || opaque != m_opaque)
        m_picture = {};
    m_opaque = opaque;
    m_soon.start();
}

void RasterLayer::setOver(Paint over)
{
    if (!over && !m_over)
        return;
    m_over = std::move(over);
    ++m_wantedAt.over;
    m_soon.start();
}

void RasterLayer::follow(const Viewport &view, double ratio, bool moving)
{
    m_wanted = view;
    m_wantedRatio = ratio;
    m_moving = moving;
    m_soon.start();
}

// Painted from what is to be shown now, and for just this view.
bool RasterLayer::isSharp(const Viewport &view, double ratio) const
{
    return m_picture.exact == view && m_picture.plain.ratio == ratio && m_at.content == m_wantedAt.content;
}

bool RasterLayer::isExact(const Viewport &view, double ratio) const
{
    return !m_content || view.isEmpty() || (isSharp(view, ratio) && m_at.over == m_wantedAt.over);
}

// While only the place changes, a picture with something to spare on all sides need not be painted anew.
bool RasterLayer::isGoodForNow() const
{
    return m_at == m_wantedAt && m_picture.plain.view.zoom() == m_wanted.zoom() && m_picture.plain.ratio == m_wantedRatio
        && m_picture.plain.covers(m_wanted.grown(margin / 2.0));
}

std::optional<LayerJob> RasterLayer::nextJob() const
{
    if (!m_content || m_wanted.isEmpty())
        return std::nullopt;
    LayerJob job;
    job.over = m_over;
    job.view = m_wanted;
    job.ratio = m_wantedRatio;
    job.opaque = m_opaque;
    const int widest = int(std::lround(margin * m_wantedRatio));
    if (isSharp(m_wanted, m_wantedRatio)) {
        const bool isOverOld = m_at.over != m_wantedAt.over;
        if (!isOverOld && (m_moving || m_picture.margin > 0))
            return std::nullopt;
        job.known = m_picture.plain;
        job.margin = isOverOld ? m_picture.margin : widest;
        return job;
    }
    if (m_moving && m_picture.plain.overlaps(m_wanted)) {
        if (isGoodForNow())
            return std::nullopt;
        job.margin = widest;
    }
    return job;
}

bool RasterLayer::isUseful(const Errand &errand) const
{
    if (errand.at.content != m_wantedAt.content || errand.ratio != m_wantedRatio || errand.opaque != m_opaque)
        return false;
    if (errand.view == m_wanted && errand.exact)
        return true;
    return m_moving && std::abs(errand.view.zoom() - m_wanted.zoom()) < coarsest
        && m_wanted.grown(0).worldRect().intersects(errand.view.worldRect());
}

void RasterLayer::start()
{
    if (m_errand) {
        // A gesture that stops and goes would otherwise never get a picture.
        if (!m_wasStopped && !isUseful(*m_errand))
            m_stop.request_stop();
        return;
    }
    std::optional<LayerJob> next = nextJob();
    if (!next)
        return;
    next->paint = m_content();
    next->spare = std::exchange(m_spare, {});
    m_errand = { next->view, next->ratio, next->opaque, next->margin == 0 || !next->known.isNull(), m_wantedAt };
    m_stop = std::stop_source();
    const auto job = std::make_shared<LayerJob>(std::move(*next));
    m_job.setFuture(QtConcurrent::run(&m_worker, [job, stop = m_stop.get_token()] { return job->run(stop); }));
}

void RasterLayer::finish()
{
    const Errand errand = *std::exchange(m_errand, std::nullopt);
    std::optional<LayerJob::Result> result = m_job.future().takeResult();
    m_wasStopped = !result;
    const bool isWanted = result && m_content && errand.opaque == m_opaque;
    if (isWanted) {
        QImage old = std::exchange(m_picture.plain.image, {});
        m_picture = *std::exchange(result, std::nullopt);
        m_at = errand.at;
        m_spare = m_moving ? std::move(old) : QImage();
    }
    start();
    if (isWanted)
        emit painted();
}

void RasterLayer::draw(QPainter &painter, const Viewport &view, double ratio) const
{
    if (!m_content)
        return;
    const LayerPicture &picture = m_picture.shown;
    if (m_opaque && !picture.covers(view)) {
        const QRectF lies = picture.isNull() ? QRectF() : picture.on(view);
        const QRect reached(QPoint(int(std::ceil(lies.left())), int(std::ceil(lies.top()))),
            QPoint(int(std::floor(lies.right())) - 1, int(std::floor(lies.bottom())) - 1));
        const QRegion bare = QRegion(QRectF(QPointF(), view.size()).toAlignedRect()) - reached;
        for (const QRect &rect : bare)
            painter.fillRect(rect, m_ground);
    }
    if (!picture.isNull())
        picture.draw(painter, view, ratio);
}

}
