// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace routedesk::map {

// Draws pictures scaled between its pixels (bilinear) several times faster than QPainter does: a map at a zoom between
// two whole ones is nothing but such pictures. One object an image: what it works out for a width serves all the tiles
// of that width.
class TileScaler {
public:
    explicit TileScaler(QImage &target); // Format_RGB32 or Format_ARGB32_Premultiplied

    // Draws `part` of a tile, RGB32 or ARGB32_Premultiplied, into a box of the target; what of the box lies outside of
    // the target is left out.
    void draw(const QImage &tile, const QRect &part, const QRect &box);

private:
    // Where a pixel comes from: between `from` and the one after it, so many 256ths of the way.
    struct Step {
        int from;
        int next;
        quint32 weight;
        friend bool operator==(const Step &, const Step &) = default;
    };

    static void steps(std::vector<Step> &into, int partFrom, int partSize, int size, int clipFrom, int clipTo, int limit);
    void copy(const QImage &tile, const QRect &part, const QRect &box, const QRect &clip);
    const std::vector<QRgb> &row(const QImage &tile, int y);
    void compose(QRgb *line, const std::vector<QRgb> &upper, const std::vector<QRgb> &lower, quint32 weight, bool opaque) const;

    QImage &m_target;
    std::vector<Step> m_columns;
    std::vector<Step> m_lines;
    std::vector<QRgb> m_rows[2]; // of the tile, scaled in width only
    int m_kept[2] = { -1, -1 }; // which those are
    int m_next = 0; // the one to be given up
};

}
