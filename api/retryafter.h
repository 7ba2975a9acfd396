// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QByteArrayView>

namespace routedesk::api {

/// Reads a Retry-After header: seconds, or an HTTP date counted from `now`. Nullopt when it says nothing usable;
/// a moment that has passed is no delay.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(QByteArrayView header, Instant now);
/// An HTTP date as in the headers Date and Retry-After.
[[nodiscard]] std::optional<Instant> httpDate(QByteArrayView text);

}
