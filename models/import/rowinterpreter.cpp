// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/rowinterpreter.h"

#include "models/import/cellreaders.h"
#include "models/import/rowreading.h"

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

class CellText {
public:
    CellText(const RowSetup &setup, CsvRows::Cells cells)
        : m_setup(setup)
        , m_cells(cells)
    {
    }

    [[nodiscard]] QByteArrayView bytes(int column) const
    {
        return column >= 0 && size_t(column) < m_cells.size() ? m_cells[size_t(column)].trimmed() : QByteArrayView();
    }
    [[nodiscard]] QByteArrayView bytes(ImportField field) const { return bytes(m_setup.columnOf(field)); }
    /// Null when the cell is empty.
    [[nodiscard]] QString text(int column) const
    {
        const auto cell = bytes(column);
        return cell.isEmpty() ? QString() : readText(cell);
    }
    [[nodiscard]] QString text(ImportField field) const { return text(m_setup.columnOf(field)); }

private:
    const RowSetup &m_setup;
    CsvRows::Cells m_cells;
};

template<class T>
QVariant variantOf(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QVariant place(const RowValues &values)
{
    if (!values.polygon.isEmpty())
        return int(values.polygon.size());
    if (!values.point)
        return {};
    return QVariantList { values.point->latitude(), values.point->longitude() };
}

}

RowInterpreter::RowInterpreter(const ColumnPlan &plan, const ImportOptions &options,
                               const std::optional<ImportArea> &area)
    : m_setup(std::make_shared<const RowSetup>(plan, options, area))
{
}

CheckedRow RowInterpreter::check(Cells cells) const
{
    return RowReading(*m_setup, cells).run();
}

QString RowInterpreter::address(Cells cells) const
{
    return RowReading(*m_setup, cells).address();
}

void RowInterpreter::setPlaces(const FoundPlaces &places)
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
    const CellText cell(*m_setup, cells);
    const ImportOptions &options = m_setup->options;
    ImportedOrder result;
    api::NewOrder &order = result.order;
    order.handle = cell.text(ImportField::OrderHandle);
    order.type = values.type;
    order.typeIndex = values.typeIndex;
    order.destination.point = values.point;
    order.destination.polygon = values.polygon;
    order.destination.address = address(cells);
    order.destination.radius = values.radius;
    order.destination.placeHandle = cell.text(ImportField::PlaceHandle);
    order.scheduledAt = values.scheduledAt;
    order.scheduledAfter = values.scheduledAfter;
    order.expectedServiceTime = values.serviceSeconds;
    order.capacityUsed = values.capacity;
    order.priority = values.priority;
    order.productTypes = readList(cell.bytes(ImportField::ProductTypes));
    for (const auto &metadata : m_setup->metadata) {
        if (const QString text = cell.text(metadata.column); !text.isEmpty())
            order.metadata.set(metadata.key, text);
    }
    const QString worker = cell.text(ImportField::Worker);
    result.workerHandle = worker.isEmpty() ? options.workerHandle : worker;
    const QString opsGroup = cell.text(ImportField::OpsGroup);
    result.opsGroupHandle = opsGroup.isEmpty() ? options.opsGroupHandle : opsGroup;
    return result;
}

QVariant RowInterpreter::understood(const RowValues &values, Cells cells, int column) const
{
    if (column < 0 || column >= m_setup->plan.columnCount())
        return {};
    const CellText cell(*m_setup, cells);
    if (cell.bytes(column).isEmpty())
        return {};
    const auto local = [this](const std::optional<api::Instant> &instant) {
        return instant ? QVariant(m_setup->clock.local(*instant)) : QVariant();
    };
    switch (m_setup->plan.target(column).field) {
    case ImportField::Ignored: return {};
    case ImportField::Type: return readType(cell.bytes(column)) ? values.type.text() : QVariant();
    case ImportField::TypeIndex: return variantOf(values.typeIndex);
    case ImportField::Latitude: return variantOf(values.latitude);
    case ImportField::Longitude: return variantOf(values.longitude);
    case ImportField::Coordinates:
    case ImportField::Geometry: return place(values);
    case ImportField::Radius: return variantOf(values.radius);
    case ImportField::Day: {
        const auto time = readTime(cell.bytes(column), m_setup->options.dateOrder);
        return time ? variantOf(time->date) : QVariant();
    }
    case ImportField::ScheduledAfter: return local(values.scheduledAfter);
    case ImportField::ScheduledAt: return local(values.scheduledAt);
    case ImportField::Window:
        if (!values.scheduledAfter || !values.scheduledAt)
            return {};
        return QVariantList { local(values.scheduledAfter), local(values.scheduledAt) };
    case ImportField::ServiceMinutes:
    case ImportField::ServiceSeconds: return variantOf(values.serviceSeconds);
    case ImportField::ProductTypes: return readList(cell.bytes(column));
    case ImportField::Capacity: return variantOf(values.capacity);
    case ImportField::Priority: return values.priority.isAbsent() ? QVariant() : values.priority.text();
    case ImportField::Metadata:
    case ImportField::OrderHandle:
    case ImportField::Address:
    case ImportField::PlaceHandle:
    case ImportField::Worker:
    case ImportField::OpsGroup: return cell.text(column);
    }
    std::unreachable();
}

std::optional<ImportArea> areaOf(std::span<const RowValues> rows)
{
    std::vector<double> latitudes;
    std::vector<double> longitudes;
    for (const RowValues &row : rows) {
        if (row.point) {
            latitudes.push_back(row.point->latitude());
            longitudes.push_back(row.point->longitude());
        }
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
