// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

namespace routedesk::service {

/// Country, state and city, read off an address of the form "…, City, ST 12345" (United States). Anything else is an
/// empty region: no guess is better than a wrong one.
[[nodiscard]] api::Region regionOfAddress(const QString &address);

}
