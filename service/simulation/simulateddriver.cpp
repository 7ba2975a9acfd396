// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/simulation/simulateddriver.h"

#include "service/tracking/plausibility.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace routedesk::service {

namespace {

using namespace std::chrono_literals;

constexpr double slowest = 7;  // metres per second, cruising
constexpr double fastest = 25;
constexpr double push = 1.5;   // metres per second squared
constexpr double brake = 2.0;
constexpr auto silence = 25min;

double bearingOf(const api::GeoPoint &from, const api::GeoPoint &to)
{
    const double radians = std::numbers::pi / 180;
    const double east = (to.longitude() - from.longitude()) * std::cos(from.latitude() * radians);
    const double degrees = std::atan2(east, to.latitude() - from.latitude()) / radians;
    return degrees < 0 ? degrees + 360 : degrees;
}

api::GeoPoint between(const api::GeoPoint &from, const api::GeoPoint &to, double share)
{
    return api::GeoPoint::fromDegrees(from.longitude() + share * (to.longitude() - from.longitude()),
        from.latitude() + share * (to.latitude() - from.latitude()))
        .value_or(to);
}

double lengthOf(const api::GeoPoint &from, const QList<api::GeoPoint> &path)
{
    double metres = 0;
    api::GeoPoint last = from;
    for (const api::GeoPoint &corner : path) {
        metres += metresBetween(last, corner);
        last = corner;
    }
    return metres;
}

}

SimulatedDriver::SimulatedDriver(quint64 seed, const QString &name, Role role, const api::GeoPoint &place)
    : m_random(seed, name)
    , m_role(role)
    , m_place(place)
    , m_battery(role == Role::LowBattery ? 24 : m_random.between(75, 100))
{
}

void SimulatedDriver::go(const QList<api::GeoPoint> &path, std::chrono::seconds planned, api::Instant now)
{
    m_path = path;
    m_stayUntil.reset();
    const double metres = lengthOf(m_place, path);
    const double wanted = planned.count() > 0 ? 1.3 * metres / double(planned.count()) : fastest;
    m_cruise = std::clamp(wanted * m_random.between(0.95, 1.1), slowest, fastest);
    // What a plan allows beyond driving is spent on getting away: loading, lights, turning out.
    const double spare = double(planned.count()) - metres / m_cruise - m_cruise / push;
    auto wait = std::chrono::seconds(int(std::max(0.0, spare * m_random.between(0.6, 0.9))));
    if (m_role == Role::Late) {
        m_cruise = std::max(3.5, m_cruise * 0.5);
        wait += m_trips == 0 ? 20min : 5min;
    }
    m_leaveAt = now + wait;
    if (m_role == Role::Silent && m_trips == 1)
        m_silentFrom = now + 30s;
    ++m_trips;
}

void SimulatedDriver::stay(api::Instant until)
{
    stop();
    m_stayUntil = until;
}

void SimulatedDriver::stop()
{
    m_path.clear();
    m_stayUntil.reset();
    m_speed = 0;
}

std::optional<api::Position> SimulatedDriver::step(api::Instant now)
{
    m_hasArrived = false;
    if (!m_path.isEmpty() && now >= *m_leaveAt)
        drive(stepLength);
    else if (m_stayUntil && now >= *m_stayUntil)
        m_stayUntil.reset();
    m_battery = std::max(3.0, m_battery - (m_role == Role::LowBattery ? 10.0 : 4.0) / 240);
    const api::Position position = report(now);
    const bool isSilent = m_silentFrom && now >= *m_silentFrom && now < *m_silentFrom + silence;
    return isSilent ? std::nullopt : std::optional(position);
}

void SimulatedDriver::drive(std::chrono::seconds length)
{
    for (auto second = 0s; second < length && !m_path.isEmpty(); second += 1s) {
        const double left = lengthOf(m_place, m_path);
        const double stoppable = std::sqrt(2 * brake * left);
        m_speed = std::min({ m_speed + push, m_cruise, std::max(stoppable, 1.0) });
        double metres = std::min(m_speed, left);
        while (!m_path.isEmpty()) {
            const double toCorner = metresBetween(m_place, m_path.first());
            if (toCorner > metres) {
                m_bearing = bearingOf(m_place, m_path.first());
                m_place = between(m_place, m_path.first(), metres / toCorner);
                break;
            }
            metres -= toCorner;
            m_place = m_path.takeFirst();
        }
    }
    if (m_path.isEmpty()) {
        m_hasArrived = true;
        m_speed = 0;
    }
}

api::Position SimulatedDriver::report(api::Instant now)
{
    // Some metres of noise, as a phone behind a windscreen has it.
    const auto noise = [this] { return (m_random.between(-1, 1) + m_random.between(-1, 1)) * 2.5e-5; };
    const double east = noise();
    const double north = noise();
    api::Position position { .recordedAt = now,
        .place = api::GeoPoint::fromDegrees(m_place.longitude() + east, m_place.latitude() + north).value_or(m_place) };
    position.accuracy = std::round(m_random.between(4, 14));
    position.speed = m_speed;
    if (m_speed > 0)
        position.bearing = m_bearing;
    position.batteryLevel = std::round(m_battery);
    return position;
}

}
