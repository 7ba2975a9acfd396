// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/trackrecord.h"
#include "service/tracking/motion.h"
#include "service/tracking/routeplan.h"

#include "planner/traveltimes.h"

#include <deque>

namespace routedesk::service {

/// A stay within a destination's geofence.
struct Visit {
    Spot entered;
    std::optional<Spot> left;
    std::optional<Spot> serviceStarted, serviceEnded;
};

/// A stretch of the way for one order.
struct Leg {
    api::Instant from;
    std::optional<api::Instant> to;
    int stop = -1; ///< whose it is; for the open one not settled before somebody arrives somewhere
    std::vector<Spot> spots {}; ///< of the open one; of the others only what is below is kept
    double metres = 0;
    std::optional<Spot> first {}, last {};
    bool inside = false;        ///< any of them within the geofence
};

/// A silence that was long enough to be told.
struct Silence {
    api::Instant from;
    std::optional<api::Instant> to; ///< nothing while it lasts
    Spot before;
    double metres = 0; ///< as the crow flies over it
    api::Outage outage {};
};

/// Whether a fold looks at such a fix at all.
[[nodiscard]] inline bool isTelling(Verdict verdict)
{
    return verdict != Verdict::Repeated && verdict != Verdict::Future && verdict != Verdict::Ancient;
}

/// How the way to the next stop is going, at the last fix.
struct Progress {
    double toTarget = 0;  ///< metres
    double nearest = 0;   ///< the least of that on this leg
    double corridors = 0; ///< how far beside the straight line, in corridors
    std::optional<double> pace {}; ///< of the planned speed, over the last minutes; nothing while that cannot be told
};

/// What a log of positions says about a route: a fold over the worker's fixes in the order of isBefore(). Knows no clock and
/// no store, so that the same fixes and the same plan always give the same. Times are those of the fixes, save where the plan
/// says that something was closed.
class RouteFold {
public:
    RouteFold(RoutePlan plan, const planner::TravelTimes &times, const TrackingRules &rules);

    /// One fix after the other, judged; those of no use only explain silences.
    void step(const Fix &fix);
    /// With everything closed that the plan closes after the last fix.
    [[nodiscard]] RouteFold settled() const;
    [[nodiscard]] bool isSettled() const { return m_nextClosing == m_closings.size(); }

    [[nodiscard]] const RoutePlan &plan() const { return m_plan; }
    [[nodiscard]] const std::vector<Visit> &visits(size_t stop) const { return m_stops.at(stop).visits; }
    [[nodiscard]] bool isInside(size_t stop) const { return m_stops.at(stop).watch.isInside(); }
    [[nodiscard]] std::optional<api::Instant> forecast(size_t stop) const { return m_stops.at(stop).arriveAt; }
    /// Those that do not follow from times alone, at the moment when it was closed.
    [[nodiscard]] const std::optional<QList<api::Risk>> &risksWhenClosed(size_t stop) const { return m_stops.at(stop).risks; }
    [[nodiscard]] const std::vector<Leg> &legs() const { return m_legs; }
    /// Whose leg it is; -1 for nobody's.
    [[nodiscard]] int ownerOf(const Leg &leg) const;
    [[nodiscard]] const std::vector<ActivitySpan> &activities() const { return m_activities.spans(); }
    /// With the one that lasts at `now`, if it lasts long enough by then.
    [[nodiscard]] std::vector<Silence> silences(api::Instant now) const;
    [[nodiscard]] const std::optional<Fix> &lastUsed() const { return m_last; }
    [[nodiscard]] const std::optional<api::Instant> &lastHeard() const { return m_heardAt; }
    [[nodiscard]] const std::optional<Fix> &lastBattery() const { return m_battery; }
    [[nodiscard]] const std::optional<Progress> &progress() const { return m_progress; }
    /// The order that the worker is on the way to or at; -1 for none.
    [[nodiscard]] int target() const;
    /// When the worker was back, for a route that ends so.
    [[nodiscard]] const std::optional<Spot> &returned() const { return m_returned; }
    [[nodiscard]] std::optional<api::Instant> allClosedAt() const;

    /// How much of a span is covered by fixes, 0..1; nothing for an empty one.
    [[nodiscard]] std::optional<double> trackingRate(api::Instant from, api::Instant to) const;
    /// Distance is told in steps: what it was at `toldAt`, on the open leg and in all.
    struct Told {
        api::Instant at;
        double legMetres = 0;
        double metres = 0;
    };
    [[nodiscard]] const Told &told() const { return m_told; }
    [[nodiscard]] double metres() const { return m_way.metres(); }

    /// Whether anything that is told of a stop may have changed since that was last cleared.
    [[nodiscard]] bool isTouched(size_t stop) const { return m_stops.at(stop).isTouched; }
    void clearTouched();

private:
    struct Stop {
        FenceWatch watch {};
        std::vector<Visit> visits {};
        std::optional<Spot> slow {}; ///< the first slow spot of a stay that is not confirmed yet
        std::optional<api::Instant> arriveAt {};
        std::optional<QList<api::Risk>> risks {};
        bool isClosed = false;
        bool isTouched = true;
    };
    struct Closing {
        api::Instant at;
        size_t stop;
    };
    struct Unused {
        api::Instant at;
        bool mocked;
    };

    void touchAll();
    void touch(int stop);
    void closeUntil(api::Instant moment);
    void close(const Closing &closing);
    void enter(size_t stop);
    void leave(size_t stop);
    void endLeg(int stop, api::Instant at);
    void bridge(const Fix &fix);
    void watchFences(const Spot &spot, double speed);
    void watchReturn(const Spot &spot);
    void foresee(const Fix &fix);
    void measure(const Fix &fix, int target);
    void tell(api::Instant at);
    [[nodiscard]] double speedTo(const Fix &fix) const;
    [[nodiscard]] int targetAt(api::Instant moment) const;
    [[nodiscard]] planner::Leg way(const api::GeoPoint &from, const api::GeoPoint &to) const;

    RoutePlan m_plan;
    const planner::TravelTimes *m_times;
    TrackingRules m_rules;
    std::vector<Stop> m_stops;
    std::vector<Closing> m_closings;
    size_t m_nextClosing = 0;
    std::vector<Leg> m_legs;
    WayMeter m_way, m_legWay;
    ActivityWatch m_activities;
    std::vector<std::pair<api::Instant, api::Instant>> m_gaps;
    std::vector<Silence> m_silences;
    std::vector<Unused> m_unused; ///< since the last used fix
    std::optional<Fix> m_last, m_battery;
    std::optional<api::Instant> m_heardAt;
    std::optional<Progress> m_progress;
    std::optional<api::GeoPoint> m_legStart;
    std::deque<std::pair<api::Instant, double>> m_distances; ///< to the target, over the last minutes
    int m_measured = -1;          ///< the target that those are about
    FenceWatch m_returnWatch;
    std::optional<Spot> m_returned;
    Told m_told;
};

}
