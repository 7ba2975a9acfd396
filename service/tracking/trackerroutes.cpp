// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/tracker.h"

#include <algorithm>

namespace routedesk::service {

using namespace std::chrono_literals;

void Tracker::load(Context &context, Watch &watch)
{
    PositionRepository &log = context.store.positions;
    const qint64 workerId = watch.track.workerId;
    const auto lastUsed = log.lastUsedBefore(workerId, api::Instant::max());
    watch.plausibility = Plausibility(m_rules);
    watch.plausibility.beginAfter(lastUsed);
    readBattery(context, watch);
    for (const Fix &fix : log.between(workerId, lastUsed ? lastUsed->at() + 1ms : api::Instant(), api::Instant::max())) {
        if (isCandidate(fix.verdict))
            (void)watch.plausibility.judge(fix);
    }
    loadRoutes(context, watch);
}

void Tracker::loadRoutes(Context &context, Watch &watch)
{
    watch.routes.clear();
    watch.ended.clear();
    watch.steppedAt = watch.track.heardAt;
    const auto worker = context.store.workers.byId(watch.track.workerId);
    if (!worker)
        return;
    watch.handle = worker->worker.handle;
    RouteRepository &routes = context.store.routes;
    for (const RouteRecord &route : routes.unsettledOfWorker(worker->worker.handle)) {
        if (auto settled = RouteWatch::open(context, route, *worker, m_rules))
            (void)settled->store(context);
    }
    for (const RouteRecord &route : routes.openOfWorker(worker->worker.handle)) {
        if (!route.route.isStarted())
            continue;
        if (auto opened = RouteWatch::open(context, route, *worker, m_rules))
            watch.routes.push_back(*std::move(opened));
    }
    watch.ended = routes.endedAfter(worker->worker.handle, context.now - m_rules.ancientAfter);
}

void Tracker::readBattery(Context &context, Watch &watch)
{
    const auto told = context.store.positions.lastWithBattery(watch.track.workerId);
    watch.track.batteryLevel = told ? told->position.batteryLevel : std::nullopt;
    watch.track.isCharging = told && told->position.isCharging;
}

void Tracker::follow(Context &context, Watch &watch, const QList<Fix> &taken, bool outOfOrder)
{
    std::optional<api::Instant> first;
    for (const Fix &fix : taken) {
        if (!isTelling(fix.verdict))
            continue;
        first = std::min(first.value_or(fix.at()), fix.at());
        watch.track.heardAt = std::max(watch.track.heardAt.value_or(fix.at()), fix.at());
    }
    if (!first)
        return;
    const QList<RouteRecord> ended = watch.ended;
    if (outOfOrder || (watch.steppedAt && *first <= *watch.steppedAt)) {
        loadRoutes(context, watch);
    } else {
        for (RouteWatch &route : watch.routes) {
            for (const Fix &fix : taken)
                route.step(fix);
        }
        watch.steppedAt = watch.track.heardAt;
    }
    for (const RouteRecord &route : ended) {
        const auto worker = context.store.workers.byId(watch.track.workerId);
        auto settled = worker && *first <= *route.route.completedAt
            ? RouteWatch::open(context, route, *worker, m_rules)
            : std::nullopt;
        if (settled)
            (void)settled->store(context);
    }
}

bool Tracker::storeRoutes(Context &context, Watch &watch)
{
    bool hasStored = false;
    bool hasEnded = false;
    for (RouteWatch &route : watch.routes) {
        const auto stored = route.store(context);
        hasStored = hasStored || stored != RouteWatch::Stored::Nothing;
        hasEnded = hasEnded || stored == RouteWatch::Stored::Ended;
    }
    if (hasEnded)
        loadRoutes(context, watch);
    return hasStored;
}

}
