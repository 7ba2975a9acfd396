// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/planfigures.h"

#include "api/apierror.h"

#include <QObject>

#include <expected>
#include <memory>

class QUndoStack;

namespace routedesk::planner {
class TravelTimes;
}

namespace routedesk::models {

class Outbox;
struct RoutePlan;

/// A route as this person sees it: the server's, with what is not sent yet.
struct WorkingRoute {
    QString id;               ///< the route handle; for a route not yet made a name of ours, see isNew
    QString workerHandle;
    QString opsGroupHandle;
    QList<api::OrderKey> stops;
    bool isNew = false;       ///< the server does not know it yet
    bool isUnsent = false;    ///< differs from the server
    bool hasConflict = false; ///< the server changed it under unsent edits

    bool operator==(const WorkingRoute &) const = default;
};

struct StopPosition {
    QString routeId;
    int index = 0;

    bool operator==(const StopPosition &) const = default;
};

/// Stops on their way. `index` counts in the receiving route as it is shown now, with the moved stops still in it;
/// -1 is the end. A null route is the pool, where the index means nothing.
struct Move {
    QList<api::OrderKey> keys;
    QString routeId;
    int index = -1;
};

/// Why an edit is not made.
enum class EditRefusal {
    Nothing,      ///< it would change nothing
    UnknownStop,  ///< an order is not of this day
    UnknownRoute,
    UnknownWorker,
    Locked,       ///< a stop has been reached or closed, or its other half has
    RouteClosed,
};

struct PublishRow {
    enum class Outcome { Sent, Refused, Unknown, Blocked }; ///< Blocked: a stop could not be freed from its old route

    QString routeId;
    QString workerHandle;
    Outcome outcome = Outcome::Sent;
    int calls = 0;
    std::optional<api::ApiError> error;
};

struct PublishReport {
    QList<PublishRow> rows;
};

/// What publishing would do, to be asked first when workers already have a route.
struct PublishSummary {
    QStringList routes;
    int calls = 0;
    int startedRoutes = 0;
    int movedArrivals = 0; ///< stops of started routes whose arrival moves by more than ten minutes
};

/// The server's routes and what this person has changed and not sent. Every edit is an undo command, written to the
/// journal at once, and evaluated by planner::Schedule. No order is ever in two places or in none: it is in one route,
/// or in the pool, or closed without a route. The halves of one handle share a route, pick first.
/// When the server's answer changes a route with unsent edits, both are merged, the person's order of stops is kept,
/// and the route is marked as a conflict until it is published or discarded.
class WorkingPlan : public QObject {
    Q_OBJECT

public:
    /// `journalFolder` may be null: then nothing is written.
    WorkingPlan(DispatchStore &store, Outbox &outbox, QUndoStack &undo, const planner::TravelTimes &times,
        const Clock &clock, const QString &journalFolder, QObject *parent = nullptr);
    ~WorkingPlan() override;

    /// In the store's order, routes not yet made last.
    [[nodiscard]] QStringList routeIds() const;
    [[nodiscard]] const WorkingRoute *route(const QString &routeId) const;
    [[nodiscard]] std::optional<StopPosition> position(const api::OrderKey &key) const;
    /// Open orders without a route, in the store's order.
    [[nodiscard]] QList<api::OrderKey> pool() const;
    [[nodiscard]] bool isInPool(const api::OrderKey &key) const;
    /// Reached (arrived at), closed, or standing before such a stop: it keeps its place.
    [[nodiscard]] bool isLocked(const api::OrderKey &key) const;
    /// How many stops at the head of the route keep their place.
    [[nodiscard]] int lockedCount(const QString &routeId) const;
    /// nullopt for an order without a route.
    [[nodiscard]] std::optional<StopFigures> stopFigures(const api::OrderKey &key) const;
    [[nodiscard]] RouteFigures routeFigures(const QString &routeId) const;

    /// A worker's shift of the day, as the schedule reckons with it.
    [[nodiscard]] std::pair<std::optional<api::Instant>, std::optional<api::Instant>> shift(
        const QString &workerHandle) const;

    /// What the move would do; a refusal where it would not be made.
    [[nodiscard]] std::expected<MoveConsequence, EditRefusal> consequence(const Move &move) const;
    /// What addRoute() would do.
    [[nodiscard]] std::expected<MoveConsequence, EditRefusal> newRouteConsequence(
        const QString &workerHandle, const QList<api::OrderKey> &keys) const;

    /// Edits: each pushes one command. An open half goes where its other half goes, right before or behind it; a stop
    /// that would cross its other half stops beside it; nothing goes before a locked stop.
    std::expected<void, EditRefusal> move(const Move &move);
    std::expected<void, EditRefusal> setSequence(const QString &routeId, const QList<api::OrderKey> &stops);
    std::expected<void, EditRefusal> reassign(const QString &routeId, const QString &workerHandle);
    /// The new route's id.
    std::expected<QString, EditRefusal> addRoute(const QString &workerHandle, const QList<api::OrderKey> &keys);
    /// Many routes at once, as one command (models/autoplan/routeplan.h): each keeps its stops and gets some of the
    /// pool's; all or nothing. The routes' ids, in the order given.
    std::expected<QStringList, EditRefusal> arrange(const QList<RoutePlan> &plans);

    [[nodiscard]] QStringList unsentRoutes() const;
    [[nodiscard]] QStringList conflicts() const;
    [[nodiscard]] PublishSummary summary(const QStringList &routeIds = {}) const;
    /// Sends the fewest calls; all unsent routes unless some are named (with those they exchange stops with).
    /// Nothing happens while one is under way.
    void publish(const QStringList &routeIds = {});
    [[nodiscard]] bool isPublishing() const;
    /// Back to the server's state, as an edit that can be undone.
    void discard(const QStringList &routeIds = {});
    /// Time has passed: forecasts of routes under way are made anew.
    void reevaluate();
    /// Unsent edits of an earlier run that were found and put back; counts routes.
    [[nodiscard]] int restoredCount() const;

signals:
    /// The first and last one bracket a change that replaces all routes (another day).
    void aboutToReset();
    void wasReset();
    void routesInserted(const QStringList &routeIds);
    void routesRemoved(const QStringList &routeIds);
    /// Stops, worker, mark or figures of these routes.
    void routesChanged(const QStringList &routeIds);
    /// A new route got its handle: the row stays, its id changes.
    void routeRenamed(const QString &oldId, const QString &newId);
    void poolChanged(const QList<routedesk::api::OrderKey> &added, const QList<routedesk::api::OrderKey> &removed);
    /// Orders whose route, number or figures are not what they were.
    void stopsChanged(const QList<routedesk::api::OrderKey> &keys);
    void unsentChanged();
    void publishProgressed(int done, int total);
    void published(const routedesk::models::PublishReport &report);
    /// The journal could not be written: the edit stands, but a crash would lose it.
    void journalFailed(const QString &reason);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
