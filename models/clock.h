// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

namespace routedesk::models {

/// Where models get the time from. The system's clock lives in app/; tests set theirs.
class Clock {
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual api::Instant now() const = 0;
};

}
