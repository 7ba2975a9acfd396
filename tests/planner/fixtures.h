// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/schedule.h"

#include <random>
#include <string>

namespace routedesk::planner::fixtures {

/// A straight road: one degree of longitude is one minute and one kilometre.
class Road final : public TravelTimes {
public:
    [[nodiscard]] Leg leg(const Place &from, const Place &to) const override;
};

/// Open country of degrees as kilometres where going north costs more than coming back. A detour is never quicker.
class Hills final : public TravelTimes {
public:
    [[nodiscard]] Leg leg(const Place &from, const Place &to) const override;
};

[[nodiscard]] Instant at(int hour, int minute = 0, int second = 0);
[[nodiscard]] Place place(double x, double y = 0.0);

[[nodiscard]] Stop delivery(std::string id, double x, int load = 1);
[[nodiscard]] Stop pick(std::string id, double x, std::optional<StopId> mate, int load = 1);
[[nodiscard]] Stop drop(std::string id, double x, std::optional<StopId> mate, int load = 1);
[[nodiscard]] Stop within(Stop stop, std::optional<Instant> earliest, std::optional<Instant> latest);

/// A vehicle at 0 on the road from 8 to 18 o'clock that comes back.
[[nodiscard]] Vehicle van(std::string id = "van");

[[nodiscard]] std::vector<StopId> ids(std::span<const Stop> stops);

/// Random orders in the hills, single and in pairs, some with windows, skills and service.
struct Maker {
    explicit Maker(unsigned seed) : random(seed) { }

    [[nodiscard]] int below(int bound); ///< 0 … bound - 1
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    [[nodiscard]] Place somewhere();
    [[nodiscard]] Stop order(std::string id);
    [[nodiscard]] std::vector<Stop> pairOf(const std::string &id);
    [[nodiscard]] Vehicle vehicle(std::string id);
    /// Hours of any kind, in any zone.
    [[nodiscard]] Traffic traffic();
    /// Deliveries, picks, drops and pairs in a proper but otherwise arbitrary order.
    [[nodiscard]] std::vector<Stop> sequence(int orders);

    std::mt19937 random;
};

/// Every total and breach worked out again from the definitions, the slow way and in another manner.
struct Naive {
    Duration driving{};
    Duration usually{}; ///< what driving would take at usual hours
    Duration waiting{};
    Duration lateness{};
    std::int64_t metres = 0;
    Instant end;
    int peakLoad = 0;
    std::vector<Instant> starts; ///< of the stops ahead
    bool pairsInOrder = true;
    bool pairsWhole = true;
    bool skilled = true;
};

/// Second by second from a whole second on: when a drive is over, and when one that is over by then must begin.
[[nodiscard]] Instant drivenBy(const Vehicle &vehicle, Instant begin, std::chrono::seconds drive);
[[nodiscard]] Instant begunBy(const Vehicle &vehicle, Instant end, std::chrono::seconds drive);

[[nodiscard]] Naive workOut(
    const Vehicle &vehicle, std::span<const Stop> stops, const TravelTimes &times, Instant departNotBefore);

}
