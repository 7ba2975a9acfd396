// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/proposaltable.h"

#include "map/routecolours.h"
#include "models/dispatchstore.h"
#include "ui/planning/planningwords.h"
#include "ui/planning/swatch.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace routedesk::ui {

namespace {

QString pair(const QString &before, const QString &after)
{
    return before == after ? before : QStringLiteral("%1 \u2192 %2").arg(before, after);
}

/// Hours and minutes: "3:08".
QString time(planner::Duration duration)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(duration).count();
    return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString kilometres(qint64 metres)
{
    return QLocale().toString(double(metres) / 1000, 'f', metres > 0 && metres < 10'000 ? 1 : 0);
}

}

ProposalTable::ProposalTable(
    const Theme &theme, const DayWords &words, const models::DispatchStore &store, QWidget *parent)
    : RowView(metrics::rowDense, parent), m_theme(theme), m_words(words), m_store(store),
      m_rows(new QStandardItemModel(this))
{
    m_rows->setHorizontalHeaderLabels(
        { tr("Worker"), tr("Changes"), tr("Stops"), tr("Distance, km"), tr("Driving, h"), tr("Late"), tr("Ends") });
    setModel(m_rows);
    setAccessibleName(tr("Routes that would change"));
    const std::array widths{ 180, 128, 80, 104, 112, 64, 110 };
    for (int column = 0; column < int(widths.size()); ++column)
        header()->resizeSection(column, widths[size_t(column)]);
    connect(m_rows, &QStandardItemModel::itemChanged, this, &ProposalTable::follow);
}

void ProposalTable::clear()
{
    m_proposal = {};
    m_rows->setRowCount(0);
}

void ProposalTable::show(const models::Proposal &proposal)
{
    QSet<QString> unticked;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_proposal.mayAccept(row) && m_rows->item(row)->checkState() == Qt::Unchecked)
            unticked.insert(m_proposal.rows().at(row).workerHandle);
    }
    const int current = currentIndex().row();
    m_isFilling = true;
    clear();
    m_proposal = proposal;
    for (qsizetype i = 0; i < proposal.rows().size(); ++i)
        add(i, proposal.rows().at(i), !unticked.contains(proposal.rows().at(i).workerHandle));
    m_isFilling = false;
    setCurrentIndex(m_rows->index(qBound(0, current, m_rows->rowCount() - 1), 0));
    emit tickedChanged();
}

void ProposalTable::add(qsizetype index, const models::ProposalRow &row, bool isTicked)
{
    const models::RouteSums &before = row.sumsBefore, &after = row.sumsAfter;
    const bool isOpen = m_proposal.mayAccept(index);
    const QString note = noteOf(index, row);
    const QStringList cells{ nameOf(row), row.isStale ? tr("changed since") : words::rowChanges(row),
        pair(words::count(before.stops), words::count(after.stops)),
        pair(kilometres(before.metres), kilometres(after.metres)), pair(time(before.driving), time(after.driving)),
        pair(words::count(before.late), words::count(after.late)),
        pair(before.end ? m_words.clock(before.end) : words::none(),
            after.end ? m_words.clock(after.end) : words::none()) };
    QList<QStandardItem *> items;
    for (const QString &cell : cells) {
        auto *item = new QStandardItem(cell);
        item->setToolTip(plainTip(note.isEmpty() ? cell : note));
        item->setEnabled(isOpen);
        items.append(item);
    }
    for (int column = 2; column < items.size(); ++column)
        items.at(column)->setFont(m_theme.type().figures);
    items.first()->setIcon(swatch(map::colourForWorker(row.workerHandle, m_theme.isDark())));
    items.first()->setCheckable(true);
    items.first()->setCheckState(isOpen && isTicked ? Qt::Checked : Qt::Unchecked);
    items.first()->setAccessibleDescription(note);
    m_rows->appendRow(items);
}

QString ProposalTable::nameOf(const models::ProposalRow &row) const
{
    const api::Worker *worker = m_store.worker(row.workerHandle);
    const QString name = worker && !worker->name.isEmpty() ? worker->name : row.workerHandle;
    return name.isEmpty() ? row.routeId : name;
}

QString ProposalTable::noteOf(qsizetype index, const models::ProposalRow &row) const
{
    if (row.isStale)
        return tr("This route has changed since the plan was made. Run again to plan it.");
    QStringList others;
    for (const qsizetype other : m_proposal.bundleOf(index)) {
        if (other != index)
            others.append(nameOf(m_proposal.rows().at(other)));
    }
    if (others.isEmpty())
        return {};
    const QString text = tr("Exchanges stops with %1: accepted together.").arg(others.join(QStringLiteral(", ")));
    return m_proposal.mayAccept(index) ? text
                                       : text + u' ' + tr("One of them has changed since; run again to plan them.");
}

// The ticks of a bundle go together.
void ProposalTable::follow(QStandardItem *item)
{
    if (m_isFilling || item->column() != 0)
        return;
    m_isFilling = true;
    for (const qsizetype other : m_proposal.bundleOf(item->row()))
        m_rows->item(int(other))->setCheckState(item->checkState());
    m_isFilling = false;
    emit tickedChanged();
}

QList<qsizetype> ProposalTable::ticked() const
{
    QList<qsizetype> result;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_proposal.mayAccept(row) && m_rows->item(row)->checkState() == Qt::Checked)
            result.append(row);
    }
    return result;
}

void ProposalTable::setTicked(qsizetype row, bool isTicked)
{
    if (m_proposal.mayAccept(row))
        m_rows->item(int(row))->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
}

QString ProposalTable::text(int row, int column) const
{
    return m_rows->item(row, column)->text();
}

// Wherever in the row the cursor stands; several selected rows follow the current one.
void ProposalTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->key() != Qt::Key_Space || !current.isValid())
        return RowView::keyPressEvent(event);
    const bool isTicked = m_rows->item(current.row())->checkState() != Qt::Checked;
    setTicked(current.row(), isTicked);
    for (const QModelIndex &index : selectionModel()->selectedRows())
        setTicked(index.row(), isTicked);
}

}
