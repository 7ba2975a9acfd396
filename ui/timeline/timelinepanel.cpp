// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinepanel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSettings>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr double buttonZoom = 1.5;
constexpr QAnyStringView idleKey = "timeline/workersWithoutRoute";
constexpr QAnyStringView zoomKey = "timeline/pixelsPerMinute"; ///< 0: all of the day

}

TimelinePanel::TimelinePanel(const Theme &theme, const DayWords &words, models::WorkingPlan &plan,
    const models::DispatchStore &store, const models::Clock &clock, models::SharedSelection &selection,
    QWidget *parent)
    : QWidget(parent), m_theme(theme), m_plan(plan), m_rows(store, plan, clock),
      m_view(new TimelineView(theme, words, m_rows, plan, store, selection, this)),
      m_empty(new EmptyState(theme, Icon::Timeline,
          tr("Routes and workers are shown on a clock here. There are none on this day yet."), this)),
      m_noRoutes(new EmptyState(theme, Icon::Timeline,
          tr("There are no routes on this day yet. Drop orders on a worker, or let all be planned."), this,
          EmptyState::Shape::Line)),
      m_nothingFound(
          new EmptyState(theme, Icon::Filter, tr("No route and no worker of this day matches the filter."), this)),
      m_buttons(new QWidget(m_view))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty);
    layout->addWidget(m_noRoutes);
    layout->addWidget(m_nothingFound);
    fill();
    connect(m_view, &TimelineView::zoomChanged, this, &TimelinePanel::follow);
    connect(&m_rows, &models::TimelineRows::changed, this, &TimelinePanel::follow);
    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::seconds(30));
    connect(minute, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    minute->start();
    follow();
}

void TimelinePanel::setPlanAction(QAction *action)
{
    m_empty->setAction(action);
    m_noRoutes->setAction(action);
}

void TimelinePanel::setShowAllAction(QAction *action)
{
    m_nothingFound->setAction(action);
}

void TimelinePanel::restoreLayout(const QSettings &settings)
{
    m_idle->setChecked(settings.value(idleKey, true).toBool());
    if (const double zoom = settings.value(zoomKey).toDouble(); zoom > 0)
        m_view->setPixelsPerMinute(zoom);
}

void TimelinePanel::saveLayout(QSettings &settings) const
{
    settings.setValue(idleKey, m_idle->isChecked());
    settings.setValue(zoomKey, m_view->isFitted() ? 0.0 : m_view->layout().scale.pixelsPerMinute());
}

QAction *TimelinePanel::add(Icon icon, const QString &text, const QString &keys)
{
    auto *action = new QAction(m_theme.icon(icon), text, this);
    action->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
    auto *button = new QToolButton(m_buttons);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFixedSize(metrics::control - 4, metrics::control - 4);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    m_buttons->layout()->addWidget(button);
    m_actions.append(action);
    return action;
}

void TimelinePanel::fill()
{
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(metrics::gap, 0, 0, 0);
    row->setSpacing(0);
    m_zoomOut = add(Icon::ZoomOut, tr("Show more of the day"), QStringLiteral("\u2212"));
    QAction *zoomIn = add(Icon::ZoomIn, tr("Show less of the day, larger"), QStringLiteral("+"));
    QAction *fit = add(Icon::Fit, tr("Show the whole day"), QStringLiteral("0"));
    QAction *now = add(Icon::Clock, tr("Scroll to now"), {});
    m_idle = add(Icon::Worker, tr("Show workers without a route"), {});
    m_idle->setCheckable(true);
    m_idle->setChecked(m_rows.showsIdle());
    connect(m_zoomOut, &QAction::triggered, m_view, [this] { m_view->zoom(1 / buttonZoom); });
    connect(zoomIn, &QAction::triggered, m_view, [this] { m_view->zoom(buttonZoom); });
    connect(fit, &QAction::triggered, m_view, &TimelineView::fit);
    connect(now, &QAction::triggered, m_view, &TimelineView::showNow);
    connect(m_idle, &QAction::toggled, this, [this](bool shows) { m_rows.setShowsIdle(shows); });
}

void TimelinePanel::follow()
{
    m_zoomOut->setEnabled(!m_view->isFitted());
    const bool narrowed = m_rows.count() == 0 && m_rows.unfitRoutes() + m_rows.unfitWorkers() > 0;
    // Workers have their rows also on a day without routes: what is dropped there is a route.
    const bool any = m_rows.count() > 0 || m_rows.idleCount() > 0;
    m_noRoutes->setVisible(any && !narrowed && m_plan.routeIds().isEmpty());
    m_empty->setVisible(!any && !narrowed);
    m_nothingFound->setVisible(narrowed);
    m_view->setVisible(any && !narrowed);
}

void TimelinePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_buttons->setGeometry(
        0, 0, TimelineLayout::nameWidthFor(m_view->viewport()->width()) - 1, TimelineLayout::axisHeight - 1);
}

}
