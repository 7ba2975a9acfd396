// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/orderactions.h"
#include "ui/actions/actionkind.h"
#include "ui/widgets/statuspill.h"

namespace routedesk::ui {

/// "Cancel 12 orders?"
[[nodiscard]] QString actionQuestion(ActionKind kind, int count);
/// Why one is asked: what can't be taken back.
[[nodiscard]] QString actionWarning(ActionKind kind, int count);
/// The button that does it: "Cancel 12 orders".
[[nodiscard]] QString actionVerb(ActionKind kind, int count);
/// The button that does not: "Keep the orders".
[[nodiscard]] QString actionRefusal(ActionKind kind, int count);
/// While it runs: "Cancelling 12 orders".
[[nodiscard]] QString actionProgress(ActionKind kind, int count);
/// "10 orders cancelled, 2 refused: already completed."
[[nodiscard]] QString actionResult(ActionKind kind, const models::ActionReport &report);
[[nodiscard]] Tone actionTone(const models::ActionReport &report);

[[nodiscard]] StatusLook outcomeLook(ActionKind kind, models::ActionRow::Outcome outcome);
/// Why a row was not done, in the server's words where it gave some; empty for one that was.
[[nodiscard]] QString outcomeReason(const models::ActionRow &row);

}
