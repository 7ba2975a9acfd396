// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/planrun.h"

#include "models/autoplan/cancellabletimes.h"

#include "planner/bestinsertion.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace routedesk::models {

namespace {

struct Pass {
    std::vector<size_t> orders;
    std::vector<size_t> seats;
};

class PlanRun {
public:
    PlanRun(const PlanSnapshot &snapshot, const planner::TravelTimes &times, const PlanHooks &hooks);

    [[nodiscard]] PlanOutcome run();

private:
    [[nodiscard]] std::vector<Pass> passes() const;
    void addRoutes();
    void planPass(const Pass &pass);
    [[nodiscard]] Sequence sequenceOf(size_t seat) const;
    [[nodiscard]] int questions(const Pass &pass) const;

    const PlanSnapshot &m_snapshot;
    const planner::TravelTimes &m_times;
    const PlanHooks &m_hooks;
    planner::PlanOptions m_options;
    planner::Instant m_departNotBefore;
    std::vector<planner::Route> m_routes; ///< one a seat
    std::unordered_map<std::string, api::OrderKey> m_keyOf;
    std::unordered_map<std::string, planner::Refusal> m_refusals;
    int m_done = 0;
    int m_total = 0;
};

PlanRun::PlanRun(const PlanSnapshot &snapshot, const planner::TravelTimes &times, const PlanHooks &hooks)
    : m_snapshot(snapshot)
    , m_times(times)
    , m_hooks(hooks)
{
    addRoutes();
    for (const PlanSnapshot::Order &order : snapshot.orders)
        m_keyOf.emplace(order.stop.id, order.key);
    m_options.cancelled = [this] {
        m_hooks.progressed(std::min(++m_done, m_total), m_total);
        return m_hooks.isCancelled();
    };
}

void PlanRun::addRoutes()
{
    m_departNotBefore = m_snapshot.departNotBefore();
    for (const PlanSnapshot::Seat &seat : m_snapshot.seats) {
        m_routes.push_back(m_snapshot.routeOf(seat));
        for (qsizetype i = 0; i < seat.onMap.size(); ++i)
            m_keyOf.emplace(seat.route.stops[size_t(i)].id, seat.onMap.at(i));
    }
}

std::vector<Pass> PlanRun::passes() const
{
    QStringList groups;
    Pass rest;
    for (size_t i = 0; i < m_snapshot.orders.size(); ++i) {
        const PlanSnapshot::Order &order = m_snapshot.orders[i];
        if (order.withheld)
            continue;
        if (!m_snapshot.isByGroup || order.opsGroupHandle.isNull())
            rest.orders.push_back(i);
        else if (!groups.contains(order.opsGroupHandle))
            groups.append(order.opsGroupHandle);
    }
    std::vector<Pass> result;
    for (const QString &group : std::as_const(groups)) {
        Pass pass;
        for (size_t i = 0; i < m_snapshot.orders.size(); ++i) {
            if (m_snapshot.orders[i].opsGroupHandle == group && !m_snapshot.orders[i].withheld)
                pass.orders.push_back(i);
        }
        for (size_t i = 0; i < m_snapshot.seats.size(); ++i) {
            const QString &home = m_snapshot.seats[i].opsGroupHandle;
            if (home.isNull() || home == group)
                pass.seats.push_back(i);
        }
        result.push_back(std::move(pass));
    }
    for (size_t i = 0; i < m_snapshot.seats.size(); ++i)
        rest.seats.push_back(i);
    if (!rest.orders.empty())
        result.push_back(std::move(rest));
    return result;
}

// The planner asks whether to go on before each order, a pair being one, and again in each round of bettering.
int PlanRun::questions(const Pass &pass) const
{
    std::unordered_set<std::string> ids;
    for (const size_t order : pass.orders)
        ids.insert(m_snapshot.orders[order].stop.id);
    const auto isSecond = [&](size_t order) {
        const planner::Stop &stop = m_snapshot.orders[order].stop;
        return stop.kind == planner::Stop::Kind::Drop && stop.mate && ids.contains(*stop.mate);
    };
    const auto seconds = std::ranges::count_if(pass.orders, isSecond);
    return (int(pass.orders.size()) - int(seconds)) * (1 + m_options.improvementRounds);
}

void PlanRun::planPass(const Pass &pass)
{
    planner::Problem problem;
    problem.departNotBefore = m_departNotBefore;
    for (const size_t order : pass.orders)
        problem.orders.push_back(m_snapshot.orders[order].stop);
    for (const size_t seat : pass.seats)
        problem.routes.push_back(m_routes[seat]);
    planner::Plan plan = planner::planByInsertion(problem, m_times, m_options);
    for (size_t i = 0; i < pass.seats.size(); ++i)
        m_routes[pass.seats[i]].stops = std::move(plan.sequences[i]);
    for (planner::Unplanned &one : plan.unplanned)
        m_refusals.emplace(one.stop, std::move(one.reason));
}

Sequence PlanRun::sequenceOf(size_t seat) const
{
    Sequence planned;
    for (const planner::Stop &stop : m_routes[seat].stops)
        planned.append(m_keyOf.at(stop.id));
    return withPlaceless(m_snapshot.seats[seat], planned);
}

PlanOutcome PlanRun::run()
{
    const std::vector<Pass> all = passes();
    for (const Pass &pass : all)
        m_total += questions(pass);
    m_hooks.progressed(0, m_total);
    for (const Pass &pass : all)
        planPass(pass);

    PlanOutcome outcome;
    for (size_t i = 0; i < m_routes.size(); ++i) {
        const PlanSnapshot::Seat &seat = m_snapshot.seats[i];
        if (m_routes[i].stops.size() > seat.route.stops.size())
            outcome.routes.append({ seat.routeId, seat.workerHandle, sequenceOf(i) });
    }
    for (const PlanSnapshot::Order &order : m_snapshot.orders) {
        const auto refusal = m_refusals.find(order.stop.id);
        if (order.withheld)
            outcome.leftOver.append({ order.key, { .cause = *order.withheld, .stop = order.stop.id } });
        else if (refusal != m_refusals.end())
            outcome.leftOver.append({ order.key, refusal->second });
        else
            ++outcome.planned;
    }
    return outcome;
}

}

std::optional<PlanOutcome> planSnapshot(
    const PlanSnapshot &snapshot, const planner::TravelTimes &times, const PlanHooks &hooks)
{
    try {
        PlanOutcome outcome = PlanRun(snapshot, CancellableTimes(times, hooks.isCancelled), hooks).run();
        return hooks.isCancelled() ? std::nullopt : std::optional(std::move(outcome));
    } catch (const CancellableTimes::Cancelled &) {
        return std::nullopt;
    }
}

}
