// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/pace.h"

#include <QElapsedTimer>

/// So many seconds by the clock.
class WallPace final : public routedesk::planner::Pace {
public:
    explicit WallPace(double seconds) : m_seconds(seconds) { m_timer.start(); }

    [[nodiscard]] double seconds() const { return double(m_timer.nsecsElapsed()) * 1e-9; }
    [[nodiscard]] double spent(std::uint64_t) const override { return seconds() / m_seconds; }

private:
    QElapsedTimer m_timer;
    double m_seconds;
};
