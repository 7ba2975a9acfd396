// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/planrunner.h"

#include "service/lifecycle/planning.h"

#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QTimer>
#include <QtConcurrentRun>

#include <unordered_set>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(planLog, "routedesk.service.planning")

constexpr int mostTries = 5;
// A plan that was begun so often and never ended has taken its process with it each time.
constexpr int mostClaims = 4;

// A plan is late rather than straight, but not for ever.
constexpr std::chrono::seconds longestFetch { 60 };

std::vector<planner::Coordinate> placesOf(const PlanInput &input)
{
    std::vector<planner::Coordinate> places;
    const auto add = [&places](const std::optional<planner::Place> &place) {
        if (place)
            places.push_back(place->coordinate);
    };
    for (const DayProblem &day : input.days) {
        for (const planner::Stop &stop : day.problem.orders)
            add(stop.place);
        for (const planner::Route &route : day.problem.routes) {
            add(route.vehicle.start);
            add(route.vehicle.end);
            for (const planner::Stop &stop : route.stops)
                add(stop.place);
        }
    }
    return places;
}

/// For whoever reads the plan, so without the transport's words where our own say as much.
QString problemOf(const roads::RoadFailure &failure)
{
    using Kind = roads::RoadFailure::Kind;
    switch (failure.kind) {
    case Kind::NoServer: return u"No road server is set."_s;
    case Kind::Offline: return u"The road server could not be reached."_s;
    case Kind::Timeout: return u"The road server did not answer in time."_s;
    case Kind::Busy: return u"The road server was busy."_s;
    case Kind::TooBig: return u"The road server takes fewer places in one request."_s;
    case Kind::NoWay: return u"The road server knows no way to some places."_s;
    case Kind::Malformed: return u"What answers is no OSRM server."_s;
    case Kind::Cancelled: return u"Fetching the roads was stopped."_s;
    case Kind::Refused: break;
    }
    return failure.detail.isEmpty() ? u"The road server refused."_s
                                    : u"The road server refused: %1"_s.arg(failure.detail);
}

/// `coverage` is null where fetching was given up.
void noteCoverage(const QString &plan, const roads::RoadCoverage *coverage, api::PlanBasis &basis)
{
    if (!coverage) {
        basis.roadProblem = u"Fetching the roads took longer than %1 seconds."_s.arg(longestFetch.count());
        qCInfo(planLog).noquote() << "Plan" << plan << "- the roads took too long; straight-line estimates for what was missing";
        return;
    }
    basis.places = coverage->places;
    basis.placesByRoad = coverage->covered;
    if (coverage->failure && !coverage->isComplete())
        basis.roadProblem = problemOf(*coverage->failure);
    if (!coverage->isComplete()) {
        qCInfo(planLog).noquote() << "Plan" << plan
                                  << u"- road times for %1 of %2 places; straight-line estimates for the rest"_s
                                         .arg(coverage->covered).arg(coverage->places)
                                  << (coverage->failure ? coverage->failure->detail : QString());
    }
}

/// Different ones, as roads tell them apart.
int placeCount(const std::vector<planner::Coordinate> &places)
{
    std::unordered_set<roads::RoadSpot, roads::RoadSpotHash> spots;
    for (const planner::Coordinate &place : places)
        spots.insert(roads::RoadSpot::of(place));
    return int(spots.size());
}

bool isPlanning(const std::optional<PlanRecord> &plan)
{
    return plan && plan->plan.status.is(api::PlanStatus::Planning);
}

}

PlanRunner::PlanRunner(Database &database, ContextFactory contextOf,
    std::shared_ptr<const GroupTimes> times, roads::Roads *roads, QObject *parent)
    : QObject(parent)
    , m_contextOf(std::move(contextOf))
    , m_times(std::move(times))
    , m_roads(roads)
    , m_loop(database, JobKind::Plan, [this](const Job &job) { begin(job, 1); })
{
    m_pool.setMaxThreadCount(1);
    connect(&m_loop, &JobLoop::looked, this, &PlanRunner::tellWaiting);
}

PlanRunner::~PlanRunner()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void PlanRunner::submit(const QString &planId, const std::function<void()> &finished)
{
    if (finished)
        m_waiting.insert(planId, finished);
    m_loop.look();
}

void PlanRunner::begin(const Job &job, int tries)
{
    if (job.claims > mostClaims) {
        giveUp(job, u"Planning was begun %1 times and never came to an end."_s.arg(job.claims - 1));
        return;
    }
    try {
        Context context = m_contextOf(job.account);
        auto input = std::make_shared<PlanInput>();
        {
            Transaction snapshot(context.store.database, Transaction::Kind::Reads);
            if (const auto plan = context.store.plans.byId(job.subject); isPlanning(plan))
                *input = planInputFor(context, *plan);
        }
        fetchRoads(input, job.subject, [this, job, tries, input] { compute(job, tries, input); });
    } catch (const std::exception &error) {
        qCCritical(planLog) << "Planning could not begin:" << error.what();
        giveUp(job, u"The planner could not read the orders."_s);
    }
}

void PlanRunner::fetchRoads(
    const std::shared_ptr<PlanInput> &input, const QString &plan, const std::function<void()> &then)
{
    const auto places = placesOf(*input);
    input->basis.hasRoadServer = m_roads != nullptr && !m_roads->server().isNull();
    input->basis.places = placeCount(places);
    if (!input->basis.hasRoadServer || places.size() < 2)
        return then();
    auto *watcher = new QFutureWatcher<roads::RoadCoverage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, input, plan, then] {
        watcher->deleteLater();
        const auto future = watcher->future();
        noteCoverage(plan, future.resultCount() > 0 ? &*future.constBegin() : nullptr, input->basis);
        then();
    });
    watcher->setFuture(m_roads->prepare(places));
    QTimer::singleShot(longestFetch, watcher, [watcher] { watcher->future().cancel(); });
}

void PlanRunner::compute(const Job &job, int tries, const std::shared_ptr<const PlanInput> &input)
{
    // What arrives while it computes must not make two lengths of one way.
    const QString group = input->days.isEmpty() ? QString() : input->days.first().opsGroupHandle;
    QtConcurrent::run(&m_pool, [this, input, times = m_times->of(job.account, group)->frozen()] {
        return runPlanner(*input, *times, {}, m_stop.get_token());
    }).then(this, [this, job, tries, input](const PlanOutput &output) { store(job, tries, *input, output); })
        .onFailed(this, [this, job] { giveUp(job, u"The planner failed."_s); });
}

void PlanRunner::store(const Job &job, int tries, const PlanInput &input, const PlanOutput &output)
{
    if (m_stop.stop_requested())
        return;
    try {
        Context context = m_contextOf(job.account);
        bool stale = false;
        {
            Transaction transaction(context.store.database, job.account);
            // Another process may have taken it over meanwhile, and a plan is stored once.
            const bool mine = m_loop.finish(job);
            auto plan = context.store.plans.byId(job.subject);
            if (mine && isPlanning(plan))
                stale = !applyPlan(context, *plan, input, output);
            if (stale && tries >= mostTries)
                failPlan(context, *plan, u"The routes kept changing while planning was under way."_s);
            if (mine && (!stale || tries >= mostTries))
                transaction.commit();
        }
        if (stale && tries < mostTries) {
            begin(job, tries + 1);
            return;
        }
    } catch (const std::exception &error) {
        qCCritical(planLog) << "A plan could not be stored:" << error.what();
        giveUp(job, u"The plan could not be stored."_s);
        return;
    }
    m_loop.ended();
}

void PlanRunner::giveUp(const Job &job, const QString &reason)
{
    try {
        Context context = m_contextOf(job.account);
        Transaction transaction(context.store.database, job.account);
        if (m_loop.finish(job)) {
            if (auto plan = context.store.plans.byId(job.subject); isPlanning(plan))
                failPlan(context, *plan, reason);
            transaction.commit();
        }
    } catch (const std::exception &error) {
        // It stays in status planning and is taken up again when its lease ends.
        qCCritical(planLog) << "A failed plan could not be marked:" << error.what();
    }
    m_loop.ended();
}

void PlanRunner::tellWaiting()
{
    try {
        for (const QString &planId : m_waiting.uniqueKeys()) {
            if (m_loop.queue().contains(JobKind::Plan, planId))
                continue;
            const auto finished = m_waiting.values(planId);
            m_waiting.remove(planId);
            for (const auto &tell : finished)
                tell();
        }
    } catch (const std::exception &error) {
        qCWarning(planLog) << "Whether a plan has ended could not be read:" << error.what();
    }
}

}
