// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"
#include "ui/widgets/statuspill.h"

namespace routedesk::ui {

/// "Publish 3 routes?"
[[nodiscard]] QString publishQuestion(const models::PublishSummary &summary);
/// What publishing does to workers who are already under way, and how many calls it takes.
[[nodiscard]] QString publishWarning(const models::PublishSummary &summary);
/// "23 min later", "12 min earlier".
[[nodiscard]] QString arrivalShift(std::chrono::seconds shift);
/// "2 routes published, 1 refused."
[[nodiscard]] QString publishResult(const models::PublishReport &report);
[[nodiscard]] Tone publishTone(const models::PublishReport &report);
[[nodiscard]] StatusLook publishLook(models::PublishRow::Outcome outcome);
[[nodiscard]] QString publishReason(const models::PublishRow &row);

}
