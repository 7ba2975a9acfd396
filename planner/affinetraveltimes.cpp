// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/affinetraveltimes.h"

#include <algorithm>
#include <cmath>

namespace routedesk::planner {

AffineTravelTimes::AffineTravelTimes(AffineCoefficients coefficients) : m_coefficients(coefficients) { }

Leg AffineTravelTimes::leg(const Place &from, const Place &to) const
{
    const double metres = greatCircleMetres(from.coordinate, to.coordinate);
    const double km = metres / 1000.0;
    const double minutes = std::min(
        m_coefficients.nearMinutesPerKm * km, m_coefficients.fixedMinutes + m_coefficients.farMinutesPerKm * km);
    return { std::chrono::seconds(std::llround(minutes * 60.0)),
        std::llround(metres * m_coefficients.detourFactor) };
}

}
