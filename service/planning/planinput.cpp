// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/planning/planinput.h"

#include "planner/optimise.h"

#include <QHash>

#include <algorithm>
#include <atomic>

namespace routedesk::service {

namespace {

/// One day's share of an effort.
class EffortPace final : public planner::Pace {
public:
    EffortPace(const PlanEffort &effort, size_t orders, size_t days)
        : m_steps(double(effort.stepsAnOrder) * double(orders))
        , m_span(std::chrono::duration<double>(effort.atMost).count() / double(days))
    {
    }

    [[nodiscard]] double spent(std::uint64_t steps) const override
    {
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_begun;
        const double byTime = elapsed.count() / m_span;
        m_isTimeUp = m_steps >= 1 && byTime >= 1.0 && double(steps) < m_steps;
        return m_steps < 1 ? 1.0 : std::max(double(steps) / m_steps, byTime);
    }

    /// The time ended it, with steps left.
    [[nodiscard]] bool isTimeUp() const { return m_isTimeUp; }

private:
    double m_steps;
    double m_span; ///< seconds
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    mutable std::atomic<bool> m_isTimeUp = false; ///< asked from every thread of the search
};

}

void buildProblem(DayProblem &day, api::Instant now)
{
    day.problem = {};
    day.problem.orders = stopsOf(day.orders);
    day.problem.departNotBefore = now;
    for (const Candidate &candidate : std::as_const(day.candidates)) {
        planner::Route route;
        if (candidate.route) {
            route.vehicle
                = vehicleOnRoute(*candidate.route, candidate.routeOrders, candidate.worker, candidate.group, now);
            route.stops = stopsOf(candidate.routeOrders);
        } else {
            route.vehicle = vehicleOf(candidate.worker, candidate.group, day.day);
        }
        if (!route.vehicle.shiftStart)
            route.vehicle.shiftStart = earliestDeparture(day.day, zoneOf(candidate.group), now);
        day.problem.routes.push_back(std::move(route));
    }
}

PlanOutput runPlanner(
    const PlanInput &input, const planner::TravelTimes &times, const PlanEffort &effort, std::stop_token stop)
{
    planner::OptimiseOptions options;
    options.insertion.cancelled = [stop] { return stop.stop_requested(); };
    options.search.threads = effort.threads;
    options.search.fewestVehicles = false;
    PlanOutput output;
    for (const DayProblem &day : input.days) {
        const EffortPace pace(effort, day.problem.orders.size(), size_t(input.days.size()));
        output.days.append(planner::optimise(day.problem, times, options, pace, stop));
        output.isTimeUp = output.isTimeUp || pace.isTimeUp();
    }
    return output;
}

}
