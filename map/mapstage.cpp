// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapstage.h"

#include <QPainter>

namespace routedesk::map {

MapStage::MapStage(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, &MapStage::rest);
    connect(&m_picture, &RasterLayer::painted, this, [this] {
        emit changed();
        tellIfSettled();
    });
}

void MapStage::touched(Touched what)
{
    if (what == Touched::Nothing)
        return;
    if (what == Touched::Geometry || what == Touched::Everything)
        refresh();
    if (what != Touched::Marks)
        refreshSelection();
    emit changed();
}

void MapStage::setBase(BasePainter *base)
{
    if (base == m_base)
        return;
    if (m_base)
        m_base->disconnect(this);
    m_base = base;
    if (m_base) {
        connect(m_base, &BasePainter::changed, this, [this] {
            refresh();
            tellIfSettled();
        });
        m_base->setView(m_view, m_ratio);
    }
    refresh();
    emit changed();
}

void MapStage::refresh()
{
    m_picture.setGround(m_scene.palette().land);
    if (!m_base && m_scene.geometry()->isEmpty()) {
        m_picture.setContent({}, false);
        return;
    }
    m_picture.setContent(
        [this]() -> RasterLayer::Paint {
            return [base = m_base ? m_base->picture() : BasePainter::Paint(), shapes = m_scene.geometry(),
                       style = m_scene.shapeStyle()](QImage &image, const Viewport &view, const std::stop_token &stop) {
                if (base)
                    base(image, view, stop);
                if (!stop.stop_requested())
                    shapes->paint(image, view, style, {}, stop);
            };
        },
        m_base != nullptr);
}

void MapStage::refreshSelection()
{
    if (m_scene.selection().isEmpty() || m_scene.geometry()->isEmpty()) {
        m_picture.setOver({});
        return;
    }
    m_picture.setOver([shapes = m_scene.geometry(), style = m_scene.shapeStyle(), selection = m_scene.selection()](
                          QImage &image, const Viewport &view, const std::stop_token &stop) {
        shapes->paintSelected(image, view, style, selection, stop);
    });
}

void MapStage::setView(const Viewport &view, double ratio)
{
    if (view == m_view && ratio == m_ratio)
        return;
    m_moving = true;
    m_view = view;
    m_ratio = ratio;
    m_rest.start();
    follow();
    emit changed();
}

void MapStage::setBand(const QRectF &screen)
{
    if (screen == m_band)
        return;
    m_band = screen;
    emit changed();
}

void MapStage::setLink(const std::optional<Link> &link)
{
    if (link == m_link)
        return;
    m_link = link;
    emit changed();
}

void MapStage::setOverlay(Overlay overlay)
{
    m_overlay = std::move(overlay);
    emit changed();
}

void MapStage::follow()
{
    if (m_view.isEmpty())
        return;
    if (m_base)
        m_base->setView(m_view, m_ratio);
    m_picture.follow(m_view, m_ratio, m_moving);
}

void MapStage::rest()
{
    m_moving = false;
    follow();
    tellIfSettled();
}

void MapStage::tellIfSettled()
{
    if (isSettled())
        emit settled();
}

bool MapStage::isSettled() const
{
    return !m_moving && m_picture.isExact(m_view, m_ratio) && (!m_base || m_base->isComplete());
}

void MapStage::paint(QPainter &painter, double ratio)
{
    if (m_view.isEmpty())
        return;
    painter.save();
    painter.setClipRect(QRectF(QPointF(), m_view.size()), Qt::IntersectClip);
    m_picture.draw(painter, m_view, ratio);
    m_scene.paintMarks(painter, m_view, ratio);
    if (m_overlay) {
        painter.save();
        m_overlay(painter, m_view);
        painter.restore();
    }
    if (m_link)
        paintLink(painter, *m_link, m_view, m_scene.palette());
    if (!m_band.isNull())
        paintBand(painter);
    painter.restore();
}

void MapStage::paintBand(QPainter &painter) const
{
    QColor fill = m_scene.palette().accent;
    fill.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_scene.palette().accent, 1));
    painter.setBrush(fill);
    painter.drawRect(m_band.toRect());
}

}
