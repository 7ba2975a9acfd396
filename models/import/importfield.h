// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace routedesk::models {

/// What a column can mean. The order is the one to list them in.
enum class ImportField {
    Ignored,
    Metadata,       ///< with a key, see ColumnTarget
    OrderHandle,
    Type,
    TypeIndex,
    Address,        ///< the street, or all of it; the parts below are joined to it
    HouseNumber,
    AddressExtra,   ///< a further line of it
    PostalCode,
    City,
    Region,
    Country,
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
    Tasks,          ///< what is to be done there, see tasktext.h
    Worker,
    OpsGroup,
};

inline constexpr size_t importFieldCount = size_t(ImportField::OpsGroup) + 1;

/// Every field, in the order to list them.
[[nodiscard]] const QList<ImportField> &importFields();
/// A stable name for saved mappings and tests: the wire's word where there is one ("order_handle", "scheduled_at").
[[nodiscard]] QString importFieldName(ImportField field);
/// Whether the field may stand on several columns of one side.
[[nodiscard]] bool mayRepeat(ImportField field);
/// Whether it is one of those that an address is joined from.
[[nodiscard]] bool isAddressPart(ImportField field);
/// Whether it says where the order goes: an address, coordinates, a geometry or a place.
[[nodiscard]] bool isPlaceField(ImportField field);

/// Which of the two orders a column speaks of, where a row makes a pick and a drop.
enum class OrderSide : unsigned char {
    Both, ///< or the row's only order
    Pick,
    Drop,
};

/// What one column means.
struct ColumnTarget {
    ImportField field = ImportField::Ignored;
    QString metadataKey; ///< for Metadata only
    OrderSide side = OrderSide::Both;

    bool operator==(const ColumnTarget &) const = default;
};

/// A stable name that the matcher reads back as the same: "address", "metadata.gate", "pick.latitude".
[[nodiscard]] QString targetName(const ColumnTarget &target);
/// nullopt for anything else.
[[nodiscard]] std::optional<ColumnTarget> targetOfName(const QString &name);

}

Q_DECLARE_METATYPE(routedesk::models::ColumnTarget)
