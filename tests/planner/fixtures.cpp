// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fixtures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace routedesk::planner::fixtures {

Leg Road::leg(const Place &from, const Place &to) const
{
    const double way = std::abs(to.coordinate.longitude - from.coordinate.longitude);
    return { std::chrono::seconds(std::llround(way * 60.0)), std::llround(way * 1000.0) };
}

Leg Hills::leg(const Place &from, const Place &to) const
{
    // Whole kilometres and ceilings of a norm keep the triangle inequality exact.
    const double east = to.coordinate.longitude - from.coordinate.longitude;
    const double north = to.coordinate.latitude - from.coordinate.latitude;
    const double flat = std::ceil(100.0 * std::hypot(east, north) - 1e-9);
    return { std::chrono::seconds(static_cast<long>(flat + 50.0 * std::max(0.0, north))),
        static_cast<long>(flat * 10) };
}

Instant at(int hour, int minute, int second)
{
    using namespace std::chrono;
    return sys_days{ year{ 2023 } / November / 2 } + hours{ hour } + minutes{ minute } + seconds{ second };
}

Place place(double x, double y)
{
    return { .coordinate = { .longitude = x, .latitude = y } };
}

Stop delivery(std::string id, double x, int load)
{
    Stop stop;
    stop.id = std::move(id);
    stop.place = place(x);
    stop.load = load;
    return stop;
}

Stop pick(std::string id, double x, std::optional<StopId> mate, int load)
{
    Stop stop = delivery(std::move(id), x, load);
    stop.kind = Stop::Kind::Pick;
    stop.mate = std::move(mate);
    return stop;
}

Stop drop(std::string id, double x, std::optional<StopId> mate, int load)
{
    Stop stop = pick(std::move(id), x, std::move(mate), load);
    stop.kind = Stop::Kind::Drop;
    return stop;
}

Stop within(Stop stop, std::optional<Instant> earliest, std::optional<Instant> latest)
{
    stop.window = { earliest, latest };
    return stop;
}

Vehicle van(std::string id)
{
    Vehicle vehicle;
    vehicle.id = std::move(id);
    vehicle.start = place(0);
    vehicle.end = place(0);
    vehicle.shiftStart = at(8);
    vehicle.shiftEnd = at(18);
    return vehicle;
}

std::vector<StopId> ids(std::span<const Stop> stops)
{
    std::vector<StopId> result;
    for (const Stop &stop : stops)
        result.push_back(stop.id);
    return result;
}

int Maker::below(int bound)
{
    return static_cast<int>(random() % static_cast<unsigned>(bound));
}

Place Maker::somewhere()
{
    return place(below(30), below(30));
}

Stop Maker::order(std::string id)
{
    Stop stop = delivery(std::move(id), 0, below(4));
    stop.place = somewhere();
    stop.service = std::chrono::seconds(60 * below(10));
    const Instant opens = at(8) + std::chrono::minutes(below(420));
    if (chance(50))
        stop.window.earliest = opens;
    if (chance(60))
        stop.window.latest = opens + std::chrono::minutes(20 + below(200));
    if (chance(15))
        stop.skills = { "frozen" };
    if (chance(20))
        stop.kind = chance(50) ? Stop::Kind::Pick : Stop::Kind::Drop;
    return stop;
}

std::vector<Stop> Maker::pairOf(const std::string &id)
{
    Stop first = order(id + "/pick");
    Stop second = order(id + "/drop");
    first.kind = Stop::Kind::Pick;
    second.kind = Stop::Kind::Drop;
    first.mate = second.id;
    second.mate = first.id;
    second.load = first.load;
    if (first.window.earliest && second.window.latest)
        second.window.latest = std::max(*second.window.latest, *first.window.earliest + std::chrono::hours(2));
    return { first, second };
}

Vehicle Maker::vehicle(std::string id)
{
    Vehicle vehicle;
    vehicle.id = std::move(id);
    if (chance(80))
        vehicle.start = somewhere();
    if (chance(60))
        vehicle.end = somewhere();
    if (chance(80))
        vehicle.shiftStart = at(8, below(60));
    if (chance(70))
        vehicle.shiftEnd = at(14 + below(5));
    if (chance(70))
        vehicle.capacity = 4 + below(12);
    if (chance(40))
        vehicle.maxMetres = 60'000 + 1'000 * below(200);
    if (chance(70))
        vehicle.skills = { "frozen", "fragile" };
    if (chance(40)) {
        std::vector<Break> spans;
        for (int i = below(3); i >= 0; --i) {
            const Instant from = at(8 + below(7), 15 * below(4));
            spans.push_back({ from, from + std::chrono::minutes(15 * below(5)) });
        }
        vehicle.breaks = Breaks(spans);
    }
    if (chance(40))
        vehicle.traffic = traffic();
    return vehicle;
}

Traffic Maker::traffic()
{
    const bool wild = chance(20);
    std::array<double, 24> factors{};
    for (double &factor : factors)
        factor = wild ? 0.25 + below(3751) / 1000.0 : 0.7 + below(31) / 20.0;
    return Traffic::of(factors, std::chrono::seconds(900 * (below(105) - 48)));
}

std::vector<Stop> Maker::sequence(int orders)
{
    std::vector<Stop> stops;
    const auto slot = [&](std::size_t from) {
        return static_cast<std::ptrdiff_t>(
            from + static_cast<std::size_t>(below(static_cast<int>(stops.size() - from) + 1)));
    };
    for (int i = 0; i < orders; ++i) {
        const std::string id = "r" + std::to_string(i);
        if (chance(40)) {
            const std::vector<Stop> pair = pairOf(id);
            const auto first = slot(0);
            stops.insert(stops.begin() + first, pair[0]);
            const auto second = slot(static_cast<std::size_t>(first) + 1);
            stops.insert(stops.begin() + second, pair[1]);
        } else {
            const auto position = slot(0);
            stops.insert(stops.begin() + position, order(id));
        }
    }
    return stops;
}

namespace {

int indexOf(std::span<const Stop> stops, const std::optional<StopId> &id)
{
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (id && stops[i].id == *id)
            return static_cast<int>(i);
    }
    return -1;
}

/// Units on board on leaving stop `index`, counted by looking at every stop: -1 is the start.
int carriedAfter(std::span<const Stop> stops, int index)
{
    int load = 0;
    for (int i = 0; i < static_cast<int>(stops.size()); ++i) {
        const Stop &stop = stops[static_cast<std::size_t>(i)];
        const int mate = indexOf(stops, stop.mate);
        const bool done = i <= index;
        if (stop.kind == Stop::Kind::Pick)
            load += done ? stop.load : 0;
        else if (mate >= 0)
            load -= done ? stop.load : 0;
        else
            load += done ? 0 : stop.load;
    }
    return load;
}

}

namespace {

using namespace std::chrono_literals;

/// A pair of hands that looks at its clock each second whether there is a break.
class Hand {
public:
    explicit Hand(const Vehicle &vehicle) : m_breaks(vehicle.breaks.spans()), m_traffic(vehicle.traffic) { }

    [[nodiscard]] bool isOff(Instant now) const
    {
        return std::ranges::any_of(
            m_breaks, [now](const Break &span) { return span.from <= now && now < span.to; });
    }
    [[nodiscard]] Instant free(Instant now) const
    {
        while (isOff(now))
            now += 1s;
        return now;
    }
    [[nodiscard]] Instant works(Instant now, Duration work) const
    {
        for (; work > 0s; now += 1s)
            work -= isOff(now) ? 0s : 1s;
        return now;
    }
    [[nodiscard]] Instant drives(Instant now, std::chrono::seconds usual) const
    {
        for (auto left = static_cast<double>(usual.count()); left > dust; now += 1s)
            left -= driven(now);
        return now;
    }
    [[nodiscard]] Instant drivesBack(Instant now, std::chrono::seconds usual) const
    {
        for (auto left = static_cast<double>(usual.count()); left > dust; left -= driven(now))
            now -= 1s;
        return now;
    }
    /// Seconds that are not in a break.
    [[nodiscard]] Duration between(Instant from, Instant to) const
    {
        Duration sum{};
        for (; from < to; from += 1s)
            sum += isOff(from) ? 0s : 1s;
        return sum;
    }

private:
    /// What adding up leaves of nothing.
    static constexpr double dust = 1e-5;

    [[nodiscard]] double driven(Instant second) const
    {
        return isOff(second) ? 0.0 : 1.0 / m_traffic.factorAt(second);
    }

    const std::vector<Break> &m_breaks;
    const Traffic &m_traffic;
};

}

Instant drivenBy(const Vehicle &vehicle, Instant begin, std::chrono::seconds drive)
{
    return Hand(vehicle).drives(begin, drive);
}

Instant begunBy(const Vehicle &vehicle, Instant end, std::chrono::seconds drive)
{
    return Hand(vehicle).drivesBack(end, drive);
}

Naive workOut(
    const Vehicle &vehicle, std::span<const Stop> stops, const TravelTimes &times, Instant departNotBefore)
{
    Naive naive;
    const Hand hand(vehicle);
    naive.end = hand.free(vehicle.shiftStart ? std::max(*vehicle.shiftStart, departNotBefore) : departNotBefore);
    naive.peakLoad = carriedAfter(stops, -1);
    std::optional<Place> here = vehicle.start;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const Stop &stop = stops[i];
        const Leg leg = here ? times.leg(*here, stop.place) : Leg{};
        if (i == 0 && !vehicle.shiftStart && stop.window.earliest)
            naive.end = hand.free(std::max(departNotBefore, hand.drivesBack(*stop.window.earliest, leg.duration)));
        naive.usually += leg.duration;
        naive.metres += leg.metres;
        Instant start = hand.drives(naive.end, leg.duration);
        naive.driving += hand.between(naive.end, start);
        for (; stop.window.earliest && start < *stop.window.earliest; start += 1s)
            naive.waiting += hand.isOff(start) ? 0s : 1s;
        start = hand.free(start);
        if (stop.window.latest && start > *stop.window.latest)
            naive.lateness += start - *stop.window.latest;
        naive.starts.push_back(start);
        naive.end = hand.works(start, stop.service);
        naive.peakLoad = std::max(naive.peakLoad, carriedAfter(stops, static_cast<int>(i)));
        for (const std::string &skill : stop.skills)
            naive.skilled = naive.skilled && std::ranges::contains(vehicle.skills, skill);
        const int mate = indexOf(stops, stop.mate);
        naive.pairsWhole = naive.pairsWhole && (!stop.mate || mate >= 0);
        if (mate >= 0 && stop.kind == Stop::Kind::Drop)
            naive.pairsInOrder = naive.pairsInOrder && mate < static_cast<int>(i);
        here = stop.place;
    }
    if (vehicle.end && !stops.empty() && here) {
        const Leg leg = times.leg(*here, *vehicle.end);
        const Instant home = hand.drives(naive.end, leg.duration);
        naive.driving += hand.between(naive.end, home);
        naive.usually += leg.duration;
        naive.metres += leg.metres;
        naive.end = home;
    }
    return naive;
}

}
