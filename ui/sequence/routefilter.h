// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "planner/rule.h"

#include <QSet>
#include <QString>

namespace routedesk::ui {

/// Which routes to see. Default-constructed it hides nothing. Between kinds all must hold, within a set any.
struct RouteFilter {
    enum class Chip { Late, Broken, Unsent, Conflict, Locked };

    QSet<Chip> chips{}; ///< all of these must hold
    QSet<QString> workers{}; ///< handles; the empty one is "no worker yet"
    QSet<QString> opsGroups{};
    QSet<api::RouteStatus> statuses{};
    QSet<planner::Rule> rules{}; ///< broken ones

    [[nodiscard]] bool isEmpty() const { return *this == RouteFilter{}; }
    bool operator==(const RouteFilter &) const = default;
};

[[nodiscard]] inline size_t qHash(RouteFilter::Chip chip, size_t seed = 0)
{
    return ::qHash(static_cast<int>(chip), seed);
}

}
