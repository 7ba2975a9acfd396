// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/affinetraveltimes.h"

#include <QSemaphore>
#include <QThread>

#include <atomic>

namespace routedesk::test {

/// Travel times that hold another thread up where it asks for the first time after close(), until open().
class GatedTimes : public planner::TravelTimes {
public:
    [[nodiscard]] planner::Leg leg(const planner::Place &from, const planner::Place &to) const override
    {
        if (QThread::isMainThread() && m_closesWhenAsked.exchange(false))
            m_isClosed = true;
        else if (!QThread::isMainThread() && m_isClosed.exchange(false)) {
            m_waiting.release();
            m_gate.acquire();
        }
        return m_times.leg(from, to);
    }

    void close() { m_isClosed = true; }
    /// Once the main thread asks for a time.
    void closeWhenAsked() { m_closesWhenAsked = true; }
    void open() { m_gate.release(); }
    /// True once for each time that somebody has come to the gate.
    [[nodiscard]] bool isReached() { return m_waiting.tryAcquire(); }

private:
    planner::AffineTravelTimes m_times;
    mutable std::atomic<bool> m_isClosed = false;
    mutable std::atomic<bool> m_closesWhenAsked = false;
    mutable QSemaphore m_waiting;
    mutable QSemaphore m_gate;
};

}
