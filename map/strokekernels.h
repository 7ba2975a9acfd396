// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/pixelblend.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

// The innermost steps of StrokeRaster, four pixels at a time.
namespace routedesk::map::strokekernels {

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
inline void raise(quint8 *mask, float first, const Field &field)
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
inline void raise(quint8 *mask, float first, const Field &field)
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

// Puts colours over up to four pixels as the mask tells, and empties the mask.
inline void colour(QRgb *pixels, quint8 *mask, int count, const std::array<QRgb, 256> &colours)
{
    quint32 four = 0;
    std::memcpy(&four, mask, 4);
    if (four == 0)
        return;
#ifdef __SSE2__
    if (count == 4) {
        const auto of = [&](int i) { return int(colours[mask[i]]); };
        const __m128i zero = _mm_setzero_si128();
        const __m128i top = _mm_setr_epi32(of(0), of(1), of(2), of(3));
        const __m128i below = _mm_loadu_si128(reinterpret_cast<const __m128i *>(pixels));
        const __m128i rest = _mm_sub_epi32(_mm_set1_epi32(255), _mm_srli_epi32(top, 24));
        const __m128i share = _mm_or_si128(rest, _mm_slli_epi32(rest, 16));
        const auto part = [](__m128i channels, __m128i of255) {
            const __m128i product = _mm_add_epi16(_mm_mullo_epi16(channels, of255), _mm_set1_epi16(0x80));
            return _mm_srli_epi16(_mm_add_epi16(product, _mm_srli_epi16(product, 8)), 8);
        };
        const __m128i low = part(_mm_unpacklo_epi8(below, zero), _mm_unpacklo_epi32(share, share));
        const __m128i high = part(_mm_unpackhi_epi8(below, zero), _mm_unpackhi_epi32(share, share));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(pixels), _mm_add_epi8(top, _mm_packus_epi16(low, high)));
        std::memset(mask, 0, 4);
        return;
    }
#endif
    for (int i = 0; i < count; ++i)
        pixels[i] = over(colours[std::exchange(mask[i], 0)], pixels[i]);
}

}
