// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/optimiserun.h"

#include "models/autoplan/searchdesk.h"
#include "models/autoplan/snapshottaker.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace routedesk::models {

namespace {

constexpr int stopsPerSlice = 250;
constexpr std::chrono::milliseconds tick{ 250 };
/// A day that changes goes on changing for a moment.
constexpr std::chrono::milliseconds calm{ 40 };

}

class OptimiseRun::Private {
public:
    Private(OptimiseRun *run, const DispatchStore &s, WorkingPlan &p, const planner::TravelTimes &t, const Clock &c);

    void follow();
    void touch();
    void enter(State next);
    void take();
    void slice();
    void search(PlanSnapshot &&taken);
    void arrive();
    void check(const PlanSnapshot &now);
    void tell();
    void leave();

    OptimiseRun *q;
    WorkingPlan &plan;
    const DispatchStore &store;
    const planner::TravelTimes &times;
    const Clock &clock;
    SnapshotTaker taker;
    PlanWish wish;
    State state = State::Idle;
    bool isTouched = false; ///< since the snapshot was begun
    bool isAccepting = false; ///< its own changes are not news
    std::shared_ptr<SearchDesk> desk;
    Proposal first; ///< as it was found
    Proposal present; ///< against the plan as it is
    QElapsedTimer since;
    std::chrono::milliseconds lasted{};
    QTimer slices, ticks, pause;
    QFutureWatcher<Proposal> watcher;
    QThreadPool threads; ///< last: goes first, and waits for what is still winding down
};

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
        check(taken);
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
    if (state != State::Searching || watcher.future().resultCount() == 0)
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

void OptimiseRun::Private::check(const PlanSnapshot &now)
{
    present = first.rebased(now, times);
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

OptimiseRun::OptimiseRun(const DispatchStore &store, WorkingPlan &plan, const planner::TravelTimes &times,
    const Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, plan, times, clock))
{
    d->follow();
}

OptimiseRun::~OptimiseRun()
{
    d->watcher.disconnect();
    if (d->desk)
        d->desk->cancel();
}

OptimiseRun::State OptimiseRun::state() const
{
    return d->state;
}

bool OptimiseRun::isRunning() const
{
    return d->state == State::Preparing || d->state == State::Searching;
}

bool OptimiseRun::start(const PlanWish &wish)
{
    if (isRunning())
        return false;
    d->leave();
    d->desk.reset();
    d->wish = wish;
    d->since.start();
    d->take();
    d->enter(State::Preparing);
    return true;
}

void OptimiseRun::enough()
{
    if (d->state == State::Searching)
        d->desk->finish();
}

void OptimiseRun::cancel()
{
    if (isRunning())
        d->leave();
}

const PlanWish &OptimiseRun::wish() const
{
    return d->wish;
}

std::chrono::milliseconds OptimiseRun::elapsed() const
{
    return isRunning() ? std::chrono::milliseconds(d->since.elapsed()) : d->lasted;
}

std::uint64_t OptimiseRun::steps() const
{
    return d->desk ? d->desk->steps() : 0;
}

const Proposal &OptimiseRun::proposal() const
{
    return d->present;
}

std::expected<QStringList, EditRefusal> OptimiseRun::accept(const QList<qsizetype> &rows)
{
    if (d->state != State::Offering || d->pause.isActive())
        return std::unexpected(EditRefusal::Nothing);
    const PlanShape shape = d->present.shapeOf(rows);
    if (shape.routes.isEmpty())
        return std::unexpected(EditRefusal::Nothing);
    d->isAccepting = true;
    const auto made = d->plan.reshape(shape);
    d->isAccepting = false;
    if (!made) {
        d->touch();
        return made;
    }
    d->leave();
    emit accepted(*made);
    return made;
}

void OptimiseRun::discard()
{
    if (d->state == State::Offering || d->state == State::Checking)
        d->leave();
}

}
