// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/sequencepanel.h"

#include "models/workingplan.h"
#include "ui/selection/selectionbinder.h"
#include "ui/sequence/cutstops.h"
#include "ui/sequence/routevisibility.h"
#include "ui/sequence/sequencedelegate.h"
#include "ui/sequence/sequenceview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/words/daywords.h"

#include <QAction>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

using Chip = SequencePresentation::Chip;

SequencePanel::SequencePanel(const Theme &theme, const DayWords &words, models::SequenceModel &sequence,
    const models::WorkingPlan &plan, const models::DispatchStore &store, RouteVisibility &visibility,
    models::SharedSelection &selection, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_plan(plan), m_visibility(visibility),
      m_routes(new SequencePresentation(sequence, plan, store, words, this)),
      m_delegate(new SequenceDelegate(theme, words, plan, store, visibility, this)),
      m_empty(new EmptyState(
          theme, Icon::Route, tr("Routes with their stops are shown here. There are none on this day yet."), this)),
      m_chipRow(new FlowLayout), m_hidden(new QPushButton(this)), m_stack(new QStackedLayout)
{
    m_view = new SequenceView(theme, *m_routes, *m_delegate, plan, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_chipRow);
    layout->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_chipRow->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    addChip(tr("late"), Tone::Late, Mark::Triangle, Chip::Late);
    addChip(tr("broken"), Tone::Broken, Mark::Diamond, Chip::Broken);
    addChip(tr("not sent"), Tone::Neutral, Mark::Half, Chip::Unsent);
    addChip(tr("conflict"), Tone::Broken, Mark::Diamond, Chip::Conflict);
    m_hidden->setFlat(true);
    m_chipRow->addWidget(m_hidden);
    connect(m_hidden, &QPushButton::clicked, this, [this] {
        for (FilterChip *chip : std::as_const(m_chips))
            chip->setChecked(false);
    });

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

void SequencePanel::addChip(const QString &text, Tone tone, Mark mark, Chip chip)
{
    auto *button = new FilterChip(m_theme, text, tone, mark, this);
    m_chips.insert(chip, button);
    m_chipRow->addWidget(button);
    connect(button, &FilterChip::toggled, this, &SequencePanel::narrow);
}

void SequencePanel::setChip(Chip chip, bool on)
{
    m_chips.value(chip)->setChecked(on);
}

void SequencePanel::narrow()
{
    QSet<Chip> chips;
    for (const auto &[chip, button] : m_chips.asKeyValueRange()) {
        if (button->isChecked())
            chips.insert(chip);
    }
    m_routes->setChips(chips);
    count();
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
    for (const auto &[chip, button] : m_chips.asKeyValueRange()) {
        const int number = m_routes->count(chip);
        button->setCount(number);
        button->setVisible(chip != Chip::Conflict || number > 0 || button->isChecked());
    }
    const int hidden = m_routes->hiddenCount();
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(tr("%n hidden by filter", nullptr, hidden));
    m_stack->setCurrentWidget(m_plan.routeIds().isEmpty() ? static_cast<QWidget *>(m_empty) : m_view);
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
