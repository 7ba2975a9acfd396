// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/position.h"

#include <QList>

#include <chrono>
#include <cmath>
#include <numbers>
#include <random>

/// Makes the fixes of somebody who drives about in San José: straight lines and stays, one fix every ten seconds, with a
/// few metres of noise. The same seed gives the same fixes.
class Drive {
public:
    using Instant = routedesk::api::Instant;
    using Place = routedesk::api::GeoPoint;

    explicit Drive(Instant start, const Place &place = at(0, 0), unsigned seed = 1)
        : m_now(start)
        , m_place(place)
        , m_random(seed)
    {
    }

    /// So many metres east and north of a place in San José.
    [[nodiscard]] static Place at(double east, double north)
    {
        constexpr double perDegree = 6'371'000 * std::numbers::pi / 180;
        const double latitude = 37.35 + north / perDegree;
        return *Place::fromDegrees(-121.9 + east / perDegree / std::cos(37.35 * std::numbers::pi / 180), latitude);
    }

    Drive &to(const Place &place, double metresPerSecond = 12)
    {
        const double seconds = metres(m_place, place) / metresPerSecond;
        const Place from = m_place;
        for (double passed = 10; passed < seconds; passed += 10) {
            const double share = passed / seconds;
            m_place = *Place::fromDegrees(from.longitude() + share * (place.longitude() - from.longitude()),
                from.latitude() + share * (place.latitude() - from.latitude()));
            m_now += std::chrono::seconds(10);
            report(metresPerSecond);
        }
        m_place = place;
        return *this;
    }

    Drive &stay(std::chrono::seconds length)
    {
        for (const Instant end = m_now + length; m_now + std::chrono::seconds(10) <= end;) {
            m_now += std::chrono::seconds(10);
            report(0);
        }
        return *this;
    }

    /// Time passes unseen.
    Drive &silence(std::chrono::seconds length)
    {
        m_now += length;
        return *this;
    }

    Drive &battery(double percent)
    {
        m_battery = percent;
        return *this;
    }

    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] const QList<routedesk::api::Position> &fixes() const { return m_fixes; }
    [[nodiscard]] static double metres(const Place &a, const Place &b)
    {
        constexpr double perDegree = 6'371'000 * std::numbers::pi / 180;
        return std::hypot((b.longitude() - a.longitude()) * std::cos(a.latitude() * std::numbers::pi / 180),
                   b.latitude() - a.latitude())
            * perDegree;
    }

private:
    void report(double speed)
    {
        const auto noise = [this] { return (double(m_random() % 2001) - 1000) / 1000 * 5e-5; };
        routedesk::api::Position fix { .recordedAt = m_now,
            .place = *Place::fromDegrees(m_place.longitude() + noise(), m_place.latitude() + noise()) };
        fix.accuracy = 8;
        fix.speed = speed;
        fix.batteryLevel = m_battery;
        m_fixes.append(fix);
    }

    Instant m_now;
    Place m_place;
    std::mt19937 m_random;
    double m_battery = 80;
    QList<routedesk::api::Position> m_fixes;
};
