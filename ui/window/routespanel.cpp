// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/routespanel.h"

#include "ui/orders/orderspanel.h"
#include "ui/sequence/routefilterbar.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace routedesk::ui {

RoutesPanel::RoutesPanel(const Theme &theme, const WindowActions &actions, SequencePanel *sequence,
    TimelinePanel *timeline, OrdersPanel *orders, QWidget *parent)
    : QWidget(parent), m_sequence(sequence), m_timeline(timeline),
      m_header(new SectionHeader(theme, tr("Routes"), this)), m_tabs(new QTabBar(m_header)),
      m_actions(new QActionGroup(this)), m_stack(new QStackedLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&sequence->filterBar());
    layout->addLayout(m_stack, 1);
    m_tabs->setChangeCurrentOnDrag(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Routes as"));
    m_header->addWidget(m_tabs);
    m_header->addAction(actions.expandAll);
    m_header->addAction(actions.collapseAll);
    addTab(theme, Icon::List, tr("Sequence"), sequence);
    addTab(theme, Icon::Timeline, tr("Timeline"), timeline);
    addTab(theme, Icon::Pool, tr("All orders"), orders);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedLayout::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, &actions](int tab) {
        for (QAction *action : { actions.expandAll, actions.collapseAll })
            action->setEnabled(tab == static_cast<int>(Tab::Sequence));
        m_actions->actions().at(tab)->setChecked(true);
        follow();
    });
    m_actions->actions().constFirst()->setChecked(true);
    shareChips();
}

void RoutesPanel::shareChips()
{
    auto *showAll = new QAction(tr("Show all routes"), this);
    connect(showAll, &QAction::triggered, m_sequence, &SequencePanel::showAll);
    m_timeline->setShowAllAction(showAll);
    connect(&m_sequence->filterBar(), &RouteFilterBar::filterChanged, this, &RoutesPanel::narrow);
    connect(&m_timeline->rows(), &models::TimelineRows::changed, this, &RoutesPanel::follow);
}

void RoutesPanel::narrow()
{
    if (m_sequence->filterBar().filter().isEmpty())
        m_timeline->rows().setFits({});
    else
        m_timeline->rows().setFits([this](const QString &routeId, const QString &workerHandle) {
            return m_sequence->fits(routeId, workerHandle);
        });
}

void RoutesPanel::follow()
{
    RouteFilterBar &chips = m_sequence->filterBar();
    chips.setVisible(tab() != Tab::Orders);
    chips.setHiddenWorkers(tab() == Tab::Timeline ? m_timeline->rows().unfitWorkers() : 0);
}

void RoutesPanel::addTab(const Theme &theme, Icon icon, const QString &text, QWidget *page)
{
    const int tab = m_tabs->addTab(text);
    m_stack->addWidget(page);
    auto *action = m_actions->addAction(theme.icon(icon), text);
    action->setCheckable(true);
    action->setShortcut(QKeyCombination(Qt::ALT, static_cast<Qt::Key>(Qt::Key_1 + tab)));
    m_tabs->setTabToolTip(
        tab, QStringLiteral("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, m_tabs, [this, tab] { m_tabs->setCurrentIndex(tab); });
}

QList<QAction *> RoutesPanel::tabActions() const
{
    return m_actions->actions();
}

void RoutesPanel::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

RoutesPanel::Tab RoutesPanel::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void RoutesPanel::setDetail(const QString &detail)
{
    m_header->setDetail(detail);
}

}
