// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/leftoverrows.h"

#include "ui/pool/refusalwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/window/workbench.h"

namespace routedesk::ui {

LeftOverRows::LeftOverRows(const Workbench &bench, const DayWords &words, QObject *parent)
    : QAbstractTableModel(parent), m_theme(bench.theme), m_store(bench.store), m_plan(bench.plan), m_words(words)
{
}

void LeftOverRows::replace(QList<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void LeftOverRows::show(const models::Proposal &proposal)
{
    QList<Row> rows;
    rows.reserve(proposal.leftOver().size());
    for (const models::LeftOver &one : proposal.leftOver())
        rows.append({ one, proposal.hasChanged(one.key) && m_plan.isInPool(one.key) });
    replace(std::move(rows));
}

void LeftOverRows::clear()
{
    replace({});
}

int LeftOverRows::rowOf(const api::OrderKey &key) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (this->key(row) == key)
            return row;
    }
    return -1;
}

QString LeftOverRows::name(int row) const
{
    const api::OrderKey &order = key(row);
    const QString type = order.type.text();
    return type.isEmpty() ? order.handle : QStringLiteral("%1 \u00B7 %2").arg(order.handle, type);
}

QString LeftOverRows::why(int row) const
{
    if (m_rows.at(row).hasChanged)
        return tr("The order has changed since. Planned again, it may find a place.");
    return refusalWords(m_rows.at(row).left.reason, m_words);
}

QList<Remedy> LeftOverRows::remedies(int row) const
{
    if (m_rows.at(row).hasChanged)
        return { { .kind = Remedy::Kind::PlanAgain, .key = key(row) } };
    return remediesFor(key(row), m_rows.at(row).left.reason, m_store, m_plan);
}

int LeftOverRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LeftOverRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Count);
}

QVariant LeftOverRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const int row = index.row();
    if (role == Qt::ToolTipRole)
        return plainTip(why(row));
    if (role == Qt::ForegroundRole && index.column() == Help && !remedies(row).isEmpty())
        return m_theme.palette().accent;
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Order: return name(row);
    case Why: return why(row);
    case Help: {
        const QList<Remedy> all = remedies(row);
        return all.isEmpty() ? QStringLiteral("\u2013") : remedyWords(all.first(), m_words);
    }
    case Count: break;
    }
    return {};
}

QVariant LeftOverRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Order: return tr("Order");
    case Why: return tr("Why it stays out");
    case Help: return tr("What would let it in");
    case Count: break;
    }
    return {};
}

}
