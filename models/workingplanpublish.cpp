// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/movedarrivals.h"
#include "models/workingplan_p.h"

#include <algorithm>

namespace routedesk::models {

// What is sent, with what, and what is held back.

QStringList WorkingPlan::Private::exchangeClosure(const QStringList &ids) const
{
    const QStringList unsent = q->unsentRoutes();
    QSet<QString> wanted(ids.cbegin(), ids.cend());
    for (qsizetype before = -1; before != wanted.size();) {
        before = wanted.size();
        for (const QString &id : unsent) {
            const PlanBoard::Row &row = *board.row(id);
            for (const api::OrderKey &key : row.base.stops + row.route.stops) {
                const QString home = store.routeOf(key);
                const QString now = board.routeOf(key);
                if (wanted.contains(id) || wanted.contains(home) || wanted.contains(now)) {
                    if (home != now && !home.isNull() && !now.isNull()) {
                        wanted.insert(home);
                        wanted.insert(now);
                    }
                }
            }
        }
    }
    QStringList result;
    std::ranges::copy_if(
        unsent, std::back_inserter(result), [&](const QString &id) { return wanted.contains(id); });
    return result;
}

QList<Publisher::Job> WorkingPlan::Private::jobsFor(const QStringList &ids) const
{
    QList<Publisher::Job> jobs;
    for (const QString &id : ids) {
        const StoredRoute *stored = store.route(id);
        jobs.append({ id, board.row(id)->base, board.contents(id), stored ? stored->route.version : std::nullopt });
    }
    return jobs;
}

PublishSummary WorkingPlan::summary(const QStringList &routeIds) const
{
    PublishSummary summary;
    summary.routes = d->toPublish(routeIds);
    summary.calls = Publisher::callCount(d->jobsFor(summary.routes));
    for (const QString &id : std::as_const(summary.routes)) {
        const StoredRoute *stored = d->store.route(id);
        if (stored && stored->route.isStarted())
            ++summary.startedRoutes;
    }
    summary.movedArrivals = int(movedArrivals(*this, d->store, summary.routes).size());
    return summary;
}

void WorkingPlan::publish(const QStringList &routeIds)
{
    if (d->isPublishing)
        return;
    const QStringList ids = d->toPublish(routeIds);
    PublishReport undecided;
    for (const QString &id : d->undecided(routeIds))
        undecided.rows.append({ id, d->board.row(id)->route.workerHandle, PublishRow::Outcome::Undecided, 0, {} });
    if (ids.isEmpty()) {
        if (!undecided.rows.isEmpty())
            emit published(undecided);
        return;
    }
    const QList<Publisher::Job> jobs = d->jobsFor(ids);
    d->beginPublishing(jobs);
    auto *publisher = new Publisher(d->outbox, d->store, jobs, this);
    connect(publisher, &Publisher::progressed, this, &WorkingPlan::publishProgressed);
    connect(publisher, &Publisher::finished, this, [this, publisher, undecided](PublishReport report) {
        publisher->deleteLater();
        d->endPublishing();
        report.rows += undecided.rows;
        emit published(report);
    });
    publisher->start();
}

bool WorkingPlan::isPublishing() const
{
    return d->isPublishing;
}

QStringList WorkingPlan::Private::undecided(const QStringList &routeIds) const
{
    const QStringList marked = q->conflicts();
    if (marked.isEmpty())
        return {};
    const QStringList wanted = routeIds.isEmpty() ? q->unsentRoutes() : exchangeClosure(routeIds);
    QStringList held = exchangeClosure(marked);
    held.removeIf([&](const QString &id) { return !wanted.contains(id); });
    return held;
}

QStringList WorkingPlan::Private::toPublish(const QStringList &routeIds) const
{
    QStringList ids = routeIds.isEmpty() ? q->unsentRoutes() : exchangeClosure(routeIds);
    const QStringList held = undecided(routeIds);
    ids.removeIf([&](const QString &id) { return held.contains(id); });
    return ids;
}

void WorkingPlan::Private::beginPublishing(const QList<Publisher::Job> &jobs)
{
    isPublishing = true;
    for (const Publisher::Job &job : jobs) {
        QSet<api::OrderKey> here = asSet(job.base.stops), wanted = asSet(job.want.stops);
        for (const api::OrderKey &key : std::as_const(here)) {
            if (!wanted.contains(key) || !job.base.exists)
                underWay.insert(key);
        }
        for (const api::OrderKey &key : std::as_const(wanted)) {
            if (!here.contains(key))
                underWay.insert(key);
        }
        sentNew.insert(job.routeId, job.want);
    }
}

void WorkingPlan::Private::endPublishing()
{
    isPublishing = false;
    underWay.clear();
    pruneConflicts();
    flush();
}

}
