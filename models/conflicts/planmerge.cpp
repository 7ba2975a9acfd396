// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/conflicts/planmerge.h"

#include "models/conflicts/ordermerge.h"

#include <algorithm>

namespace routedesk::models {

namespace {

using Homes = QHash<api::OrderKey, QString>; ///< none: in no route

class Merger {
public:
    Merger(const QList<RouteVersions> &versions, const MergeTerms &terms) : m_versions(versions), m_terms(terms)
    {
        for (const RouteVersions &route : versions) {
            note(m_base, route.id, route.base.stops);
            note(m_mine, route.id, route.mine.stops);
            note(m_theirs, route.id, route.theirs.stops);
            m_movedByMe.unite(movedStops(route.base.stops, route.mine.stops));
            m_movedByThem.unite(movedStops(route.base.stops, route.theirs.stops));
            if (isGoneUnderEdits(route))
                m_gone.insert(route.id);
        }
    }

    PlanMerge merged()
    {
        settleHomes();
        for (const RouteVersions &route : m_versions) {
            m_merge.rows.append({ route.id, contentsOf(route) });
        }
        return m_merge;
    }

private:
    static void note(Homes &homes, const QString &id, const Sequence &stops)
    {
        for (const api::OrderKey &key : stops)
            homes.insert(key, id);
    }

    // Who has only taken stops out of it will not miss it; nor who has taken out all of them just now.
    [[nodiscard]] bool isGoneUnderEdits(const RouteVersions &route) const
    {
        const auto isOnItsWay = [&](const auto &key) { return m_terms.underWay.contains(key); };
        if (!route.base.exists || route.theirs.exists || m_terms.isOurs
            || std::ranges::all_of(route.base.stops, isOnItsWay))
            return false;
        return route.mine.workerHandle != route.base.workerHandle
            || !without(route.mine.stops, asSet(route.base.stops)).isEmpty()
            || !movedStops(route.base.stops, route.mine.stops).isEmpty();
    }

    void settleHomes()
    {
        QSet<api::OrderKey> seen;
        for (const RouteVersions &route : m_versions) {
            for (const Sequence &stops : { route.mine.stops, route.theirs.stops, route.base.stops }) {
                for (const api::OrderKey &key : stops) {
                    if (!seen.contains(key)) {
                        seen.insert(key);
                        settleHome(key);
                    }
                }
            }
        }
    }

    void settleHome(const api::OrderKey &key)
    {
        const QString base = m_base.value(key), mine = m_mine.value(key);
        QString theirs = m_theirs.value(key);
        if (theirs.isNull() && m_terms.underWay.contains(key))
            theirs = base;
        const bool movedByMe = mine != base || (!base.isNull() && m_movedByMe.contains(key));
        const bool movedByThem = theirs != base || (!base.isNull() && m_movedByThem.contains(key));
        if (m_terms.isClosed(key)) {
            if (mine != m_theirs.value(key) && mine != base)
                tell(PlanConflict::Kind::Closed, {}, key);
            return settle(key, m_theirs.value(key));
        }
        if (theirs.isNull() && m_gone.contains(mine))
            return settle(key, mine); // with the route, which is the conflict
        if (!movedByMe)
            return settle(key, theirs);
        if (movedByThem && mine != theirs && !m_terms.isOurs)
            tell(PlanConflict::Kind::Place, {}, key);
        settle(key, mine);
    }

    void settle(const api::OrderKey &key, const QString &home)
    {
        if (!home.isNull())
            m_home.insert(key, home);
    }

    [[nodiscard]] Sequence stopsOf(const RouteVersions &route)
    {
        const auto here = [&](const Sequence &stops) {
            Sequence result;
            std::ranges::copy_if(
                stops, std::back_inserter(result), [&](const auto &key) { return m_home.value(key) == route.id; });
            return result;
        };
        const Sequence base = here(route.base.stops), mine = here(route.mine.stops);
        Sequence theirs = here(route.theirs.stops);
        // Where the server puts what we are sending is no place that anyone has chosen.
        if (!m_terms.underWay.isEmpty()) {
            theirs.removeIf([&](const api::OrderKey &key) {
                return m_terms.underWay.contains(key) && !base.contains(key) && mine.contains(key);
            });
        }
        const OrderMerge order = mergedOrder(base, mine, theirs);
        if (!order.isClean() && !m_terms.isOurs)
            tell(PlanConflict::Kind::Order, route.id, {});
        Sequence stops = order.stops;
        if (isCrossed(stops) && !isCrossed(theirs))
            uncross(stops, asSet(stops));
        return stops;
    }

    [[nodiscard]] RouteContents contentsOf(const RouteVersions &route)
    {
        RouteContents contents = route.theirs.exists ? route.theirs : route.mine;
        contents.stops = stopsOf(route);
        contents.exists
            = route.theirs.exists || !contents.stops.isEmpty() || (!route.base.exists && route.mine.exists);
        const QString &base = route.base.workerHandle, &mine = route.mine.workerHandle;
        const bool changedByMe = route.mine.exists && mine != base;
        if (!route.theirs.exists || changedByMe)
            contents.workerHandle = mine;
        if (route.base.exists && route.theirs.exists && changedByMe && route.theirs.workerHandle != base
            && route.theirs.workerHandle != mine && !m_terms.isOurs)
            tell(PlanConflict::Kind::Worker, route.id, {});
        if (m_gone.contains(route.id) && !contents.stops.isEmpty())
            tell(PlanConflict::Kind::RouteGone, route.id, {});
        return contents;
    }

    void tell(PlanConflict::Kind kind, const QString &routeId, const api::OrderKey &key)
    {
        m_merge.conflicts.append({ kind, routeId, key, {} });
    }

    const QList<RouteVersions> &m_versions;
    const MergeTerms &m_terms;
    Homes m_base, m_mine, m_theirs, m_home;
    QSet<api::OrderKey> m_movedByMe, m_movedByThem;
    QSet<QString> m_gone;
    PlanMerge m_merge;
};

}

PlanMerge mergedPlan(const QList<RouteVersions> &versions, const MergeTerms &terms)
{
    return Merger(versions, terms).merged();
}

}
