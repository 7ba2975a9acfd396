// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

namespace routedesk::models {

/// Locks made by hand that keep a move from being made.
struct LocksInWay {
    QStringList routes{};
    QList<api::OrderKey> places{};
    QList<api::OrderKey> workers{};

    [[nodiscard]] bool isEmpty() const { return routes.isEmpty() && places.isEmpty() && workers.isEmpty(); }

    bool operator==(const LocksInWay &) const = default;
};

/// Of the routes that the stops would leave, and of the one they would go to; without stops, all of that route.
/// Nothing where no hand can lift what is in the way.
[[nodiscard]] LocksInWay locksInWay(const WorkingPlan &plan, const Move &move);
/// Lifts them, as undo commands: one or more. What is there no more is passed over.
void lift(WorkingPlan &plan, const LocksInWay &locks);

}
