// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sequences.h"

namespace routedesk::models {

/// What a route is to hold. A null id asks for a new route.
struct RoutePlan {
    QString routeId;
    QString workerHandle; ///< of a new route
    Sequence stops;

    bool operator==(const RoutePlan &) const = default;
};

}
