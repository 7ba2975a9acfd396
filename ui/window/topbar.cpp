// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/topbar.h"

#include "models/workingplan.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace routedesk::ui {

namespace {

QFrame *makeRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setFixedSize(metrics::hairline, 20);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Mid);
    return rule;
}

}

TopBar::TopBar(const Theme &theme, const WindowActions &actions, const models::DispatchStore &store,
    const models::WorkingPlan &plan, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_store(store), m_plan(plan), m_date(new QDateEdit(this)),
      m_group(new QComboBox(this)), m_unsent(new QPushButton(this)), m_publish(new QPushButton(this)),
      m_search(new SearchField(theme, tr("Search"), tr("Ctrl+K"), this))
{
    setFixedHeight(metrics::bar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::gap, 0, metrics::margin, 1);
    layout->setSpacing(metrics::grid);
    addButton(layout, actions.previousDay, false);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("ddd d MMM"));
    m_date->setAccessibleName(tr("Day"));
    m_date->setToolTip(tr("The day on screen"));
    m_date->setFixedWidth(112);
    layout->addWidget(m_date);
    addButton(layout, actions.nextDay, false);
    m_group->setAccessibleName(tr("Ops group"));
    m_group->setToolTip(tr("The ops group on screen"));
    m_group->setMinimumWidth(112);
    layout->addSpacing(metrics::grid);
    layout->addWidget(m_group);
    layout->addSpacing(metrics::gap);
    layout->addWidget(makeRule(this));
    layout->addSpacing(metrics::grid);
    addButton(layout, actions.import);
    addButton(layout, actions.newOrder);
    m_planButton = addButton(layout, actions.planAutomatically);
    m_planButton->setText(tr("Plan"));
    m_trackButton = addButton(layout, actions.track);
    layout->addSpacing(metrics::grid);
    addButton(layout, actions.undo, false);
    addButton(layout, actions.redo, false);
    layout->addStretch(1);
    m_unsent->setFlat(true);
    m_unsent->setToolTip(tr("Show the routes that are not sent"));
    layout->addWidget(m_unsent);
    m_publish->setDefault(true);
    m_publish->setAutoDefault(true);
    m_publish->setIcon(actions.publish->icon());
    m_publish->setText(actions.publish->iconText());
    m_publish->setToolTip(actions.publish->toolTip());
    layout->addWidget(m_publish);
    layout->addSpacing(metrics::gap);
    m_search->setAccessibleName(tr("Search everywhere"));
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(280);
    layout->addWidget(m_search, 1);

    connect(m_publish, &QPushButton::clicked, actions.publish, &QAction::trigger);
    connect(m_unsent, &QPushButton::clicked, this, &TopBar::unsentPressed);
    connect(m_date, &QDateEdit::dateChanged, this,
        [this](QDate date) { emit dayChosen(date, m_group->currentData().toString()); });
    connect(m_group, &QComboBox::activated, this,
        [this] { emit dayChosen(m_date->date(), m_group->currentData().toString()); });
    connect(&store, &models::DispatchStore::scopeChanged, this, &TopBar::followScope);
    connect(&store, &models::DispatchStore::opsGroupsChanged, this, &TopBar::followGroups);
    connect(&plan, &models::WorkingPlan::unsentChanged, this, &TopBar::followPlan);
    connect(&plan, &models::WorkingPlan::publishProgressed, this, &TopBar::followPlan);
    connect(&plan, &models::WorkingPlan::published, this, &TopBar::followPlan);
    followGroups();
    followScope();
    followPlan();
}

QToolButton *TopBar::addButton(QHBoxLayout *layout, QAction *action, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->iconText());
    layout->addWidget(button);
    return button;
}

void TopBar::setPlanMenu(QMenu *menu)
{
    m_planButton->setMenu(menu);
    m_planButton->setPopupMode(QToolButton::InstantPopup);
}

void TopBar::setTrackMenu(QMenu *menu)
{
    m_trackButton->setMenu(menu);
    m_trackButton->setPopupMode(QToolButton::MenuButtonPopup);
}

void TopBar::followScope()
{
    const QSignalBlocker dateBlocker(m_date);
    const QDate date = m_store.scope().date;
    m_date->setDate(date);
    m_date->setToolTip(tr("The day on screen: %1").arg(QLocale().toString(date, QLocale::LongFormat)));
    m_group->setCurrentIndex(qMax(0, m_group->findData(m_store.scope().opsGroupHandle)));
}

void TopBar::followGroups()
{
    const QString chosen = m_store.scope().opsGroupHandle;
    m_group->clear();
    m_group->addItem(tr("All ops groups"), QString());
    for (const api::OpsGroup &group : m_store.opsGroups())
        m_group->addItem(group.label.isEmpty() ? group.handle : group.label, group.handle);
    m_group->setCurrentIndex(qMax(0, m_group->findData(chosen)));
}

void TopBar::followPlan()
{
    const int unsent = static_cast<int>(m_plan.unsentRoutes().size());
    m_unsent->setVisible(unsent > 0);
    m_unsent->setText(tr("%n route(s) not sent", nullptr, unsent));
    m_publish->setEnabled(unsent > 0 && !m_plan.isPublishing());
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().chrome);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.palette().hairline);
}

}
