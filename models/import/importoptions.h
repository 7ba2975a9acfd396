// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importdefaults.h"

#include "api/geopoint.h"
#include "api/instant.h"

#include <QDate>
#include <QSet>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace routedesk::models {

/// What a file can't say by itself. Times of day belong to `day` in `zone`; `now` is given, never read from a clock.
struct ImportOptions {
    enum class DateOrder { DayFirst, MonthFirst };

    QDate day;                                  ///< required; the day the import is for
    int dayShift = 0;                           ///< days that every date of the file is moved by
    QTimeZone zone = QTimeZone(QTimeZone::UTC); ///< the ops group's
    DateOrder dateOrder = DateOrder::DayFirst;  ///< for 3/4/2026; ISO dates always stand
    std::optional<api::Instant> now;            ///< nullopt: no check for past deadlines

    ImportDefaults defaults; ///< what an empty cell or a missing column means
    QString workerHandle;    ///< of rows that name none
    QString opsGroupHandle;

    // checks against what is known; nullopt: not known, no check
    std::optional<QSet<QString>> knownWorkers;
    std::optional<QSet<QString>> knownOpsGroups;
    std::optional<int> largestVehicle; ///< units
    std::optional<api::GeoPoint> centre; ///< where the work is; nullopt: the middle of the file's own orders

    std::optional<api::GeoPoint> dayCentre; ///< where the day's other work is: for a file without places of its own

    bool targetGeocodes = false;           ///< the connection finds coordinates for an address by itself

    bool operator==(const ImportOptions &) const = default;
};

}
