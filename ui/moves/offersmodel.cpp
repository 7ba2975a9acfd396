// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/offersmodel.h"

#include "ui/words/planwords.h"

#include <algorithm>

namespace routedesk::ui {

void OffersModel::clear()
{
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void OffersModel::add(const OfferRow &row)
{
    const auto place = std::ranges::upper_bound(m_rows, row,
        [](const OfferRow &one, const OfferRow &other) { return models::isBetter(one.offer, other.offer); });
    const auto at = std::distance(m_rows.begin(), place);
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
    m_rows.insert(at, row);
    endInsertRows();
}

int OffersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OffersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OfferRow &row = m_rows.at(index.row());
    const auto &consequence = row.offer.consequence;
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case DetailRole: return row.detail;
    case ColourRole: return row.colour;
    case FiguresRole: return consequence ? words::consequenceFigures(*consequence) : QString();
    case BreaksRole: return consequence ? words::consequenceBreaks(*consequence) : QString();
    case RefusalRole: return consequence ? QString() : words::refusal(consequence.error());
    case SearchRole: return QStringLiteral("%1 %2 %3").arg(row.name, row.detail, row.offer.target.workerHandle);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{ row.name, row.detail, data(index, FiguresRole).toString(),
            data(index, BreaksRole).toString(), data(index, RefusalRole).toString() };
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

Qt::ItemFlags OffersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows.at(index.row()).offer.consequence)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}
