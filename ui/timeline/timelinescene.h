// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timelinerows.h"
#include "ui/timeline/timelinelayout.h"

#include <QSet>

namespace routedesk::models {
class SharedSelection;
}

namespace routedesk::ui {

/// Where something that is dragged would go.
struct TimelineTarget {
    int row = -1;
    QString routeId; ///< null: a new route for the worker
    QString workerHandle;
    int index = -1; ///< as in models::Move
    bool isName = false; ///< where in the route is for others to say

    bool operator==(const TimelineTarget &) const = default;
};

/// All that one frame of the timeline shows.
struct TimelineScene {
    const models::TimelineRows &rows;
    const models::SharedSelection &selection;
    TimelineLayout layout;
    api::Instant now{};
    int currentRow = -1;
    bool hasFocus = false;
    std::optional<models::TimelineRows::Place> hovered{};
    QSet<api::OrderKey> dragged{};
    std::optional<TimelineTarget> target{};
    api::Instant targetAt{}; ///< the moment under the pointer
    QRect band{}; ///< being drawn to select what is in it; null for none
};

}
