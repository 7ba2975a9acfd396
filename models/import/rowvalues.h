// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellissue.h"
#include "models/import/foundplaces.h"

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

/// The typed cells of one row. Texts stay in the cells.
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
};

struct CheckedRow {
    RowValues values;
    CellIssues issues;

    [[nodiscard]] bool hasError() const;
};

}
