// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importfield.h"

#include <algorithm>
#include <array>
#include <utility>

namespace routedesk::models {

namespace {

using Named = std::pair<ImportField, QLatin1StringView>;

constexpr std::array names {
    Named { ImportField::Ignored, QLatin1StringView("ignored") },
    Named { ImportField::Metadata, QLatin1StringView("metadata") },
    Named { ImportField::OrderHandle, QLatin1StringView("order_handle") },
    Named { ImportField::Type, QLatin1StringView("type") },
    Named { ImportField::TypeIndex, QLatin1StringView("type_index") },
    Named { ImportField::Address, QLatin1StringView("address") },
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
    return field == ImportField::Ignored || field == ImportField::Metadata;
}

}
