// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planboard.h"
#include "models/planevaluator.h"
#include "models/planlocks.h"

#include <expected>

namespace routedesk::models {

struct RouteWish;

/// Works out what an edit makes of the routes: pairs, locks and places. Changes nothing itself.
class PlanMoves {
public:
    using Edits = std::expected<QList<RouteEdit>, EditRefusal>;

    PlanMoves(const DispatchStore &store, const PlanBoard &board, const PlanLocks &locks,
        const PlanEvaluator &evaluator)
        : m_store(store)
        , m_board(board)
        , m_locks(locks)
        , m_evaluator(evaluator)
    {
    }

    [[nodiscard]] Edits move(const Move &move) const;
    [[nodiscard]] Edits newRoute(const QString &id, const QString &workerHandle, const QString &opsGroupHandle,
        const Sequence &keys) const;
    [[nodiscard]] Edits sequence(const QString &routeId, const Sequence &stops) const;
    /// Routes as they are to be; `ids` names them, in the same order.
    [[nodiscard]] Edits shape(const QList<RouteWish> &wishes, const QStringList &ids) const;
    [[nodiscard]] Edits worker(const QString &routeId, const QString &workerHandle) const;
    /// Back to the server's side.
    [[nodiscard]] Edits discard(const QStringList &routeIds) const;
    /// These edits, unless there are none or a lock made by hand is in their way.
    [[nodiscard]] Edits checked(const QList<RouteEdit> &edits) const;
    /// The ops group of a new route of the worker.
    [[nodiscard]] QString groupFor(const QString &workerHandle) const;

private:
    [[nodiscard]] std::optional<EditRefusal> whyNot(const Sequence &block, const QString &targetId) const;
    /// The stops with the other halves that have to come along, picks before drops.
    [[nodiscard]] Sequence withMates(const Sequence &keys, const QString &targetId) const;
    [[nodiscard]] QList<RouteEdit> takenOut(const QSet<api::OrderKey> &keys, const QString &exceptId) const;
    /// Fills in what the route holds now.
    [[nodiscard]] std::optional<EditRefusal> whyNoRoute(const RouteWish &wish, RouteContents &before) const;
    [[nodiscard]] std::optional<EditRefusal> whyNotMoved(const api::OrderKey &key,
        const QHash<api::OrderKey, QString> &goal) const;
    [[nodiscard]] bool isClosed(const QString &routeId) const;

    const DispatchStore &m_store;
    const PlanBoard &m_board;
    const PlanLocks &m_locks;
    const PlanEvaluator &m_evaluator;
};

}
