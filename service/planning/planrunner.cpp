// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/planrunner.h"

#include "service/lifecycle/planning.h"

#include <QLoggingCategory>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(planLog, "routedesk.service.planning")

constexpr int mostTries = 5;

}

PlanRunner::PlanRunner(
    ContextFactory contextOf, std::shared_ptr<const planner::TravelTimes> times, QObject *parent)
    : QObject(parent)
    , m_contextOf(std::move(contextOf))
    , m_times(std::move(times))
{
    m_pool.setMaxThreadCount(1);
}

PlanRunner::~PlanRunner()
{
    m_cancelled = true;
    m_pool.waitForDone();
}

void PlanRunner::submit(qint64 account, const QString &planId, const std::function<void()> &finished)
{
    m_queue.append({ account, planId, finished });
    if (!m_running)
        next();
}

void PlanRunner::resume(const QList<qint64> &accounts)
{
    for (const qint64 account : accounts) {
        for (const PlanRecord &plan : m_contextOf(account).store.plans.running())
            submit(account, plan.plan.planId);
    }
}

void PlanRunner::next()
{
    if (m_queue.isEmpty())
        return;
    m_running = true;
    const Job job = m_queue.takeFirst();
    try {
        Context context = m_contextOf(job.account);
        const auto plan = context.store.plans.byId(job.planId);
        if (!plan) {
            done(job);
            return;
        }
        auto input = std::make_shared<PlanInput>(planInputFor(context, *plan));
        QtConcurrent::run(&m_pool, [this, input] {
            return runPlanner(*input, *m_times, [this] { return m_cancelled.load(); });
        }).then(this, [this, job, input](const PlanOutput &output) { store(job, *input, output); })
            .onFailed(this, [this, job] { giveUp(job, u"The planner failed."_s); });
    } catch (const std::exception &error) {
        qCCritical(planLog) << "Planning could not begin:" << error.what();
        giveUp(job, u"The planner could not read the orders."_s);
    }
}

void PlanRunner::store(Job job, const PlanInput &input, const PlanOutput &output)
{
    if (m_cancelled)
        return;
    try {
        Context context = m_contextOf(job.account);
        Transaction transaction(context.store.database, job.account);
        auto plan = context.store.plans.byId(job.planId);
        if (plan && !applyPlan(context, *plan, input, output)) {
            if (++job.tries < mostTries) {
                m_queue.prepend(job);
                next();
                return;
            }
            failPlan(context, *plan, u"The routes kept changing while planning was under way."_s);
        }
        transaction.commit();
    } catch (const std::exception &error) {
        qCCritical(planLog) << "A plan could not be stored:" << error.what();
        giveUp(job, u"The plan could not be stored."_s);
        return;
    }
    done(job);
}

void PlanRunner::giveUp(const Job &job, const QString &reason)
{
    try {
        Context context = m_contextOf(job.account);
        Transaction transaction(context.store.database, job.account);
        if (auto plan = context.store.plans.byId(job.planId)) {
            failPlan(context, *plan, reason);
            transaction.commit();
        }
    } catch (const std::exception &error) {
        // It stays in status planning and is taken up at the next start.
        qCCritical(planLog) << "A failed plan could not be marked:" << error.what();
    }
    done(job);
}

void PlanRunner::done(const Job &job)
{
    m_running = false;
    if (job.finished)
        job.finished();
    next();
}

}
