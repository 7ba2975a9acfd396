// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

namespace routedesk::service {

/// A list's filter with what its words mean at this moment: the span by the list's clock, and which workers' phones
/// are as filter_status, filter_outage and filter_outage_category say. A phone that nothing was heard of yet counts
/// as inactive.
[[nodiscard]] WorkerSearch searchOf(Context &context, const api::WorkerFilter &filter);

[[nodiscard]] api::WorkerAggregate aggregateOf(Context &context, const WorkerSearch &search);

}
