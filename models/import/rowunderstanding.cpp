// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/rowinterpreter.h"

#include "models/import/cellreaders.h"
#include "models/import/rowsetup.h"
#include "models/import/tasktext.h"

#include <algorithm>
#include <utility>

namespace routedesk::models {

namespace {

template<class T>
QVariant variantOf(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QStringList taskLabels(QByteArrayView text)
{
    QStringList labels;
    for (const api::Task &task : readTasks(text).value_or(ReadTasks()).tasks)
        labels.append(task.label);
    return labels;
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

QString RowInterpreter::defaultOf(Cells cells, int column) const
{
    if (m_setup->options.defaults.isEmpty() || column < 0 || column >= m_setup->plan.columnCount())
        return {};
    const ColumnTarget &target = m_setup->plan.target(column);
    const SideSetup &side = m_setup->of(target.side);
    const RowCells cell(side, cells);
    if (!cell.at(column).isEmpty() || target.field == ImportField::Ignored)
        return {};
    QByteArrayView text;
    if (target.field == ImportField::Metadata)
        text = std::ranges::find(side.metadata, column, &SideSetup::MetadataColumn::column)->fallback;
    else if (side.columnOf(target.field) == column)
        text = cell.value(target.field);
    return text.isEmpty() ? QString() : QString::fromUtf8(text);
}

QByteArray RowInterpreter::standIn(Cells cells, const ColumnTarget &target) const
{
    for (const SideSetup &side : m_setup->sides) {
        if (target.side != OrderSide::Both && side.side != target.side)
            continue;
        if (target.field == ImportField::Metadata) {
            const auto known = std::ranges::find(side.metadata, target.metadataKey, &SideSetup::MetadataColumn::key);
            if (known != side.metadata.end() && known->column < 0)
                return known->fallback;
        } else if (side.columnOf(target.field) < 0) {
            const QByteArrayView text = RowCells(side, cells).value(target.field);
            if (!text.isEmpty())
                return text.toByteArray();
        }
    }
    return {};
}

QVariant RowInterpreter::understood(const CheckedRow &row, Cells cells, int column) const
{
    if (column < 0 || column >= m_setup->plan.columnCount())
        return {};
    const ColumnTarget &target = m_setup->plan.target(column);
    const RowValues &values = target.side == OrderSide::Drop && row.second ? *row.second : row.values;
    const RowCells cell(m_setup->of(target.side), cells);
    const QByteArray fallback = cell.at(column).isEmpty() ? defaultOf(cells, column).toUtf8() : QByteArray();
    const QByteArrayView text = fallback.isEmpty() ? cell.at(column) : QByteArrayView(fallback);
    if (text.isEmpty())
        return {};
    const auto local = [this](const std::optional<api::Instant> &instant) {
        return instant ? QVariant(m_setup->clock.local(*instant)) : QVariant();
    };
    switch (target.field) {
    case ImportField::Ignored: return {};
    case ImportField::Type:
        return !m_setup->isPaired() && readType(text) ? values.type.text() : QVariant();
    case ImportField::TypeIndex: return variantOf(values.typeIndex);
    case ImportField::Latitude: return variantOf(values.latitude);
    case ImportField::Longitude: return variantOf(values.longitude);
    case ImportField::Coordinates:
    case ImportField::Geometry: return place(values);
    case ImportField::Radius: return variantOf(values.radius);
    case ImportField::Day: {
        const auto time = readTime(text, m_setup->options.dateOrder);
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
    case ImportField::ProductTypes: return readList(text);
    case ImportField::Capacity: return variantOf(values.capacity);
    case ImportField::Priority: return values.priority.isAbsent() ? QVariant() : values.priority.text();
    case ImportField::Tasks: return taskLabels(text);
    case ImportField::Address:
    case ImportField::HouseNumber:
    case ImportField::AddressExtra:
    case ImportField::PostalCode:
    case ImportField::City:
    case ImportField::Region:
    case ImportField::Country: return cell.address();
    case ImportField::Metadata: return readLines(text);
    case ImportField::OrderHandle:
    case ImportField::PlaceHandle:
    case ImportField::Worker:
    case ImportField::OpsGroup: return readText(text);
    }
    std::unreachable();
}

std::optional<CellIssue> defaultComplaint(
    const ColumnTarget &target, const QString &text, const ImportOptions &options)
{
    ColumnPlan plan(1);
    ImportDefaults defaults;
    if (!plan.assign(0, { target.field, target.metadataKey }) || !defaults.set(target, text))
        return CellIssue { 0, IssueSeverity::Error, IssueKind::Missing, { importFieldName(target.field) } };
    const QByteArray utf8 = text.toUtf8();
    const QByteArrayView cell = utf8;
    for (const CellIssue &issue : RowInterpreter(plan, options, {}).check({ &cell, 1 }).issues) {
        const bool ofOthers = issue.kind == IssueKind::AddressOnly || issue.kind == IssueKind::Missing
            || issue.kind == IssueKind::NoDestination;
        if (issue.column == 0 && issue.severity == IssueSeverity::Error && !ofOthers)
            return issue;
    }
    return std::nullopt;
}

}
