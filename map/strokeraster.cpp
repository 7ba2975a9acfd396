// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/strokeraster.h"

#include "map/pixelblend.h"
#include "map/segmentclip.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace routedesk::map {

namespace {

// Farther out than this a segment is cut, which costs the exactness of its position to a fraction of a pixel.
constexpr double farOut = 8000;

QPointF fine(QPointF p)
{
    return { std::round(p.x() * 256) / 256, std::round(p.y() * 256) / 256 };
}

// Of a segment in one row: where the row is from its start, where it leads, one over the square of its length, and how
// fast the mask falls with the square of the distance.
struct Field {
    float py;
    float dx;
    float dy;
    float inverse;
    float fall;
};

// Four pixels of the mask, the first so far from the segment's start. Most rows are some ten pixels long: what the
// compiler makes of a plain loop is slower by half.
#ifdef __SSE2__
void raise(quint8 *mask, float first, const Field &field)
{
    const __m128 px = _mm_add_ps(_mm_set1_ps(first), _mm_setr_ps(0, 1, 2, 3));
    const __m128 py = _mm_set1_ps(field.py);
    const __m128 dx = _mm_set1_ps(field.dx);
    const __m128 dy = _mm_set1_ps(field.dy);
    const __m128 along = _mm_mul_ps(_mm_add_ps(_mm_mul_ps(px, dx), _mm_mul_ps(py, dy)), _mm_set1_ps(field.inverse));
    const __m128 t = _mm_min_ps(_mm_max_ps(along, _mm_setzero_ps()), _mm_set1_ps(1));
    const __m128 ex = _mm_sub_ps(px, _mm_mul_ps(t, dx));
    const __m128 ey = _mm_sub_ps(py, _mm_mul_ps(t, dy));
    const __m128 square = _mm_add_ps(_mm_mul_ps(ex, ex), _mm_mul_ps(ey, ey));
    const __m128i whole = _mm_cvttps_epi32(_mm_sub_ps(_mm_set1_ps(255), _mm_mul_ps(_mm_set1_ps(field.fall), square)));
    const __m128i bytes = _mm_packus_epi16(_mm_packs_epi32(whole, whole), whole); // clamps to 0..255
    int before = 0;
    std::memcpy(&before, mask, 4);
    const int after = _mm_cvtsi128_si32(_mm_max_epu8(bytes, _mm_cvtsi32_si128(before)));
    std::memcpy(mask, &after, 4);
}
#else
void raise(quint8 *mask, float first, const Field &field)
{
    for (int i = 0; i < 4; ++i) {
        const float px = first + float(i);
        const float t = std::clamp((px * field.dx + field.py * field.dy) * field.inverse, 0.0F, 1.0F);
        const float ex = px - t * field.dx;
        const float ey = field.py - t * field.dy;
        const float value = std::max(0.0F, 255 - field.fall * (ex * ex + ey * ey));
        mask[i] = std::max(mask[i], quint8(value));
    }
}
#endif

bool isFar(QPointF p)
{
    return std::abs(p.x()) > farOut || std::abs(p.y()) > farOut;
}

}

StrokeRaster::StrokeRaster(QImage &target)
    : m_target(target), m_width(target.width()), m_height(target.height()), m_stride(m_width + 8),
      m_mask(size_t(m_stride) * size_t(m_height)),
      m_rows(size_t(m_height)), m_top(m_height), m_bottom(-1)
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
    if (right < 0 || left > m_width || lower < 0 || upper > m_height)
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
    const int top = std::max(0, int(std::floor(upper)));
    const int bottom = std::min(m_height - 1, int(std::ceil(lower)));
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
        const int first = std::max(0, int(std::floor(from - 0.5)));
        const int last = std::min(m_width - 1, int(to) + 1);
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
        raise(mask + i, px + float(i), { py, dx, dy, inverse, fall });
    Run &run = m_rows[size_t(row)];
    if (run.from > run.to)
        run = { from, to };
    else
        run = { std::min(run.from, from), std::max(run.to, to) };
}

void StrokeRaster::end()
{
    for (int row = m_top; row <= m_bottom; ++row) {
        Run &run = m_rows[size_t(row)];
        auto *pixels = reinterpret_cast<QRgb *>(m_target.scanLine(row));
        quint8 *mask = m_mask.data() + size_t(row) * size_t(m_stride);
        for (int x = run.from; x <= run.to;) {
            if (const quint8 value = std::exchange(mask[x], 0); value != 0) {
                pixels[x] = over(m_colours[value], pixels[x]);
                ++x;
                continue;
            }
            // Between two arms of a line a row is empty: eight pixels at a time.
            quint64 eight = 0;
            std::memcpy(&eight, mask + x, 8);
            x += eight == 0 ? 8 : 1;
        }
        run = {};
    }
    m_top = m_height;
    m_bottom = -1;
}

}
