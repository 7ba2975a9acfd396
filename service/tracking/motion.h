// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/tracking/spot.h"
#include "service/tracking/trackingrules.h"

#include "api/enums.h"

#include <vector>

namespace routedesk::service {

/// The length of a way, without what noise adds to it while one stands still: a move counts once it is larger than the noise.
class WayMeter {
public:
    void step(const api::GeoPoint &place, double noise);

    [[nodiscard]] double metres() const;

private:
    std::optional<api::GeoPoint> m_anchor, m_last;
    double m_metres = 0;
};

/// What was done for a while.
struct ActivitySpan {
    api::Activity activity = api::Activity::Stop;
    Spot start;
    std::optional<Spot> end; ///< nothing while it goes on
    double metres = 0;       ///< from start to end
};

/// Tells stopping, walking and driving apart; what is done only for a moment is not told.
class ActivityWatch {
public:
    /// `metres`: travelled in all until here.
    void step(const Spot &spot, double speed, double metres, const TrackingRules &rules);
    /// Nothing is known from the last spot on.
    void interrupt();

    [[nodiscard]] const std::vector<ActivitySpan> &spans() const { return m_spans; }
    /// Counts what has changed of them.
    [[nodiscard]] int changes() const { return m_changes; }

private:
    struct Beginning {
        api::Activity activity;
        Spot spot;
        double metres;
    };

    void end(const Spot &spot, double metres);

    std::vector<ActivitySpan> m_spans;
    std::optional<Beginning> m_beginning; ///< of what may become the next span
    std::optional<Spot> m_last;
    double m_lastMetres = 0;
    double m_startMetres = 0;
    int m_changes = 0;
};

}
