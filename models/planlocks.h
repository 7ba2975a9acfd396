// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planvalues.h"

#include <QHash>
#include <QSet>

namespace routedesk::models {

struct RouteEdit;

/// What a dispatcher has fixed about a stop.
struct StopLocks {
    bool place = false; ///< keeps its number in its route
    bool worker = false; ///< may get another number, but does not leave its worker

    [[nodiscard]] bool any() const { return place || worker; }

    bool operator==(const StopLocks &) const = default;
};

enum class LockKind { Place, Worker };

/// The locks made by hand: on stops, and on whole routes, which nothing enters, leaves or changes then. Knows
/// nothing of stops that lock themselves because they were reached or closed.
class PlanLocks {
public:
    [[nodiscard]] StopLocks of(const api::OrderKey &key) const { return m_stops.value(key); }
    [[nodiscard]] bool holdsRoute(const QString &routeId) const { return m_routes.contains(routeId); }
    [[nodiscard]] const QHash<api::OrderKey, StopLocks> &stops() const { return m_stops; }
    [[nodiscard]] const QSet<QString> &routes() const { return m_routes; }
    [[nodiscard]] bool isEmpty() const { return m_stops.isEmpty() && m_routes.isEmpty(); }

    void set(const api::OrderKey &key, StopLocks locks);
    void setRoute(const QString &routeId, bool locked);
    void renameRoute(const QString &oldId, const QString &newId);

    /// Which lock is in the way of these edits, made together.
    [[nodiscard]] std::optional<EditRefusal> refusal(const QList<RouteEdit> &edits) const;

    bool operator==(const PlanLocks &) const = default;

private:
    [[nodiscard]] std::optional<EditRefusal> refusal(const RouteEdit &edit, const QList<RouteEdit> &all) const;

    QHash<api::OrderKey, StopLocks> m_stops; ///< none without a lock
    QSet<QString> m_routes;
};

}
