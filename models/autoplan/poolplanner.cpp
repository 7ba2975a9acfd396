// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/poolplanner.h"

#include "models/autoplan/planrun.h"
#include "models/autoplan/poolrefusals.h"
#include "models/autoplan/snapshottaker.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace routedesk::models {

namespace {

constexpr int stopsPerSlice = 250;
constexpr int mostRuns = 3;

using Outcome = std::optional<PlanOutcome>;

void planOnThread(QPromise<Outcome> &promise, const std::shared_ptr<const PlanSnapshot> &snapshot,
    const planner::TravelTimes *times)
{
    const PlanHooks hooks {
        .isCancelled = [&promise] { return promise.isCanceled(); },
        .progressed =
            [&promise](int done, int total) {
                if (done == 0)
                    promise.setProgressRange(0, total); // once: it sets the value back
                promise.setProgressValue(done);
            },
    };
    promise.addResult(planSnapshot(*snapshot, *times, hooks));
}

}

class PoolPlanner::Private {
public:
    enum class Step { Idle, Taking, Planning, Checking, Applying };

    Private(PoolPlanner *planner, const DispatchStore &s, WorkingPlan &p, const planner::TravelTimes &t,
        const Clock &c);

    void follow();
    void touch();
    void take(Step taking);
    void slice();
    void run(PlanSnapshot &&taken);
    void arrive();
    void check(PlanSnapshot &&taken);
    void apply();
    void keepReasons(const QList<LeftOver> &leftOver);
    void tellKept(const QList<LeftOver> &leftOver, const QHash<api::OrderKey, const planner::Stop *> &asked);
    void stop();
    void forgetLeaving(const QList<api::OrderKey> &keys);
    void forgetChanged(const QList<api::OrderKey> &keys);

    PoolPlanner *q;
    const DispatchStore &store;
    WorkingPlan &plan;
    const planner::TravelTimes &times;
    const Clock &clock;
    SnapshotTaker taker;
    PoolRefusals refusals;
    QList<api::OrderKey> keys;
    Step step = Step::Idle;
    int runs = 0;
    bool isTouched = false; ///< since the snapshot was begun
    std::shared_ptr<const PlanSnapshot> snapshot;
    Outcome outcome;
    QTimer slices;
    QFutureWatcher<Outcome> watcher;
    QThreadPool threads; ///< last: goes first, and waits for what is still winding down
};

PoolPlanner::Private::Private(PoolPlanner *planner, const DispatchStore &s, WorkingPlan &p,
    const planner::TravelTimes &t, const Clock &c)
    : q(planner)
    , store(s)
    , plan(p)
    , times(t)
    , clock(c)
    , taker(s, p, t)
{
    threads.setMaxThreadCount(2); // a cancelled one may still be on its way out
    threads.setThreadPriority(QThread::LowPriority);
    QObject::connect(&slices, &QTimer::timeout, q, [this] { slice(); });
    QObject::connect(&watcher, &QFutureWatcherBase::finished, q, [this] { arrive(); });
    QObject::connect(&watcher, &QFutureWatcherBase::progressValueChanged, q, [this](int done) {
        if (step == Step::Planning)
            emit q->progressed(done, watcher.progressMaximum());
    });
}

void PoolPlanner::Private::follow()
{
    const auto touched = [this] { touch(); };
    QObject::connect(&plan, &WorkingPlan::routesInserted, q, touched);
    QObject::connect(&plan, &WorkingPlan::routesRemoved, q, touched);
    QObject::connect(&plan, &WorkingPlan::routesChanged, q, touched);
    QObject::connect(&plan, &WorkingPlan::routeRenamed, q, touched);
    QObject::connect(&store, &DispatchStore::workersChanged, q, touched);
    QObject::connect(&store, &DispatchStore::opsGroupsChanged, q, touched);
    QObject::connect(&store, &DispatchStore::routesChanged, q, touched);
    QObject::connect(&store, &DispatchStore::ordersChanged, q, [this](const OrderChanges &changes) {
        touch();
        forgetChanged(changes.changed);
    });
    QObject::connect(&plan, &WorkingPlan::poolChanged, q, [this](const auto &, const auto &removed) {
        touch();
        forgetLeaving(removed);
    });
    QObject::connect(&plan, &WorkingPlan::aboutToReset, q, [this] {
        q->cancel();
        forgetLeaving(refusals.keys());
    });
}

// What was read so far may not fit what is read next.
void PoolPlanner::Private::touch()
{
    isTouched = true;
    if (step == Step::Taking || step == Step::Checking)
        take(step);
}

void PoolPlanner::Private::take(Step taking)
{
    step = taking;
    isTouched = false;
    taker.begin({ .kind = PlanScope::Kind::FillIn, .orders = keys }, clock.now());
    slices.start();
}

void PoolPlanner::Private::slice()
{
    if (!taker.advance(stopsPerSlice))
        return;
    slices.stop();
    if (step == Step::Taking)
        run(taker.take());
    else
        check(taker.take());
}

void PoolPlanner::Private::run(PlanSnapshot &&taken)
{
    step = Step::Planning;
    ++runs;
    snapshot = std::make_shared<const PlanSnapshot>(std::move(taken));
    watcher.setFuture(QtConcurrent::run(&threads, planOnThread, snapshot, &times));
}

void PoolPlanner::Private::arrive()
{
    if (step != Step::Planning || watcher.future().resultCount() == 0)
        return;
    outcome = watcher.future().takeResult();
    if (isTouched)
        take(Step::Checking);
    else
        apply();
}

void PoolPlanner::Private::check(PlanSnapshot &&taken)
{
    if (taken.asksTheSame(*snapshot)) {
        apply();
    } else if (runs < mostRuns) {
        run(std::move(taken));
    } else {
        stop();
        emit q->outdated();
    }
}

void PoolPlanner::Private::apply()
{
    step = Step::Applying; // its own changes are not news
    PlanOutcome done = std::move(*outcome);
    PoolPlanResult result { done.planned, {}, {}, std::move(done.leftOver) };
    if (!done.routes.isEmpty()) {
        const auto ids = plan.arrange(done.routes);
        if (!ids) {
            stop();
            emit q->outdated();
            return;
        }
        for (qsizetype i = 0; i < ids->size(); ++i)
            (done.routes.at(i).routeId.isNull() ? result.routesNew : result.routesTouched).append(ids->at(i));
    }
    keepReasons(result.leftOver);
    stop();
    emit q->finished(result);
}

void PoolPlanner::Private::keepReasons(const QList<LeftOver> &leftOver)
{
    QHash<api::OrderKey, const planner::Stop *> asked;
    for (const PlanSnapshot::Order &order : snapshot->orders)
        asked.insert(order.key, &order.stop);
    tellKept(leftOver, asked);
}

void PoolPlanner::Private::tellKept(
    const QList<LeftOver> &leftOver, const QHash<api::OrderKey, const planner::Stop *> &asked)
{
    QList<api::OrderKey> changed;
    for (const LeftOver &one : leftOver) {
        if (refusals.keep(one, *asked.value(one.key)))
            changed.append(one.key);
    }
    if (!changed.isEmpty())
        emit q->refusalsChanged(changed);
}

void PoolPlanner::Private::stop()
{
    step = Step::Idle;
    slices.stop();
    watcher.cancel();
    watcher.setFuture({});
    outcome.reset();
    snapshot.reset();
    emit q->runningChanged(false);
}

void PoolPlanner::Private::forgetLeaving(const QList<api::OrderKey> &leaving)
{
    QList<api::OrderKey> changed;
    for (const api::OrderKey &key : leaving) {
        if (refusals.forget(key))
            changed.append(key);
    }
    if (!changed.isEmpty())
        emit q->refusalsChanged(changed);
}

void PoolPlanner::Private::forgetChanged(const QList<api::OrderKey> &orders)
{
    QList<api::OrderKey> changed;
    for (const api::OrderKey &key : orders) {
        const api::Order *order = refusals.holds(key) ? store.order(key) : nullptr;
        if (order && refusals.forgetUnless(key, taker.stop(*order)))
            changed.append(key);
    }
    if (!changed.isEmpty())
        emit q->refusalsChanged(changed);
}

PoolPlanner::PoolPlanner(const DispatchStore &store, WorkingPlan &plan, const planner::TravelTimes &times,
    const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, plan, times, clock))
{
    d->follow();
}

PoolPlanner::~PoolPlanner()
{
    d->watcher.disconnect();
    d->watcher.cancel();
}

bool PoolPlanner::start(const QList<api::OrderKey> &keys)
{
    if (isRunning())
        return false;
    d->keys = keys;
    d->runs = 0;
    d->take(Private::Step::Taking);
    emit runningChanged(true);
    emit progressed(0, 0);
    return true;
}

void PoolPlanner::cancel()
{
    if (!isRunning() || d->step == Private::Step::Applying)
        return;
    d->stop();
    emit cancelled();
}

bool PoolPlanner::isRunning() const
{
    return d->step != Private::Step::Idle;
}

std::optional<planner::Refusal> PoolPlanner::refusal(const api::OrderKey &key) const
{
    return d->refusals.reason(key);
}

QHash<api::OrderKey, planner::Refusal> PoolPlanner::refusals() const
{
    return d->refusals.all();
}

void PoolPlanner::keepReasons(const QList<LeftOver> &leftOver)
{
    QList<LeftOver> inPool;
    std::vector<planner::Stop> stops;
    stops.reserve(size_t(leftOver.size()));
    QHash<api::OrderKey, const planner::Stop *> asked;
    for (const LeftOver &one : leftOver) {
        const api::Order *order = d->plan.isInPool(one.key) ? d->store.order(one.key) : nullptr;
        if (!order)
            continue;
        stops.push_back(d->taker.stop(*order));
        asked.insert(one.key, &stops.back());
        inPool.append(one);
    }
    d->tellKept(inPool, asked);
}

}
