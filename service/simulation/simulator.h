// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/simulation/simulateddriver.h"
#include "service/simulation/simulationoptions.h"
#include "service/tracking/tracker.h"

#include <map>
#include <set>

namespace routedesk::service {

/// Plays the workers of an account: starts their routes when it is time for them, drives them, serves and completes the
/// orders. One of them is late, one silent for a while, one low on battery. What they report goes the way that phones' fixes
/// go, marked as simulated. A worker to whom a real phone is linked is left alone. The moments of the steps lie on a grid,
/// so that the same seed and day always give the same, however often it is called.
class Simulator {
public:
    Simulator(Tracker &tracker, const SimulationOptions &options);

    /// The next moment that is to be lived, after `now`.
    [[nodiscard]] static api::Instant nextStep(api::Instant now);
    /// Lives the moment of the context, one of the grid, within the caller's transaction. Tracker::committed() is the
    /// caller's to call.
    void live(Context &context);

private:
    struct Played {
        Played(qint64 id, SimulatedDriver played)
            : workerId(id)
            , driver(std::move(played))
        {
        }

        qint64 workerId;
        SimulatedDriver driver;
        QString deviceId {};
        QString route {};            ///< its handle; null while there is none
        qint64 order = 0;            ///< that it is on the way to or at
        std::set<qint64> served {};
        bool returns = false;        ///< on the way back
    };

    void hire(Context &context);
    void start(Context &context, const WorkerRecord &worker);
    void decide(Context &context, Played &played);
    void serve(Context &context, Played &played, const OrderRecord &order);
    void finish(Context &context, Played &played, const RouteRecord &route);
    void headFor(Context &context, Played &played, const RouteRecord &route, const api::GeoPoint &goal);
    [[nodiscard]] SimulatedDriver::Role takeRole();
    void linkPhone(Context &context, WorkerRecord &worker);

    Tracker &m_tracker;
    SimulationOptions m_options;
    std::map<QString, Played> m_played; ///< by worker handle
    int m_roles = 0;
};

}
