// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "daybench.h"

#include "cityday.h"
#include "planner/affinetraveltimes.h"
#include "planner/optimise.h"
#include "planner/schedule.h"
#include "report.h"
#include "wallpace.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;
using namespace routedesk::planner;

namespace {

/// What a plan leaves out, drives and is late, worked out anew.
struct Worth {
    qsizetype unserved = 0;
    double hours = 0;
    int used = 0;
    int late = 0;
};

Worth worthOf(const Problem &problem, const std::vector<std::vector<Stop>> &sequences, const TravelTimes &times)
{
    Worth worth{ .unserved = qsizetype(problem.orders.size()) };
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        const auto totals
            = Schedule::evaluate(problem.routes[i].vehicle, sequences[i], times, problem.departNotBefore).totals;
        worth.unserved -= qsizetype(sequences[i].size());
        worth.hours += std::chrono::duration<double, std::ratio<3600>>(totals.driving).count();
        worth.used += sequences[i].empty() ? 0 : 1;
        worth.late += totals.lateStops;
    }
    return worth;
}

std::optional<int> number(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

}

int benchDay(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption orders(u"orders"_s, u"Orders."_s, u"N"_s, u"2000"_s);
    const QCommandLineOption workers(u"workers"_s, u"Workers."_s, u"M"_s, u"50"_s);
    const QCommandLineOption limit(u"time-limit"_s, u"Seconds."_s, u"SECONDS"_s, u"10"_s);
    const QCommandLineOption threads(u"threads"_s, u"Threads."_s, u"T"_s, u"2"_s);
    const QCommandLineOption seed(u"seed"_s, u"Where chance begins."_s, u"N"_s, u"1"_s);
    parser.addOptions({ orders, workers, limit, threads, seed });
    const bool isRead = parser.parse(QStringList{ u"day"_s } + arguments);
    const auto asked = number(parser.value(orders), 1, 100'000);
    const auto vans = number(parser.value(workers), 1, 5'000);
    const auto hands = number(parser.value(threads), 1, 64);
    const double seconds = parser.value(limit).toDouble();
    if (!isRead || !asked || !vans || !hands || !(seconds > 0)) {
        remark(u"usage: day [--orders N] [--workers M] [--time-limit SECONDS] [--threads T] [--seed N]"_s);
        return 2;
    }
    const auto problem = CityDay(parser.value(seed).toUInt()).problem(*asked, *vans);
    const AffineTravelTimes times;
    OptimiseOptions options;
    options.search.threads = *hands;
    options.search.seed = parser.value(seed).toULongLong();
    const WallPace pace(seconds);
    double first = -1;
    const auto plan = optimise(problem, times, options, pace, {}, [&](const auto &) {
        if (first < 0)
            first = pace.seconds();
    });
    const double ended = pace.seconds();
    const auto worth = worthOf(problem, plan.sequences, times);
    report({ { u"bench"_s, u"day"_s }, { u"orders"_s, *asked }, { u"workers"_s, *vans },
        { u"first_plan_seconds"_s, first }, { u"seconds"_s, ended }, { u"unserved_stops"_s, worth.unserved },
        { u"driving_hours"_s, worth.hours }, { u"workers_used"_s, worth.used }, { u"late_stops"_s, worth.late },
        { u"peak_mb"_s, peakMegabytes() }, { u"threads"_s, *hands } });
    return 0;
}

namespace {

/// Nanoseconds that one question takes, on the median of many rounds of new orders.
template<class Ask>
double nanoseconds(CityDay &city, const Ask &ask)
{
    constexpr int rounds = 201;
    QList<double> taken;
    for (int round = 0; round < rounds; ++round) {
        const Stop order = city.delivery("asked");
        QElapsedTimer timer;
        timer.start();
        ask(order);
        taken.append(double(timer.nsecsElapsed()));
    }
    return median(taken);
}

}

int benchSlot(const QStringList &arguments)
{
    if (!arguments.isEmpty()) {
        remark(u"usage: slot"_s);
        return 2;
    }
    CityDay city(1);
    const AffineTravelTimes times;
    qsizetype found = 0;
    const InsertionPolicy policy{ .windowsAreHard = false };
    const auto time = [&](int workers, int stops, const Traffic &traffic) {
        auto problem = std::make_unique<Problem>(city.problem(workers * stops * 5 / 4, workers));
        std::erase_if(problem->orders, [](const Stop &stop) { return stop.mate.has_value(); });
        problem->orders.resize(std::size_t(workers * stops));
        for (Route &route : problem->routes)
            route.vehicle.capacity.reset();
        for (Route &route : problem->routes)
            route.vehicle.traffic = traffic;
        for (std::size_t i = 0; i < problem->orders.size(); ++i)
            problem->routes[i % std::size_t(workers)].stops.push_back(problem->orders[i]);
        std::vector<RouteProbe> probes;
        for (const Route &route : problem->routes)
            probes.emplace_back(route.vehicle, route.stops, times, problem->departNotBefore);
        return nanoseconds(city, [&](const Stop &order) {
            for (const RouteProbe &probe : probes)
                found += probe.best(order, nullptr, policy) ? 1 : 0;
        });
    };
    std::array<double, 24> factors{};
    for (std::size_t hour = 0; hour < 24; ++hour)
        factors[hour] = hour == 8 || hour == 17 ? 1.5 : 0.9 + 0.01 * double(hour);
    const Traffic hours = Traffic::of(factors, std::chrono::hours(2));
    const double one = time(1, 100, {});
    const double all = time(50, 40, {});
    report({ { u"bench"_s, u"slot"_s }, { u"route_of_100_us"_s, one / 1e3 }, { u"routes_50_ms"_s, all / 1e6 },
        { u"route_of_100_by_hour_us"_s, time(1, 100, hours) / 1e3 },
        { u"routes_50_by_hour_ms"_s, time(50, 40, hours) / 1e6 }, { u"places_found"_s, found } });
    return found > 0 ? 0 : 1;
}
