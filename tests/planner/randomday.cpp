// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "randomday.h"

#include "planner/consequence.h"

#include <algorithm>
#include <map>

namespace routedesk::planner::fixtures {

Day randomDay(unsigned seed)
{
    Maker maker(seed);
    Day day;
    day.problem.departNotBefore = at(7);
    day.options.policy.windowsAreHard = maker.chance(70);
    day.options.improvementRounds = maker.below(3);
    const int routes = 1 + maker.below(5);
    for (int i = 0; i < routes; ++i) {
        Route route{ maker.vehicle("v" + std::to_string(i)), {} };
        if (maker.chance(50)) {
            for (Stop stop : maker.sequence(maker.below(6))) {
                const std::string prefix = route.vehicle.id + "/";
                stop.id = prefix + stop.id;
                if (stop.mate)
                    stop.mate = prefix + *stop.mate;
                route.stops.push_back(stop);
            }
            for (std::size_t k = 0; k < std::min<std::size_t>(2, route.stops.size()); ++k)
                route.stops[k].locked = maker.chance(40);
        }
        day.problem.routes.push_back(route);
    }
    const int orders = 5 + maker.below(25);
    for (int i = 0; i < orders; ++i) {
        const std::string id = "o" + std::to_string(i);
        if (maker.chance(40)) {
            for (const Stop &stop : maker.pairOf(id))
                day.problem.orders.push_back(stop);
        } else {
            day.problem.orders.push_back(maker.order(id));
        }
    }
    std::shuffle(day.problem.orders.begin(), day.problem.orders.end(), maker.random);
    return day;
}

QString brokenPromise(const Day &day, const Plan &plan)
{
    const Hills hills;
    std::map<StopId, int> seen;
    for (const Unplanned &left : plan.unplanned)
        ++seen[left.stop];
    for (std::size_t r = 0; r < day.problem.routes.size(); ++r) {
        const Route &route = day.problem.routes[r];
        const std::vector<Stop> &after = plan.sequences[r];
        for (const Stop &stop : after)
            ++seen[stop.id];
        for (std::size_t i = 0; i < heldCount(route.stops); ++i) {
            if (after[i] != route.stops[i])
                return QStringLiteral("a held stop moved");
        }
        std::size_t next = 0;
        for (const Stop &stop : after)
            next += next < route.stops.size() && stop == route.stops[next] ? 1 : 0;
        if (next != route.stops.size())
            return QStringLiteral("what was planned was reordered");
        const Consequence change
            = consequence(route.vehicle, route.stops, after, hills, day.problem.departNotBefore);
        for (const auto &list : { change.broken, change.worsened }) {
            for (const Violation &violation : list) {
                if (violation.rule != Rule::WindowMissed || day.options.policy.windowsAreHard)
                    return QStringLiteral("rule %1 broken").arg(static_cast<int>(violation.rule));
            }
        }
    }
    std::size_t expected = 0;
    for (const Route &route : day.problem.routes) {
        for (const Stop &stop : route.stops) {
            if (seen[stop.id] != 1)
                return QStringLiteral("a planned stop was lost or doubled");
            ++expected;
        }
    }
    for (const Stop &stop : day.problem.orders) {
        if (seen[stop.id] != 1)
            return QStringLiteral("an order was lost or doubled");
        ++expected;
    }
    return seen.size() == expected ? QString() : QStringLiteral("a stop came from nowhere");
}

QString brokenFreedom(const Day &day, const Plan &plan)
{
    const Hills hills;
    const Instant begin = day.problem.departNotBefore;
    std::map<StopId, Duration> late;
    std::map<StopId, int> seen;
    std::size_t expected = day.problem.orders.size();
    for (const Route &route : day.problem.routes) {
        const Schedule before = Schedule::evaluate(route.vehicle, route.stops, hills, begin);
        expected += route.stops.size();
        for (std::size_t i = 0; i < route.stops.size(); ++i)
            late[route.stops[i].id] = before.visits[i].lateness;
    }
    for (std::size_t r = 0; r < day.problem.routes.size(); ++r) {
        const Route &route = day.problem.routes[r];
        const std::vector<Stop> &after = plan.sequences[r];
        for (std::size_t i = 0; i < heldCount(route.stops); ++i) {
            if (after[i] != route.stops[i])
                return QStringLiteral("a held stop moved");
        }
        for (const Stop &stop : route.stops) {
            if (stop.bound && std::ranges::find(after, stop) == after.end()
                && std::ranges::find(plan.unplanned, stop.id, &Unplanned::stop) == plan.unplanned.end())
                return QStringLiteral("a bound stop changed its vehicle");
        }
        const Schedule before = Schedule::evaluate(route.vehicle, route.stops, hills, begin);
        const Schedule now = Schedule::evaluate(route.vehicle, after, hills, begin);
        for (const Violation &violation : now.violations) {
            std::int64_t allowed = 0;
            for (const Violation &old : before.violations) {
                const bool isSame = old.rule == violation.rule
                    && (violation.rule == Rule::CapacityExceeded || !old.stop
                        || (violation.stop && route.stops[*old.stop].id == after[*violation.stop].id));
                if (isSame)
                    allowed
                        = violation.rule == Rule::DropBeforePick ? violation.amount : std::max(allowed, old.amount);
            }
            if (violation.rule == Rule::WindowMissed) {
                const auto earlier = late[after[*violation.stop].id];
                allowed = day.options.policy.windowsAreHard
                    ? std::chrono::ceil<std::chrono::seconds>(earlier).count()
                    : violation.amount;
            }
            if (violation.amount > allowed)
                return QStringLiteral("rule %1 broken by %2 more on route %3")
                    .arg(static_cast<int>(violation.rule))
                    .arg(violation.amount - allowed)
                    .arg(r);
        }
        for (const Stop &stop : after)
            ++seen[stop.id];
    }
    for (const Unplanned &left : plan.unplanned)
        ++seen[left.stop];
    for (const auto &[id, times] : seen) {
        if (times != 1)
            return QStringLiteral("%1 was lost or doubled").arg(QString::fromStdString(id));
    }
    return seen.size() == expected ? QString() : QStringLiteral("something was lost");
}

}
