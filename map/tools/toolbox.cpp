// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/toolbox.h"

#include "map/mapstage.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace routedesk::map {

namespace {

constexpr QPointF outside(-1000, -1000);

ToolEvent toolEvent(const QMouseEvent &event)
{
    return { event.position(), event.modifiers() };
}

}

ToolBox::ToolBox(MapStage &stage, QObject *parent) : QObject(parent), m_stage(stage), m_at(outside)
{
    m_stage.setOverlay([this](QPainter &painter, const Viewport &view) {
        if (m_tool)
            m_tool->paint(painter, view);
    });
}

ToolBox::~ToolBox()
{
    m_stage.setOverlay({});
    if (m_tool)
        m_tool->m_stage.clear();
}

void ToolBox::setTool(MapTool *tool, const QString &hint)
{
    if (tool == m_tool)
        return setHint(tool ? hint : QString());
    if (MapTool *old = m_tool) {
        m_holds = false;
        (void)old->cancel();
        old->putAway();
        old->disconnect(this);
        old->m_stage.clear();
    }
    m_tool = tool;
    if (tool) {
        tool->m_stage = &m_stage;
        connect(tool, &MapTool::changed, this, &ToolBox::repaint);
        connect(tool, &MapTool::done, this, [this] { setTool(nullptr); });
        connect(tool, &QObject::destroyed, this, [this] {
            m_holds = false;
            setHint({});
            repaint();
            emit toolChanged();
        });
        tool->taken();
    }
    setHint(tool ? hint : QString());
    repaint();
    emit toolChanged();
}

void ToolBox::setHint(const QString &hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    emit hintChanged();
}

void ToolBox::repaint()
{
    m_stage.touched(MapStage::Touched::Marks);
    emit cursorChanged();
}

bool ToolBox::handle(QEvent *event)
{
    if (!m_tool)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: return press(static_cast<QMouseEvent &>(*event), false);
    case QEvent::MouseButtonDblClick: return press(static_cast<QMouseEvent &>(*event), true);
    case QEvent::MouseMove: return move(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease: return release(static_cast<QMouseEvent &>(*event));
    case QEvent::KeyPress: return key(static_cast<QKeyEvent &>(*event));
    case QEvent::ShortcutOverride: {
        const auto &pressed = static_cast<QKeyEvent &>(*event);
        return pressed.key() == Qt::Key_Escape || m_tool->wantsKey(pressed);
    }
    case QEvent::Leave: leave(); return false;
    case QEvent::FocusOut:
    case QEvent::Hide: letGo(); return false;
    default: return false;
    }
}

bool ToolBox::press(const QMouseEvent &event, bool twice)
{
    m_at = event.position();
    if (event.button() != Qt::LeftButton || m_holds)
        return m_holds;
    if (twice && m_tool->doubleClick(toolEvent(event)))
        return true;
    const MapTool *before = m_tool;
    const bool isTaken = m_tool->press(toolEvent(event));
    m_holds = isTaken && m_tool == before; // it may have put itself away
    emit cursorChanged();
    return isTaken;
}

bool ToolBox::move(const QMouseEvent &event)
{
    m_at = event.position();
    if (!m_holds && event.buttons() != Qt::NoButton)
        return false;
    bool isTaken = true;
    if (m_holds)
        m_tool->drag(toolEvent(event));
    else
        isTaken = m_tool->hover(toolEvent(event));
    emit cursorChanged();
    return isTaken;
}

bool ToolBox::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_holds)
        return m_holds;
    m_holds = false;
    m_at = event.position();
    const bool isTaken = m_tool->release(toolEvent(event));
    emit cursorChanged();
    if (!isTaken)
        emit clicked(event.position(), event.modifiers());
    return true;
}

void ToolBox::leave()
{
    m_at = outside;
    if (!m_holds)
        (void)m_tool->hover({ m_at, {} });
}

void ToolBox::letGo()
{
    if (std::exchange(m_holds, false))
        (void)m_tool->cancel();
}

bool ToolBox::key(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Escape)
        return m_tool->key(event);
    m_holds = false;
    if (!m_tool->cancel())
        setTool(nullptr);
    return true;
}

bool ToolBox::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    return m_tool && m_tool->click({ at, modifiers });
}

std::optional<Qt::CursorShape> ToolBox::cursor() const
{
    return m_tool ? m_tool->cursor(m_at) : std::nullopt;
}

}
