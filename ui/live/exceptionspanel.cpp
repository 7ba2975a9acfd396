// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/live/exceptionspanel.h"

#include "ui/live/exceptiondelegate.h"
#include "ui/selection/selectionbinder.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/sectionheader.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStackedLayout>
#include <QTimer>

namespace routedesk::ui {

using Show = ExceptionsFilter::Show;

ExceptionsPanel::ExceptionsPanel(const Theme &theme, const DayWords &words, models::OrdersModel &orders,
    models::SharedSelection &selection, QWidget *parent)
    : QWidget(parent), m_header(new SectionHeader(theme, tr("Exceptions"), this)),
      m_filter(new ExceptionsFilter(orders, this)), m_view(new QListView(this)),
      m_empty(new EmptyState(theme, Icon::Complete, tr("Nothing is late and nothing is at risk."), this)),
      m_late(new FilterChip(theme, tr("late"), Tone::Late, Mark::Triangle, this)),
      m_risk(new FilterChip(theme, tr("at risk"), Tone::Late, Mark::Triangle, this)), m_stack(new QStackedLayout),
      m_later(new QTimer(this)),
      m_walk(new RowWalk({ [&orders] { return orders.rowCount(); }, [this] { m_counts = {}; },
                             [this](int row) { m_filter->count(row, m_counts); }, [this] { showCounts(); } },
          this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    chips->setSpacing(6);
    chips->addWidget(m_late);
    chips->addWidget(m_risk);
    chips->addStretch(1);
    layout->addLayout(chips);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new ExceptionDelegate(theme, words, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Exceptions: orders that are late or at risk"));
    new SelectionBinder(*m_view, selection, [this](const api::OrderKey &key) { return m_filter->indexOf(key); });
    connect(m_view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { emit contextMenuRequested(m_view->viewport()->mapToGlobal(at)); });
    const auto narrow = [this] {
        m_filter->setShow(m_late->isChecked() == m_risk->isChecked() ? Show::All
                : m_late->isChecked()                                ? Show::Late
                                                                     : Show::AtRisk);
    };
    connect(m_late, &FilterChip::toggled, this, narrow);
    connect(m_risk, &FilterChip::toggled, this, narrow);
    m_later->setSingleShot(true);
    m_later->setInterval(100);
    connect(m_later, &QTimer::timeout, m_walk, &RowWalk::begin);
    for (const auto *model :
        { static_cast<QAbstractItemModel *>(&orders), static_cast<QAbstractItemModel *>(m_filter) }) {
        connect(model, &QAbstractItemModel::rowsInserted, m_later, qOverload<>(&QTimer::start));
        connect(model, &QAbstractItemModel::rowsRemoved, m_later, qOverload<>(&QTimer::start));
        connect(model, &QAbstractItemModel::dataChanged, m_later, qOverload<>(&QTimer::start));
        connect(model, &QAbstractItemModel::modelReset, m_later, qOverload<>(&QTimer::start));
    }
    m_walk->begin();
}

void ExceptionsPanel::showCounts()
{
    const auto [all, late, atRisk] = m_counts;
    m_late->setCount(late);
    m_risk->setCount(atRisk);
    m_header->setDetail(QString::number(all));
    m_stack->setCurrentWidget(m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    if (all == m_count)
        return;
    m_count = all;
    emit countChanged(all);
}

}
