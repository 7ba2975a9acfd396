// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/candidate.h"

namespace routedesk::geocoding {

/// What is known of one address.
struct GeocodeAnswer {
    Candidates candidates;               ///< best first; empty: the server knows no such place
    std::optional<api::GeoPoint> chosen {}; ///< what a person has settled on, now or in an earlier import

    bool operator==(const GeocodeAnswer &) const = default;
};

}
