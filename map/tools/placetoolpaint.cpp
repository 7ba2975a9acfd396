// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What a PlaceTool draws.
#include "map/mapscene.h"
#include "map/tools/placetool.h"
#include "map/tools/toolpaint.h"

#include <QPainter>

namespace routedesk::map {

using Kind = PlaceHandle::Kind;

namespace {

Look lookOf(const Pin &pin)
{
    return { .kind = Look::Kind::Pin,
        .glyph = pin.glyph,
        .status = pin.status,
        .late = pin.late,
        .selected = true,
        .colour = pin.colour.rgba(),
        .text = Look::textOf(pin.number) };
}

}

void PlaceTool::paint(QPainter &painter, const Viewport &view) const
{
    if (!m_base)
        return;
    const MapPalette &palette = scene().palette();
    const QColor colour = m_isSimple ? palette.accent : refusalColour(palette);
    paintShape(painter, view, colour);
    paintHandles(painter, view, colour);
    if (m_words.text.isEmpty() || !m_handle)
        return;
    paintBubble(painter, positionOf(*m_handle, m_draft, view), m_words.text,
        m_words.isBad && m_isSimple ? palette.late : colour, palette, QRectF(QPointF(), view.size()));
}

void PlaceTool::paintShape(QPainter &painter, const Viewport &view, const QColor &colour) const
{
    const MapPalette &palette = scene().palette();
    const QPointF middle = view.toScreen(m_draft.place());
    QList<QPointF> outline;
    for (qsizetype i = 0; i <= m_draft.ring.size() && m_draft.isArea(); ++i)
        outline.append(view.toScreen(m_draft.corner(i % m_draft.ring.size())));
    paintRubber(painter, outline, colour, palette);
    if (m_draft.radius) {
        const double radius = m_draft.radiusInWorld() * view.scale();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.surface, 4));
        painter.drawEllipse(middle, radius, radius);
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(middle, radius, radius);
    }
    if (m_draft.pin.place == m_base->pin.place)
        return;
    paintRubber(painter, { view.toScreen(m_base->place()), middle }, colour, palette, Qt::DashLine);
    painter.save();
    painter.translate(middle);
    paintLook(painter, lookOf(m_draft.pin), palette);
    painter.restore();
}

void PlaceTool::paintHandles(QPainter &painter, const Viewport &view, const QColor &colour) const
{
    const MapPalette &palette = scene().palette();
    for (const PlaceHandle &handle : handlesOf(m_draft, view)) {
        const QPointF at = positionOf(handle, m_draft, view);
        const bool isCurrent = handle == m_handle || handle == m_hot;
        if (handle.kind == Kind::Place) {
            if (handle != m_handle)
                continue;
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette.surface, 5));
            painter.drawEllipse(at, 19, 19);
            painter.setPen(QPen(colour, 2));
            painter.drawEllipse(at, 19, 19);
            continue;
        }
        if (handle.kind == Kind::Radius)
            paintRubber(painter, { view.toScreen(m_draft.place()) + QPointF(16, 0), at }, colour, palette);
        paintHandle(painter, at, handle.kind == Kind::Edge ? HandleLook::Hollow : HandleLook::Filled, colour,
            palette, isCurrent);
    }
}

}
