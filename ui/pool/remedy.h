// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"
#include "models/poolmodel.h"

namespace routedesk::ui {

class DayWords;

/// What would let an order of the pool into a route, as something that can be done at a press.
struct Remedy {
    enum class Kind {
        Widen, ///< its window, until `until`
        ChooseWorker, ///< with what each would make of it
        Unlock, ///< what `key` was locked by hand to: the stop itself and its route
        PutBack, ///< into `routeId`, where it was taken out
        Resume, ///< it is paused
        AddWorker,
        ShowMate, ///< `key`
        PlanAgain,
    };

    Kind kind = Kind::PlanAgain;
    api::OrderKey key{}; ///< the order, or its other half
    api::Instant until{};
    QString routeId{};

    bool operator==(const Remedy &) const = default;
};

/// What would let in an order that planning refused for this reason, as far as it still holds: the likeliest first.
[[nodiscard]] QList<Remedy> remediesFor(const api::OrderKey &key, const planner::Refusal &refusal,
    const models::DispatchStore &store, const models::WorkingPlan &plan);
/// The likeliest for an order of the pool. nullopt for orders that no planning has looked at, and where nothing can
/// be done here.
[[nodiscard]] std::optional<Remedy> remedyFor(const api::OrderKey &key, const models::PoolModel &pool,
    const models::DispatchStore &store, const models::WorkingPlan &plan);
/// A link's few words: "Widen to 11:35".
[[nodiscard]] QString remedyWords(const Remedy &remedy, const DayWords &words);

}
