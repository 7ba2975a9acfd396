// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/mutation.h"

#include "api/ordersclient.h"

namespace routedesk::models {

/// Makes a PATCH that overwrites nobody's change. A service that knows api::OrdersClient::Extension::Expected is
/// told what the fields must still hold; from any other the order is read right before, which leaves a moment in
/// which another may come. Where the order has changed, the fields that nobody else touched are sent all the same,
/// and the answer names the others as contested.
[[nodiscard]] QFuture<api::Result<MutationAnswer>> guardedPatch(
    api::OrdersClient &client, const PatchOrder &wanted, std::stop_token stop);

}
