// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/traveltimes.h"

namespace routedesk::planner {

/// Travel times without a road engine, from the great-circle distance alone:
///     minutes = min(nearMinutesPerKm × km, fixedMinutes + farMinutesPerKm × km),
/// continuous, nothing for no distance. The fixed minutes stand for what every leg costs in a town however short it
/// is (turning out, lights, parking). Fitted to OSRM's driving times between 1.27 million pairs of places in
/// Barcelona, Berlin, New York and Porto Alegre, the affine form is off by 13 to 20 % on average where the best
/// single speed is off by 16 to 28 %; the defaults lie amid the four fits. Metres are the great circle ×
/// `detourFactor`: published street circuity runs from 1.2 (open country) to 1.4 (dense towns), and 1.3 is the
/// usual middle.
struct AffineCoefficients {
    double nearMinutesPerKm = 10.0;
    double fixedMinutes = 4.0;
    double farMinutesPerKm = 1.6;
    double detourFactor = 1.3;

    bool operator==(const AffineCoefficients &) const = default;
};

class AffineTravelTimes final : public TravelTimes {
public:
    explicit AffineTravelTimes(AffineCoefficients coefficients = {});

    /// Rounded to the nearest second and metre. Symmetric; looks only at the coordinates.
    [[nodiscard]] Leg leg(const Place &from, const Place &to) const override;

    [[nodiscard]] const AffineCoefficients &coefficients() const { return m_coefficients; }

private:
    AffineCoefficients m_coefficients;
};

}
