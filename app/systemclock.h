// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"

namespace routedesk::app {

/// The computer's clock.
class SystemClock final : public models::Clock {
public:
    [[nodiscard]] api::Instant now() const override;
};

}
