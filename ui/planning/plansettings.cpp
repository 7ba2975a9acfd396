// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/plansettings.h"

#include "ui/planning/scopechoice.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/window/workbench.h"

#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSlider>
#include <QVBoxLayout>

#include <array>

namespace routedesk::ui {

namespace {

using Goal = models::PlanWish::Goal;

constexpr std::array nudgeMinutes{ 0, 5, 10, 20, 40, 90 };
constexpr std::array limitSeconds{ 10, 30, 120, 0 };
constexpr std::chrono::minutes openEnd{ 30 };

}

PlanSettings::PlanSettings(const Workbench &bench, QWidget *parent)
    : QWidget(parent), m_theme(bench.theme), m_store(bench.layout), m_scope(new ScopeChoice(bench, this)),
      m_limit(new QComboBox(this)), m_goal(new QComboBox(this)), m_windows(new QComboBox(this)),
      m_nudge(new QSlider(Qt::Horizontal, this)), m_nudgeMeaning(hintLabel(m_theme, {}, this)),
      m_nudgeResult(hintLabel(m_theme, {}, this))
{
    build();
    restore();
    followNudge();
    for (QComboBox *combo : { m_limit, m_goal, m_windows })
        connect(combo, &QComboBox::currentIndexChanged, this, &PlanSettings::keep);
    connect(m_nudge, &QSlider::valueChanged, this, [this] {
        keep();
        followNudge();
    });
    connect(m_scope, &ScopeChoice::changed, this, &PlanSettings::followNudge);
}

void PlanSettings::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(groupLabel(m_theme, tr("What may change"), this));
    layout->addWidget(m_scope);
    for (const int seconds : limitSeconds)
        m_limit->addItem(seconds == 0 ? tr("until I stop it (30 minutes at most)")
                : seconds < 60        ? tr("%n second(s)", nullptr, seconds)
                                      : tr("%n minute(s)", nullptr, seconds / 60),
            seconds);
    m_goal->addItem(tr("Least driving"), int(Goal::LeastDriving));
    m_goal->addItem(tr("Fewest workers, then least driving"), int(Goal::FewestWorkers));
    m_windows->addItem(tr("Keep them; what does not fit stays out"), true);
    m_windows->addItem(tr("Rather late than left out"), false);
    m_windows->setItemData(
        1, plainTip(tr("A minute late weighs as much as ten minutes of driving")), Qt::ToolTipRole);
    for (QComboBox *combo : { m_limit, m_goal, m_windows }) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(18);
    }
    addField(*layout, tr("&Look for"), m_limit);
    addField(*layout, tr("Ai&m"), m_goal);
    addField(*layout, tr("&Promised times"), m_windows);
    m_nudge->setRange(0, int(nudgeMinutes.size()) - 1);
    m_nudge->setPageStep(1);
    addField(*layout, tr("&Nudge, don't reshuffle"), m_nudge);
    layout->addWidget(m_nudgeMeaning);
    layout->addWidget(m_nudgeResult);
    layout->addStretch(1);
    showNudge(-1);
}

void PlanSettings::restore()
{
    const auto choose = [](QComboBox *combo, const QVariant &value) {
        combo->setCurrentIndex(std::max(0, combo->findData(value)));
    };
    choose(m_limit, m_store.value(QStringLiteral("planning/seconds"), limitSeconds.front()).toInt());
    choose(m_goal, m_store.value(QStringLiteral("planning/goal"), 0).toInt());
    choose(m_windows, m_store.value(QStringLiteral("planning/keepsWindows"), true).toBool());
    m_nudge->setValue(m_store.value(QStringLiteral("planning/nudge"), 1).toInt());
}

void PlanSettings::keep()
{
    m_store.setValue(QStringLiteral("planning/seconds"), m_limit->currentData());
    m_store.setValue(QStringLiteral("planning/goal"), m_goal->currentData());
    m_store.setValue(QStringLiteral("planning/keepsWindows"), m_windows->currentData());
    m_store.setValue(QStringLiteral("planning/nudge"), m_nudge->value());
}

models::PlanWish PlanSettings::wish() const
{
    models::PlanWish wish{ .scope = m_scope->scope() };
    const int seconds = m_limit->currentData().toInt();
    wish.goal = Goal(m_goal->currentData().toInt());
    wish.keepsWindows = m_windows->currentData().toBool();
    wish.disturbance = std::chrono::minutes(nudgeMinutes.at(size_t(m_nudge->value())));
    wish.limit.isOpen = seconds == 0;
    wish.limit.time = seconds == 0 ? std::chrono::milliseconds(openEnd) : std::chrono::seconds(seconds);
    return wish;
}

void PlanSettings::followNudge()
{
    const int minutes = nudgeMinutes.at(size_t(m_nudge->value()));
    const ScopeChoice::Kind kind = m_scope->scope().kind;
    const bool isOfUse = kind != ScopeChoice::Kind::FillIn && kind != ScopeChoice::Kind::Route;
    m_nudge->setEnabled(isOfUse);
    const QString meaning = !isOfUse ? tr("No stop changes worker in this scope.")
        : minutes == 0               ? tr("Any stop changes worker if that saves driving.")
                       : tr("A stop changes worker only if that saves %n minute(s) of driving.", nullptr, minutes);
    m_nudgeMeaning->setText(meaning);
    m_nudge->setAccessibleDescription(meaning);
}

void PlanSettings::showNudge(int stops)
{
    m_nudgeResult->setVisible(stops >= 0);
    if (stops >= 0)
        m_nudgeResult->setText(tr("In the best plan so far, %n stop(s) would change worker.", nullptr, stops));
}

QString PlanSettings::nudgeText() const
{
    return m_nudgeResult->isHidden() ? QString() : m_nudgeResult->text();
}

}
