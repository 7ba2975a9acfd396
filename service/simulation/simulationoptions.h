// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace routedesk::service {

struct SimulationOptions {
    /// The most that a laptop keeps up with.
    static constexpr double fastest = 3600;

    double speed = 1;             ///< of the service's clock, against the one on the wall
    quint64 seed = 1;
    bool completesOrders = true;  ///< as a driver does when it has served one

    bool operator==(const SimulationOptions &) const = default;
};

}
