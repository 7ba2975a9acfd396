// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connection.h"

#include <QDate>

/// A day of very many orders without a route, as large on the wire as a day of a cloud account (1.2 kB an order).
/// Made from a running number, so that each run has the same.
namespace bigday {

[[nodiscard]] QDate date();

/// Has the service create them, a thousand in a call, unless they are there already.
void fill(const routedesk::api::Connection &connection, qsizetype orders);

/// The pages of the day's list, as they come.
[[nodiscard]] QByteArrayList pages(const routedesk::api::Connection &connection, int pageSize);

}
