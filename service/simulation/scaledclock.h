// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

namespace routedesk::service {

/// The clock that the whole service goes by: the one on the wall, or one that runs faster from the same start.
class ScaledClock {
public:
    explicit ScaledClock(double speed = 1)
        : m_start(std::chrono::system_clock::now())
        , m_begin(std::chrono::steady_clock::now())
        , m_speed(speed)
    {
    }

    [[nodiscard]] api::Instant now() const
    {
        using namespace std::chrono;
        if (m_speed == 1)
            return floor<milliseconds>(system_clock::now());
        const duration<double> passed = (steady_clock::now() - m_begin) * m_speed;
        return floor<milliseconds>(m_start + duration_cast<system_clock::duration>(passed));
    }

    [[nodiscard]] double speed() const { return m_speed; }

private:
    std::chrono::system_clock::time_point m_start;
    std::chrono::steady_clock::time_point m_begin;
    double m_speed;
};

}
