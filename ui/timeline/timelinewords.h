// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timeline.h"
#include "ui/theme/palette.h"

namespace routedesk::ui {

class DayWords;

namespace words {

/// What stands beside a row.
struct TimelineName {
    QString title; ///< the worker
    QString detail; ///< "12 stops · 08:00–14:10"
    QString trouble; ///< "late 2", "broken", "conflict"; empty for none
    Tone tone = Tone::Neutral;
};

[[nodiscard]] TimelineName timelineName(const models::TimelineRow &row, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const DayWords &words);
/// "break", inside its block.
[[nodiscard]] QString timelineBreak();
[[nodiscard]] bool isDayOff(const models::TimelineRow &row, const models::DispatchStore &store);

/// For tool tips and screen readers, one fact a line: order, arrival, window, waiting, service, leg, what is wrong.
[[nodiscard]] QStringList timelineStop(const models::TimelineStop &stop, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const DayWords &words);
[[nodiscard]] QStringList timelineRow(const models::TimelineRow &row, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const DayWords &words);

}

}
