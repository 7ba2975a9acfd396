// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

#include "models/planboard.h"
#include "models/planevaluator.h"
#include "models/planjournal.h"
#include "models/planmoves.h"
#include "models/publisher.h"

#include <QUndoStack>

#include <map>

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
    void takeBase(const QString &handle);
    void loseRoute(const QString &handle);
    [[nodiscard]] QString adoptedBy(const StoredRoute &route) const;
    void keepHeld(const QStringList &routeIds, bool marks);
    void restore();
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

    // locks
    void applyLocks(const struct LockStates &states);
    void pruneLocks(const PlanBoard::Changes &changes);
    void journalLocks();
    void restoreLocks();
    /// How the undo texts call a route: by its worker, else by its id.
    [[nodiscard]] QString title(const QString &routeId) const;

    // telling
    void flush();
    void tellPool(const QSet<api::OrderKey> &keys);
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
    std::map<int, api::OrderKey> pool; ///< by the store's slot
    QHash<api::OrderKey, int> poolSlot;
    QSet<api::OrderKey> onTheWay; ///< orders whose route may come yet while the day is loaded
    QStringList lastUnsent, lastConflicts;
    bool isPublishing = false;
    mutable QHash<QString, EvaluatedRoute> cache;
    mutable QHash<QString, EvaluatedRoute> baseCache;
};

}
