// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/lassotool.h"

#include "map/mapscene.h"
#include "map/tools/toolpaint.h"

#include <QApplication>
#include <QPainter>

#include <cmath>

namespace routedesk::map {

LassoTool::LassoTool(Words words, QObject *parent) : MapTool(parent), m_words(std::move(words)) { }

bool LassoTool::press(const ToolEvent &event)
{
    m_isPressed = true;
    m_isDrawing = false;
    m_op = selectOp(event.modifiers);
    m_loop = { event.at };
    m_seen = view();
    m_count.reset();
    return true;
}

void LassoTool::drag(const ToolEvent &event)
{
    if (!m_isPressed)
        return; // given up meanwhile
    follow();
    const QPointF step = event.at - m_loop.constLast();
    if (!m_isDrawing && step.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDrawing = true;
    if (std::hypot(step.x(), step.y()) < apart)
        return;
    m_loop.append(event.at);
    m_count.reset();
    emit changed();
}

bool LassoTool::release(const ToolEvent &event)
{
    if (!m_isPressed)
        return true;
    if (!m_isDrawing) {
        end();
        return false;
    }
    drag(event);
    const Ids inside = scene().idsInside(m_loop, view());
    const SelectOp op = m_op;
    end();
    emit drawn(inside, op);
    return true;
}

bool LassoTool::cancel()
{
    const bool wasDrawing = m_isDrawing;
    end();
    return wasDrawing;
}

void LassoTool::end()
{
    m_isPressed = m_isDrawing = false;
    m_loop.clear();
    m_count.reset();
    emit changed();
}

QPolygonF LassoTool::loopIn(const Viewport &view) const
{
    QPolygonF loop = m_loop;
    if (m_seen == view)
        return loop;
    const auto middleOf = [](const Viewport &of) { return QPointF(of.size().width(), of.size().height()) / 2; };
    for (QPointF &point : loop) {
        const QPointF world = m_seen.centre() + (point - middleOf(m_seen)) / m_seen.scale();
        point = middleOf(view) + (world - view.centre()) * view.scale();
    }
    return loop;
}

// The wheel may have moved the map under the loop, which stays on the ground.
void LassoTool::follow()
{
    if (m_seen == view())
        return;
    m_loop = loopIn(view());
    m_seen = view();
    m_count.reset();
}

int LassoTool::count() const
{
    if (!m_count)
        m_count = isInHand() && m_loop.size() > 2 ? int(scene().inside(m_loop, m_seen).size()) : 0;
    return *m_count;
}

void LassoTool::paint(QPainter &painter, const Viewport &view) const
{
    if (!m_isDrawing)
        return;
    const QPolygonF loop = loopIn(view);
    const MapPalette &palette = scene().palette();
    const QColor colour = m_op == SelectOp::Remove ? refusalColour(palette) : palette.accent;
    QColor fill = colour;
    fill.setAlphaF(0.12F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(loop, Qt::OddEvenFill);
    paintRubber(painter, { loop.constLast(), loop.constFirst() }, colour, palette, Qt::DotLine);
    paintRubber(painter, loop, colour, palette);
    paintBubble(painter, loop.constLast(), m_words(count(), m_op), colour, palette, QRectF(QPointF(), view.size()));
}

std::optional<Qt::CursorShape> LassoTool::cursor(QPointF) const
{
    return Qt::CrossCursor;
}

}
