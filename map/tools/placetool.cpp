// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/placetool.h"

#include "map/mapscene.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>

namespace routedesk::map {

using Kind = PlaceHandle::Kind;

PlaceTool::PlaceTool(Rules rules, QObject *parent) : MapTool(parent), m_rules(std::move(rules)) { }

void PlaceTool::setShape(const std::optional<PlaceShape> &shape)
{
    if (shape == m_base)
        return;
    const bool isSame = shape && m_base && shape->pin.id == m_base->pin.id;
    if (isSame && isHalfDone())
        return;
    if (m_hold == Hold::Dragging)
        m_hold = Hold::Refused; // what is left of the drag is nobody's
    m_base = shape;
    m_draft = shape.value_or(PlaceShape());
    m_isSimple = true;
    m_words = {};
    if (!isSame || (m_handle && m_handle->index >= std::max<qsizetype>(1, m_draft.ring.size())))
        m_handle.reset();
    m_hot.reset();
    emit changed();
}

bool PlaceTool::press(const ToolEvent &event)
{
    if ((event.modifiers & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false; // that is for selecting
    m_from = view().toWorld(event.at);
    if (const auto handle = m_base ? handleAt(event.at, m_draft, view()) : std::nullopt) {
        m_pressed = m_base->pin.id;
        m_start = m_draft;
        m_held = *handle;
    } else {
        const Hit hit = scene().hit(event.at, view());
        if (hit.kind != Hit::Kind::Pin)
            return false;
        m_pressed = hit.id;
        m_start = m_rules.shape(hit.id);
        m_held = {};
    }
    m_hold = Hold::Pressed;
    return true;
}

void PlaceTool::begin(const PlaceShape &shape, const PlaceHandle &handle)
{
    const bool isOther = !m_base || m_base->pin.id != shape.pin.id;
    if (isOther) {
        m_base = shape;
        m_draft = shape;
        m_isSimple = true;
    }
    m_handle = handle;
    m_hold = Hold::Dragging;
    if (isOther)
        emit grabbed(shape.pin.id);
    emit begun();
}

void PlaceTool::drag(const ToolEvent &event)
{
    const QPointF from = view().toScreen(m_from);
    if (m_hold == Hold::Pressed) {
        if ((event.at - from).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        if (!m_start) {
            m_hold = Hold::Refused;
            emit refused(m_pressed);
            return;
        }
        begin(*m_start, m_held);
    }
    if (m_hold != Hold::Dragging)
        return;
    if (m_held.kind == Kind::Edge)
        m_handle = PlaceHandle{ Kind::Corner, m_held.index + 1 }; // it has become one
    change(dragged(*m_start, m_held, from, event.at, view(), m_rules.radius));
}

bool PlaceTool::release(const ToolEvent &event)
{
    if (m_hold == Hold::Pressed) {
        m_hold = Hold::Nothing;
        if (!m_base || m_pressed != m_base->pin.id || m_held.kind == Kind::Place)
            return false;
        m_handle = m_held;
        emit changed();
        return true;
    }
    if (m_hold == Hold::Dragging) {
        if ((event.at - view().toScreen(m_from)).manhattanLength() < 1)
            change(*m_start); // there and back again is nothing
        else
            drag(event);
        commit();
    }
    m_hold = Hold::Nothing;
    emit changed();
    return true;
}

void PlaceTool::change(const PlaceShape &draft)
{
    m_draft = draft;
    m_isSimple = draft.isSimple();
    m_words = isHalfDone() && m_rules.words ? m_rules.words(*m_base, m_draft) : Words();
    emit changed();
}

void PlaceTool::commit()
{
    m_hold = Hold::Nothing;
    if (!m_base || m_draft == *m_base)
        return putBack();
    if (!m_isSimple) {
        putBack();
        emit crossed();
        return;
    }
    const PlaceShape before = *m_base;
    m_base = m_draft;
    m_words = {};
    emit changed();
    emit moved(before, m_draft);
}

void PlaceTool::putBack()
{
    m_hold = Hold::Nothing;
    m_draft = m_base.value_or(PlaceShape());
    m_isSimple = true;
    m_words = {};
    if (m_handle && m_handle->index >= std::max<qsizetype>(1, m_draft.ring.size()))
        m_handle.reset();
    emit changed();
}

bool PlaceTool::cancel()
{
    const bool wasHalfDone = isHalfDone();
    putBack();
    return wasHalfDone;
}

void PlaceTool::putAway()
{
    m_handle.reset();
    m_hot.reset();
    m_cursor.reset();
}

bool PlaceTool::hover(const ToolEvent &event)
{
    const std::optional<PlaceHandle> was = m_hot;
    m_hot = m_base ? handleAt(event.at, m_draft, view()) : std::nullopt;
    if (m_hot != was)
        emit changed();
    m_cursor.reset();
    if (m_hot) {
        m_cursor = cursorOver(*m_hot);
    } else if (const Hit hit = scene().hit(event.at, view()); hit.kind == Hit::Kind::Pin) {
        m_cursor = m_rules.shape(hit.id) ? Qt::OpenHandCursor : Qt::ForbiddenCursor;
    }
    return m_hot && m_hot->kind != Kind::Place;
}

Qt::CursorShape PlaceTool::cursorOver(const PlaceHandle &handle) const
{
    switch (handle.kind) {
    case Kind::Place: return Qt::OpenHandCursor;
    case Kind::Radius: return Qt::SizeHorCursor;
    case Kind::Corner: return Qt::SizeAllCursor;
    case Kind::Edge: return Qt::CrossCursor;
    }
    return Qt::ArrowCursor;
}

std::optional<Qt::CursorShape> PlaceTool::cursor(QPointF) const
{
    switch (m_hold) {
    case Hold::Dragging: return m_isSimple ? Qt::ClosedHandCursor : Qt::ForbiddenCursor;
    case Hold::Refused: return Qt::ForbiddenCursor;
    case Hold::Pressed:
    case Hold::Nothing: break;
    }
    return m_cursor;
}

}
