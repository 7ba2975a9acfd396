// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sequences.h"
#include "models/workingplan.h"

namespace routedesk::models {

/// What a route holds, on either side: the server's or this person's.
struct RouteContents {
    bool exists = false;
    QString workerHandle;
    QString opsGroupHandle;
    Sequence stops;

    bool operator==(const RouteContents &) const = default;
};

/// One route's part of an edit.
struct RouteEdit {
    QString routeId;
    RouteContents before;
    RouteContents after;
};

/// Routes side by side: as the server has them and as this person wants them. Keeps each order in one route at most
/// and gathers what changed until it is asked. No signals, no network.
class PlanBoard {
public:
    struct Row {
        WorkingRoute route;
        RouteContents base; ///< the server's; does not exist for a new route
    };
    struct Changes {
        QStringList inserted, removed, changed;
        QSet<api::OrderKey> placed; ///< orders whose route or place may have changed
        [[nodiscard]] bool isEmpty() const { return inserted.isEmpty() && removed.isEmpty() && changed.isEmpty(); }
    };

    [[nodiscard]] const QStringList &ids() const { return m_ids; }
    [[nodiscard]] const Row *row(const QString &id) const;
    [[nodiscard]] QString routeOf(const api::OrderKey &key) const { return m_routeOf.value(key); }
    [[nodiscard]] bool holds(const api::OrderKey &key) const { return m_routeOf.contains(key); }
    [[nodiscard]] RouteContents contents(const QString &id) const;

    /// This person's side. Stops that another route holds leave it. A route that neither side has any more is gone.
    void setContents(const QString &id, const RouteContents &contents);
    /// Both sides, as they come out of a merge.
    void setSides(const QString &id, const RouteContents &base, const RouteContents &contents);
    /// Sticks only to a route with unsent edits.
    void setConflict(const QString &id, bool conflict);
    /// Told again with the next changes, for instance because an order in it changed.
    void markChanged(const QString &id);
    void rename(const QString &oldId, const QString &newId);
    void removeStops(const QSet<api::OrderKey> &keys);
    void clear();

    [[nodiscard]] Changes takeChanges();

private:
    void place(Row &row, const Sequence &stops);
    void touch(Row &row);
    void insertId(const QString &id);
    void removeIfGone(const QString &id);

    QStringList m_ids;
    QHash<QString, Row> m_rows;
    QHash<api::OrderKey, QString> m_routeOf;
    Changes m_changes;
};

}
