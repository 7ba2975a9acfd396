// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

#include <QString>

namespace routedesk::ui::words {

/// How a route is called where its worker does not name it: its handle, of a UUID the first block.
[[nodiscard]] QString routeName(const models::WorkingRoute &route);
/// Why an edit was not made, as a sentence.
[[nodiscard]] QString refusal(models::EditRefusal refusal);
/// A broken rule in a few words: "12 min late", "4 over capacity".
[[nodiscard]] QString violation(const planner::Violation &violation);
/// How many rules are broken beside missed windows, which count as late.
[[nodiscard]] int brokenRules(const QList<planner::Violation> &violations);
/// What a move would do, in one line: "+6 min · +2.4 km · order-7: 12 min late".
[[nodiscard]] QString consequence(const models::MoveConsequence &consequence);
/// Its parts: "+6 min · +2.4 km", and "order-7: 12 min late", empty when it breaks nothing.
[[nodiscard]] QString consequenceFigures(const models::MoveConsequence &consequence);
[[nodiscard]] QString consequenceBreaks(const models::MoveConsequence &consequence);
/// Whether the move breaks or worsens a rule.
[[nodiscard]] bool breaksSomething(const models::MoveConsequence &consequence);

}
