// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/polyline.h"

#include <QString>

#include <optional>

namespace routedesk::service {

/// Where a route's line along the roads comes from. In the service's thread; never waits.
class RoadLines {
public:
    virtual ~RoadLines() = default;

    /// The line through these places in order, if it is known by now.
    [[nodiscard]] virtual std::optional<api::Polyline> through(const api::Polyline &places) = 0;
    /// The route's estimate is made anew with road times and its line as soon as they are known.
    virtual void want(qint64 account, const QString &routeHandle, const api::Polyline &places) = 0;
};

}
