// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/dockroom.h"

#include "ui/theme/theme.h"
#include "ui/widgets/sectionheader.h"
#include "ui/window/dockhome.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QSettings>

namespace routedesk::ui {

namespace {

constexpr int layoutVersion = 2;

QString keyOf(DockRoom::Room room)
{
    return room == DockRoom::Room::Plan ? QStringLiteral("rooms/plan") : QStringLiteral("rooms/live");
}

}

DockRoom::DockRoom(const Theme &theme, QWidget *parent) : QMainWindow(parent), m_theme(theme)
{
    // A main window makes itself a top-level one unless told otherwise afterwards.
    setWindowFlags(Qt::Widget);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setContextMenuPolicy(Qt::NoContextMenu);
}

QDockWidget *DockRoom::addPanel(
    const QString &name, const QString &title, Qt::DockWidgetArea area, QWidget *panel, SectionHeader *header)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    if (header != nullptr) {
        auto *detach = new QAction(m_theme.icon(Icon::Float), tr("Detach or attach this panel"), dock);
        detach->setToolTip(tr("Make this panel a window of its own, or put it back"));
        connect(detach, &QAction::triggered, dock, [dock] { toggle(dock); });
        header->addAction(detach);
        auto *close = new QAction(m_theme.icon(Icon::Close), tr("Close this panel"), dock);
        close->setToolTip(tr("Close this panel; the View menu brings it back"));
        connect(close, &QAction::triggered, dock, &QDockWidget::close);
        header->addAction(close);
    }
    new DockHome(dock, panel, header);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void DockRoom::setFirstLayout(Room room, const QList<QDockWidget *> &shown)
{
    if (m_built.isEmpty())
        m_built = saveState(layoutVersion);
    m_first.insert(room, shown);
    if (room == m_room)
        applyFirst(room);
}

void DockRoom::applyFirst(Room room)
{
    const QList<QDockWidget *> shown = m_first.value(room);
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->setVisible(shown.contains(dock));
    QList<QDockWidget *> sides;
    QList<int> widths;
    QList<QDockWidget *> below;
    for (QDockWidget *dock : shown) {
        const auto area = dockWidgetArea(dock);
        if (area == Qt::BottomDockWidgetArea)
            below.append(dock);
        else {
            sides.append(dock);
            widths.append(area == Qt::LeftDockWidgetArea ? 288 : 312);
        }
    }
    resizeDocks(sides, widths, Qt::Horizontal);
    resizeDocks(below, QList<int>(below.size(), qMax(220, height() * 2 / 5)), Qt::Vertical);
}

void DockRoom::enter(Room room)
{
    if (room == m_room)
        return;
    m_layouts.insert(m_room, saveState(layoutVersion));
    m_room = room;
    if (!restore(m_layouts.value(room)))
        applyFirst(room);
}

bool DockRoom::restore(const QByteArray &state)
{
    if (state.isEmpty() || !restoreState(state, layoutVersion))
        return false;
    for (DockHome *home : findChildren<DockHome *>())
        home->comeIntoSight();
    return true;
}

QByteArray DockRoom::layoutState() const
{
    return saveState(layoutVersion);
}

void DockRoom::setLayoutState(const QByteArray &state)
{
    restore(state);
}

void DockRoom::resetLayout()
{
    m_layouts.remove(m_room);
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->setFloating(false);
    restore(m_built);
    applyFirst(m_room);
}

void DockRoom::toggle(QDockWidget *dock)
{
    dock->setFloating(!dock->isFloating());
    dock->show();
    dock->raise();
}

void DockRoom::toggleFocusedPanel()
{
    for (const QWidget *widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget()) {
        for (QDockWidget *dock : std::as_const(m_docks)) {
            if (widget == dock)
                return toggle(dock);
        }
    }
}

void DockRoom::saveLayout(QSettings &settings)
{
    m_layouts.insert(m_room, saveState(layoutVersion));
    for (const auto &[room, state] : m_layouts.asKeyValueRange())
        settings.setValue(keyOf(room), state);
}

void DockRoom::restoreLayout(QSettings &settings)
{
    for (const Room room : { Room::Plan, Room::Live }) {
        const QByteArray state = settings.value(keyOf(room)).toByteArray();
        if (!state.isEmpty())
            m_layouts.insert(room, state);
    }
    if (!restore(m_layouts.value(m_room)))
        applyFirst(m_room);
}

}
