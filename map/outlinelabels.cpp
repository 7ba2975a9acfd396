// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/outlinelabels.h"

#include "map/sprites.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace routedesk::map {

namespace {

struct Style {
    QFont font;
    double opacity = 1;
    bool dot = false;
};

QFont spaced(double pixels, QFont::Weight weight, double spacing)
{
    QFont font = mapFont(pixels, weight);
    font.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
    return font;
}

Style styleOf(Outlines::Name kind, double zoom)
{
    switch (kind) {
    case Outlines::Name::Country: return { spaced(zoom < 4 ? 12 : 14, QFont::Medium, 1.2), 0.95 };
    case Outlines::Name::State: return { spaced(zoom < 6 ? 11 : 14, QFont::Medium, 0.8), zoom < 8 ? 0.75 : 0.6 };
    case Outlines::Name::County: return { spaced(zoom < 10 ? 11 : 13, QFont::Normal, 0.4), 0.7 };
    case Outlines::Name::City: return { spaced(zoom < 6 ? 11 : 13, QFont::Medium, 0), 1, true };
    }
    return {};
}

bool wanted(const Outlines::Label &label, double zoom)
{
    switch (label.kind) {
    case Outlines::Name::Country: return zoom < 7;
    case Outlines::Name::State: return zoom >= 4 && zoom < 9;
    case Outlines::Name::County: return zoom >= 7.5;
    case Outlines::Name::City: return zoom >= 2.5 + label.extent * 0.6 && zoom < 12.5;
    }
    return false;
}

}

void paintOutlineLabels(QPainter &painter, const Viewport &view, const Outlines &outlines, const MapPalette &palette)
{
    const QRectF screen(QPointF(), view.size());
    QList<QRectF> taken;
    // Cities before areas: a dot cannot give way, a name in a wide area can be missed.
    for (const auto kind : { Outlines::Name::City, Outlines::Name::Country, Outlines::Name::State, Outlines::Name::County }) {
        const Style style = styleOf(kind, view.zoom());
        const QFontMetricsF metrics(style.font);
        const auto labels = std::ranges::equal_range(outlines.labels, kind, {}, &Outlines::Label::kind);
        for (const auto &label : labels) {
            const QPointF at = view.toScreen(label.at);
            if (!wanted(label, view.zoom()) || !screen.contains(at))
                continue;
            const double width = metrics.horizontalAdvance(label.text);
            if (kind != Outlines::Name::City && label.extent * view.scale() < width * 1.15)
                continue;
            QRectF box(0, 0, width, metrics.height());
            box.moveCenter(at);
            if (style.dot)
                box.moveLeft(at.x() + 6);
            const QRectF claim = box.adjusted(-8, -3, 8, 3);
            if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(claim); }))
                continue;
            taken.append(claim);
            QPainterPath text;
            text.addText(QPointF(box.left(), box.top() + metrics.ascent()), style.font, label.text);
            if (style.dot)
                text.addEllipse(at, 2.4, 2.4);
            painter.setOpacity(style.opacity);
            painter.strokePath(text, QPen(palette.labelHalo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.fillPath(text, palette.label);
        }
    }
    painter.setOpacity(1);
}

}
