// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapstage.h"

#include "map/outlinepainter.h"

#include <QPainter>

namespace routedesk::map {

MapStage::MapStage(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, &MapStage::rest);
    connect(&m_base, &RasterLayer::painted, this, &MapStage::layerPainted);
    connect(&m_shapes, &RasterLayer::painted, this, &MapStage::layerPainted);
    refreshBase();
}

void MapStage::touched(Touched what)
{
    if (what == Touched::Nothing)
        return;
    if (what == Touched::Everything)
        refreshBase();
    if (what != Touched::Marks)
        refreshGeometry();
    follow();
    emit changed();
}

void MapStage::refreshBase()
{
    m_base.setGround(m_outlines ? m_scene.palette().water : m_scene.palette().land);
    if (!m_outlineShown) {
        m_base.setContent({});
        return;
    }
    m_base.setContent([outlines = m_outlines, palette = m_scene.palette()](QImage &image, const Viewport &view) {
        QPainter painter(&image);
        paintOutlines(painter, view, outlines.get(), palette);
    });
}

void MapStage::refreshGeometry()
{
    if (m_scene.geometry()->isEmpty()) {
        m_shapes.setContent({});
        return;
    }
    m_shapes.setContent([geometry = m_scene.geometry(), style = m_scene.shapeStyle(), selection = m_scene.selection()](
                            QImage &image, const Viewport &view) { geometry->paint(image, view, style, selection); });
}

void MapStage::setOutlines(std::shared_ptr<const Outlines> outlines)
{
    m_outlines = std::move(outlines);
    touched(Touched::Everything);
}

void MapStage::setOutlineShown(bool shown)
{
    if (shown == m_outlineShown)
        return;
    m_outlineShown = shown;
    touched(Touched::Everything);
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

void MapStage::follow()
{
    if (m_view.isEmpty())
        return;
    m_base.follow(m_view, m_ratio, m_moving);
    m_shapes.follow(m_view, m_ratio, m_moving);
}

void MapStage::rest()
{
    m_moving = false;
    follow();
    if (isSettled())
        emit settled();
}

void MapStage::layerPainted()
{
    emit changed();
    if (isSettled())
        emit settled();
}

bool MapStage::isSettled() const
{
    return !m_moving && m_base.isExact(m_view, m_ratio) && m_shapes.isExact(m_view, m_ratio);
}

void MapStage::paint(QPainter &painter, double ratio)
{
    if (m_view.isEmpty())
        return;
    painter.save();
    painter.setClipRect(QRectF(QPointF(), m_view.size()), Qt::IntersectClip);
    if (m_outlineShown)
        m_base.draw(painter, m_view);
    m_shapes.draw(painter, m_view);
    m_scene.paintMarks(painter, m_view, ratio);
    if (!m_band.isNull()) {
        QColor fill = m_scene.palette().accent;
        fill.setAlphaF(0.12F);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(m_scene.palette().accent, 1));
        painter.setBrush(fill);
        painter.drawRect(m_band.toRect());
    }
    painter.restore();
}

}
