// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "cityday.h"

using namespace routedesk::planner;
using namespace std::chrono_literals;

namespace {

const Instant morning{ std::chrono::sys_days{ std::chrono::year{ 2026 } / 6 / 1 } + 8h };
constexpr Coordinate depot{ 13.40, 52.52 };

}

Place CityDay::somewhere()
{
    // Thicker towards the middle, as cities are.
    const auto offset = [&] { return (unit() + unit() - 1.0); };
    const double x = offset();
    return { .coordinate = { depot.longitude + 0.22 * x, depot.latitude + 0.135 * offset() } };
}

Stop CityDay::delivery(std::string id)
{
    Stop stop{ .id = std::move(id), .place = somewhere(), .service = 4min };
    stop.load = 1 + static_cast<int>(unit() * 3);
    if (unit() < 0.5) {
        stop.window.earliest = morning + std::chrono::minutes(30 * static_cast<int>(unit() * 14));
        stop.window.latest = *stop.window.earliest + 2h;
    }
    if (unit() < 0.1)
        stop.skills = { "cold" };
    return stop;
}

void CityDay::addPair(std::vector<Stop> &orders, const std::string &id)
{
    Stop pick = delivery(id + "p");
    pick.kind = Stop::Kind::Pick;
    pick.window = {};
    Stop drop = delivery(id + "d");
    drop.kind = Stop::Kind::Drop;
    drop.load = pick.load;
    drop.skills = pick.skills;
    pick.mate = drop.id;
    drop.mate = pick.id;
    orders.push_back(std::move(pick));
    orders.push_back(std::move(drop));
}

Vehicle CityDay::van(int number)
{
    Vehicle van{ .id = "van-" + std::to_string(number),
        .start = Place{ .coordinate = depot },
        .end = Place{ .coordinate = depot },
        .shiftStart = morning,
        .shiftEnd = morning + 9h };
    van.capacity = 120;
    if (number % 4 == 0)
        van.skills = { "cold" };
    return van;
}

Problem CityDay::problem(int orders, int workers)
{
    Problem day{ .departNotBefore = morning };
    for (int i = 0; i < orders; ++i) {
        if (i % 5 == 4)
            addPair(day.orders, "o" + std::to_string(i));
        else
            day.orders.push_back(delivery("o" + std::to_string(i)));
    }
    for (int i = 0; i < workers; ++i)
        day.routes.push_back({ van(i), {} });
    return day;
}
