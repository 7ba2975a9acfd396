// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importfield.h"

#include <algorithm>
#include <array>
#include <utility>

namespace routedesk::models {

namespace {

constexpr QLatin1StringView pickPrefix("pick.");
constexpr QLatin1StringView dropPrefix("drop.");
constexpr QLatin1StringView metadataPrefix("metadata.");

using Named = std::pair<ImportField, QLatin1StringView>;

constexpr std::array names {
    Named { ImportField::Ignored, QLatin1StringView("ignored") },
    Named { ImportField::Metadata, QLatin1StringView("metadata") },
    Named { ImportField::OrderHandle, QLatin1StringView("order_handle") },
    Named { ImportField::Type, QLatin1StringView("type") },
    Named { ImportField::TypeIndex, QLatin1StringView("type_index") },
    Named { ImportField::Address, QLatin1StringView("address") },
    Named { ImportField::HouseNumber, QLatin1StringView("house_number") },
    Named { ImportField::AddressExtra, QLatin1StringView("address_extra") },
    Named { ImportField::PostalCode, QLatin1StringView("postal_code") },
    Named { ImportField::City, QLatin1StringView("city") },
    Named { ImportField::Region, QLatin1StringView("region") },
    Named { ImportField::Country, QLatin1StringView("country") },
    Named { ImportField::Latitude, QLatin1StringView("latitude") },
    Named { ImportField::Longitude, QLatin1StringView("longitude") },
    Named { ImportField::Coordinates, QLatin1StringView("coordinates") },
    Named { ImportField::Geometry, QLatin1StringView("geometry") },
    Named { ImportField::Radius, QLatin1StringView("radius") },
    Named { ImportField::PlaceHandle, QLatin1StringView("place_handle") },
    Named { ImportField::Day, QLatin1StringView("day") },
    Named { ImportField::ScheduledAfter, QLatin1StringView("scheduled_after") },
    Named { ImportField::ScheduledAt, QLatin1StringView("scheduled_at") },
    Named { ImportField::Window, QLatin1StringView("window") },
    Named { ImportField::ServiceMinutes, QLatin1StringView("service_minutes") },
    Named { ImportField::ServiceSeconds, QLatin1StringView("expected_service_time") },
    Named { ImportField::ProductTypes, QLatin1StringView("product_type") },
    Named { ImportField::Capacity, QLatin1StringView("capacity_used") },
    Named { ImportField::Priority, QLatin1StringView("priority") },
    Named { ImportField::Tasks, QLatin1StringView("tasks") },
    Named { ImportField::Worker, QLatin1StringView("worker_handle") },
    Named { ImportField::OpsGroup, QLatin1StringView("ops_group_handle") },
};

}

const QList<ImportField> &importFields()
{
    static const QList<ImportField> fields = [] {
        QList<ImportField> list;
        for (const auto &[field, name] : names)
            list.append(field);
        return list;
    }();
    return fields;
}

QString importFieldName(ImportField field)
{
    return std::ranges::find(names, field, &Named::first)->second.toString();
}

bool mayRepeat(ImportField field)
{
    return field == ImportField::Ignored || field == ImportField::Metadata || field == ImportField::AddressExtra;
}

bool isAddressPart(ImportField field)
{
    return field >= ImportField::Address && field <= ImportField::Country;
}

bool isPlaceField(ImportField field)
{
    return (field >= ImportField::Address && field <= ImportField::Geometry) || field == ImportField::PlaceHandle;
}

QString targetName(const ColumnTarget &target)
{
    QString name = target.side == OrderSide::Pick ? pickPrefix.toString()
        : target.side == OrderSide::Drop          ? dropPrefix.toString()
                                                  : QString();
    name += importFieldName(target.field);
    if (target.field == ImportField::Metadata)
        name += u'.' + target.metadataKey;
    return name;
}

std::optional<ColumnTarget> targetOfName(const QString &name)
{
    ColumnTarget target;
    QStringView rest = QStringView(name).trimmed();
    for (const auto &[prefix, side] : { std::pair(pickPrefix, OrderSide::Pick), std::pair(dropPrefix, OrderSide::Drop) }) {
        if (rest.startsWith(prefix, Qt::CaseInsensitive)) {
            target.side = side;
            rest = rest.sliced(prefix.size());
            break;
        }
    }
    if (rest.startsWith(metadataPrefix, Qt::CaseInsensitive) && rest.size() > metadataPrefix.size()) {
        target.field = ImportField::Metadata;
        target.metadataKey = rest.sliced(metadataPrefix.size()).toString();
        return target;
    }
    for (const auto &[field, word] : names) {
        if (field != ImportField::Metadata && rest.compare(word, Qt::CaseInsensitive) == 0) {
            target.field = field;
            return target;
        }
    }
    return std::nullopt;
}

}
