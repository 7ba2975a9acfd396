// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planevaluator.h"
#include "models/planshape.h"
#include "models/workingplan.h"

#include "api/planfile.h"

namespace routedesk::models {

/// The plan as this person sees it now, and the service's state of the same moment, to be kept under a name.
[[nodiscard]] api::PlanFile draftOf(
    const WorkingPlan &plan, const DispatchStore &store, const QString &name, api::Instant now);
/// The service's state as if it were a draft.
[[nodiscard]] api::PlanFile serverDraft(const DispatchStore &store, const QString &name);

/// Something of a draft that can't be as it was saved.
struct DraftGap {
    enum class Why {
        GoneOrder, ///< not of this day any more
        ClosedOrder, ///< completed or cancelled since: it stays where it is
        HeldOrder, ///< reached since, or its other half was: it stays where it is
        GoneRoute, ///< the route is gone, and so its worker gets a new one
        ClosedRoute, ///< completed since: its stops stay where they are
        UnknownWorker, ///< not on duty here: the stops of his route stay where they are
        NewOrder, ///< came since: it stays where it is
    };

    Why why = Why::GoneOrder;
    QString what; ///< an order's or a route's handle, or a worker's

    bool operator==(const DraftGap &) const = default;
};

/// What opening a draft makes of the plan as it stands, in one step.
struct DraftOpening {
    PlanShape shape;
    QList<QHash<api::OrderKey, StopLocks>> locks; ///< beside shape.routes
    QList<bool> lockedRoutes; ///< beside shape.routes
    QList<DraftGap> gaps;
};

/// Changes nothing. The draft must be of the day and ops group on screen.
[[nodiscard]] DraftOpening openingOf(
    const api::PlanFile &draft, const WorkingPlan &plan, const DispatchStore &store, const QString &text);

}
