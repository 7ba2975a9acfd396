// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QDate>

#include <optional>

namespace routedesk::api {

/// The times that lists can be filtered by.
enum class TimeField {
    CreatedAt, PlannedAt, ScheduledAt, CancelledAt, CompletedAt, RescheduledMarkedAt, RouteStartedAt,
    StartedAt, StartBy, ScheduledStartAt
};

/// A span of one such time: a day, or from..to with both ends in it.
struct TimeWindow {
    TimeField field = TimeField::ScheduledAt;
    std::optional<QDate> day {};           ///< of the ops group's clock
    std::optional<Instant> from {}, to {};
    bool isWallClock = false; ///< `_without_tz`: from and to are the ops group's clock read as if it were UTC

    bool operator==(const TimeWindow &) const = default;
};

}
