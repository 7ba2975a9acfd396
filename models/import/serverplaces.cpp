// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/serverplaces.h"

#include <QStringList>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

using F = ImportField;

struct Place {
    QLatin1StringView word;
    std::initializer_list<ImportField> fields; ///< the first that has a column
};

int firstColumn(std::initializer_list<ImportField> fields, const ColumnPlan &plan, OrderSide side)
{
    for (const OrderSide where : { side, OrderSide::Both }) {
        for (const ImportField field : fields) {
            if (const auto column = plan.columnOf(field, where))
                return *column;
        }
    }
    return -1;
}

int metadataColumn(const QString &key, const ColumnPlan &plan, OrderSide side)
{
    for (int column = 0; column < plan.columnCount(); ++column) {
        const ColumnTarget &target = plan.target(column);
        if (target.field == F::Metadata && target.metadataKey == key
            && (target.side == side || target.side == OrderSide::Both))
            return column;
    }
    return -1;
}

}

int columnOfServerField(const QString &path, const ColumnPlan &plan, OrderSide side)
{
    static const Place places[] = {
        { "order_handle"_L1, { F::OrderHandle } },
        { "type"_L1, { F::Type } },
        { "type_index"_L1, { F::TypeIndex } },
        { "address"_L1, { F::Address } },
        { "geometry"_L1, { F::Geometry, F::Latitude, F::Coordinates, F::Longitude } },
        { "radius"_L1, { F::Radius } },
        { "place_handle"_L1, { F::PlaceHandle } },
        { "destination"_L1, { F::Geometry, F::Latitude, F::Coordinates, F::PlaceHandle, F::Address } },
        { "scheduled_after"_L1, { F::ScheduledAfter, F::Window } },
        { "scheduled_at"_L1, { F::ScheduledAt, F::Window } },
        { "expected_service_time"_L1, { F::ServiceSeconds, F::ServiceMinutes } },
        { "product_type"_L1, { F::ProductTypes } },
        { "capacity_used"_L1, { F::Capacity } },
        { "priority"_L1, { F::Priority } },
        { "worker_handle"_L1, { F::Worker } },
        { "driver_handle"_L1, { F::Worker } },
        { "ops_group_handle"_L1, { F::OpsGroup } },
    };
    const QStringList parts = path.split(u'.');
    if (parts.contains("tasks_list"_L1)) // a task has a priority and metadata of its own
        return firstColumn({ F::Tasks }, plan, side);
    if (const qsizetype metadata = parts.indexOf("metadata"_L1); metadata >= 0)
        return metadataColumn(parts.sliced(metadata + 1).join(u'.'), plan, side);
    const bool inGeometry = parts.contains("geometry"_L1);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        if (inGeometry && *part != "geometry"_L1)
            continue;
        for (const Place &place : places) {
            if (*part == place.word)
                return firstColumn(place.fields, plan, side);
        }
    }
    return -1;
}

}
