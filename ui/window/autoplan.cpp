// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/autoplan.h"

#include "models/autoplan/poolplanner.h"
#include "models/poolmodel.h"
#include "models/workingplan.h"
#include "ui/actions/reportstrip.h"
#include "ui/widgets/progressstrip.h"
#include "ui/window/workbench.h"

namespace routedesk::ui {

AutoPlan::AutoPlan(const Workbench &bench, ProgressStrip &progress, ReportStrip &strip, QObject *parent)
    : QObject(parent), m_bench(bench), m_progress(progress), m_strip(strip)
{
    models::PoolPlanner &planner = bench.poolPlanner;
    connect(&planner, &models::PoolPlanner::progressed, this,
        [this](int done, int total) { m_progress.setProgress(done, total); });
    connect(&progress, &ProgressStrip::cancelled, &planner, &models::PoolPlanner::cancel);
    connect(&planner, &models::PoolPlanner::runningChanged, this, [this](bool running) {
        if (!running)
            m_progress.finish();
    });
    connect(&planner, &models::PoolPlanner::finished, this, &AutoPlan::tellResult);
    connect(&planner, &models::PoolPlanner::cancelled, this,
        [this] { m_strip.finish(Tone::Neutral, tr("Planning was stopped. Nothing was changed.")); });
    connect(&planner, &models::PoolPlanner::outdated, this, [this] {
        m_strip.finish(
            Tone::Late, tr("The day changed too often while it was planned. Nothing was changed; plan again."));
    });
    connect(&planner, &models::PoolPlanner::refusalsChanged, this,
        [this] { m_bench.pool.setRefusals(m_bench.poolPlanner.refusals()); });
}

void AutoPlan::start(const QList<api::OrderKey> &keys)
{
    QList<api::OrderKey> wanted = keys;
    wanted.removeIf([this](const api::OrderKey &key) { return !m_bench.plan.isInPool(key); });
    const qsizetype count = wanted.isEmpty() ? m_bench.plan.pool().size() : wanted.size();
    if (count == 0) {
        emit refused(tr("The pool is empty: there is nothing to plan."));
        return;
    }
    if (m_bench.poolPlanner.start(wanted))
        m_progress.start(tr("Planning %n order(s)", nullptr, static_cast<int>(count)), true);
}

void AutoPlan::tellResult(const models::PoolPlanResult &result)
{
    const int left = static_cast<int>(result.leftOver.size());
    const int routes = static_cast<int>(result.routesNew.size() + result.routesTouched.size());
    if (result.planned == 0) {
        m_strip.finish(Tone::Late, tr("No order fits into a route. The pool says why for each."));
        return;
    }
    QString sentence
        = tr("%n order(s) planned", nullptr, result.planned) + u' ' + tr("into %n route(s).", nullptr, routes);
    if (left > 0)
        sentence += u' ' + tr("%n order(s) did not fit; the pool says why.", nullptr, left);
    sentence += u' ' + tr("Nothing is sent yet.");
    m_strip.finish(left > 0 ? Tone::Late : Tone::Neutral, sentence);
}

}
