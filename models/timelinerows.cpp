// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/timelinerows.h"

#include <algorithm>

namespace routedesk::models {

TimelineRows::TimelineRows(const DispatchStore &store, const WorkingPlan &plan, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_plan(plan), m_clock(clock)
{
    connect(&plan, &WorkingPlan::wasReset, this, [this] {
        m_rows.clear();
        arrange();
    });
    connect(&plan, &WorkingPlan::routesInserted, this, &TimelineRows::arrange);
    connect(&plan, &WorkingPlan::routesRemoved, this, &TimelineRows::arrange);
    connect(&plan, &WorkingPlan::routeRenamed, this, &TimelineRows::arrange);
    connect(&plan, &WorkingPlan::routesChanged, this, &TimelineRows::spoil);
    connect(&store, &DispatchStore::workersChanged, this, &TimelineRows::spoilAll);
    connect(&store, &DispatchStore::opsGroupsChanged, this, &TimelineRows::spoilAll);
    arrange();
}

void TimelineRows::arrange()
{
    QHash<QString, QStringList> routesOf;
    QSet<QString> busy;
    for (const QString &id : m_plan.routeIds()) {
        const QString worker = m_plan.route(id)->workerHandle;
        routesOf[m_store.worker(worker) ? worker : QString()].append(id);
        const StoredRoute *stored = m_store.route(id);
        if (!stored || !stored->route.isClosed())
            busy.insert(worker);
    }
    QHash<QString, Entry> known;
    for (Entry &entry : m_rows)
        known.insert(entry.row.isIdle() ? u'\n' + entry.row.workerHandle : entry.row.routeId, std::move(entry));

    m_rows.clear();
    m_rowOfRoute.clear();
    m_idle = m_unfitRoutes = m_unfitWorkers = 0;
    const auto add = [&](const QString &routeId, const QString &worker) {
        if (m_fits && !m_fits(routeId, worker)) {
            ++(routeId.isNull() ? m_unfitWorkers : m_unfitRoutes);
            return;
        }
        Entry entry = known.take(routeId.isNull() ? u'\n' + worker : routeId);
        entry.isFresh = entry.isFresh && entry.row.workerHandle == worker;
        entry.row.routeId = routeId;
        entry.row.workerHandle = worker;
        if (!routeId.isNull())
            m_rowOfRoute.insert(routeId, count());
        m_rows.append(std::move(entry));
    };
    for (const api::Worker &worker : m_store.workers()) {
        for (const QString &id : routesOf.value(worker.handle))
            add(id, worker.handle);
        if (busy.contains(worker.handle))
            continue;
        ++m_idle;
        if (m_showsIdle)
            add({}, worker.handle);
    }
    for (const QString &id : routesOf.value({}))
        add(id, m_plan.route(id)->workerHandle);
    emit changed();
}

void TimelineRows::spoil(const QStringList &routeIds)
{
    bool mayMove = false;
    for (const QString &id : routeIds) {
        const int at = rowOfRoute(id);
        const WorkingRoute *route = m_plan.route(id);
        const StoredRoute *stored = m_store.route(id);
        mayMove = mayMove || at < 0 || !route || m_rows.at(at).row.workerHandle != route->workerHandle
            || m_rows.at(at).row.isClosed != (stored && stored->route.isClosed());
        if (at >= 0)
            m_rows[at].isFresh = false;
    }
    if (mayMove)
        arrange();
    else
        emit changed();
}

void TimelineRows::spoilAll()
{
    for (Entry &entry : m_rows)
        entry.isFresh = false;
    arrange();
}

const TimelineRows::Entry &TimelineRows::refreshed(qsizetype at) const
{
    Entry &entry = m_rows[at];
    if (!entry.isFresh) {
        entry.row = entry.row.isIdle() ? timelineOfWorker(m_store, m_plan, entry.row.workerHandle)
                                       : timelineOfRoute(m_store, m_plan, entry.row.routeId, m_clock.now());
        entry.isFresh = true;
        entry.serial = ++m_serial;
    }
    return entry;
}

quint64 TimelineRows::serial(int at) const
{
    return refreshed(at).serial;
}

const TimelineRow &TimelineRows::row(int at) const
{
    return refreshed(at).row;
}

int TimelineRows::rowOfRoute(const QString &routeId) const
{
    return m_rowOfRoute.value(routeId, -1);
}

int TimelineRows::rowOfWorker(const QString &handle) const
{
    const auto it = std::ranges::find_if(
        std::as_const(m_rows), [&handle](const Entry &entry) { return entry.row.workerHandle == handle; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

std::optional<TimelineRows::Place> TimelineRows::place(const api::OrderKey &key) const
{
    const auto position = m_plan.position(key);
    const int at = position ? rowOfRoute(position->routeId) : -1;
    return at < 0 ? std::nullopt : std::optional(Place{ at, position->index });
}

std::optional<TimeSpan> TimelineRows::extent() const
{
    std::optional<TimeSpan> whole;
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        if (const auto one = refreshed(at).row.extent())
            whole = whole ? whole->united(*one) : *one;
    }
    if (!whole || m_store.scope().isNull())
        return whole;
    constexpr std::chrono::hours day{ 24 };
    const TimeSpan limits{ m_store.scope().from() - day, m_store.scope().to() + day };
    return TimeSpan{ std::clamp(whole->from, limits.from, limits.to),
        std::clamp(whole->to, limits.from, limits.to) };
}

void TimelineRows::setFits(Fits fits)
{
    if (!fits && !m_fits)
        return;
    m_fits = std::move(fits);
    arrange();
}

void TimelineRows::setShowsIdle(bool shows)
{
    if (shows == m_showsIdle)
        return;
    m_showsIdle = shows;
    arrange();
}

}
