// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspresentation.h"

#include "ui/theme/theme.h"
#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

namespace routedesk::ui {

namespace {

using M = models::OrdersModel;

std::optional<api::Instant> instantOf(const QVariant &value)
{
    const QDateTime at = value.toDateTime();
    return at.isValid() ? std::optional(api::toInstant(at)) : std::nullopt;
}

bool isFigure(int column)
{
    switch (column) {
    case M::WindowStart:
    case M::WindowEnd:
    case M::Eta:
    case M::Lateness:
    case M::Sequence:
    case M::Service:
    case M::Load:
    case M::Attempt:
    case M::CreatedAt:
    case M::ClosedAt: return true;
    default: return false;
    }
}

}

OrdersPresentation::OrdersPresentation(
    const Theme &theme, const DayWords &words, models::OrdersFilterModel &source, QObject *parent)
    : QIdentityProxyModel(parent), m_theme(theme), m_words(words), m_filter(source)
{
    setSourceModel(&source);
    connect(&words, &DayWords::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

QModelIndex OrdersPresentation::indexOf(const api::OrderKey &key) const
{
    return index(m_filter.rowOf(key), 0);
}

QVariant OrdersPresentation::raw(const QModelIndex &index, int column) const
{
    return QIdentityProxyModel::data(index.siblingAtColumn(column), Qt::DisplayRole);
}

QString OrdersPresentation::text(const QModelIndex &index) const
{
    const QVariant value = raw(index, index.column());
    switch (index.column()) {
    case M::Type: return words::orderType(api::OpenEnum<api::OrderType>::fromText(value.toString()));
    case M::Status: return statusLook(api::OpenEnum<api::OrderStatus>::fromText(value.toString())).text;
    case M::OrderPriority: return words::priority(api::OpenEnum<api::Priority>::fromText(value.toString()));
    case M::WindowStart: return m_words.window(instantOf(value), instantOf(raw(index, M::WindowEnd)));
    case M::Eta: return value.isValid() ? m_words.clock(instantOf(value)) : QString();
    case M::WindowEnd:
    case M::CreatedAt:
    case M::ClosedAt: return value.isValid() ? m_words.clock(instantOf(value)) : QString();
    case M::Lateness:
        return value.isValid() ? words::lateness(std::chrono::seconds(value.toLongLong())) : QString();
    case M::Service: return value.isValid() ? words::duration(std::chrono::seconds(value.toLongLong())) : QString();
    case M::ProductTypes: return value.toStringList().join(QStringLiteral(", "));
    case M::AtRisk: return value.toBool() ? tr("at risk") : QString();
    case M::Attempt: return value.toInt() > 0 ? QString::number(value.toInt() + 1) : QString();
    default: return value.toString();
    }
}

QString OrdersPresentation::source(const QModelIndex &index) const
{
    if (index.column() != M::Eta && index.column() != M::Lateness)
        return text(index);
    const QVariant figures = QIdentityProxyModel::data(index, models::FiguresRole);
    if (!figures.canConvert<models::StopFigures>())
        return text(index);
    return figures.value<models::StopFigures>().etaIsServers
        ? tr("Arrival as the server foresees it")
        : tr("Arrival worked out here from straight-line distances");
}

// A view asks for these of every row; both are flat tables of the same rows.
QModelIndex OrdersPresentation::index(int row, int column, const QModelIndex &parent) const
{
    const bool isThere
        = !parent.isValid() && row >= 0 && row < m_filter.rowCount() && column >= 0 && column < models::OrdersModel::ColumnCount;
    return isThere ? createIndex(row, column) : QModelIndex();
}

Qt::ItemFlags OrdersPresentation::flags(const QModelIndex &index) const
{
    return index.isValid() ? m_filter.flags(m_filter.index(index.row(), index.column())) : Qt::ItemFlags();
}

QVariant OrdersPresentation::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(index);
    case Qt::ToolTipRole: return source(index);
    case Qt::FontRole:
        if (index.column() == M::Handle)
            return m_theme.type().strong;
        return isFigure(index.column()) ? m_theme.type().figures : m_theme.type().body;
    case Qt::ForegroundRole:
        if (index.column() == M::Lateness && QIdentityProxyModel::data(index, models::LateRole).toBool())
            return m_theme.palette().late;
        if (index.column() == M::AtRisk)
            return m_theme.palette().late;
        return index.column() == M::Handle || isFigure(index.column()) ? m_theme.palette().text
                                                                       : m_theme.palette().textSecondary;
    case Qt::TextAlignmentRole:
        return index.column() == M::Load || index.column() == M::Sequence
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant OrdersPresentation::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == M::Load || section == M::Sequence ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case M::Handle: return tr("Order");
    case M::Type: return tr("Type");
    case M::Status: return tr("Status");
    case M::Address: return tr("Destination");
    case M::WindowStart: return tr("Window");
    case M::WindowEnd: return tr("Window's end");
    case M::Eta: return tr("Arrival");
    case M::Lateness: return tr("Late");
    case M::Worker: return tr("Worker");
    case M::Route: return tr("Route");
    case M::Sequence: return tr("No.");
    case M::Service: return tr("Service");
    case M::Load: return tr("Load");
    case M::ProductTypes: return tr("Needs");
    case M::OrderPriority: return tr("Priority");
    case M::OpsGroup: return tr("Ops group");
    case M::Attempt: return tr("Attempt");
    case M::AtRisk: return tr("Risk");
    case M::Metadata: return tr("Notes");
    case M::CreatedAt: return tr("Created");
    case M::ClosedAt: return tr("Closed");
    default: return {};
    }
}

bool OrdersPresentation::isShownAtFirst(int column)
{
    switch (column) {
    case M::WindowEnd:
    case M::OpsGroup:
    case M::Attempt:
    case M::Metadata:
    case M::CreatedAt:
    case M::ClosedAt:
    case M::OrderPriority:
    case M::Route:
    case M::AtRisk: return false;
    default: return true;
    }
}

int OrdersPresentation::widthAtFirst(int column)
{
    switch (column) {
    case M::Handle: return 132;
    case M::Type: return 76;
    case M::Status: return 116;
    case M::Address: return 280;
    case M::WindowStart: return 112;
    case M::Eta: return 72;
    case M::Lateness: return 92;
    case M::Sequence:
    case M::Load: return 56;
    case M::Service: return 76;
    default: return 108;
    }
}

}
