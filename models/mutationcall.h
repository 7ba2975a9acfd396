// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/mutation.h"

#include "api/ordersclient.h"

namespace routedesk::models {

/// Makes the call that a mutation stands for.
[[nodiscard]] QFuture<api::Result<MutationAnswer>> callFor(api::OrdersClient &client, const Mutation &mutation,
    std::stop_token stop = {});

}
