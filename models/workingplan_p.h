// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

#include "models/conflicts/planmerge.h"
#include "models/planboard.h"
#include "models/planevaluator.h"
#include "models/planjournal.h"
#include "models/planmoves.h"
#include "models/publisher.h"

#include <QUndoStack>

#include <vector>

namespace routedesk::models {

/// What the working plan is made of; its only user is WorkingPlan.
class WorkingPlan::Private {
public:
    Private(WorkingPlan *plan, DispatchStore &s, Outbox &o, QUndoStack &u, const planner::TravelTimes &t,
        const Clock &c, const QString &folder);

    // following the store
    void followStore();
    void beginScope();
    void takeOrders(const OrderChanges &changes);
    void takeRoutes(const RouteChanges &changes);
    void takeMoved(const QStringList &workerHandles);
    void takeBases(const QStringList &handles, bool isOurs);
    void adopt(const QString &handle);
    [[nodiscard]] RouteContents baseOf(const QString &handle) const;
    [[nodiscard]] QString adoptedBy(const StoredRoute &route) const;
    void keepHeld(const QStringList &routeIds, bool marks);
    void noteHeld(const QString &id, const Sequence &held);
    void followClosed(const QList<api::OrderKey> &keys);
    void loseOrders(const QList<api::OrderKey> &keys);
    void restore();
    [[nodiscard]] QList<RouteVersions> draftVersions(const QList<PlanJournal::Draft> &drafts) const;
    [[nodiscard]] bool isSentMeanwhile(const PlanJournal::Draft &draft, const QList<PlanJournal::Draft> &drafts);
    [[nodiscard]] bool isAtServer(const Sequence &stops, const QList<PlanJournal::Draft> &drafts) const;

    // editing
    void push(const QString &text, const QList<RouteEdit> &edits);
    void lead(const QList<RouteEdit> &edits);
    [[nodiscard]] QString freshId();
    [[nodiscard]] std::expected<RouteContents, EditRefusal> contentsFor(const RoutePlan &plan) const;
    [[nodiscard]] std::expected<Sequence, EditRefusal> joining(const RoutePlan &plan, const Sequence &before) const;
    [[nodiscard]] QString currentId(QString id) const;
    [[nodiscard]] QStringList exchangeClosure(const QStringList &ids) const;
    [[nodiscard]] QList<Publisher::Job> jobsFor(const QStringList &ids) const;

    // conflicts (workingplanconflicts.cpp)
    void merge(const QList<RouteVersions> &versions, bool isOurs);
    void note(QList<PlanConflict> conflicts);
    [[nodiscard]] bool isOpen(const PlanConflict &conflict) const;
    [[nodiscard]] QStringList routesOf(const PlanConflict &conflict) const;
    [[nodiscard]] QList<PlanConflict> conflictsOn(const QStringList &routeIds) const;
    [[nodiscard]] QList<PlanConflict> withMates(const QList<PlanConflict> &conflicts) const;
    [[nodiscard]] QList<RouteEdit> theirEdits(const QList<PlanConflict> &conflicts) const;
    void pruneConflicts();
    void markConflicts();
    void journalConflicts();
    /// An edit with which these conflicts are decided.
    void choose(const QString &text, const QList<RouteEdit> &edits, const QList<PlanConflict> &decided);
    [[nodiscard]] QStringList undecided(const QStringList &routeIds) const;
    [[nodiscard]] QStringList toPublish(const QStringList &routeIds) const;
    void beginPublishing(const QList<Publisher::Job> &jobs);
    void endPublishing();

    // locks
    void applyLocks(const struct LockStates &states);
    void pruneLocks(const PlanBoard::Changes &changes);
    void journalLocks();
    void restoreLocks();
    /// How the undo texts call a route: by its worker, else by its id.
    [[nodiscard]] QString title(const QString &routeId) const;
    [[nodiscard]] QString nameOf(const QString &workerHandle) const;
    [[nodiscard]] QString textOf(const Move &move) const;

    // telling
    void flush();
    void tellUnsent();
    /// `gone` has left the store, and the pool.
    void tellPool(const QList<api::OrderKey> &keys, QList<api::OrderKey> gone = {});
    [[nodiscard]] bool belongsInPool(const api::Order &order);
    [[nodiscard]] bool isInPool(int slot) const { return slot >= 0 && size_t(slot) < inPool.size() && inPool[size_t(slot)]; }
    void journalRoutes(const PlanBoard::Changes &changes);
    void watch(QFuture<QString> written);

    // reckoning
    [[nodiscard]] const EvaluatedRoute &evaluated(const QString &routeId) const;
    [[nodiscard]] const EvaluatedRoute &evaluatedBase(const QString &routeId) const;
    [[nodiscard]] StopFigures figures(const PlanBoard::Row &row, qsizetype place) const;
    void addConsequence(const RouteEdit &edit, MoveConsequence &sum, bool receives) const;

    WorkingPlan *q;
    DispatchStore &store;
    Outbox &outbox;
    QUndoStack &undo;
    const Clock &clock;
    QString journalFolder;
    PlanEvaluator evaluator;
    PlanBoard board;
    PlanLocks locks;
    PlanMoves moves;
    std::unique_ptr<PlanJournal> journal;
    QList<PlanJournal::Draft> pendingDrafts;
    std::optional<PlanLocks> pendingLocks; ///< of an earlier run, until the day is loaded
    PlanLocks journalledLocks;
    QSet<QString> journalled;
    int restored = 0;
    QHash<QString, QString> renamed;
    int lastNew = 0;
    std::vector<bool> inPool; ///< by the store's slot
    QSet<api::OrderKey> onTheWay; ///< orders whose route may come yet while the day is loaded
    QStringList lastUnsent, lastConflicts;
    QList<PlanConflict> conflictBook; ///< also those that an undo may bring back
    QList<PlanConflict> journalledConflicts, lastOpen;
    bool isPublishing = false;
    QSet<api::OrderKey> underWay;         ///< orders that are being published
    QHash<QString, RouteContents> sentNew; ///< new routes as they were sent
    mutable QHash<QString, EvaluatedRoute> cache;
    mutable QHash<QString, EvaluatedRoute> baseCache;
};

}
