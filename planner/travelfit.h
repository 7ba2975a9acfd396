// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/affinetraveltimes.h"
#include "planner/hourprofile.h"

#include <vector>

namespace routedesk::planner {

/// A leg that somebody has driven: from the departure at one stop to the arrival at the next.
struct DrivenLeg {
    double straightMetres = 0.0; ///< great circle
    std::chrono::seconds duration{};
    int hour = 0; ///< of the departure, 0..23, by the clock of the place
};

/// What a fleet's own driving says about how long legs take.
struct TravelFit {
    AffineCoefficients coefficients{};
    HourProfile hours{};
    int legs = 0; ///< that were fitted
    int detours = 0; ///< routes whose way was measured; below FitRules::fewestDetours the usual detour stands

    bool operator==(const TravelFit &) const = default;
};

struct FitRules {
    int fewestLegs = 60;
    int fewestDetours = 5;
    double shortest = 300.0; ///< metres; below it a leg says more about parking than about driving
    double hourWeight = 20.0; ///< legs' worth of belief that an hour is as usual
};

/// Fits  minutes = fixed + far × km  to the legs, by least squares with Huber's weights (beginning with least
/// absolute deviations, scale from the median deviation), so that breaks and errands on the way do little: with 20
/// % of the legs twice as long it is off by a few per cent. Then each hour's factor: the median of what its legs
/// took against the fit, shrunk towards 1 as if `hourWeight` legs had said so. Ratios in `detours` are metres
/// driven on a route to the sum of its straight legs; their median is the detour factor. Legs that cannot be (no
/// time, over four hours, faster than 150 km/h straight) are left out. The outcome is bounded to what can be: fixed
/// 0..15 min, far 0.4..6 min/km, detour 1..2.5, hours 0.5..2. Nothing with fewer than `fewestLegs` usable ones, or
/// if they all are about equally long, so that fixed and far cannot be told apart. Deterministic, whatever the
/// order of the legs.
[[nodiscard]] std::optional<TravelFit> fitTravel(
    std::vector<DrivenLeg> legs, std::vector<double> detours, const FitRules &rules = {});

}
