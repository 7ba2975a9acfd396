// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/rule.h"

#include <QList>
#include <QString>

namespace routedesk::ui::words {

/// A rule by its name, to choose from: "window", "capacity".
[[nodiscard]] QString ruleName(planner::Rule rule);
/// Those that a route on screen can break, the most frequent first.
[[nodiscard]] const QList<planner::Rule> &namedRules();

}
