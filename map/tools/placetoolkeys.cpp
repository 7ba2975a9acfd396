// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What keys do with a PlaceTool.
#include "map/tools/placetool.h"

#include <QKeyEvent>

#include <algorithm>

namespace routedesk::map {

using Kind = PlaceHandle::Kind;

namespace {

constexpr double fewMetres = 5;
constexpr double manyMetres = 50;
constexpr double manyPixels = 10;

}

bool PlaceTool::wantsKey(const QKeyEvent &event) const
{
    if (!m_base || (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return isHalfDone();
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return m_handle && m_handle->kind == Kind::Corner;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: return m_handle.has_value();
    default: return false;
    }
}

bool PlaceTool::key(const QKeyEvent &event)
{
    if (!wantsKey(event) || m_hold != Hold::Nothing)
        return m_hold != Hold::Nothing;
    switch (event.key()) {
    case Qt::Key_Tab: return step(event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    case Qt::Key_Backtab: return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter: commit(); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return removeCorner();
    default: return nudge(event.key(), event.modifiers().testFlag(Qt::ShiftModifier));
    }
}

// Beyond the last handle the focus goes on its way: nobody is to be caught here.
bool PlaceTool::step(int by)
{
    const QList<PlaceHandle> handles = handlesOf(m_draft, view());
    const qsizetype now = m_handle ? handles.indexOf(*m_handle) : -1;
    const qsizetype next = now < 0 ? (by > 0 ? 0 : handles.size() - 1) : now + by;
    const bool isThere = next >= 0 && next < handles.size();
    m_handle = isThere ? std::optional(handles.at(next)) : std::nullopt;
    emit changed();
    emit handleChanged();
    return isThere;
}

bool PlaceTool::nudge(int key, bool far)
{
    const bool wasHalfDone = isHalfDone();
    const QPointF way(
        int(key == Qt::Key_Right) - int(key == Qt::Key_Left), int(key == Qt::Key_Down) - int(key == Qt::Key_Up));
    PlaceShape next;
    if (m_handle->kind == Kind::Radius) {
        const double by = (way.x() - way.y()) * (far ? manyMetres : fewMetres);
        next = m_draft.withRadius(std::clamp(*m_draft.radius + by, m_rules.radius.least, m_rules.radius.most));
    } else {
        next = dragged(m_draft, *m_handle, {}, way * (far ? manyPixels : 1), view(), m_rules.radius);
        if (m_handle->kind == Kind::Edge)
            m_handle = PlaceHandle{ Kind::Corner, m_handle->index + 1 };
    }
    if (!wasHalfDone)
        emit begun();
    change(next);
    return true;
}

bool PlaceTool::removeCorner()
{
    if (m_draft.ring.size() <= 3) {
        emit tooFewCorners();
        return true;
    }
    m_draft = m_draft.withoutCorner(m_handle->index);
    m_isSimple = m_draft.isSimple();
    m_handle->index = std::min(m_handle->index, m_draft.ring.size() - 1);
    commit();
    return true;
}

}
