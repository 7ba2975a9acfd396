// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/plandraft.h"

#include <algorithm>

namespace routedesk::models {

namespace {

using Why = DraftGap::Why;

api::PlanFile headOf(const DispatchStore &store, const QString &name)
{
    const DayScope &scope = store.scope();
    api::PlanFile file;
    file.name = name;
    file.date = scope.date;
    file.opsGroupHandle = scope.opsGroupHandle;
    file.timeZoneId = QString::fromLatin1(scope.zone.id());
    return file;
}

QList<api::PlanFileRoute> served(const DispatchStore &store)
{
    QList<api::PlanFileRoute> routes;
    for (const QString &handle : store.routeHandles()) {
        const StoredRoute *stored = store.route(handle);
        api::PlanFileRoute route{ handle, stored->route.workerHandle, stored->route.version, false, {} };
        for (const api::OrderKey &key : stored->sequence)
            route.stops.append({ key, false, false });
        routes.append(route);
    }
    return routes;
}

/// Lays a draft over the plan as it stands.
class Opening {
public:
    Opening(const api::PlanFile &draft, const WorkingPlan &plan, const DispatchStore &store)
        : m_draft(draft), m_plan(plan), m_store(store)
    {
    }

    DraftOpening make(const QString &text);

private:
    struct Wanted {
        QString routeId;
        QString workerHandle;
        const api::PlanFileRoute *from = nullptr;
    };

    void findHeld();
    void findRoutes();
    [[nodiscard]] bool isOpenRoute(const QString &id) const;
    [[nodiscard]] Sequence wantedStops(const Wanted &wanted);
    [[nodiscard]] Sequence withNewcomers(Sequence stops, const Sequence &now) const;
    void tellNewcomers();
    void gap(Why why, const QString &what)
    {
        if (const DraftGap one{ why, what }; !m_made.gaps.contains(one))
            m_made.gaps.append(one);
    }

    const api::PlanFile &m_draft;
    const WorkingPlan &m_plan;
    const DispatchStore &m_store;
    QSet<api::OrderKey> m_known; ///< to the draft
    QSet<api::OrderKey> m_held; ///< stay where they are now
    QList<Wanted> m_wanted;
    DraftOpening m_made;
};

bool Opening::isOpenRoute(const QString &id) const
{
    const StoredRoute *stored = m_store.route(id);
    return m_plan.route(id) && (!stored || !stored->route.isClosed());
}

void Opening::findRoutes()
{
    QSet<QString> taken;
    for (const api::PlanFileRoute &route : m_draft.routes)
        taken.insert(route.routeHandle);
    for (const api::PlanFileRoute &route : m_draft.routes) {
        if (isOpenRoute(route.routeHandle)) {
            m_wanted.append({ route.routeHandle, route.workerHandle, &route });
        } else if (m_plan.route(route.routeHandle)) {
            gap(Why::ClosedRoute, route.routeHandle);
        } else if (!m_store.worker(route.workerHandle)) {
            gap(Why::UnknownWorker, route.workerHandle.isEmpty() ? route.routeHandle : route.workerHandle);
        } else {
            if (!route.routeHandle.isEmpty())
                gap(Why::GoneRoute, route.routeHandle);
            QString id; // a route of the same worker that the draft does not name is that one
            for (const QString &one : m_plan.routeIds()) {
                if (!taken.contains(one) && isOpenRoute(one)
                    && m_plan.route(one)->workerHandle == route.workerHandle) {
                    id = one;
                    break;
                }
            }
            taken.insert(id);
            m_wanted.append({ id, route.workerHandle, &route });
        }
    }
    for (Wanted &wanted : m_wanted) {
        const WorkingRoute *now = m_plan.route(wanted.routeId);
        if (now && now->workerHandle != wanted.workerHandle && !m_store.worker(wanted.workerHandle)) {
            gap(Why::UnknownWorker, wanted.workerHandle.isEmpty() ? wanted.routeId : wanted.workerHandle);
            wanted.workerHandle = now->workerHandle;
        }
    }
    for (const QString &id : m_plan.routeIds()) { // routes that came since: they lose what the draft has elsewhere
        if (isOpenRoute(id) && std::ranges::find(m_wanted, id, &Wanted::routeId) == m_wanted.cend())
            m_wanted.append({ id, m_plan.route(id)->workerHandle, nullptr });
    }
}

// Settled stops, stops of routes that are closed or can't be had, and what belongs to them.
void Opening::findHeld()
{
    QSet<api::OrderKey> reachable;
    for (const Wanted &wanted : std::as_const(m_wanted)) {
        if (wanted.from) {
            for (const api::PlanFileStop &stop : wanted.from->stops)
                reachable.insert(stop.key);
        }
    }
    reachable.unite(asSet(m_draft.pool));
    const auto mustStay = [&](const api::OrderKey &key) {
        const api::Order *order = m_store.order(key);
        const auto position = m_plan.position(key);
        return order
            && (order->isClosed() || m_plan.isSettled(key) || !reachable.contains(key)
                || (position && !isOpenRoute(position->routeId)));
    };
    for (const api::OrderKey &key : std::as_const(m_known)) {
        if (mustStay(key))
            m_held.insert(key);
    }
    const QSet<api::OrderKey> alone = m_held;
    for (const api::OrderKey &key : std::as_const(m_known)) {
        for (const api::OrderKey &mate : m_store.keysOfHandle(key.handle)) {
            const bool isCancelled = m_store.order(mate)->status.is(api::OrderStatus::Cancelled);
            if (areHalves(mate, key) && !isCancelled && (alone.contains(mate) || !m_known.contains(mate)))
                m_held.insert(key);
        }
    }
}

Sequence Opening::withNewcomers(Sequence stops, const Sequence &now) const
{
    qsizetype after = 0;
    for (const api::OrderKey &key : now) {
        const qsizetype at = stops.indexOf(key);
        if (at >= 0) {
            after = at + 1;
        } else if (!m_known.contains(key) || m_held.contains(key)) {
            stops.insert(after++, key);
        }
    }
    return stops;
}

Sequence Opening::wantedStops(const Wanted &wanted)
{
    const WorkingRoute *route = m_plan.route(wanted.routeId);
    const Sequence now = route ? route->stops : Sequence();
    const Sequence settled = now.first(route ? m_plan.lockedCount(wanted.routeId) : 0);
    Sequence stops = settled;
    if (wanted.from) {
        for (const api::PlanFileStop &stop : wanted.from->stops) {
            const api::Order *order = m_store.order(stop.key);
            if (!order || stops.contains(stop.key))
                continue;
            if (!m_held.contains(stop.key) || now.contains(stop.key))
                stops.append(stop.key);
            if (m_held.contains(stop.key) && !now.contains(stop.key))
                gap(order->isClosed() ? Why::ClosedOrder : Why::HeldOrder, stop.key.handle);
        }
    }
    stops = settled + without(withNewcomers(stops, now), asSet(settled));
    uncross(stops, asSet(stops.sliced(settled.size())));
    return stops;
}

void Opening::tellNewcomers()
{
    for (const api::OrderKey &key : m_store.orderKeys()) {
        if (!m_known.contains(key) && !m_store.order(key)->isClosed())
            gap(Why::NewOrder, key.handle);
    }
    for (const api::OrderKey &key : std::as_const(m_known)) {
        if (!m_store.order(key))
            gap(Why::GoneOrder, key.handle);
    }
}

DraftOpening Opening::make(const QString &text)
{
    m_made.shape.text = text;
    m_known = asSet(m_draft.pool);
    for (const api::PlanFileRoute &route : m_draft.routes) {
        for (const api::PlanFileStop &stop : route.stops)
            m_known.insert(stop.key);
    }
    findRoutes();
    findHeld();
    for (const Wanted &wanted : std::as_const(m_wanted)) {
        const Sequence stops = wantedStops(wanted);
        if (wanted.routeId.isEmpty() && stops.isEmpty())
            continue;
        m_made.shape.routes.append(
            { wanted.routeId.isEmpty() ? QString() : wanted.routeId, wanted.workerHandle, stops });
        QHash<api::OrderKey, StopLocks> locks;
        for (const api::PlanFileStop &stop : wanted.from ? wanted.from->stops : QList<api::PlanFileStop>()) {
            if ((stop.isPlaceLocked || stop.isWorkerLocked) && stops.contains(stop.key))
                locks.insert(stop.key, { stop.isPlaceLocked, stop.isWorkerLocked });
        }
        m_made.locks.append(locks);
        m_made.lockedRoutes.append(wanted.from && wanted.from->isLocked);
    }
    tellNewcomers();
    return m_made;
}

}

api::PlanFile draftOf(const WorkingPlan &plan, const DispatchStore &store, const QString &name, api::Instant now)
{
    api::PlanFile file = headOf(store, name);
    file.savedAt = now;
    for (const QString &id : plan.routeIds()) {
        const WorkingRoute *working = plan.route(id);
        const StoredRoute *stored = store.route(id);
        api::PlanFileRoute route{ working->isNew ? QString() : id, working->workerHandle,
            stored ? stored->route.version : std::nullopt, plan.isRouteLocked(id), {} };
        for (const api::OrderKey &key : working->stops)
            route.stops.append({ key, plan.locks(key).place, plan.locks(key).worker });
        file.routes.append(route);
    }
    file.base = served(store);
    file.pool = plan.pool();
    return file;
}

api::PlanFile serverDraft(const DispatchStore &store, const QString &name)
{
    api::PlanFile file = headOf(store, name);
    file.routes = file.base = served(store);
    for (const api::OrderKey &key : store.orderKeys()) {
        if (!store.order(key)->isClosed() && store.routeOf(key).isNull())
            file.pool.append(key);
    }
    return file;
}

DraftOpening openingOf(
    const api::PlanFile &draft, const WorkingPlan &plan, const DispatchStore &store, const QString &text)
{
    return Opening(draft, plan, store).make(text);
}

}
