// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>

#include <span>

namespace routedesk::map {

// Fills areas: circles with their rim, and polygons. In pixels of the image, which is Format_ARGB32_Premultiplied or
// Format_RGB32. Several times faster than QPainter, and what is moved by whole pixels gives just the same pixels.
class RingRaster {
public:
    explicit RingRaster(QImage &target) : m_target(target) { }

    // The rim lies half within and half outside of the radius.
    void circle(QPointF centre, double radius, const QColor &fill, const QColor &rim, double rimWidth);
    void polygon(std::span<const QPointF> points, const QColor &fill); // even-odd; closed or not

private:
    void blend(int row, double from, double to, QRgb colour); // premultiplied; a part of a row, whole pixels of it
    void rim(int row, double from, double to, QPointF centre, double radius, double half);

    QImage &m_target;
    QRgb m_fill = 0;
    QRgb m_rim = 0;
};

}
