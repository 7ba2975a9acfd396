// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/pages/localwords.h"

#include "api/destination.h"
#include "api/polyline.h"

namespace routedesk::service {

/// A map without streets, north up, as SVG: where things lie to one another, with a scale, and for a single goal
/// with rings of distance around it. Pure; holds only what it is given.
struct SketchMap {
    struct Stop {
        api::GeoPoint place;
        int number;
        bool isClosed;
    };

    int width = 360, height = 240; ///< units; a phone shows one as one pixel
    std::optional<api::Destination> goal {}; ///< with its geofence
    QList<Stop> stops {};
    api::Polyline planned {};
    QList<api::Polyline> travelled {};
    std::optional<api::GeoPoint> driver {};
    QString title {}, description {}; ///< for who does not see it; words of ours only

    /// Empty when there is nothing to show.
    [[nodiscard]] QString svg(const LocalWords &words) const;
};

/// "north-east": where `to` lies, seen from `from`.
[[nodiscard]] QString compassWord(const api::GeoPoint &from, const api::GeoPoint &to);

}
