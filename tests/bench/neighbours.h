// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How many cores other programs keep busy, so that a reader can tell a slow run from a slow program.
class Neighbours {
public:
    Neighbours() : m_start(now()) { }
    [[nodiscard]] double cores() const; ///< on average since this was made; 0 where it cannot be told

private:
    struct Times {
        double busy = 0; ///< all programs, seconds of a core
        double own = 0;
        double wall = 0;
    };
    [[nodiscard]] static Times now();

    Times m_start;
};
