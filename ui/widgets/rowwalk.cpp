// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rowwalk.h"

#include <QElapsedTimer>

#include <algorithm>

namespace routedesk::ui {

namespace {

constexpr std::chrono::nanoseconds sliceTime{ std::chrono::milliseconds(2) };
constexpr int between = 64; ///< rows between two looks at the clock

}

RowWalk::RowWalk(Steps steps, QObject *parent) : QObject(parent), m_steps(std::move(steps))
{
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &RowWalk::slice);
}

void RowWalk::begin()
{
    m_next = 0;
    m_steps.begin();
    slice();
}

void RowWalk::slice()
{
    const int rows = m_steps.rows();
    const bool inSlices = rows > few;
    QElapsedTimer clock;
    clock.start();
    while (m_next < rows && (!inSlices || clock.durationElapsed() < sliceTime)) {
        for (const int end = std::min(m_next + between, rows); m_next < end; ++m_next)
            m_steps.look(m_next);
    }
    if (m_next < rows)
        return m_turn.start();
    m_turn.stop();
    m_steps.end();
}

}
