// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/mutation.h"

#include "api/ordersclient.h"

namespace routedesk::models {

/// In errors of kind Conflict: nothing was sent, because someone else has put the order on another route meanwhile.
inline constexpr QLatin1StringView movedSinceCode{ "moved_since" };

/// Makes the call that a mutation stands for. Fields that someone else has changed meanwhile are not overwritten
/// (models/edits/guardedpatch.h), and an order is not taken off a route that it was not on when this was wanted.
[[nodiscard]] QFuture<api::Result<MutationAnswer>> callFor(api::OrdersClient &client, const Mutation &mutation,
    std::stop_token stop = {});

}
