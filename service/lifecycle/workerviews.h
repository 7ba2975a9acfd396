// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

namespace routedesk::service {

/// What a span stands for by a clock: days by their midnights, today where nothing is said. One that only begins
/// ends with today, or with the day that it begins on; one that only ends begins with its last day.
[[nodiscard]] TimeSpan resolved(const api::DateSpan &span, const QTimeZone &zone, api::Instant now);

/// The clock that a list of workers goes by: the group's that it is filtered by, else the one that all groups have,
/// else UTC.
[[nodiscard]] QTimeZone zoneOfWorkers(Context &context, const QString &opsGroupHandle);

struct WorkerViewing {
    bool withSchedule = true;
    bool withSummary = true;
    TimeSpan span; ///< of the summary
};

[[nodiscard]] QList<api::Worker> workerViews(
    Context &context, const QList<WorkerRecord> &records, const WorkerViewing &viewing);
/// With everything, and the summary of today.
[[nodiscard]] api::Worker fullWorkerView(
    Context &context, const WorkerRecord &record, const api::DateSpan &span = {});

/// The day's events (or the span's) of a worker's orders, up to 5,000.
[[nodiscard]] api::WorkerHistory historyOf(Context &context, const WorkerRecord &record, const api::DateSpan &span);

}
