// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace routedesk::models {

/// What a column can mean. The order is the one to list them in.
enum class ImportField {
    Ignored,
    Metadata,       ///< with a key, see ColumnTarget
    OrderHandle,
    Type,
    TypeIndex,
    Address,
    Latitude,
    Longitude,
    Coordinates,    ///< "37.33, -121.89" in one cell, latitude first
    Geometry,       ///< WKT or GeoJSON, Point or Polygon
    Radius,         ///< metres
    PlaceHandle,
    Day,            ///< a date that the times of day of the row belong to
    ScheduledAfter,
    ScheduledAt,    ///< the deadline
    Window,         ///< "09:00-10:00": both of the above
    ServiceMinutes,
    ServiceSeconds,
    ProductTypes,
    Capacity,
    Priority,
    Worker,
    OpsGroup,
};

/// Every field, in the order to list them.
[[nodiscard]] const QList<ImportField> &importFields();
/// A stable name for saved mappings and tests: the wire's word where there is one ("order_handle", "scheduled_at").
[[nodiscard]] QString importFieldName(ImportField field);
/// Ignored and Metadata may stand on several columns, any other field on one.
[[nodiscard]] bool mayRepeat(ImportField field);

/// What one column means.
struct ColumnTarget {
    ImportField field = ImportField::Ignored;
    QString metadataKey; ///< for Metadata only

    bool operator==(const ColumnTarget &) const = default;
};

}
