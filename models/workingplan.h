// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/conflicts/planconflict.h"
#include "models/dispatchstore.h"
#include "models/planfigures.h"
#include "models/planlocks.h"
#include "models/planvalues.h"

#include <QObject>

#include <expected>
#include <memory>

class QUndoStack;

namespace routedesk::planner {
class TravelTimes;
}

namespace routedesk::models {

class Outbox;
struct ConflictSides;
struct DraftOpening;
struct PlanShape;
struct RoutePlan;

/// The server's routes and what this person has changed and not sent. Every edit is an undo command, written to the
/// journal at once, and evaluated by planner::Schedule. No order is ever in two places or in none: it is in one route,
/// or in the pool, or closed without a route. The halves of one handle share a route, pick first.
/// When the server changes a route with unsent edits, both are merged (models/conflicts/planmerge.h). Where both have
/// changed the same thing differently my side stays in the plan, marked as a conflict and not sent, until one is chosen.
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
    /// Keeps its place: settled, or locked by hand, itself or with its whole route.
    [[nodiscard]] bool isLocked(const api::OrderKey &key) const;
    /// Reached (arrived at), closed, or standing before such a stop: it has locked itself for good.
    [[nodiscard]] bool isSettled(const api::OrderKey &key) const;
    /// What was locked by hand about the stop itself.
    [[nodiscard]] StopLocks locks(const api::OrderKey &key) const;
    [[nodiscard]] bool isRouteLocked(const QString &routeId) const;
    /// How many stops at the head of the route are settled.
    [[nodiscard]] int lockedCount(const QString &routeId) const;
    /// nullopt for an order without a route.
    [[nodiscard]] std::optional<StopFigures> stopFigures(const api::OrderKey &key) const;
    [[nodiscard]] RouteFigures routeFigures(const QString &routeId) const;

    /// A worker's shift of the day, as the schedule reckons with it.
    [[nodiscard]] std::pair<std::optional<api::Instant>, std::optional<api::Instant>> shift(
        const QString &workerHandle) const;

    /// What the move would do; a refusal where it would not be made.
    [[nodiscard]] std::expected<MoveConsequence, EditRefusal> consequence(const Move &move) const;
    [[nodiscard]] std::expected<MoveConsequence, EditRefusal> consequence(const PlanShape &shape) const;
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
    /// Several routes in one step (models/planshapes.h). The routes' ids, in the shape's order.
    std::expected<QStringList, EditRefusal> reshape(const PlanShape &shape);
    /// Many routes at once, as one command (models/autoplan/routeplan.h): each keeps its stops and gets some of the
    /// pool's; all or nothing. The routes' ids, in the order given.
    std::expected<QStringList, EditRefusal> arrange(const QList<RoutePlan> &plans);
    /// A draft as one step, its locks in the place of those that stand (models/drafts/plandraft.h).
    std::expected<QStringList, EditRefusal> open(const DraftOpening &opening);

    /// Locks and unlocks by hand, as undo commands. Settled stops and those of the pool are left out, and so are stops
    /// without a worker where they were to be locked to him. What is locked stays locked over a restart, is kept by
    /// every edit, and is never sent.
    std::expected<void, EditRefusal> setStopLock(const QList<api::OrderKey> &keys, LockKind kind, bool locked);
    std::expected<void, EditRefusal> setRouteLock(const QString &routeId, bool locked);

    [[nodiscard]] QStringList unsentRoutes() const;
    /// Routes that a conflict concerns.
    [[nodiscard]] QStringList conflicts() const;
    /// What is to be decided, and what is only to be read, oldest first.
    [[nodiscard]] QList<PlanConflict> openConflicts() const;
    /// What either side would mean.
    [[nodiscard]] ConflictSides sides(const PlanConflict &conflict) const;
    /// One step to be undone. What else is in conflict for the same reason (the other half of an order) goes with it.
    std::expected<void, EditRefusal> decide(const QList<PlanConflict> &conflicts, PlanConflict::Side side);
    [[nodiscard]] PublishSummary summary(const QStringList &routeIds = {}) const;
    /// Sends the fewest calls; all unsent routes unless some are named (with those they exchange stops with), without
    /// those in conflict. Nothing happens while one is under way.
    void publish(const QStringList &routeIds = {});
    [[nodiscard]] bool isPublishing() const;
    /// Back to the server's state, as an edit that can be undone and is refused where something is locked by hand.
    std::expected<void, EditRefusal> discard(const QStringList &routeIds = {});
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
    void conflictsChanged();
    void publishProgressed(int done, int total);
    void published(const routedesk::models::PublishReport &report);
    /// The journal could not be written: the edit stands, but a crash would lose it.
    void journalFailed(const QString &reason);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
