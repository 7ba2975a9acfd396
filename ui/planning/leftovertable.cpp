// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/leftovertable.h"

#include "ui/pool/refusalwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/formparts.h"

#include <QHeaderView>
#include <QStandardItemModel>

namespace routedesk::ui {

LeftOverTable::LeftOverTable(const DayWords &words, QWidget *parent)
    : RowView(metrics::rowDense, parent), m_words(words), m_rows(new QStandardItemModel(this))
{
    m_rows->setHorizontalHeaderLabels({ tr("Order"), tr("Why it stays out, and what would let it in") });
    setModel(m_rows);
    setAccessibleName(tr("Orders left over"));
    setToolTip(tr("Enter shows the order"));
    header()->resizeSection(0, 160);
    connect(this, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { emit orderActivated(m_leftOver.at(index.row()).key); });
}

void LeftOverTable::show(const QList<models::LeftOver> &leftOver)
{
    m_leftOver = leftOver;
    m_rows->setRowCount(0);
    for (const models::LeftOver &one : leftOver) {
        const QString type = one.key.type.text();
        const QString name
            = type.isEmpty() ? one.key.handle : QStringLiteral("%1 \u00B7 %2").arg(one.key.handle, type);
        const QString why = refusalWords(one.reason, m_words);
        QList<QStandardItem *> items{ new QStandardItem(name), new QStandardItem(why) };
        for (QStandardItem *item : items)
            item->setToolTip(plainTip(why));
        m_rows->appendRow(items);
    }
}

QString LeftOverTable::text(int row, int column) const
{
    return m_rows->item(row, column)->text();
}

}
