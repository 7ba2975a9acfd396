// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/dockhome.h"

#include "ui/widgets/sectionheader.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int titleHeight = 32;
constexpr int grabWidth = 80;

}

QRect seenFrame(const QRect &frame, const QList<QRect> &screens, const QRect &home)
{
    const QRect title(frame.x(), frame.y(), frame.width(), titleHeight);
    const bool seen = std::ranges::any_of(screens, [&](const QRect &screen) {
        const QRect part = screen.intersected(title);
        return part.height() >= titleHeight / 2 && part.width() >= qMin(grabWidth, frame.width());
    });
    if (seen)
        return frame;
    const QSize size = frame.size().boundedTo(home.size());
    QRect moved(frame.topLeft(), size);
    moved.moveLeft(qBound(home.left(), moved.left(), home.right() - size.width() + 1));
    moved.moveTop(qBound(home.top(), moved.top(), home.bottom() - size.height() + 1));
    return moved;
}

DockHome::DockHome(QDockWidget *dock, QWidget *panel, SectionHeader *header)
    : QObject(dock), m_dock(dock), m_header(header), m_whenReleased(new QTimer(this))
{
    auto *holder = new QWidget(dock);
    m_layout = new QVBoxLayout(holder);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(panel);
    dock->setWidget(holder);
    if (header != nullptr)
        dock->setTitleBarWidget(header);
    m_whenReleased->setInterval(60);
    connect(m_whenReleased, &QTimer::timeout, this, &DockHome::settle);
    connect(dock, &QDockWidget::topLevelChanged, m_whenReleased, qOverload<>(&QTimer::start));
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &DockHome::comeIntoSight, Qt::QueuedConnection);
}

/// While the mouse still drags the dock its title bar must not be taken from under it.
void DockHome::settle()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    m_whenReleased->stop();
    const bool floats = m_dock->isFloating();
    if (floats == m_isWindow || m_header == nullptr)
        return;
    m_isWindow = floats;
    if (!floats) {
        m_layout->removeWidget(m_header);
        m_dock->setTitleBarWidget(m_header);
        return;
    }
    const bool shown = m_dock->isVisible();
    const QRect frame = m_dock->geometry();
    m_dock->setTitleBarWidget(nullptr);
    m_layout->insertWidget(0, m_header);
    m_header->show();
    m_dock->setWindowFlags(Qt::Window | Qt::CustomizeWindowHint | Qt::WindowTitleHint | Qt::WindowMinMaxButtonsHint
        | Qt::WindowCloseButtonHint);
    m_dock->setGeometry(frame);
    m_dock->setVisible(shown);
    comeIntoSight();
}

void DockHome::comeIntoSight()
{
    if (!m_dock->isFloating())
        return;
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    const QScreen *home = QGuiApplication::primaryScreen();
    if (home == nullptr)
        return;
    const QRect wanted = seenFrame(m_dock->geometry(), screens, home->availableGeometry());
    if (wanted != m_dock->geometry())
        m_dock->setGeometry(wanted);
}

}
