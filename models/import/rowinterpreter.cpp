// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/rowinterpreter.h"

#include "models/import/cellreaders.h"
#include "models/import/rowreading.h"
#include "models/import/tasktext.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr double leastReachKm = 60;

double middle(std::vector<double> &values, double share)
{
    const auto at = values.begin() + std::ptrdiff_t(double(values.size() - 1) * share);
    std::ranges::nth_element(values, at);
    return *at;
}

}

RowInterpreter::RowInterpreter(const ColumnPlan &plan, const ImportOptions &options,
                               const std::optional<ImportArea> &area)
    : m_setup(std::make_shared<const RowSetup>(plan, options, area))
{
}

CheckedRow RowInterpreter::check(Cells cells) const
{
    RowMemo memo;
    return check(cells, memo);
}

CheckedRow RowInterpreter::check(Cells cells, RowMemo &memo) const
{
    return m_setup->isPaired() ? checkPair(cells, memo) : RowReading(*m_setup, OrderSide::Both, cells, memo).run();
}

CheckedRow RowInterpreter::checkPair(Cells cells, RowMemo &memo) const
{
    const bool hasPick = RowCells(m_setup->of(OrderSide::Pick), cells).hasPlace();
    const bool hasDrop = RowCells(m_setup->of(OrderSide::Drop), cells).hasPlace();
    const auto missing = [&](OrderSide side) { return side == OrderSide::Pick ? !hasPick : !hasDrop; };
    const auto hasDefault = [&](OrderSide side) {
        const SideSetup &setup = m_setup->of(side);
        return setup.hasFallbacks
            && std::ranges::any_of(std::array { ImportField::Address, ImportField::Coordinates, ImportField::Geometry,
                                       ImportField::PlaceHandle },
                [&](ImportField field) { return !setup.fallbacks[size_t(field)].isEmpty(); });
    };
    for (const auto &[given, other] : { std::pair(OrderSide::Pick, OrderSide::Drop),
             std::pair(OrderSide::Drop, OrderSide::Pick) }) {
        if (missing(given) || !missing(other) || hasDefault(other))
            continue;
        CheckedRow half = RowReading(*m_setup, given, cells, memo).run();
        half.issues.append({ -1, IssueSeverity::Warning, IssueKind::HalfPair,
            { other == OrderSide::Pick ? QStringLiteral("pick") : QStringLiteral("drop") } });
        return half;
    }
    CheckedRow drop = RowReading(*m_setup, OrderSide::Drop, cells, memo).run();
    CheckedRow pick = RowReading(*m_setup, OrderSide::Pick, cells, memo).run(drop.values.scheduledAt);
    for (const CellIssue &issue : std::as_const(drop.issues)) {
        if (!pick.issues.contains(issue)) // what is said of both is said once
            pick.issues.append(issue);
    }
    pick.second = std::move(drop.values);
    return pick;
}

bool RowInterpreter::isPaired() const
{
    return m_setup->isPaired();
}

QString RowInterpreter::address(Cells cells, OrderSide side) const
{
    return RowCells(m_setup->of(side), cells).address();
}

void RowInterpreter::setPlaces(const PlaceBook &places)
{
    auto setup = std::make_shared<RowSetup>(*m_setup);
    setup->places = places;
    m_setup = std::move(setup);
}

const std::optional<ImportArea> &RowInterpreter::area() const
{
    return m_setup->area;
}

ImportedOrder RowInterpreter::order(const RowValues &values, Cells cells) const
{
    const SideSetup &side = m_setup->of(values.side);
    const RowCells cell(side, cells);
    const ImportOptions &options = m_setup->options;
    ImportedOrder result;
    api::NewOrder &order = result.order;
    order.handle = cell.text(ImportField::OrderHandle);
    order.type = values.type;
    order.typeIndex = values.typeIndex;
    order.destination.point = values.point;
    order.destination.polygon = values.polygon;
    order.destination.address = cell.address();
    order.destination.radius = values.radius;
    order.destination.placeHandle = cell.text(ImportField::PlaceHandle);
    order.scheduledAt = values.scheduledAt;
    order.scheduledAfter = values.scheduledAfter;
    order.expectedServiceTime = values.serviceSeconds;
    order.capacityUsed = values.capacity;
    order.priority = values.priority;
    order.productTypes = readList(cell.value(ImportField::ProductTypes));
    if (const auto text = cell.value(ImportField::Tasks); !text.isEmpty()) {
        const ReadTasks tasks = readTasks(text).value_or(ReadTasks());
        order.tasks = tasks.tasks;
        order.taskDefinitionId = tasks.definitionId;
    }
    for (const auto &metadata : side.metadata) {
        const auto written = cell.at(metadata.column);
        const QByteArrayView text = written.isEmpty() ? QByteArrayView(metadata.fallback) : written;
        if (!text.isEmpty())
            order.metadata.set(metadata.key, readLines(text));
    }
    const QString worker = cell.text(ImportField::Worker);
    result.workerHandle = worker.isEmpty() ? options.workerHandle : worker;
    const QString opsGroup = cell.text(ImportField::OpsGroup);
    result.opsGroupHandle = opsGroup.isEmpty() ? options.opsGroupHandle : opsGroup;
    return result;
}

QList<ImportedOrder> RowInterpreter::orders(const CheckedRow &row, Cells cells, int rowNumber) const
{
    QList<ImportedOrder> orders { order(row.values, cells) };
    orders.first().row = rowNumber;
    if (row.second) {
        orders.append(order(*row.second, cells));
        orders.last().row = secondOf(rowNumber);
    }
    return orders;
}

std::optional<ImportArea> areaOf(std::span<const RowValues> rows)
{
    std::vector<api::GeoPoint> points;
    for (const RowValues &row : rows) {
        if (row.point)
            points.push_back(*row.point);
    }
    return areaOf(points);
}

std::optional<ImportArea> areaOf(std::span<const api::GeoPoint> points)
{
    std::vector<double> latitudes;
    std::vector<double> longitudes;
    for (const api::GeoPoint &point : points) {
        latitudes.push_back(point.latitude());
        longitudes.push_back(point.longitude());
    }
    if (latitudes.size() < 3)
        return std::nullopt;
    std::vector<double> distances;
    std::vector<double> sortedLatitudes = latitudes;
    std::vector<double> sortedLongitudes = longitudes;
    ImportArea area { middle(sortedLatitudes, 0.5), middle(sortedLongitudes, 0.5), 0 };
    for (size_t i = 0; i < latitudes.size(); ++i)
        distances.push_back(kilometresBetween(latitudes[i], longitudes[i], area.latitude, area.longitude));
    area.reachKm = std::max(leastReachKm, 3 * middle(distances, 0.75));
    return area;
}

}
