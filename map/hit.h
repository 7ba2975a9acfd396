// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

#include <QRectF>

namespace routedesk::map {

// What lies under a point of the screen.
struct Hit {
    enum class Kind { Nothing, Pin, Cluster, Worker, Line, Fence };

    Kind kind = Kind::Nothing;
    Id id{}; // null for a cluster
    Ids members{}; // of a cluster
    QRectF bounds{}; // of a cluster's members, in the world
};

}
