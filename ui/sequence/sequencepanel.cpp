// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/sequencepanel.h"

#include "models/workingplan.h"
#include "ui/selection/selectionbinder.h"
#include "ui/sequence/boardcolumns.h"
#include "ui/sequence/boardhead.h"
#include "ui/sequence/cutstops.h"
#include "ui/sequence/routefilterbar.h"
#include "ui/sequence/routevisibility.h"
#include "ui/sequence/sequencedelegate.h"
#include "ui/sequence/sequenceview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/words/daywords.h"

#include <QAction>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace routedesk::ui {

using Chip = SequencePresentation::Chip;

SequencePanel::SequencePanel(const Theme &theme, const DayWords &words, models::SequenceModel &sequence,
    const models::WorkingPlan &plan, const models::DispatchStore &store, RouteVisibility &visibility,
    models::SharedSelection &selection, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_visibility(visibility),
      m_routes(new SequencePresentation(sequence, plan, store, words, this)),
      m_empty(new EmptyState(
          theme, Icon::Route, tr("Routes with their stops are shown here. There are none on this day yet."), this)),
      m_nothingFound(new EmptyState(theme, Icon::Filter, tr("No route of this day matches the filter."), this)),
      m_bar(new RouteFilterBar(theme, *m_routes, plan, store, this)), m_columns(new BoardColumns(this)),
      m_stack(new QStackedLayout)
{
    m_delegate = new SequenceDelegate(theme, words, plan, store, visibility, *m_columns, this);
    m_view = new SequenceView(theme, *m_routes, *m_delegate, plan, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    const int levels = m_view->rootIsDecorated() ? 2 : 1;
    m_head = new BoardHead(theme, *m_columns, *m_view->viewport(), levels * m_view->indentation(), this);
    layout->addWidget(m_head);
    layout->addLayout(m_stack, 1);
    connect(m_columns, &BoardColumns::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothingFound);
    auto *showAgain = new QAction(tr("Show all routes"), this);
    connect(showAgain, &QAction::triggered, this, &SequencePanel::showAll);
    m_nothingFound->setAction(showAgain);
    connect(m_bar, &RouteFilterBar::filterChanged, this, &SequencePanel::showWhatFits);
    new SelectionBinder(
        *m_view, selection, [this](const api::OrderKey &key) { return m_routes->indexOf(key); },
        [this](const QString &routeId) { return m_routes->indexOfRoute(routeId); });
    connect(m_view, &SequenceView::eyePressed, &visibility, &RouteVisibility::toggle);
    connect(m_view, &SequenceView::soloRequested, this,
        [this](const QString &routeId) { m_visibility.solo(routeId, m_plan.routeIds()); });
    connect(&visibility, &RouteVisibility::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(&words, &DayWords::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(m_view, &SequenceView::routeMenuRequested, this, &SequencePanel::routeMenuRequested);
    connect(m_view, &SequenceView::routeLockPressed, this, &SequencePanel::routeLockPressed);
    connect(m_view, &SequenceView::stopLockPressed, this, &SequencePanel::stopLockPressed);
    connect(m_view, &SequenceView::contextMenuWanted, this, &SequencePanel::contextMenuRequested);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!m_routes->isRoute(index))
            emit orderActivated(index.data(models::KeyRole).value<api::OrderKey>());
    });
    connect(m_view, &SequenceView::dropRefused, this, &SequencePanel::dropRefused);
    connect(&plan, &models::WorkingPlan::routesChanged, this, &SequencePanel::countSoon);
    connect(&plan, &models::WorkingPlan::unsentChanged, this, &SequencePanel::countSoon);
    connect(m_routes, &QAbstractItemModel::rowsInserted, this, &SequencePanel::countSoon);
    connect(m_routes, &QAbstractItemModel::rowsRemoved, this, &SequencePanel::countSoon);
    connect(m_routes, &QAbstractItemModel::modelReset, this, &SequencePanel::countSoon);
    count();
}

void SequencePanel::setCutStops(const CutStops &cut)
{
    m_delegate->setCutStops(&cut);
    connect(&cut, &CutStops::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void SequencePanel::setPlanAction(QAction *action)
{
    m_empty->setAction(action);
}

void SequencePanel::setChip(Chip chip, bool on)
{
    RouteFilter filter = m_bar->filter();
    if (on)
        filter.chips.insert(chip);
    else
        filter.chips.remove(chip);
    m_bar->setFilter(filter);
}

bool SequencePanel::hides(const QString &routeId) const
{
    return m_plan.route(routeId) != nullptr && !m_routes->indexOfRoute(routeId).isValid();
}

bool SequencePanel::fits(const QString &routeId, const QString &workerHandle) const
{
    return routeId.isNull() ? m_routes->fitsIdle(workerHandle) : m_routes->indexOfRoute(routeId).isValid();
}

void SequencePanel::showAll()
{
    m_bar->setFilter({});
}

void SequencePanel::countSoon()
{
    if (m_countPending)
        return;
    m_countPending = true;
    QMetaObject::invokeMethod(this, &SequencePanel::count, Qt::QueuedConnection);
}

void SequencePanel::count()
{
    m_countPending = false;
    m_bar->count();
    showWhatFits();
}

void SequencePanel::showWhatFits()
{
    QWidget *wanted = m_view;
    if (m_routes->rowCount() == 0)
        wanted = m_plan.routeIds().isEmpty() ? m_empty : m_nothingFound;
    m_stack->setCurrentWidget(wanted);
    m_head->setVisible(wanted == m_view);
}

void SequencePanel::expandAll()
{
    m_view->expandAll();
}

void SequencePanel::collapseAll()
{
    m_view->collapseAll();
}

}
