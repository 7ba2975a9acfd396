// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/optimiserun.h"

#include <QString>

namespace routedesk::ui::words {

/// "Everything", "Fill in only" …
[[nodiscard]] QString scopeName(models::PlanScope::Kind kind);
/// What the scope comes to: "312 stops, 24 workers". With a fault, why it can do nothing.
[[nodiscard]] QString scopeCount(models::PlanScope::Kind kind, const models::ScopeCount &count);
/// What may change in the scope, for a tool tip.
[[nodiscard]] QString scopeMeaning(models::PlanScope::Kind kind);
/// "14 routes would change. 3 other routes would not."
[[nodiscard]] QString proposalSummary(const models::Proposal &proposal);
/// "+2", "\u22121", "\u00B10"
[[nodiscard]] QString changeOfCount(int by);
/// What accepting the row would do to its stops: "+3 \u22121, 2 in another place".
[[nodiscard]] QString rowChanges(const models::ProposalRow &row);

}
