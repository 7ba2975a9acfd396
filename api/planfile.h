// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"
#include "api/orderkey.h"
#include "api/reading.h"

#include <QDate>

namespace routedesk::api {

/// One stop of a saved plan, with what a dispatcher has fixed about it.
struct PlanFileStop {
    OrderKey key{};
    bool isPlaceLocked = false;
    bool isWorkerLocked = false;

    bool operator==(const PlanFileStop &) const = default;
};

struct PlanFileRoute {
    QString routeHandle{}; ///< null for a route that the service did not know
    QString workerHandle{};
    std::optional<int> version{};
    bool isLocked = false;
    QList<PlanFileStop> stops{};

    bool operator==(const PlanFileRoute &) const = default;
};

/// A draft of a day's plan as a file, `.routedesk-plan`: JSON with "format": "routedesk-plan" and "version": 1.
/// `base` is what the service had when it was saved, `pool` the open orders without a route in the draft.
struct PlanFile {
    static constexpr int version = 1;
    static constexpr qsizetype largestBytes = 32 * 1024 * 1024;
    static constexpr qsizetype longestName = 120;

    QString name{};
    QDate date{};
    QString opsGroupHandle{}; ///< null: every ops group
    QString timeZoneId{};
    std::optional<Instant> savedAt{};
    QList<PlanFileRoute> routes{};
    QList<PlanFileRoute> base{};
    QList<OrderKey> pool{};

    bool operator==(const PlanFile &) const = default;
};

[[nodiscard]] QByteArray writePlanFile(const PlanFile &file);
/// Strict: complains about anything that is not of this format, about a version it does not know, about an order
/// that is in two places, and about more than it is willing to read. Pure, any thread.
[[nodiscard]] ReadResult<PlanFile> readPlanFile(QByteArrayView bytes);

}
