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
    if (!m_content || opaque != m_opaque) {
        m_picture = {};
        m_behind = {};
    }
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
            return jobBehind();
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

// What appears at the edges when one zooms out faster than the worker paints.
std::optional<LayerJob> RasterLayer::jobBehind() const
{
    const Viewport wide(m_wanted.centre(), m_wanted.zoom() - behindBy, m_wanted.size());
    const double around = 0.4 * std::min(m_wanted.size().width(), m_wanted.size().height());
    const bool isGood = m_behindAt == m_wantedAt.content && !m_behind.isNull()
        && (m_behind.view == wide
            || (std::abs(m_behind.view.zoom() - wide.zoom()) < 0.6 && m_behind.covers(m_wanted.grown(around))));
    if (m_moving || !m_opaque || isGood)
        return std::nullopt;
    LayerJob job;
    job.view = wide;
    job.ratio = m_wantedRatio * behindRatio;
    return job;
}

bool RasterLayer::isUseful(const Errand &errand) const
{
    if (errand.isBehind || errand.at.content != m_wantedAt.content || errand.ratio != m_wantedRatio || errand.opaque != m_opaque)
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
    const bool isBehind = next->ratio != m_wantedRatio;
    m_errand = { isBehind, next->view, next->ratio, next->opaque, next->margin == 0 || !next->known.isNull(), m_wantedAt };
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
    if (isWanted)
        take(*std::exchange(result, std::nullopt), errand);
    start();
    if (isWanted)
        emit painted();
}

void RasterLayer::take(LayerJob::Result result, const Errand &errand)
{
    if (errand.isBehind) {
        m_behind = std::move(result.plain);
        m_behindAt = errand.at.content;
        return;
    }
    QImage old = std::exchange(m_picture.plain.image, {});
    m_picture = std::move(result);
    m_at = errand.at;
    m_spare = m_moving ? std::move(old) : QImage();
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
        for (const QRect &bare : QRegion(QRectF(QPointF(), view.size()).toAlignedRect()) - reached)
            drawBehind(painter, bare, view, ratio);
    }
    if (!picture.isNull())
        picture.draw(painter, view, ratio);
}

void RasterLayer::drawBehind(QPainter &painter, const QRect &bare, const Viewport &view, double ratio) const
{
    if (m_behind.isNull() || !m_behind.covers(view))
        painter.fillRect(bare, m_ground);
    if (m_behind.isNull())
        return;
    painter.save();
    painter.setClipRect(bare, Qt::IntersectClip);
    m_behind.draw(painter, view, ratio);
    painter.restore();
}

}
