// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace routedesk::planner {

/// A moment in UTC, as precise as the wire's times.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

/// When service may start. `earliest` is the wire's scheduled_after, `latest` its scheduled_at; either may be
/// absent. A vehicle that arrives before `earliest` waits; a service start after `latest` is late by the
/// difference. A window that closes before it opens can't be met and is late by construction.
struct TimeWindow {
    std::optional<Instant> earliest{};
    std::optional<Instant> latest{};

    bool operator==(const TimeWindow &) const = default;
};

}
