// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"
#include "api/instant.h"

namespace routedesk::service {

/// A moment of a worker's way.
struct Spot {
    api::Instant at;
    api::GeoPoint place;

    bool operator==(const Spot &) const = default;
};

}
