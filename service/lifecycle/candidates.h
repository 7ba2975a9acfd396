// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"
#include "service/lifecycle/serviceerror.h"

#include "api/orderextras.h"

namespace routedesk::service {

/// Who could take an open order on its day, by what it would add: each worker of its ops group who is on shift and has the
/// skills and the room for it, at the best place of their open route of that day, or on a new route. Cheapest first, where a
/// second of lateness, its own or another's, weighs as ten of driving.
[[nodiscard]] Outcome<QList<api::CandidateWorker>> candidateWorkers(
    Context &context, const api::OrderRef &ref, const api::CandidateFilter &filter);

}
