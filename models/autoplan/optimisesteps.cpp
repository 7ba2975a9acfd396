// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/optimiserun_p.h"

#include <QtConcurrentRun>

namespace routedesk::models {

namespace {

constexpr int stopsPerSlice = 250;
constexpr std::chrono::milliseconds tick{ 250 };
/// A day that changes goes on changing for a moment.
constexpr std::chrono::milliseconds calm{ 40 };

}

OptimiseRun::Private::Private(
    OptimiseRun *run, const DispatchStore &s, WorkingPlan &p, const planner::TravelTimes &t, const Clock &c)
    : q(run), plan(p), store(s), times(t), clock(c), taker(s, p, t)
{
    threads.setMaxThreadCount(2); // a cancelled one may still be on its way out
    threads.setThreadPriority(QThread::LowPriority);
    ticks.setInterval(tick);
    pause.setInterval(calm);
    pause.setSingleShot(true);
    QObject::connect(&slices, &QTimer::timeout, q, [this] { slice(); });
    QObject::connect(&ticks, &QTimer::timeout, q, [this] { tell(); });
    QObject::connect(&pause, &QTimer::timeout, q, [this] {
        enter(State::Checking);
        take();
    });
    QObject::connect(&watcher, &QFutureWatcherBase::finished, q, [this] { arrive(); });
}

void OptimiseRun::Private::follow()
{
    const auto touched = [this] { touch(); };
    QObject::connect(&plan, &WorkingPlan::routesInserted, q, touched);
    QObject::connect(&plan, &WorkingPlan::routesRemoved, q, touched);
    QObject::connect(&plan, &WorkingPlan::routesChanged, q, touched);
    QObject::connect(&plan, &WorkingPlan::poolChanged, q, touched);
    QObject::connect(&plan, &WorkingPlan::routeRenamed, q, [this](const QString &oldId, const QString &newId) {
        if (state == State::Offering || state == State::Checking)
            first.rename(oldId, newId);
        if (state == State::Offering)
            present.rename(oldId, newId);
        touch();
    });
    QObject::connect(&store, &DispatchStore::workersChanged, q, touched);
    QObject::connect(&store, &DispatchStore::opsGroupsChanged, q, touched);
    QObject::connect(&store, &DispatchStore::routesChanged, q, touched);
    QObject::connect(&store, &DispatchStore::ordersChanged, q, touched);
    QObject::connect(&plan, &WorkingPlan::aboutToReset, q, [this] {
        q->cancel();
        q->discard();
    });
}

// What was read so far may not fit what is read next.
void OptimiseRun::Private::touch()
{
    if (isAccepting)
        return;
    isTouched = true;
    if (state == State::Preparing || state == State::Checking)
        take();
    else if (state == State::Offering && !pause.isActive())
        pause.start();
}

void OptimiseRun::Private::enter(State next)
{
    if (state == next)
        return;
    state = next;
    emit q->stateChanged(next);
}

void OptimiseRun::Private::take()
{
    isTouched = false;
    if (state == State::Checking)
        watcher.setFuture({}); // what it compares with is not the day any more
    taker.begin(wish.scope, clock.now());
    slices.start();
}

void OptimiseRun::Private::slice()
{
    if (!taker.advance(stopsPerSlice))
        return;
    slices.stop();
    PlanSnapshot taken = taker.take();
    if (state == State::Preparing)
        search(std::move(taken));
    else
        check(std::move(taken));
}

void OptimiseRun::Private::search(PlanSnapshot &&taken)
{
    desk = std::make_shared<SearchDesk>(std::make_shared<const PlanSnapshot>(std::move(taken)), wish);
    watcher.setFuture(QtConcurrent::run(&threads, [desk = desk, &t = times](QPromise<Proposal> &promise) {
        if (std::optional<Proposal> found = desk->search(t))
            promise.addResult(std::move(*found));
    }));
    ticks.start();
    enter(State::Searching);
}

void OptimiseRun::Private::arrive()
{
    if (watcher.future().resultCount() == 0)
        return;
    if (state == State::Checking)
        return offer(watcher.future().takeResult());
    if (state != State::Searching)
        return;
    tell();
    ticks.stop();
    lasted = q->elapsed();
    first = watcher.future().takeResult();
    present = first;
    if (isTouched) {
        enter(State::Checking);
        take();
        return;
    }
    enter(State::Offering);
    emit q->proposalChanged();
}

// Its sums are reckoned anew for every route, which takes long on a large day.
void OptimiseRun::Private::check(PlanSnapshot &&now)
{
    watcher.setFuture(QtConcurrent::run(&threads,
        [found = first, day = std::make_shared<const PlanSnapshot>(std::move(now)), &t = times] {
            return found.rebased(*day, t);
        }));
}

void OptimiseRun::Private::offer(Proposal &&checked)
{
    present = std::move(checked);
    enter(State::Offering);
    emit q->proposalChanged();
}

void OptimiseRun::Private::tell()
{
    if (const auto glimpse = desk->takeGlimpse())
        emit q->glimpsed(*glimpse);
    emit q->ticked();
}

void OptimiseRun::Private::leave()
{
    slices.stop();
    ticks.stop();
    pause.stop();
    watcher.setFuture({});
    if (desk)
        desk->cancel();
    first = {};
    present = {};
    enter(State::Idle);
}

}
