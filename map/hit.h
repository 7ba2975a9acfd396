// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

#include <optional>

namespace routedesk::map {

// What lies under a point of the screen. Cheap enough for every move of the mouse: who the members of a cluster are is
// told by MapScene::members() and extent(), as long as the scene and the whole zoom level stay the same.
struct Hit {
    enum class Kind { Nothing, Pin, Cluster, Worker, Line, Fence, Depot };

    Kind kind = Kind::Nothing;
    Id id {}; // null for a cluster
    int level = 0; // of a cluster: in which level of the cloud it is …
    quint32 mark = 0; // … and its number there
    quint32 count = 0; // of a cluster: how many it stands for
    QList<Id> others {}; // of a pin or a worker: what else lies within 12 pixels, the uppermost first, small clusters' members last
};

// A place on a line, nearest to a point of the screen.
struct LineSpot {
    Id id {};
    LineStyle style = LineStyle::Planned;
    qsizetype segment = 0; // from this point of the line to the next …
    double fraction = 0; // … so much of the way, 0 to 1
    LonLat place {};
    std::optional<qint64> time {}; // ms since 1970; nothing where the line's times do not tell
    bool isForecast = false; // planned, not travelled

    friend bool operator==(const LineSpot &, const LineSpot &) = default;
};

}
