// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellissue.h"
#include "models/import/foundplaces.h"
#include "models/import/importfield.h"

#include "api/enums.h"
#include "api/geopoint.h"
#include "api/instant.h"

#include <QList>

#include <optional>

namespace routedesk::models {

/// Where a file's orders lie: to notice the one that does not.
struct ImportArea {
    double latitude = 0;
    double longitude = 0;
    double reachKm = 0; ///< orders further from the middle are remarkable

    bool operator==(const ImportArea &) const = default;
};

/// What the dates of a file say about the order of day and month in 3/4/2026.
enum DateEvidence : quint8 {
    EitherOrder = 1,    ///< both make sense
    DayFirstOnly = 2,
    MonthFirstOnly = 4,
};

/// The typed cells of one order. Texts stay in the cells.
struct RowValues {
    std::optional<double> latitude, longitude; ///< as written, not yet swapped or in range
    std::optional<api::GeoPoint> point;        ///< only when both are sound
    api::GeoRing polygon;
    api::OpenEnum<api::OrderType> type;
    api::OpenEnum<api::Priority> priority;
    std::optional<int> typeIndex, radius, serviceSeconds, capacity;
    std::optional<api::Instant> scheduledAfter, scheduledAt;
    PlaceState place = PlaceState::Given;
    quint64 key = 0; ///< hash of handle, type and index; 0 without a handle
    OrderSide side = OrderSide::Both;
    quint8 dates = 0; ///< of DateEvidence
};

struct CheckedRow {
    RowValues values;                ///< of the only order, or of the pick
    std::optional<RowValues> second; ///< of the drop, where the row makes both
    CellIssues issues;

    [[nodiscard]] bool hasError() const;
    /// Of its only order, or of the one of both that needs more.
    [[nodiscard]] PlaceState place() const { return second ? moreOpen(values.place, second->place) : values.place; }
};

}
