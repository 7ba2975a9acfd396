// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspanel.h"

#include "models/ordersfiltermodel.h"
#include "ui/orders/ordercelldelegate.h"
#include "ui/orders/orderfilterbar.h"
#include "ui/orders/orderspresentation.h"
#include "ui/selection/selectionbinder.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QString headerKey()
{
    return QStringLiteral("orders/columns");
}

QString sortKey()
{
    return QStringLiteral("orders/sort");
}

}

OrdersPanel::OrdersPanel(const Theme &theme, const DayWords &words, models::OrdersFilterModel &orders,
    const models::DispatchStore &store, models::SharedSelection &selection, QWidget *parent)
    : QWidget(parent), m_orders(orders), m_presentation(new OrdersPresentation(theme, words, orders, this)),
      m_bar(new OrderFilterBar(theme, orders, store, this)), m_view(new RowView(metrics::rowDense, this)),
      m_emptyDay(
          new EmptyState(theme, Icon::Csv, tr("The orders of the day are listed here. There are none yet."), this)),
      m_nothingFound(new EmptyState(theme, Icon::Filter, tr("No order of this day matches the filter."), this)),
      m_showAll(new QAction(tr("Show all orders"), this)), m_stack(new QStackedLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_emptyDay);
    m_stack->addWidget(m_nothingFound);

    m_view->setModel(m_presentation);
    m_view->setItemDelegate(new OrderCellDelegate(theme, metrics::rowDense, m_view));
    m_view->setSortingEnabled(true);
    m_view->setDragEnabled(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Orders"));
    setUpColumns();
    new SelectionBinder(
        *m_view, selection, [this](const api::OrderKey &key) { return m_presentation->indexOf(key); });

    m_nothingFound->setAction(m_showAll);
    connect(m_showAll, &QAction::triggered, m_bar, &OrderFilterBar::clear);
    connect(m_view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { emit contextMenuRequested(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit orderActivated(index.data(models::KeyRole).value<api::OrderKey>());
    });
    connect(&orders, &models::OrdersFilterModel::countsChanged, this, &OrdersPanel::showWhatFits);
    connect(m_presentation, &QAbstractItemModel::rowsInserted, this, &OrdersPanel::showWhatFits);
    connect(m_presentation, &QAbstractItemModel::rowsRemoved, this, &OrdersPanel::showWhatFits);
    connect(m_presentation, &QAbstractItemModel::modelReset, this, &OrdersPanel::showWhatFits);
    showWhatFits();
}

void OrdersPanel::setImportAction(QAction *action)
{
    m_emptyDay->setAction(action);
}

void OrdersPanel::setUpColumns()
{
    QHeaderView *header = m_view->header();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    resetColumns();
    connect(header, &QWidget::customContextMenuRequested, this, &OrdersPanel::showColumnMenu);
}

QStringList OrdersPanel::columnNames() const
{
    QStringList names;
    for (int column = 0; column < m_presentation->columnCount(); ++column)
        names.append(m_orders.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return names;
}

TableColumns OrdersPanel::columns() const
{
    return columnsOf(*m_view, columnNames());
}

void OrdersPanel::setColumns(const TableColumns &columns)
{
    arrange(*m_view, columnNames(), columns);
}

void OrdersPanel::resetColumns()
{
    QHeaderView *header = m_view->header();
    for (int column = 0; column < m_presentation->columnCount(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        m_view->setColumnHidden(column, !OrdersPresentation::isShownAtFirst(column));
        header->resizeSection(column, OrdersPresentation::widthAtFirst(column));
    }
    m_view->sortByColumn(models::OrdersModel::WindowStart, Qt::AscendingOrder);
}

void OrdersPanel::fillColumnMenu(QMenu &menu)
{
    for (int column = 1; column < m_presentation->columnCount(); ++column) {
        QAction *action
            = menu.addAction(m_presentation->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(column));
        connect(action, &QAction::toggled, m_view,
            [this, column](bool shown) { m_view->setColumnHidden(column, !shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as at first")), &QAction::triggered, this, &OrdersPanel::resetColumns);
}

void OrdersPanel::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(*menu);
    menu->popup(m_view->header()->mapToGlobal(position));
}

void OrdersPanel::showWhatFits()
{
    QWidget *wanted = m_view;
    if (m_presentation->rowCount() == 0)
        wanted = m_orders.sourceModel()->rowCount() == 0 ? m_emptyDay : m_nothingFound;
    m_stack->setCurrentWidget(wanted);
}

void OrdersPanel::saveLayout(QSettings &settings) const
{
    settings.setValue(headerKey(), columns().shown);
    settings.setValue(sortKey(), columns().sort);
}

void OrdersPanel::restoreLayout(QSettings &settings)
{
    setColumns({ settings.value(headerKey()).toStringList(), settings.value(sortKey()).toString() });
}

}
