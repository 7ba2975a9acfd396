// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/simulation/simulatedrandom.h"

#include "api/position.h"

#include "planner/traveltimes.h"

#include <QList>

namespace routedesk::service {

/// Somebody who drives from place to place, stays, and reports where it is. Knows no store and no clock but the steps that
/// it is given; the same steps and orders give the same fixes.
class SimulatedDriver {
public:
    /// What goes wrong with it.
    enum class Role { Usual, Late, Silent, LowBattery };

    /// Between two steps.
    static constexpr std::chrono::seconds stepLength { 15 };

    SimulatedDriver(quint64 seed, const QString &name, Role role, const api::GeoPoint &place);

    [[nodiscard]] Role role() const { return m_role; }
    [[nodiscard]] const api::GeoPoint &place() const { return m_place; }
    /// Neither under way nor staying.
    [[nodiscard]] bool isFree() const { return m_path.isEmpty() && !m_stayUntil; }
    [[nodiscard]] bool isStaying() const { return m_stayUntil.has_value(); }
    /// At the end of its path, since the last step.
    [[nodiscard]] bool hasArrived() const { return m_hasArrived; }

    /// Drives a line that begins where it is, taking about as long as a plan says.
    void go(const QList<api::GeoPoint> &path, std::chrono::seconds planned, api::Instant now);
    void stay(api::Instant until);
    /// Gives up whatever it was about.
    void stop();

    /// Lives until that moment, one step after the last. What it reports, unless it is silent.
    [[nodiscard]] std::optional<api::Position> step(api::Instant now);

private:
    void drive(std::chrono::seconds length);
    [[nodiscard]] api::Position report(api::Instant now);

    SimulatedRandom m_random;
    Role m_role;
    api::GeoPoint m_place;
    QList<api::GeoPoint> m_path; ///< what is left of it, the next corner first
    std::optional<api::Instant> m_leaveAt, m_stayUntil, m_silentFrom;
    double m_cruise = 0; ///< metres per second
    double m_speed = 0;
    double m_bearing = 0;
    double m_battery;
    int m_trips = 0;
    bool m_hasArrived = false;
};

}
