// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <functional>

class QObject;

namespace routedesk::api {

/// What a client's patience depends on besides its policy: the time, chance, and waiting.
class RetryClock {
public:
    virtual ~RetryClock() = default;

    /// For a Retry-After that names a moment, when the answer itself bears no date.
    [[nodiscard]] virtual Instant now() const;
    /// 0..1, by which share of the greatest jitter a delay is lengthened.
    [[nodiscard]] virtual double jitter();
    /// Calls `then` after the delay in the context's thread, unless the context is gone by then.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then);
};

}
