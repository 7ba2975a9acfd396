// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/linepaint.h"

#include "map/segmentclip.h"
#include "map/strokeraster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace routedesk::map::linepaint {

namespace {

constexpr double arrowsFrom = 11; // zoom
constexpr double apart = 90; // logical pixels between arrows
constexpr double apartSelected = 45;

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

// Seen from afar lines get thinner, so that a city's routes do not become one blot.
double thickness(const Manner &manner)
{
    return manner.ratio * std::clamp((manner.zoom - 6) / 5.5, 0.5, 1.0);
}

// Of no more concern, but there. Over a satellite picture it needs a rim too.
Stroke paleStroke(const Line &line, double unit, const MapPalette &palette)
{
    Stroke stroke;
    stroke.width = 2 * unit;
    stroke.colour = withAlpha(line.colour, palette.paleStrength);
    if (palette.haloWidth > 0) {
        stroke.casing = unit;
        stroke.casingColour = withAlpha(palette.casing, 0.45);
    }
    return stroke;
}

Stroke strokeFor(const Line &line, const Manner &manner, const MapPalette &palette)
{
    const double unit = thickness(manner);
    Stroke stroke;
    if (manner.faded && !manner.selected) {
        stroke = paleStroke(line, unit, palette);
    } else {
        stroke.width = (manner.selected ? 5 : 3.2) * unit;
        stroke.colour = withAlpha(line.colour, line.style == LineStyle::Travelled ? 1 : palette.lineStrength);
        stroke.casing = palette.casingWidth * (manner.selected ? 1.8 : 1) * unit;
        stroke.casingColour = manner.selected ? withAlpha(palette.casing, 1) : palette.casing;
        stroke.halo = palette.haloWidth * unit;
        stroke.haloColour = palette.halo;
    }
    if (line.style == LineStyle::Straight) {
        stroke.dash = 5 * unit;
        stroke.gap = (manner.selected ? 9 : 7) * unit;
        stroke.width = (manner.selected ? 4 : 2.4) * unit;
    }
    return stroke;
}

// An open arrow head across the line.
void addArrow(StrokeSink &sink, QPointF at, QPointF along, double unit)
{
    const auto fine = [](QPointF p) { return QPointF(std::round(p.x() * 256) / 256, std::round(p.y() * 256) / 256); };
    const QPointF across(-along.y(), along.x());
    const QPointF back = at - along * (2.6 * unit);
    const std::array<QPointF, 3> head { fine(back + across * (4.4 * unit)), fine(at + along * (2.2 * unit)),
                                        fine(back - across * (4.4 * unit)) };
    sink.add(head);
}

void addArrows(StrokeSink &sink, std::span<const QPointF> points, double distance, double unit, QSize area)
{
    double passed = 0;
    for (size_t i = 1; i < points.size(); ++i) {
        const QPointF a = points[i - 1];
        const QPointF d = points[i] - a;
        const double length = std::hypot(d.x(), d.y());
        const auto part = length > 0 ? partWithin(a, points[i], area.width(), area.height(), 12 * unit) : std::nullopt;
        if (part) {
            const QPointF along = d / length;
            for (double n = std::ceil((passed + part->first * length) / distance - 0.5); ; ++n) {
                const double at = (n + 0.5) * distance - passed;
                if (at > part->second * length)
                    break;
                if (at >= 0)
                    addArrow(sink, a + along * at, along, unit);
            }
        }
        passed += length;
    }
}

}

void paint(StrokeSink &sink, const Line &line, std::span<const QPointF> pale, std::span<const QPointF> rest,
           const Manner &manner, const MapPalette &palette)
{
    const Stroke stroke = strokeFor(line, manner, palette);
    if (pale.size() > 1)
        sink.draw(pale, paleStroke(line, thickness(manner), palette));
    if (rest.empty() || (rest.size() == 1 && pale.size() > 1))
        return;
    if (rest.size() == 1) {
        const std::array<QPointF, 2> dot { rest[0], rest[0] };
        return sink.draw(dot, stroke);
    }
    sink.draw(rest, stroke);
    if (manner.zoom < arrowsFrom || (manner.faded && !manner.selected))
        return;
    const double unit = thickness(manner);
    Stroke head = stroke;
    head.width = 1.9 * unit;
    head.colour = withAlpha(line.colour, 1);
    head.dash = head.gap = head.halo = 0;
    head.casing = unit;
    sink.begin(head);
    addArrows(sink, rest, (manner.selected ? apartSelected : apart) * manner.ratio, unit, sink.size());
    sink.end();
}

}
