// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/strokeraster.h"

#include "map/pixelblend.h"
#include "map/segmentclip.h"
#include "map/strokekernels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace routedesk::map {

namespace {

// Farther out than this a segment is cut, which costs the exactness of its position to a fraction of a pixel.
constexpr double farOut = 8000;

QPointF fine(QPointF p)
{
    return { std::round(p.x() * 256) / 256, std::round(p.y() * 256) / 256 };
}

bool isFar(QPointF p)
{
    return std::abs(p.x()) > farOut || std::abs(p.y()) > farOut;
}

}

StrokeRaster::StrokeRaster(QImage &target)
    : m_target(target), m_width(target.width()), m_height(target.height()), m_stride(m_width + 8),
      m_blockWords(m_width / (64 * blockSize) + 1), m_mask(size_t(m_stride) * size_t(m_height)),
      m_blocks(size_t(m_blockWords) * size_t(m_height)), m_top(m_height), m_bottom(-1)
{
}

void StrokeRaster::begin(const Stroke &stroke)
{
    const double half = stroke.width / 2;
    const double rimmed = half + stroke.casing;
    m_reach = rimmed + stroke.halo + 0.5;
    m_dash = stroke.dash;
    m_gap = stroke.gap;
    const QRgb core = qPremultiply(stroke.colour.rgba());
    const QRgb rim = qPremultiply(stroke.casingColour.rgba());
    const QRgb halo = qPremultiply(stroke.haloColour.rgba());
    for (int value = 0; value < 256; ++value) {
        const double distance = m_reach * std::sqrt(1 - value / 255.0);
        const auto cover = [distance](double radius) { return uint(std::clamp(radius + 0.5 - distance, 0.0, 1.0) * 255); };
        QRgb colour = stroke.halo > 0 ? scaled(halo, cover(rimmed + stroke.halo)) : 0;
        if (stroke.casing > 0)
            colour = scaled(rim, cover(rimmed)) + scaled(colour, 255 - cover(rimmed));
        m_colours[size_t(value)] = scaled(core, cover(half)) + scaled(colour, 255 - cover(half));
    }
}

void StrokeRaster::add(std::span<const QPointF> points)
{
    if (m_dash > 0) {
        addDashed(points);
        return;
    }
    for (size_t i = 1; i < points.size(); ++i)
        segment(points[i - 1], points[i]);
}

void StrokeRaster::addDashed(std::span<const QPointF> points)
{
    const double period = m_dash + m_gap;
    double passed = 0; // since the start of the current period
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF a = points[i - 1];
        const QPointF d = points[i] - a;
        const double whole = std::hypot(d.x(), d.y());
        const auto part = whole > 0 ? partWithin(a, points[i], m_width, m_height, m_reach) : std::nullopt;
        if (part) {
            const QPointF unit = d / whole;
            const double last = part->second * whole;
            // Dashes are counted from the start of the segment, so that none depends on where the view cuts it.
            for (double dash = std::floor((part->first * whole + passed) / period); dash * period - passed < last; ++dash) {
                const double from = std::max(0.0, dash * period - passed);
                const double to = std::min(whole, dash * period - passed + m_dash);
                if (from <= to)
                    segment(fine(a + unit * from), fine(a + unit * to));
            }
        }
        passed = std::fmod(passed + whole, period);
    }
}

void StrokeRaster::segment(QPointF a, QPointF b)
{
    const double reach = m_reach;
    const double left = std::min(a.x(), b.x()) - reach;
    const double right = std::max(a.x(), b.x()) + reach;
    const double upper = std::min(a.y(), b.y()) - reach;
    const double lower = std::max(a.y(), b.y()) + reach;
    if (right < 0 || left > m_width || lower < 0 || upper > m_height - 1)
        return;
    if (isFar(a) || isFar(b)) {
        const auto part = partWithin(a, b, m_width, m_height, reach + 1);
        if (!part)
            return;
        const QPointF start = a;
        const QPointF d = b - a;
        if (part->first > 0)
            a = start + d * part->first;
        if (part->second < 1)
            b = start + d * part->second;
    }
    // Whole numbers by cutting off, which is floor() for what is not negative: the library's takes a call.
    const int top = int(std::max(0.0, upper));
    const int bottom = int(std::min(m_height - 1.0, lower));
    const QPointF d = b - a;
    // The strip of the endless line cuts each row in an interval; the ends lie within it too.
    const bool steep = std::abs(d.y()) > 1e-6 * std::abs(d.x());
    const double slope = steep ? d.x() / d.y() : 0;
    const double spread = steep ? reach * std::sqrt(1 + slope * slope) : 0;
    for (int row = top; row <= bottom; ++row) {
        double from = left;
        double to = right;
        if (steep) {
            const double centre = a.x() + (row + 0.5 - a.y()) * slope;
            from = std::max(from, centre - spread);
            to = std::min(to, centre + spread);
        }
        const int first = int(std::max(0.0, from - 0.5));
        const int last = int(std::min(m_width - 1.0, to + 0.5));
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
    const float px = float(from + 0.5 - a.x()); // of the first pixel
    const float fall = float(255 / (m_reach * m_reach));
    quint8 *mask = m_mask.data() + size_t(row) * size_t(m_stride) + from;
    for (int i = 0; i <= to - from; i += 4)
        strokekernels::raise(mask + i, px + float(i), { py, dx, dy, inverse, fall });
    quint64 *blocks = m_blocks.data() + size_t(row) * size_t(m_blockWords);
    for (int block = from / blockSize; block <= to / blockSize; ++block)
        blocks[block / 64] |= quint64(1) << (block % 64);
}

void StrokeRaster::end()
{
    for (int row = m_top; row <= m_bottom; ++row) {
        auto *pixels = reinterpret_cast<QRgb *>(m_target.scanLine(row));
        quint8 *mask = m_mask.data() + size_t(row) * size_t(m_stride);
        for (int word = 0; word < m_blockWords; ++word) {
            quint64 blocks = std::exchange(m_blocks[size_t(row) * size_t(m_blockWords) + size_t(word)], 0);
            for (; blocks != 0; blocks &= blocks - 1) {
                const int first = (word * 64 + std::countr_zero(blocks)) * blockSize;
                for (int x = first; x < std::min(first + blockSize, m_width); x += 4)
                    strokekernels::colour(pixels + x, mask + x, std::min(4, m_width - x), m_colours);
            }
        }
    }
    m_top = m_height;
    m_bottom = -1;
}

}
