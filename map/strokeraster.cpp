// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/strokeraster.h"

#include <algorithm>
#include <cmath>

namespace routedesk::map {

namespace {

QRgb scaled(QRgb colour, uint alpha) // alpha 0..255, premultiplied colour
{
    const auto part = [alpha](int value) { return int((uint(value) * alpha + 127) / 255); };
    return qRgba(part(qRed(colour)), part(qGreen(colour)), part(qBlue(colour)), part(qAlpha(colour)));
}

QRgb over(QRgb top, QRgb below)
{
    const QRgb rest = scaled(below, 255 - uint(qAlpha(top)));
    return qRgba(qRed(top) + qRed(rest), qGreen(top) + qGreen(rest), qBlue(top) + qBlue(rest),
                 qAlpha(top) + qAlpha(rest));
}

// The part of a segment that lies in the rectangle 0,0..w,h grown by `margin` (Liang and Barsky).
bool clip(QPointF &a, QPointF &b, double w, double h, double margin)
{
    double from = 0;
    double to = 1;
    const QPointF d = b - a;
    const auto against = [&](double delta, double room) {
        if (delta == 0)
            return room >= 0;
        const double t = room / delta;
        (delta < 0 ? from : to) = delta < 0 ? std::max(from, t) : std::min(to, t);
        return from <= to;
    };
    if (!against(-d.x(), a.x() + margin) || !against(d.x(), w + margin - a.x()) || !against(-d.y(), a.y() + margin)
        || !against(d.y(), h + margin - a.y()))
        return false;
    const QPointF start = a;
    a = start + d * from;
    b = start + d * to;
    return true;
}

}

StrokeRaster::StrokeRaster(QImage &target)
    : m_target(target), m_width(target.width()), m_height(target.height()), m_mask(size_t(m_width) * size_t(m_height)),
      m_rows(size_t(m_height)), m_top(m_height), m_bottom(-1)
{
}

void StrokeRaster::draw(std::span<const QPointF> points, const Stroke &stroke)
{
    const double half = stroke.width / 2;
    m_reach = float(half + stroke.casing + 0.5);
    const QRgb core = qPremultiply(stroke.colour.rgba());
    const QRgb rim = qPremultiply(stroke.casingColour.rgba());
    for (int value = 0; value < 256; ++value) {
        const double distance = m_reach * (1 - value / 255.0);
        const auto cover = [distance](double radius) { return uint(std::clamp(radius + 0.5 - distance, 0.0, 1.0) * 255); };
        const QRgb below = stroke.casing > 0 ? scaled(rim, cover(half + stroke.casing)) : 0;
        m_colours[size_t(value)] = over(scaled(core, cover(half)), scaled(below, 255 - cover(half)));
    }
    if (stroke.dash > 0) {
        drawDashed(points, stroke);
    } else {
        for (size_t i = 1; i < points.size(); ++i)
            segment(points[i - 1], points[i]);
    }
    compose();
}

void StrokeRaster::drawDashed(std::span<const QPointF> points, const Stroke &stroke)
{
    const double period = stroke.dash + stroke.gap;
    double passed = 0; // since the start of the current period
    for (size_t i = 1; i < points.size(); ++i) {
        QPointF a = points[i - 1];
        QPointF b = points[i];
        const double whole = std::hypot(b.x() - a.x(), b.y() - a.y());
        const QPointF start = a;
        if (whole > 0 && clip(a, b, m_width, m_height, m_reach)) {
            const QPointF unit = (b - a) / std::max(1e-9, std::hypot(b.x() - a.x(), b.y() - a.y()));
            const double skipped = std::hypot(a.x() - start.x(), a.y() - start.y());
            const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
            for (double at = -std::fmod(passed + skipped, period); at < length; at += period) {
                const double from = std::max(0.0, at);
                const double to = std::min(length, at + stroke.dash);
                if (from <= to)
                    segment(a + unit * from, a + unit * to);
            }
        }
        passed = std::fmod(passed + whole, period);
    }
}

void StrokeRaster::segment(QPointF a, QPointF b)
{
    const double reach = m_reach;
    if (!clip(a, b, m_width, m_height, reach))
        return;
    const int top = std::max(0, int(std::floor(std::min(a.y(), b.y()) - reach)));
    const int bottom = std::min(m_height - 1, int(std::ceil(std::max(a.y(), b.y()) + reach)));
    const double left = std::min(a.x(), b.x()) - reach;
    const double right = std::max(a.x(), b.x()) + reach;
    const QPointF d = b - a;
    const double length = std::hypot(d.x(), d.y());
    // The strip of the endless line cuts each row in an interval; the ends lie within it too.
    const bool steep = std::abs(d.y()) > 1e-6 * length && length > 0;
    const double spread = steep ? reach * length / std::abs(d.y()) : 0;
    for (int row = top; row <= bottom; ++row) {
        double from = left;
        double to = right;
        if (steep) {
            const double centre = a.x() + (row + 0.5 - a.y()) * d.x() / d.y();
            from = std::max(from, centre - spread);
            to = std::min(to, centre + spread);
        }
        const int first = std::max(0, int(std::floor(from - 0.5)));
        const int last = std::min(m_width - 1, int(std::ceil(to)));
        if (first <= last)
            fillRow(row, first, last, a, b);
    }
    m_top = std::min(m_top, top);
    m_bottom = std::max(m_bottom, bottom);
}

void StrokeRaster::fillRow(int row, int from, int to, QPointF a, QPointF b)
{
    const auto dx = float(b.x() - a.x());
    const auto dy = float(b.y() - a.y());
    const float square = dx * dx + dy * dy;
    const float inverse = square > 0 ? 1 / square : 0;
    const float py = float(row + 0.5 - a.y());
    const float ax = float(a.x());
    const float slope = 255 / m_reach;
    quint8 *mask = m_mask.data() + size_t(row) * size_t(m_width);
    for (int x = from; x <= to; ++x) {
        const float px = float(x) + 0.5F - ax;
        const float t = std::clamp((px * dx + py * dy) * inverse, 0.0F, 1.0F);
        const float ex = px - t * dx;
        const float ey = py - t * dy;
        const float value = std::max(0.0F, 255 - slope * std::sqrt(ex * ex + ey * ey));
        mask[x] = std::max(mask[x], quint8(value));
    }
    Run &run = m_rows[size_t(row)];
    if (run.from > run.to)
        run = { from, to };
    else
        run = { std::min(run.from, from), std::max(run.to, to) };
}

void StrokeRaster::compose()
{
    for (int row = m_top; row <= m_bottom; ++row) {
        Run &run = m_rows[size_t(row)];
        auto *pixels = reinterpret_cast<QRgb *>(m_target.scanLine(row));
        quint8 *mask = m_mask.data() + size_t(row) * size_t(m_width);
        for (int x = run.from; x <= run.to; ++x) {
            if (mask[x] == 0)
                continue;
            pixels[x] = over(m_colours[mask[x]], pixels[x]);
            mask[x] = 0;
        }
        run = {};
    }
    m_top = m_height;
    m_bottom = -1;
}

}
