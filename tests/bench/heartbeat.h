// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

/// The longest time between two turns of this thread's event loop, of which at least one a millisecond is asked
/// for.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    }

    void start()
    {
        m_gaps.clear();
        m_since.start();
        m_timer.start();
    }
    void stop()
    {
        beat();
        m_timer.stop();
    }

    [[nodiscard]] double longestMilliseconds() const
    {
        return m_gaps.isEmpty() ? 0 : *std::ranges::max_element(m_gaps);
    }
    /// How often the interface stood still for longer than that.
    [[nodiscard]] qsizetype countAbove(double milliseconds) const
    {
        return std::ranges::count_if(m_gaps, [=](double gap) { return gap > milliseconds; });
    }

private:
    void beat() { m_gaps.append(double(m_since.nsecsElapsed()) / 1e6), m_since.start(); }

    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_gaps;
};
