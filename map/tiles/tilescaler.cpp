// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilescaler.h"

#include <algorithm>
#include <cstring>

namespace routedesk::map {

namespace {

// Two channels at a time.
inline QRgb between(QRgb a, QRgb b, quint32 weight)
{
    constexpr quint32 half = 0x00800080U;
    constexpr quint32 mask = 0x00ff00ffU;
    const quint32 rest = 256 - weight;
    const quint32 low = (((a & mask) * rest + (b & mask) * weight + half) >> 8) & mask;
    const quint32 high = (((a >> 8) & mask) * rest + ((b >> 8) & mask) * weight + half) & ~mask;
    return low | high;
}

inline QRgb over(QRgb top, QRgb ground)
{
    const quint32 rest = 256 - (top >> 24) - (top >> 31); // 0 for opaque
    return top + between(0, ground, rest);
}

}

TileScaler::TileScaler(QImage &target) : m_target(target) { }

void TileScaler::steps(std::vector<Step> &into, int partFrom, int partSize, int size, int clipFrom, int clipTo, int limit)
{
    into.resize(size_t(clipTo - clipFrom));
    // The middle of a pixel lies at so many 65536ths of a source pixel.
    const qint64 stride = (qint64(partSize) << 16) / size;
    for (int i = clipFrom; i < clipTo; ++i) {
        const qint64 at = std::max<qint64>(0, (qint64(partFrom) << 16) + stride * i + stride / 2 - (1 << 15));
        const int from = std::min(limit, int(at >> 16));
        into[size_t(i - clipFrom)] = { from, std::min(limit, from + 1), quint32(at >> 8) & 0xff };
    }
}

void TileScaler::copy(const QImage &tile, const QRect &part, const QRect &box, const QRect &clip)
{
    const QPoint shift = part.topLeft() - box.topLeft();
    for (int y = clip.top(); y <= clip.bottom(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(tile.constScanLine(y + shift.y())) + clip.left() + shift.x();
        auto *to = reinterpret_cast<QRgb *>(m_target.scanLine(y)) + clip.left();
        if (tile.format() == QImage::Format_RGB32)
            std::memcpy(to, from, size_t(clip.width()) * sizeof(QRgb));
        else
            std::transform(from, from + clip.width(), to, to, over);
    }
}

const std::vector<QRgb> &TileScaler::row(const QImage &tile, int y)
{
    for (int i = 0; i < 2; ++i) {
        if (m_kept[i] == y) {
            m_next = 1 - i;
            return m_rows[i];
        }
    }
    const int i = m_next;
    m_next = 1 - i;
    m_kept[i] = y;
    m_rows[i].resize(m_columns.size());
    const auto *line = reinterpret_cast<const QRgb *>(tile.constScanLine(y));
    std::transform(m_columns.begin(), m_columns.end(), m_rows[i].begin(),
                   [line](const Step &step) { return between(line[step.from], line[step.next], step.weight); });
    return m_rows[i];
}

void TileScaler::compose(QRgb *line, const std::vector<QRgb> &upper, const std::vector<QRgb> &lower, quint32 weight, bool opaque) const
{
    const QRgb *a = upper.data();
    const QRgb *b = lower.data();
    const size_t count = upper.size();
    if (opaque) {
        for (size_t i = 0; i < count; ++i)
            line[i] = between(a[i], b[i], weight);
    } else {
        for (size_t i = 0; i < count; ++i)
            line[i] = over(between(a[i], b[i], weight), line[i]);
    }
}

void TileScaler::draw(const QImage &tile, const QRect &part, const QRect &box)
{
    const QRect clip = box & m_target.rect();
    if (clip.isEmpty() || part.isEmpty() || !tile.rect().contains(part))
        return;
    if (part.size() == box.size()) {
        copy(tile, part, box, clip);
        return;
    }
    steps(m_columns, part.left(), part.width(), box.width(), clip.left() - box.left(), clip.right() + 1 - box.left(), tile.width() - 1);
    steps(m_lines, part.top(), part.height(), box.height(), clip.top() - box.top(), clip.bottom() + 1 - box.top(), tile.height() - 1);
    m_kept[0] = m_kept[1] = -1;
    const bool opaque = tile.format() == QImage::Format_RGB32;
    for (int y = clip.top(); y <= clip.bottom(); ++y) {
        const Step &step = m_lines[size_t(y - clip.top())];
        const std::vector<QRgb> &upper = row(tile, step.from);
        const std::vector<QRgb> &lower = row(tile, step.next);
        compose(reinterpret_cast<QRgb *>(m_target.scanLine(y)) + clip.left(), upper, lower, step.weight, opaque);
    }
}

}
