// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace routedesk::models {

/// Where arrow keys lead from an order: along its route; where there is none, from neighbour to neighbour and back on
/// the same way. Knows nothing of time and of what is shown.
class StopWalk {
public:
    enum class Step { Previous, Next, First, Last };

    using Fits = std::function<bool(const api::OrderKey &)>;
    /// The nearest to an order, of those that fit.
    using Nearest = std::function<std::optional<api::OrderKey>(const api::OrderKey &from, const Fits &fits)>;

    /// nullopt: there is nothing that way, or the order is not among the stops.
    [[nodiscard]] static std::optional<api::OrderKey> along(
        const QList<api::OrderKey> &stops, const api::OrderKey &from, Step step);

    /// From an order without a route: the nearest that was not passed yet, Previous the way back, First and Last to
    /// the ends of what was walked so far. `fits` says who may be walked to at present. Where `from` was not reached
    /// by walking, the walk begins anew there.
    [[nodiscard]] std::optional<api::OrderKey> beyond(
        const api::OrderKey &from, Step step, const Fits &fits, const Nearest &nearest);

private:
    QList<api::OrderKey> m_trail; ///< in the order in which they were reached
    QSet<api::OrderKey> m_passed; ///< the same
};

}
