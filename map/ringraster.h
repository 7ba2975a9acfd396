// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>

#include <span>

namespace routedesk::map {

// Where areas go: into pixels, or onto paper.
class AreaSink {
public:
    virtual ~AreaSink() = default;

    // The rim lies half within and half outside of the radius.
    virtual void circle(QPointF centre, double radius, const QColor &fill, const QColor &rim, double rimWidth) = 0;
    virtual void polygon(std::span<const QPointF> points, const QColor &fill) = 0; // even-odd; closed or not
};

// Fills areas: circles with their rim, and polygons. In pixels of the image, which is Format_ARGB32_Premultiplied or
// Format_RGB32. Several times faster than QPainter, and what is moved by whole pixels gives just the same pixels.
class RingRaster final : public AreaSink {
public:
    explicit RingRaster(QImage &target) : m_target(target) { }

    void circle(QPointF centre, double radius, const QColor &fill, const QColor &rim, double rimWidth) override;
    void polygon(std::span<const QPointF> points, const QColor &fill) override;

private:
    void blend(int row, double from, double to, QRgb colour); // premultiplied; a part of a row, whole pixels of it
    void rim(int row, double from, double to, QPointF centre, double radius, double half);

    QImage &m_target;
    QRgb m_fill = 0;
    QRgb m_rim = 0;
};

}
