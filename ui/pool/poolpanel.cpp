// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/poolpanel.h"

#include "ui/selection/selectionbinder.h"
#include "ui/sequence/cutstops.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/filterchoices.h"
#include "ui/widgets/choicechip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/words/quantitywords.h"

#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace routedesk::ui {

using Why = models::PoolModel::Why;

PoolPanel::PoolPanel(const Theme &theme, const DayWords &words, models::PoolModel &pool,
    const models::DispatchStore &store, models::SharedSelection &selection, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_pool(pool), m_store(store),
      m_header(new SectionHeader(theme, tr("Pool"), this)), m_chipRow(new FlowLayout),
      m_filter(new PoolFilter(pool, this)), m_group(nullptr), m_hidden(new QPushButton(this)),
      m_view(new QListView(this)), m_delegate(new PoolDelegate(theme, words, m_view)),
      m_empty(new EmptyState(theme, Icon::Pool, {}, this)), m_stack(new QStackedLayout), m_counting(new QTimer(this)),
      m_walk(new RowWalk({ [&pool] { return pool.rowCount(); }, [this] { m_counts = {}; },
                             [this](int row) { ++m_counts.at(static_cast<size_t>(m_pool.why(row))); },
                             [this] { showCounts(); } },
          this))
{
    m_counting->setSingleShot(true);
    m_counting->setInterval(150);
    connect(m_counting, &QTimer::timeout, this, &PoolPanel::count);
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
    addGroups();
    m_hidden->setFlat(true);
    m_hidden->setToolTip(tr("Show all orders of the pool again"));
    m_chipRow->addWidget(m_hidden);
    connect(m_hidden, &QPushButton::clicked, this, [this] {
        showAll();
        emit searchLifted();
    });
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    setUpView(selection);
    for (const auto *model :
        { static_cast<QAbstractItemModel *>(&pool), static_cast<QAbstractItemModel *>(m_filter) }) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &PoolPanel::countSoon);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &PoolPanel::countSoon);
        connect(model, &QAbstractItemModel::modelReset, this, &PoolPanel::count);
    }
    connect(&pool, &QAbstractItemModel::dataChanged, this, &PoolPanel::countSoon);
    // Why an order is here decides how high its row is.
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &PoolPanel::layOutSoon);
    connect(m_filter, &models::SortedRows::refiltered, this, &PoolPanel::count);
    connect(&store, &models::DispatchStore::ordersChanged, this, &PoolPanel::countSoon);
    count();
}

void PoolPanel::setUpView(models::SharedSelection &selection)
{
    m_view->setModel(m_filter);
    m_view->setItemDelegate(m_delegate);
    // Rows differ in height; a pool of thousands is laid out bit by bit.
    m_view->setLayoutMode(QListView::Batched);
    m_view->setBatchSize(500);
    m_view->viewport()->installEventFilter(this);
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
}

void PoolPanel::setPlanAction(QAction *action)
{
    m_header->addAction(action);
}

void PoolPanel::setCutStops(const CutStops &cut)
{
    m_delegate->setCutStops(&cut);
    connect(&cut, &CutStops::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void PoolPanel::setRemedies(PoolDelegate::Link words)
{
    m_delegate->setLink(std::move(words));
}

bool PoolPanel::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (watched != m_view->viewport() || (type != QEvent::MouseMove && type != QEvent::MouseButtonPress))
        return QWidget::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint at = mouse->position().toPoint();
    const QModelIndex index = m_view->indexAt(at);
    const bool onLink = index.isValid() && m_delegate->isOnLink(m_view->visualRect(index), index, at);
    if (type == QEvent::MouseMove) {
        m_view->viewport()->setCursor(onLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return QWidget::eventFilter(watched, event);
    }
    if (!onLink || mouse->button() != Qt::LeftButton)
        return QWidget::eventFilter(watched, event);
    emit remedyPressed(index.data(models::KeyRole).value<api::OrderKey>());
    return true;
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
    setChoice({});
}

void PoolPanel::setSearch(const QString &text)
{
    m_filter->setText(text);
}

FilterChip *PoolPanel::addChip(const QString &text, Tone tone, Mark mark, Why why)
{
    auto *chip = new FilterChip(m_theme, text, tone, mark, this);
    m_chips.insert(why, chip);
    m_chipRow->addWidget(chip);
    connect(chip, &FilterChip::clicked, this, [this, why](bool on) {
        PoolFilter::Choice changed = choice();
        if (on)
            changed.reasons.insert(why);
        else
            changed.reasons.remove(why);
        setChoice(changed);
    });
    return chip;
}

void PoolPanel::addGroups()
{
    m_group = new ChoiceChip(
        m_theme, tr("Ops group"),
        [this] {
            choices::Counts counts;
            for (int row = 0; row < m_pool.rowCount(); ++row) {
                if (const api::Order *order = m_pool.order(row))
                    ++counts[order->opsGroupHandle];
            }
            return choices::opsGroups(m_store, counts);
        },
        tr("No ops groups"), this);
    m_chipRow->addWidget(m_group);
    connect(m_group, &ChoiceChip::chosenChanged, this, [this](const QSet<QString> &ids) {
        PoolFilter::Choice changed = choice();
        changed.opsGroups = ids;
        setChoice(changed);
    });
}

void PoolPanel::setChoice(const PoolFilter::Choice &wanted)
{
    m_filter->setChoice(wanted);
    for (const auto &[why, chip] : m_chips.asKeyValueRange())
        chip->setChecked(wanted.reasons.contains(why));
    m_group->setChosen(wanted.opsGroups);
    count();
    emit choiceChanged();
}

void PoolPanel::layOutSoon()
{
    if (std::exchange(m_layoutPending, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_layoutPending = false;
            m_view->doItemsLayout();
        },
        Qt::QueuedConnection);
}

}
