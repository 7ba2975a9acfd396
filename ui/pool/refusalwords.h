// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/refusal.h"

#include <QString>

namespace routedesk::ui {

class DayWords;

/// Why planning found no place for an order, with the figures of the worker that came nearest, and what would let
/// it in.
[[nodiscard]] QString refusalWords(const planner::Refusal &refusal, const DayWords &words);

}
