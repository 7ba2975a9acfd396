// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/instant.h"

#include <vector>

namespace routedesk::planner {

/// A span of the day in which a worker neither drives nor serves.
struct Break {
    Instant from;
    Instant to; ///< exclusive

    bool operator==(const Break &) const = default;
};

/// The breaks of one day, in order and apart, and the clock that stands still in them. What a break interrupts,
/// driving or service, goes on after it. A moment of *worked time* is the real one less all breaks before it, so on
/// that clock a day with breaks is like any other; a whole break is one moment of it.
class Breaks {
public:
    Breaks() = default;
    /// In any order; those that touch are joined, those that do not end after they begin are left out.
    explicit Breaks(std::vector<Break> spans);

    [[nodiscard]] const std::vector<Break> &spans() const { return m_spans; }
    [[nodiscard]] bool isEmpty() const { return m_spans.empty(); }

    [[nodiscard]] Instant worked(Instant real) const;
    /// When something begins that begins then in worked time: behind a break that starts at this moment.
    [[nodiscard]] Instant begun(Instant worked) const;
    /// When something is over that is over then in worked time: in front of a break that starts at this moment.
    [[nodiscard]] Instant done(Instant worked) const;
    /// The last moment of worked time at which something may begin that must begin by then.
    [[nodiscard]] Instant lastBegin(Instant real) const;

    bool operator==(const Breaks &) const = default;

private:
    std::vector<Break> m_spans;
};

}
