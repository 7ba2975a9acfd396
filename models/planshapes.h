// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planshape.h"
#include "models/workingplan.h"

namespace routedesk::models {

/// Draws what a person may ask of whole routes. Changes nothing: WorkingPlan::reshape() makes it so, in one step.
/// Settled stops stay where they are, stops locked to their number keep it, halves of one handle stay together, and
/// the order of what moves is kept.
class PlanShapes {
public:
    using Shape = std::expected<PlanShape, EditRefusal>;

    PlanShapes(const DispatchStore &store, const WorkingPlan &plan) : m_store(store), m_plan(plan) { }

    /// The route that stops for this worker go to: the one under way, else the first that is not completed; null
    /// for none.
    [[nodiscard]] QString openRouteOf(const QString &workerHandle) const;
    /// With the halves that have to come along, picks before drops.
    [[nodiscard]] Sequence withMates(const Sequence &keys) const;

    /// The last stop first; a pick stays before its drop.
    [[nodiscard]] Shape reversed(const QString &routeId) const;
    /// What is still to be done, behind what the worker has, or as his route if he has none. What was picked up is
    /// on board: its drop stays.
    [[nodiscard]] Shape restGivenTo(const QString &routeId, const QString &workerHandle) const;
    /// A new route for the worker with the stop and all behind it.
    [[nodiscard]] Shape split(const api::OrderKey &first, const QString &workerHandle) const;
    /// Everything of one route behind what the other has.
    [[nodiscard]] Shape merged(const QString &sourceId, const QString &targetId) const;
    /// The two routes change workers.
    [[nodiscard]] Shape swapped(const QString &oneId, const QString &otherId) const;
    /// The stops with their worker: his open route, which then holds `wanted`, or a new one.
    [[nodiscard]] Shape placed(
        const QString &routeId, const QString &workerHandle, const Sequence &wanted, const Sequence &moved) const;
    /// To the top or the bottom of their route, as far as stops that keep their number let them.
    [[nodiscard]] std::expected<Move, EditRefusal> toEdge(const Sequence &keys, bool top) const;

private:
    [[nodiscard]] QString nameOf(const QString &workerHandle) const;
    [[nodiscard]] QString title(const QString &routeId) const;
    [[nodiscard]] Sequence restOf(const QString &routeId, qsizetype from) const;
    [[nodiscard]] Shape movedTo(const QString &text, const QString &sourceId, const Sequence &moving,
        const QString &targetId, const QString &workerHandle) const;

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
};

}
