// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"

namespace routedesk::ui::words {

/// What a phone says of itself, in a few words: an outage code as "flight mode". Codes that nobody has published come with spaces for their
/// underscores.
[[nodiscard]] QString outage(const QString &code);

/// Beside a worker who was not heard of for a while: how long, and why if that is known: "14 min · flight mode". Null
/// while the last place is fresh.
[[nodiscard]] QString silence(const api::Worker &worker, api::Instant now);

/// A place is fresh for so long.
constexpr std::chrono::minutes freshFor{ 5 };

}
