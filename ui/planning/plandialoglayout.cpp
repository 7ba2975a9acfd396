// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/costcurve.h"
#include "ui/planning/leftoverpanel.h"
#include "ui/planning/plandialog.h"
#include "ui/planning/plansettings.h"
#include "ui/planning/plansketch.h"
#include "ui/planning/proposaltable.h"
#include "ui/planning/sumsgrid.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/formparts.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int settingsWidth = 344;

}

QPushButton *PlanDialog::makeButton(const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

void PlanDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(settingsWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_settings->layout()->setContentsMargins(20, metrics::margin, metrics::margin, metrics::margin);
    scroll->setWidget(m_settings);
    body->addWidget(scroll);
    body->addWidget(new Hairline(m_theme, Qt::Vertical, this));
    body->addWidget(makeFound(), 1);
    layout->addLayout(body, 1);
    layout->addWidget(new Hairline(m_theme, Qt::Horizontal, this));
    layout->addWidget(makeFoot());
}

QWidget *PlanDialog::makeFound()
{
    auto *scroll = new QScrollArea(this); // on a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *found = new QWidget(scroll);
    auto *layout = new QVBoxLayout(found);
    layout->setContentsMargins(20, metrics::margin, 20, metrics::margin);
    layout->setSpacing(metrics::margin);
    auto *head = new QHBoxLayout;
    head->setSpacing(32);
    head->addWidget(m_sums, 3, Qt::AlignTop);
    head->addWidget(m_curve, 2, Qt::AlignTop);
    layout->addLayout(head);
    m_tabs->setElideMode(Qt::ElideNone); // the counts come later and widen them
    m_tabs->addTab(m_sketch, tr("P&icture"));
    m_tabs->addTab(m_routes, tr("Rou&tes"));
    m_tabs->addTab(m_leftOver, tr("Left o&ver"));
    layout->addWidget(m_tabs, 1);
    m_tabs->setMinimumHeight(160);
    m_tabs->setElideMode(Qt::ElideNone);
    scroll->setWidget(found);
    return scroll;
}

QWidget *PlanDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(20, metrics::gap, 20, metrics::gap);
    layout->setSpacing(metrics::gap);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->setAccessibleName(tr("How much of the time is over"));
    layout->addWidget(m_progress);
    layout->addWidget(m_state, 1);
    for (QPushButton *button : { m_close, m_cancel, m_use, m_discard, m_start, m_accept })
        layout->addWidget(button);
    return foot;
}

}
