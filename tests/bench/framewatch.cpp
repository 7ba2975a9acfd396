// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "framewatch.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QPixmap>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QScreen>

#include <ctime>

namespace {

constexpr int longest = 30'000; // ms; a reference of 10,000 delegates takes some seconds

double cpuMilliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

QQuickWidget *quickOf(QWidget &window)
{
    auto *own = qobject_cast<QQuickWidget *>(&window);
    return own ? own : window.findChild<QQuickWidget *>();
}

}

FrameWatch::FrameWatch(QWidget &window) : m_window(window), m_quick(quickOf(window))
{
    if (m_quick)
        connect(m_quick->quickWindow(), &QQuickWindow::afterRendering, this, [this] { m_rendered = true; },
            Qt::DirectConnection);
    QCoreApplication::instance()->installEventFilter(this);
    // So that waiting for an event that never comes ends.
    m_waker.start(100);
}

bool FrameWatch::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::Paint || !object->isWidgetType())
        return false;
    const auto *widget = static_cast<const QWidget *>(object);
    const bool isPicture = m_quick ? widget == m_quick
                                   : widget == &m_window || (m_window.isAncestorOf(widget) && widget->size() == m_window.size());
    m_painted |= isPicture && m_rendered;
    return false;
}

double FrameWatch::until(const std::function<bool()> &isDone)
{
    QElapsedTimer clock;
    clock.start();
    const QDeadlineTimer deadline(longest);
    while (!isDone()) {
        if (deadline.hasExpired())
            qFatal("The picture was not finished within %d s.", longest / 1000);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return double(clock.nsecsElapsed()) / 1e6;
}

Frame FrameWatch::frame(const std::function<void()> &step)
{
    m_rendered = !m_quick;
    m_painted = false;
    const double cpu = cpuMilliseconds(CLOCK_PROCESS_CPUTIME_ID);
    const double interface = cpuMilliseconds(CLOCK_THREAD_CPUTIME_ID);
    QElapsedTimer clock;
    clock.start();
    step();
    until([this] { return m_painted; });
    return { double(clock.nsecsElapsed()) / 1e6, cpuMilliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu,
        cpuMilliseconds(CLOCK_THREAD_CPUTIME_ID) - interface };
}

bool FrameWatch::isQuick() const
{
    return !m_quick.isNull();
}

void FrameWatch::rest(int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    until([&deadline] { return deadline.hasExpired(); });
}

void FrameWatch::flush()
{
    if (m_quick) {
        // Renders by a timer that nobody can ask; and paints nothing where nothing has changed.
        m_rendered = false;
        m_quick->quickWindow()->update();
        until([this] { return m_rendered; });
    }
    QCoreApplication::sendPostedEvents();
}

QImage FrameWatch::flushed() const
{
    return m_window.screen()->grabWindow(m_window.winId(), 0, 0, m_window.width(), m_window.height()).toImage();
}
