// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/poolpanel.h"

#include "ui/pool/pooldelegate.h"
#include "ui/pool/poolfilter.h"
#include "ui/selection/selectionbinder.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/words/quantitywords.h"

#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace routedesk::ui {

using Why = models::PoolModel::Why;

PoolPanel::PoolPanel(const Theme &theme, const DayWords &words, models::PoolModel &pool,
    const models::DispatchStore &store, models::SharedSelection &selection, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_pool(pool), m_store(store),
      m_header(new SectionHeader(theme, tr("Pool"), this)), m_chipRow(new FlowLayout),
      m_filter(new PoolFilter(pool, this)), m_view(new QListView(this)),
      m_empty(new EmptyState(theme, Icon::Pool, {}, this)), m_stack(new QStackedLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_chipRow);
    layout->addLayout(m_stack, 1);
    m_chipRow->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    addChip(tr("never planned"), Tone::Neutral, Mark::None, Why::NeverPlanned);
    addChip(tr("did not fit"), Tone::Late, Mark::Triangle, Why::DidNotFit);
    addChip(tr("taken out"), Tone::Neutral, Mark::None, Why::TakenOut);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    m_view->setModel(m_filter);
    m_view->setItemDelegate(new PoolDelegate(theme, words, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setDropIndicatorShown(false);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Pool: orders without a route"));
    new SelectionBinder(*m_view, selection, [this](const api::OrderKey &key) { return m_filter->indexOf(key); });
    connect(m_view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { emit contextMenuRequested(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit orderActivated(index.data(models::KeyRole).value<api::OrderKey>());
    });
    for (const auto *model :
        { static_cast<QAbstractItemModel *>(&pool), static_cast<QAbstractItemModel *>(m_filter) }) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &PoolPanel::count);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &PoolPanel::count);
        connect(model, &QAbstractItemModel::modelReset, this, &PoolPanel::count);
    }
    connect(&pool, &QAbstractItemModel::dataChanged, this, &PoolPanel::count);
    connect(&store, &models::DispatchStore::ordersChanged, this, &PoolPanel::count);
    count();
}

void PoolPanel::setImportAction(QAction *action)
{
    m_import = action;
    count();
}

bool PoolPanel::hides(const api::OrderKey &key) const
{
    return m_pool.rowOf(key) >= 0 && !m_filter->indexOf(key).isValid();
}

void PoolPanel::showAll()
{
    for (FilterChip *chip : std::as_const(m_chips))
        chip->setChecked(false);
}

void PoolPanel::setSearch(const QString &text)
{
    m_filter->setText(text);
    count();
}

FilterChip *PoolPanel::addChip(const QString &text, Tone tone, Mark mark, Why why)
{
    auto *chip = new FilterChip(m_theme, text, tone, mark, this);
    m_chips.insert(why, chip);
    m_chipRow->addWidget(chip);
    connect(chip, &FilterChip::toggled, this, &PoolPanel::narrow);
    return chip;
}

void PoolPanel::narrow()
{
    QSet<Why> reasons;
    for (const auto &[why, chip] : m_chips.asKeyValueRange()) {
        if (chip->isChecked())
            reasons.insert(why);
    }
    m_filter->setReasons(reasons);
    count();
}

void PoolPanel::count()
{
    for (const auto &[why, chip] : m_chips.asKeyValueRange()) {
        const int number = m_pool.count(why);
        chip->setCount(number);
        chip->setVisible(number > 0 || chip->isChecked() || why == Why::NeverPlanned);
    }
    const int all = m_pool.rowCount();
    const int hidden = all - m_filter->rowCount();
    m_header->setDetail(hidden > 0 ? tr("%1 \u00B7 %n hidden by filter", nullptr, hidden).arg(words::count(all))
                                   : words::count(all));
    const bool emptyDay = m_store.orderCount() == 0;
    m_empty->setSentence(emptyDay ? tr("Orders without a route wait here. Import a file to fill the day.")
            : all == 0            ? tr("Every open order of this day is in a route.")
                                  : tr("No order of the pool matches the filter."));
    m_empty->setAction(emptyDay ? m_import : nullptr);
    m_stack->setCurrentWidget(m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
}

}
