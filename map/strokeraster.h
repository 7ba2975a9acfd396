// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>

#include <array>
#include <span>
#include <vector>

namespace routedesk::map {

// How a line is drawn, in pixels of the image.
struct Stroke {
    double width = 3;
    QColor colour {};
    double casing = 0; // width of a rim on either side
    QColor casingColour {};
    double halo = 0; // and of another one around that
    QColor haloColour {};
    double dash = 0; // 0: solid
    double gap = 0;
};

// Where lines go: into pixels, or onto paper.
class StrokeSink {
public:
    virtual ~StrokeSink() = default;

    void draw(std::span<const QPointF> points, const Stroke &stroke)
    {
        begin(stroke);
        add(points);
        end();
    }
    // Several lines that do not darken each other: begin(), any number of add(), end().
    virtual void begin(const Stroke &stroke) = 0;
    virtual void add(std::span<const QPointF> points) = 0;
    virtual void end() = 0;

    [[nodiscard]] virtual QSize size() const = 0; // of what can be seen, from 0, 0
};

// Draws wide, anti-aliased, round-ended lines many times faster than QPainter's stroker: each segment writes its
// distance field into a mask, and the mask is coloured once, so a translucent line does not darken where it overlaps
// itself. What is moved by whole pixels gives just the same pixels, as long as it stays within 8000 of the image.
class StrokeRaster final : public StrokeSink {
public:
    explicit StrokeRaster(QImage &target); // Format_ARGB32_Premultiplied or Format_RGB32

    void begin(const Stroke &stroke) override;
    void add(std::span<const QPointF> points) override;
    void end() override;

    [[nodiscard]] QSize size() const override { return { m_width, m_height }; }

private:
    static constexpr int blockSize = 16; // pixels of a row that are coloured, or passed over, together

    void addDashed(std::span<const QPointF> points);
    void segment(QPointF a, QPointF b);
    void fillRow(int row, int from, int to, QPointF a, QPointF b);

    QImage &m_target;
    int m_width;
    int m_height;
    int m_stride; // of the mask: the last four of a row may be written beyond its end
    int m_blockWords;
    std::vector<quint8> m_mask; // 255 on the line, falling with the square of the distance
    std::vector<quint64> m_blocks; // bits of each row's blocks: touched
    int m_top;
    int m_bottom;
    double m_reach = 0;
    double m_dash = 0;
    double m_gap = 0;
    std::array<QRgb, 256> m_colours {};
};

}
