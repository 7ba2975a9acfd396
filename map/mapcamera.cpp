// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapcamera.h"

#include <cmath>

namespace routedesk::map {

MapCamera::MapCamera(QObject *parent) : QObject(parent)
{
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setDuration(duration);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) { step(value.toDouble()); });
}

void MapCamera::set(const Viewport &view)
{
    if (view == m_view)
        return;
    m_view = view;
    emit viewChanged();
}

void MapCamera::setSize(QSizeF size)
{
    const Viewport view = isGliding() ? m_target : m_view; // a glide that ends early still gets there
    m_glide.stop();
    set(view.resized(size));
}

void MapCamera::jumpTo(const Viewport &view)
{
    m_glide.stop();
    set(view.resized(m_view.size()));
}

void MapCamera::begin()
{
    m_start = m_view;
    m_glide.stop();
    m_glide.start();
}

void MapCamera::glideTo(const Viewport &target)
{
    const Viewport view = target.resized(m_view.size());
    const QPointF way = m_view.toScreen(view.centre()) - QPointF(m_view.size().width(), m_view.size().height()) / 2;
    const bool far = std::abs(way.x()) > 2 * m_view.size().width() || std::abs(way.y()) > 2 * m_view.size().height()
        || std::abs(view.zoom() - m_view.zoom()) > 5;
    if (!m_animated || far || m_view.isEmpty()) {
        jumpTo(view);
        return;
    }
    m_zooming = false;
    m_target = view;
    begin();
}

void MapCamera::pan(QPointF pixels)
{
    m_glide.stop();
    set(m_view.moved(pixels));
}

void MapCamera::glideBy(QPointF pixels)
{
    const Viewport from = isGliding() && !m_zooming ? m_target : m_view;
    glideTo(from.moved(pixels));
}

void MapCamera::zoomAbout(double zoom, QPointF fixed)
{
    m_glide.stop();
    set(m_view.zoomed(zoom, fixed));
}

void MapCamera::glideZoom(double steps, QPointF fixed)
{
    const double from = isGliding() && m_zooming ? m_target.zoom() : m_view.zoom();
    if (!m_animated) {
        zoomAbout(from + steps, fixed);
        return;
    }
    m_target = m_view.zoomed(from + steps, fixed);
    m_fixed = fixed;
    m_zooming = true;
    begin();
}

void MapCamera::step(double progress)
{
    const double zoom = std::lerp(m_start.zoom(), m_target.zoom(), progress);
    if (m_zooming) {
        set(m_start.zoomed(zoom, m_fixed));
        return;
    }
    if (progress >= 1) {
        set(m_target);
        return;
    }
    // The target's place moves over the screen in a straight line while the scale changes.
    QPointF way = m_target.centre() - m_start.centre();
    way.rx() -= std::round(way.x());
    const double shrink = m_start.scale() / (mercator::tileSize * std::exp2(zoom));
    set(Viewport(m_start.centre() + way * (1 - (1 - progress) * std::min(1.0, shrink)), zoom, m_start.size()));
}

}
