// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"

namespace routedesk::api {

/// One of an order's risks. Keys and levels that are not known keep their text.
struct Risk {
    OpenEnum<RiskKey> key;
    OpenEnum<RiskLevel> level;

    bool operator==(const Risk &) const = default;
};

/// Time and distance lost to one cause of silence.
struct Outage {
    QString code;
    QString label;
    QString description;
    OpenEnum<OutageCategory> category;
    std::optional<double> duration; ///< seconds
    std::optional<double> distance; ///< metres

    bool operator==(const Outage &) const = default;
};

}
