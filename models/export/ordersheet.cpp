// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/export/ordersheet.h"

#include "models/import/columnmatcher.h"

#include <QSet>

#include <algorithm>

namespace routedesk::models {

namespace {

using Field = ImportField;

/// What the import can read of an order, in the order in which to add it.
constexpr std::array fields{ Field::OrderHandle, Field::Type, Field::TypeIndex, Field::Address, Field::Latitude,
    Field::Longitude, Field::Geometry, Field::Radius, Field::PlaceHandle, Field::ScheduledAfter, Field::ScheduledAt,
    Field::ServiceSeconds, Field::ProductTypes, Field::Capacity, Field::Priority, Field::Worker, Field::OpsGroup };

QString wkt(const api::GeoRing &ring)
{
    QStringList corners;
    const auto degrees = [](double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); };
    for (const api::GeoPoint &corner : ring)
        corners.append(degrees(corner.longitude()) + u' ' + degrees(corner.latitude()));
    return QStringLiteral("POLYGON((%1))").arg(corners.join(QLatin1StringView(", ")));
}

QString whole(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString degreesOf(const std::optional<api::GeoPoint> &point, bool isLatitude)
{
    return point
        ? QString::number(isLatitude ? point->latitude() : point->longitude(), 'f', QLocale::FloatingPointShortest)
        : QString();
}

}

OrderSheet::OrderSheet(const QList<SheetColumn> &wanted, const QList<SheetOrder> &orders, const QTimeZone &zone)
    : m_zone(zone)
{
    QStringList keys;
    QSet<QString> known;
    for (const SheetOrder &one : orders) {
        for (const auto &entry : one.order.metadata.entries()) {
            if (!known.contains(entry.key)) {
                known.insert(entry.key);
                keys.append(entry.key);
            }
        }
    }
    const auto addMetadata = [this, &keys] {
        for (const QString &key : std::exchange(keys, {}))
            m_columns.append({ Field::Metadata, key, {} });
    };
    for (const SheetColumn &column : wanted) {
        if (column.field == Field::Metadata)
            addMetadata();
        else
            m_columns.append(column);
    }
    for (const Field field : fields) {
        const SheetColumn column{ field, {}, {} };
        const bool isNeeded = std::ranges::any_of(
            orders, [this, &column](const SheetOrder &one) { return !cell(column, one.order).isEmpty(); });
        if (isNeeded && !m_columns.contains(column))
            m_columns.append(column);
    }
    addMetadata();
}

QStringList OrderSheet::headers() const
{
    QStringList headers;
    for (const SheetColumn &column : m_columns) {
        if (column.field == Field::Ignored)
            headers.append(shownColumnPrefix() + column.shown);
        else if (column.field == Field::Metadata)
            headers.append(importFieldName(column.field) + u'.' + column.metadataKey);
        else
            headers.append(importFieldName(column.field));
    }
    return headers;
}

QStringList OrderSheet::row(const SheetOrder &one) const
{
    QStringList cells;
    qsizetype shown = 0;
    for (const SheetColumn &column : m_columns)
        cells.append(column.field == Field::Ignored ? one.shown.value(shown++) : cell(column, one.order));
    return cells;
}

bool OrderSheet::isNumber(ImportField field)
{
    constexpr std::array numbers{ Field::TypeIndex, Field::Latitude, Field::Longitude, Field::Radius,
        Field::ServiceSeconds, Field::Capacity };
    return std::ranges::contains(numbers, field);
}

QString OrderSheet::timeText(const api::CompactOptional<api::Instant> &instant) const
{
    if (!instant)
        return {};
    const QDateTime local = api::toDateTime(*instant).toTimeZone(m_zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QString OrderSheet::cell(const SheetColumn &column, const api::Order &order) const
{
    const api::Destination &where = order.destination;
    switch (column.field) {
    case Field::OrderHandle: return order.key.handle;
    case Field::Type: return order.key.type.text();
    case Field::TypeIndex: return order.key.typeIndex != 0 ? QString::number(order.key.typeIndex) : QString();
    case Field::Address: return where.address;
    case Field::Latitude: return degreesOf(where.point, true);
    case Field::Longitude: return degreesOf(where.point, false);
    case Field::Geometry: return where.polygon->isEmpty() ? QString() : wkt(*where.polygon);
    case Field::Radius: return whole(where.radius);
    case Field::PlaceHandle: return *where.placeHandle;
    case Field::ScheduledAfter: return timeText(order.scheduledAfter);
    case Field::ScheduledAt: return timeText(order.scheduledAt);
    case Field::ServiceSeconds: return whole(order.expectedServiceTime);
    case Field::ProductTypes: return order.productTypes.join(QLatin1StringView("; "));
    case Field::Capacity: return whole(order.capacityUsed);
    case Field::Priority: return order.priority.text();
    case Field::Worker: return order.workerHandle;
    case Field::OpsGroup: return order.opsGroupHandle;
    case Field::Metadata: return order.metadata.value(column.metadataKey);
    default: return {};
    }
}

}
