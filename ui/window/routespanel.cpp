// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/routespanel.h"

#include "ui/orders/orderspanel.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QStackedLayout>
#include <QTabBar>

namespace routedesk::ui {

RoutesPanel::RoutesPanel(const Theme &theme, const WindowActions &actions, SequencePanel *sequence,
    TimelinePanel *timeline, OrdersPanel *orders, QWidget *parent)
    : QWidget(parent), m_header(new SectionHeader(theme, tr("Routes"), this)), m_tabs(new QTabBar(m_header)),
      m_stack(new QStackedLayout(this))
{
    m_tabs->addTab(tr("Sequence"));
    m_tabs->addTab(tr("Timeline"));
    m_tabs->addTab(tr("All orders"));
    m_tabs->setChangeCurrentOnDrag(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Routes as"));
    m_header->addWidget(m_tabs);
    m_header->addAction(actions.expandAll);
    m_header->addAction(actions.collapseAll);
    m_stack->addWidget(sequence);
    m_stack->addWidget(timeline);
    m_stack->addWidget(orders);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedLayout::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [&actions](int tab) {
        for (QAction *action : { actions.expandAll, actions.collapseAll })
            action->setEnabled(tab == static_cast<int>(Tab::Sequence));
    });
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
