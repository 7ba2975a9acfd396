// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"
#include "api/worker.h"

#include <QTimeZone>

namespace routedesk::api {

/// The moment at which the wall clock of a place shows that minute of a day; from 1440 on, of the days after. On a day
/// that changes to or from summer time each minute is still there once.
[[nodiscard]] Instant wallClock(QDate date, int minute, const QTimeZone &zone);

/// What the clock of a place is ahead of UTC on a day; on one that changes to or from summer time, at noon.
[[nodiscard]] std::chrono::seconds clockAhead(QDate date, const QTimeZone &zone);

/// A worker's hours on one date, in minutes of the wall clock as above.
struct Workday {
    struct Pause {
        int from = 0, to = 0;

        bool operator==(const Pause &) const = default;
    };

    int start = 0; ///< of the first shift
    int end = 0;   ///< of the last one, after the start
    QList<Pause> pauses {}; ///< between two shifts

    bool operator==(const Workday &) const = default;
};

/// Nothing where the schedule has no shift that begins on that date.
[[nodiscard]] std::optional<Workday> workdayOf(const QList<ShiftEntry> &schedule, QDate date);

}
