// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/orderrecord.h"

namespace routedesk::service {

/// Orders as lines of CSV (RFC 4180, UTF-8, CRLF). Column names are the wire's; absent values are empty.
[[nodiscard]] QByteArray csvHeader();
[[nodiscard]] QByteArray csvLine(const OrderRecord &record);

}
