// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/placefinder.h"

#include "models/planshapes.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace routedesk::models {

namespace {

constexpr qint64 sliceMilliseconds = 4;

using Questions = std::vector<PlaceQuestion>;
using Answers = std::vector<Sequence>;

void search(QPromise<Answers> &promise, const std::shared_ptr<const Questions> &questions, PlaceManner manner,
    const planner::TravelTimes *times)
{
    const auto isCancelled = [&promise] { return promise.isCanceled(); };
    Answers answers;
    for (const PlaceQuestion &question : *questions) {
        if (isCancelled())
            return;
        answers.push_back(findPlaces(question, manner, *times, isCancelled));
    }
    promise.addResult(std::move(answers));
}

}

class PlaceFinder::Private {
public:
    enum class Step { Idle, Asking, Searching, Offering };

    Private(PlaceFinder *finder, const DispatchStore &s, const WorkingPlan &p, const planner::TravelTimes &t,
        const Clock &c);

    void begin();
    void slice();
    [[nodiscard]] bool advance();
    [[nodiscard]] PlaceQuestion question(const PlaceTarget &target) const;
    void hand();
    void arrive();
    void offer(qsizetype at);
    void stop();

    PlaceFinder *q;
    const DispatchStore &store;
    const WorkingPlan &plan;
    const planner::TravelTimes &times;
    const Clock &clock;
    PlanEvaluator evaluator;
    PlanShapes shapes;
    QList<api::OrderKey> keys;
    QList<PlaceTarget> targets;
    PlaceManner manner = PlaceManner::BestSlot;
    Draw draw;
    Step step = Step::Idle;
    qsizetype next = 0;
    Sequence block;
    std::shared_ptr<Questions> questions;
    Answers answers;
    QTimer slices;
    QFutureWatcher<Answers> watcher;
    QThreadPool threads; ///< last: goes first, and waits for what is still winding down
};

PlaceFinder::Private::Private(PlaceFinder *finder, const DispatchStore &s, const WorkingPlan &p,
    const planner::TravelTimes &t, const Clock &c)
    : q(finder), store(s), plan(p), times(t), clock(c), evaluator(s, t), shapes(s, p)
{
    threads.setMaxThreadCount(2); // a cancelled one may still be on its way out
    QObject::connect(&slices, &QTimer::timeout, q, [this] { slice(); });
    QObject::connect(&watcher, &QFutureWatcherBase::finished, q, [this] { arrive(); });
}

void PlaceFinder::Private::begin()
{
    step = draw ? Step::Offering : Step::Asking;
    next = 0;
    block = shapes.withMates(keys);
    questions = std::make_shared<Questions>();
    emit q->begun();
    slices.start();
}

void PlaceFinder::Private::slice()
{
    QElapsedTimer timer;
    timer.start();
    while (advance() && timer.elapsed() < sliceMilliseconds) { }
}

// Whether there is more to do at once.
bool PlaceFinder::Private::advance()
{
    if (next == targets.size()) {
        slices.stop();
        if (step == Step::Asking) {
            hand();
        } else {
            step = Step::Idle;
            emit q->finished();
        }
        return false;
    }
    if (step == Step::Asking)
        questions->push_back(question(targets.at(next++)));
    else
        offer(next++);
    return step != Step::Idle;
}

PlaceQuestion PlaceFinder::Private::question(const PlaceTarget &target) const
{
    PlaceQuestion result;
    const WorkingRoute *route = plan.route(target.routeId);
    const QSet<api::OrderKey> moving = asSet(block);
    int held = 0;
    if (route) {
        held = plan.lockedCount(target.routeId);
        for (int place = held; place < int(route->stops.size()); ++place) {
            if (plan.locks(route->stops.at(place)).place)
                held = place + 1;
        }
        result.stops = without(route->stops, moving);
    }
    EvaluatedRoute evaluated = evaluator.evaluate(target.routeId, route ? route->workerHandle : target.workerHandle,
        route ? route->opsGroupHandle : QString(), result.stops, clock.now());
    for (qsizetype place = 0; place < result.stops.size(); ++place) {
        const int index = evaluated.indexOf[size_t(place)];
        if (index < 0)
            continue;
        result.onMap.append(result.stops.at(place));
        evaluated.stops[size_t(index)].locked = place < held;
    }
    result.route = { std::move(evaluated.vehicle), std::move(evaluated.stops) };
    result.departNotBefore = evaluated.departNotBefore;
    result.joining = block;
    for (const api::OrderKey &key : block) {
        if (store.order(key)->destination.centre())
            result.joiningStops.push_back(evaluator.stop(*store.order(key)));
    }
    return result;
}

void PlaceFinder::Private::hand()
{
    step = Step::Searching;
    watcher.setFuture(
        QtConcurrent::run(&threads, search, std::shared_ptr<const Questions>(questions), manner, &times));
}

void PlaceFinder::Private::arrive()
{
    if (step != Step::Searching || watcher.future().resultCount() == 0)
        return;
    answers = watcher.future().takeResult();
    step = Step::Offering;
    next = 0;
    slices.start();
}

void PlaceFinder::Private::offer(qsizetype at)
{
    const PlaceTarget target = targets.at(at);
    PlaceOffer made{ target, {}, std::unexpected(EditRefusal::Nothing) };
    const auto shape = draw
        ? draw(target)
        : shapes.placed(target.routeId, target.workerHandle, answers[size_t(at)], block);
    if (shape) {
        made.shape = *shape;
        made.consequence = plan.consequence(*shape);
    } else {
        made.consequence = std::unexpected(shape.error());
    }
    emit q->offered(made);
}

void PlaceFinder::Private::stop()
{
    step = Step::Idle;
    slices.stop();
    watcher.cancel();
}

PlaceFinder::PlaceFinder(const DispatchStore &store, const WorkingPlan &plan, const planner::TravelTimes &times,
    const Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, plan, times, clock))
{
    const auto again = [this] {
        if (d->step == Private::Step::Idle)
            return;
        d->stop();
        d->keys.removeIf([this](const api::OrderKey &key) { return !d->store.order(key); });
        d->begin();
    };
    connect(&plan, &WorkingPlan::routesInserted, this, again);
    connect(&plan, &WorkingPlan::routesRemoved, this, again);
    connect(&plan, &WorkingPlan::routesChanged, this, again);
    connect(&plan, &WorkingPlan::poolChanged, this, again);
    connect(&plan, &WorkingPlan::aboutToReset, this, &PlaceFinder::cancel);
}

PlaceFinder::~PlaceFinder()
{
    d->watcher.disconnect();
    d->stop();
}

void PlaceFinder::start(const QList<api::OrderKey> &keys, const QList<PlaceTarget> &targets, PlaceManner manner)
{
    d->stop();
    d->keys = keys;
    d->keys.removeIf([this](const api::OrderKey &key) { return !d->store.order(key); });
    d->targets = targets;
    d->manner = manner;
    d->draw = {};
    d->begin();
}

void PlaceFinder::start(const QList<PlaceTarget> &targets, Draw draw)
{
    d->stop();
    d->keys.clear();
    d->targets = targets;
    d->draw = std::move(draw);
    d->begin();
}

void PlaceFinder::cancel()
{
    d->stop();
}

bool PlaceFinder::isRunning() const
{
    return d->step != Private::Step::Idle;
}

bool isBetter(const PlaceOffer &one, const PlaceOffer &other)
{
    if (one.consequence.has_value() != other.consequence.has_value())
        return one.consequence.has_value();
    if (!one.consequence)
        return false;
    const auto weight
        = [](const MoveConsequence &of) { return std::tuple(of.broken.size(), of.addedLateness, of.addedDriving); };
    return weight(*one.consequence) < weight(*other.consequence);
}

}
