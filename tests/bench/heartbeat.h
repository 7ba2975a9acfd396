// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <utility>

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
        m_cpuGaps.clear();
        m_since.start();
        m_cpu = cpuNanoseconds();
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
    /// The most that this thread itself has worked between two turns, however busy the machine is.
    [[nodiscard]] double longestCpuMilliseconds() const
    {
        return m_cpuGaps.isEmpty() ? 0 : *std::ranges::max_element(m_cpuGaps);
    }
    /// How often the interface stood still for longer than that.
    [[nodiscard]] qsizetype countAbove(double milliseconds) const
    {
        return std::ranges::count_if(m_gaps, [=](double gap) { return gap > milliseconds; });
    }

private:
    void beat()
    {
        m_gaps.append(double(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
        const double before = std::exchange(m_cpu, cpuNanoseconds());
        m_cpuGaps.append((m_cpu - before) / 1e6);
    }

    [[nodiscard]] static double cpuNanoseconds()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e9 + double(now.tv_nsec);
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_gaps;
    QList<double> m_cpuGaps;
    double m_cpu = 0;
};
