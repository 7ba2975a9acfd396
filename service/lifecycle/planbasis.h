// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/planning/planinput.h"

namespace routedesk::service {

/// Writes into the input's basis what it goes by and does without, roads excepted: who is asked and who is not,
/// orders without a place, and what the group's estimate was learnt from.
void noteBasis(Context &context, const QString &groupHandle, PlanInput &input);

}
