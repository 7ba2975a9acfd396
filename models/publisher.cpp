// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/publisher.h"

#include <algorithm>

namespace routedesk::models {

namespace {

QList<api::OrderRef> refs(const Sequence &stops)
{
    QList<api::OrderRef> result;
    result.reserve(stops.size());
    for (const api::OrderKey &key : stops)
        result.append(api::OrderRef::to(key));
    return result;
}

}

Publisher::Publisher(Outbox &outbox, DispatchStore &store, QList<Job> jobs, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_store(store)
    , m_courses(coursesFor(jobs))
    , m_total(callCount(jobs))
{
}

QList<Publisher::Course> Publisher::coursesFor(const QList<Job> &jobs)
{
    QSet<api::OrderKey> bound;
    for (const Job &job : jobs)
        bound.unite(asSet(job.base.stops));
    QList<Course> courses;
    for (const Job &job : jobs) {
        Course course { job, without(job.base.stops, asSet(job.want.stops)),
            without(job.want.stops, asSet(job.base.stops)), false, false, job.version, job.base.stops, {} };
        const bool losesAll = job.base.exists && !course.leaving.isEmpty()
            && course.leaving.size() == job.base.stops.size();
        const bool isFree = std::ranges::none_of(course.arriving, [&](const auto &key) { return bound.contains(key); });
        course.fillsFirst = losesAll && !course.arriving.isEmpty() && isFree;
        course.row.routeId = job.routeId;
        course.row.workerHandle = job.want.workerHandle;
        courses.append(course);
    }
    return courses;
}

int Publisher::callCount(const QList<Job> &jobs)
{
    int calls = 0;
    for (const Course &course : coursesFor(jobs)) {
        const Job &job = course.job;
        const bool losesAll = course.leaving.size() == job.base.stops.size();
        calls += course.leaving.isEmpty() ? 0 : 1;
        if (job.want.stops.isEmpty())
            continue;
        if (!job.base.exists || (losesAll && !job.base.stops.isEmpty() && !course.fillsFirst)) {
            ++calls;
            continue;
        }
        const Sequence natural = without(job.base.stops, asSet(course.leaving)) + course.arriving;
        calls += (course.arriving.isEmpty() ? 0 : 1) + (natural == job.want.stops ? 0 : 1)
            + (job.base.workerHandle == job.want.workerHandle ? 0 : 1);
    }
    return calls;
}

void Publisher::start()
{
    freeStops();
}

void Publisher::freeStops()
{
    m_pending = 1;
    for (qsizetype at = 0; at < m_courses.size(); ++at) {
        const Course &course = m_courses.at(at);
        if (course.leaving.isEmpty() || !course.job.base.exists)
            continue;
        ++m_pending;
        if (course.fillsFirst)
            add(at, [this, at] { remove(at, [this] { stepDone(); }); });
        else
            remove(at, [this] { stepDone(); });
    }
    stepDone();
}

void Publisher::stepDone()
{
    if (--m_pending == 0)
        fill();
}

void Publisher::fill()
{
    QSet<api::OrderKey> stuck;
    for (const Course &course : std::as_const(m_courses)) {
        if (course.hasFailed)
            stuck.unite(asSet(course.leaving));
    }
    m_pending = int(m_courses.size());
    for (qsizetype at = 0; at < m_courses.size(); ++at) {
        Course &course = m_courses[at];
        const bool isBlocked
            = std::ranges::any_of(course.arriving, [&](const auto &key) { return stuck.contains(key); });
        if (isBlocked && !course.hasFailed) {
            course.hasFailed = true;
            course.row.outcome = PublishRow::Outcome::Blocked;
        }
        if (course.hasFailed)
            end(at);
        else
            make(at);
    }
    if (m_courses.isEmpty())
        emit finished({});
}

void Publisher::make(qsizetype at)
{
    const Job job = m_courses.at(at).job;
    if (job.want.stops.isEmpty())
        return end(at);
    if (!job.base.exists || m_courses.at(at).known.isEmpty()) {
        api::CreateRouteRequest request;
        request.orders = refs(job.want.stops);
        request.workerHandle = job.want.workerHandle;
        request.opsGroupHandle = job.want.opsGroupHandle;
        return call(at, CreateRoute { request }, [this, at] { end(at); });
    }
    if (m_courses.at(at).arriving.isEmpty() || m_courses.at(at).fillsFirst)
        return putInOrder(at);
    add(at, [this, at] { putInOrder(at); });
}

void Publisher::add(qsizetype at, const Next &next)
{
    const Course &course = m_courses.at(at);
    call(at, ChangeRouteOrders { ChangeRouteOrders::Change::Add, course.job.routeId, request(at, course.arriving) },
        next);
}

void Publisher::remove(qsizetype at, const Next &next)
{
    const Course &course = m_courses.at(at);
    if (course.hasFailed)
        return next();
    call(at,
        ChangeRouteOrders { ChangeRouteOrders::Change::Remove, course.job.routeId, request(at, course.leaving) }, next);
}

void Publisher::putInOrder(qsizetype at)
{
    const Course &course = m_courses.at(at);
    if (course.hasFailed || wasOvertaken(at))
        return end(at);
    if (course.job.want.stops == course.known)
        return giveAway(at);
    call(at,
        ChangeRouteOrders {
            ChangeRouteOrders::Change::Resequence, course.job.routeId, request(at, course.job.want.stops) },
        [this, at] { giveAway(at); });
}

void Publisher::giveAway(qsizetype at)
{
    const Course &course = m_courses.at(at);
    if (course.hasFailed || course.job.base.workerHandle == course.job.want.workerHandle || wasOvertaken(at))
        return end(at);
    api::ReassignRouteRequest request;
    request.workerHandle = course.job.want.workerHandle;
    request.version = course.version;
    call(at, ReassignRoute { course.job.routeId, request }, [this, at] { end(at); });
}

// Without versions, or with an answer that was lost, only what the route holds can tell.
bool Publisher::wasOvertaken(qsizetype at)
{
    Course &course = m_courses[at];
    const StoredRoute *stored = m_store.route(course.job.routeId);
    if (stored && stored->sequence == course.known)
        return false;
    course.hasFailed = true;
    course.row.outcome = PublishRow::Outcome::Refused;
    course.row.error
        = api::ApiError { api::ApiError::Kind::Conflict, 0, QStringLiteral("version_conflict"), {}, {} };
    m_store.wantRoutes({ course.job.routeId });
    return true;
}

void Publisher::call(qsizetype at, const Mutation &mutation, const Next &next)
{
    ++m_courses[at].row.calls;
    m_outbox.submit(mutation).outcome.then(this, [this, at, next](const MutationOutcome &outcome) {
        if (outcome.isDone())
            follow(at, outcome);
        else
            refuse(at, outcome);
        emit progressed(++m_done, m_total);
        next();
    });
}

void Publisher::follow(qsizetype at, const MutationOutcome &outcome)
{
    Course &course = m_courses[at];
    course.known.clear();
    if (!outcome.answer.route)
        return; // nothing was left in it
    course.version = outcome.answer.route->version;
    for (const api::Order &order : outcome.answer.route->orders)
        course.known.append(order.key);
}

// What was refused was refused for what the server has now: that is looked at, so that the plan can follow it.
void Publisher::refuse(qsizetype at, const MutationOutcome &outcome)
{
    Course &course = m_courses[at];
    course.hasFailed = true;
    course.row.error = outcome.error;
    course.row.outcome = outcome.state == OutboxState::Unknown ? PublishRow::Outcome::Unknown
                                                               : PublishRow::Outcome::Refused;
    using ErrorKind = api::ApiError::Kind;
    const bool mayBeOld = outcome.error
        && (outcome.error->kind == ErrorKind::Conflict || outcome.error->kind == ErrorKind::Invalid
            || outcome.error->kind == ErrorKind::NotFound);
    if (!mayBeOld)
        return;
    if (m_store.route(course.job.routeId))
        m_store.wantRoutes({ course.job.routeId });
    QStringList handles;
    for (const api::OrderKey &key : std::as_const(course.arriving)) {
        if (!handles.contains(key.handle))
            handles.append(key.handle);
    }
    m_store.wantOrders(handles);
}

void Publisher::end(qsizetype)
{
    if (--m_pending > 0)
        return;
    PublishReport report;
    for (const Course &course : std::as_const(m_courses))
        report.rows.append(course.row);
    emit finished(report);
}

api::RouteOrdersRequest Publisher::request(qsizetype at, const Sequence &stops) const
{
    return { refs(stops), {}, m_courses.at(at).version };
}

}
