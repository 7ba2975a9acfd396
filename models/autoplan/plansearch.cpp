// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/autoplan/plansearch.h"

#include "models/autoplan/cancellabletimes.h"
#include "models/autoplan/runpace.h"
#include "models/planevaluator.h"

#include "planner/optimise.h"

#include <algorithm>
#include <unordered_map>

namespace routedesk::models {

namespace {

using Sequences = std::vector<std::vector<planner::Stop>>;

/// How an ops group is told to the planner: as something that an order asks for and a worker has. No product type
/// begins with this character.
std::string groupWord(const QString &group)
{
    return "\x1f" + group.toStdString();
}

bool isGroupWord(const std::string &word)
{
    return word.starts_with('\x1f');
}

class PlanSearch {
public:
    PlanSearch(const PlanSnapshot &snapshot, const PlanWish &wish, const planner::TravelTimes &times,
        const RunPace &pace, const SearchHooks &hooks);

    [[nodiscard]] FoundPlan run();

private:
    [[nodiscard]] planner::Problem problem() const;
    void rank(planner::Problem &problem) const;
    void addGroups(planner::Problem &problem) const;
    [[nodiscard]] planner::OptimiseOptions options() const;
    [[nodiscard]] QList<Sequence> seatsOf(const Sequences &sequences) const;
    [[nodiscard]] FoundPlan draftOf(const Sequences &sequences) const;
    void explainGroups(planner::Plan &plan) const;
    void explainGroup(planner::Plan &plan, const QString &group, const std::vector<size_t> &asking) const;
    [[nodiscard]] QString groupOf(const planner::StopId &id) const;

    struct Known {
        api::OrderKey key;
        const planner::Stop *stop; ///< as it was, without the group's word
        QString group;
    };

    const PlanSnapshot &m_snapshot;
    const PlanWish &m_wish;
    const planner::TravelTimes &m_times;
    const RunPace &m_pace;
    const SearchHooks &m_hooks;
    std::unordered_map<planner::StopId, Known> m_known;
};

PlanSearch::PlanSearch(const PlanSnapshot &snapshot, const PlanWish &wish, const planner::TravelTimes &times,
    const RunPace &pace, const SearchHooks &hooks)
    : m_snapshot(snapshot), m_wish(wish), m_times(times), m_pace(pace), m_hooks(hooks)
{
    for (const PlanSnapshot::Order &order : snapshot.orders)
        m_known.emplace(order.stop.id, Known{ order.key, &order.stop, order.opsGroupHandle });
    for (const PlanSnapshot::Seat &seat : snapshot.seats) {
        for (qsizetype i = 0; i < seat.onMap.size(); ++i) {
            const planner::Stop &stop = seat.route.stops[size_t(i)];
            m_known.emplace(stop.id, Known{ seat.onMap.at(i), &stop, seat.groups.at(i) });
        }
    }
}

planner::Problem PlanSearch::problem() const
{
    planner::Problem problem;
    problem.departNotBefore = m_snapshot.departNotBefore();
    for (const PlanSnapshot::Order &order : m_snapshot.orders) {
        if (!order.withheld)
            problem.orders.push_back(order.stop);
    }
    for (const PlanSnapshot::Seat &seat : m_snapshot.seats)
        problem.routes.push_back(m_snapshot.routeOf(seat));
    rank(problem);
    if (m_snapshot.isByGroup)
        addGroups(problem);
    return problem;
}

// Of two orders of one priority the one that has a route already keeps it when there is room for one.
void PlanSearch::rank(planner::Problem &problem) const
{
    for (planner::Stop &order : problem.orders)
        order.priority *= 2;
    for (planner::Route &route : problem.routes) {
        for (planner::Stop &stop : route.stops)
            stop.priority = 2 * stop.priority + 1;
    }
}

void PlanSearch::addGroups(planner::Problem &problem) const
{
    std::vector<std::string> all;
    const auto mark = [&](planner::Stop &stop) {
        const QString &group = m_known.at(stop.id).group;
        if (group.isNull())
            return;
        stop.skills.push_back(groupWord(group));
        if (!std::ranges::contains(all, stop.skills.back()))
            all.push_back(stop.skills.back());
    };
    std::ranges::for_each(problem.orders, mark);
    for (planner::Route &route : problem.routes)
        std::ranges::for_each(route.stops, mark);
    for (size_t i = 0; i < problem.routes.size(); ++i) {
        const QString &home = m_snapshot.seats[i].opsGroupHandle;
        std::vector<std::string> &skills = problem.routes[i].vehicle.skills;
        if (home.isNull())
            skills.insert(skills.end(), all.begin(), all.end());
        else
            skills.push_back(groupWord(home));
    }
}

planner::OptimiseOptions PlanSearch::options() const
{
    planner::OptimiseOptions options;
    options.insertion.policy.windowsAreHard = m_wish.keepsWindows;
    options.insertion.cancelled = m_hooks.isCancelled;
    options.search.fewestVehicles = m_wish.goal == PlanWish::Goal::FewestWorkers;
    options.search.seed = m_wish.seed;
    options.search.roundShare = m_pace.roundShare();
    options.mayMove = [this](const planner::Stop &stop) { return m_snapshot.movable.contains(stop.id); };
    options.disturbance = m_wish.disturbance;
    return options;
}

QList<Sequence> PlanSearch::seatsOf(const Sequences &sequences) const
{
    QList<Sequence> seats;
    for (size_t i = 0; i < sequences.size(); ++i) {
        Sequence planned;
        for (const planner::Stop &stop : sequences[i])
            planned.append(m_known.at(stop.id).key);
        seats.append(withPlaceless(m_snapshot.seats[i], planned));
    }
    return seats;
}

FoundPlan PlanSearch::draftOf(const Sequences &sequences) const
{
    FoundPlan found{ seatsOf(sequences), {} };
    QSet<api::OrderKey> placed;
    for (const Sequence &stops : std::as_const(found.seats))
        placed.unite(asSet(stops));
    const auto note = [&](const api::OrderKey &key) {
        if (!placed.contains(key))
            found.leftOver.append({ key, {} });
    };
    for (const PlanSnapshot::Order &order : m_snapshot.orders)
        note(order.key);
    for (const PlanSnapshot::Seat &seat : m_snapshot.seats)
        std::ranges::for_each(seat.onMap, note);
    return found;
}

QString PlanSearch::groupOf(const planner::StopId &id) const
{
    return m_known.at(id).group;
}

// A reason that names a group's word says nothing to a person: those orders are asked again among their own group.
void PlanSearch::explainGroups(planner::Plan &plan) const
{
    std::vector<std::pair<QString, std::vector<size_t>>> groups;
    for (size_t i = 0; i < plan.unplanned.size(); ++i) {
        if (std::ranges::none_of(plan.unplanned[i].reason.skills, isGroupWord))
            continue;
        const QString group = groupOf(plan.unplanned[i].stop);
        auto known = std::ranges::find(groups, group, &std::pair<QString, std::vector<size_t>>::first);
        if (known == groups.end())
            known = groups.insert(groups.end(), { group, {} });
        known->second.push_back(i);
    }
    for (const auto &[group, asking] : groups)
        explainGroup(plan, group, asking);
}

void PlanSearch::explainGroup(planner::Plan &plan, const QString &group, const std::vector<size_t> &asking) const
{
    planner::Problem own;
    own.departNotBefore = m_snapshot.departNotBefore();
    for (const size_t i : asking)
        own.orders.push_back(*m_known.at(plan.unplanned[i].stop).stop);
    for (size_t seat = 0; seat < m_snapshot.seats.size(); ++seat) {
        const QString &home = m_snapshot.seats[seat].opsGroupHandle;
        if (!home.isNull() && home != group)
            continue;
        planner::Route route = m_snapshot.routeOf(m_snapshot.seats[seat]);
        route.stops.clear();
        for (const planner::Stop &stop : plan.sequences[seat])
            route.stops.push_back(*m_known.at(stop.id).stop);
        own.routes.push_back(std::move(route));
    }
    planner::PlanOptions fillIn = options().insertion;
    fillIn.improvementRounds = 0;
    const planner::Plan answer = planner::planByInsertion(own, m_times, fillIn);
    for (const size_t i : asking) {
        const auto found = std::ranges::find(answer.unplanned, plan.unplanned[i].stop, &planner::Unplanned::stop);
        if (found != answer.unplanned.end())
            plan.unplanned[i].reason = found->reason;
    }
}

FoundPlan PlanSearch::run()
{
    const planner::Problem asked = problem();
    const auto better = [this](const Sequences &sequences) { m_hooks.better(draftOf(sequences)); };
    planner::Plan plan = planner::optimise(asked, m_times, options(), m_pace, m_hooks.enough, better);
    explainGroups(plan);
    FoundPlan found = draftOf(plan.sequences);
    std::unordered_map<planner::StopId, const planner::Refusal *> reasons;
    for (const planner::Unplanned &one : plan.unplanned)
        reasons.emplace(one.stop, &one.reason);
    QHash<api::OrderKey, planner::Refusal> withheld;
    for (const PlanSnapshot::Order &order : m_snapshot.orders) {
        if (order.withheld)
            withheld.insert(order.key, { .cause = *order.withheld, .stop = order.stop.id });
    }
    for (LeftOver &one : found.leftOver) {
        const auto reason = reasons.find(PlanEvaluator::stopId(one.key));
        if (withheld.contains(one.key))
            one.reason = withheld.value(one.key);
        else if (reason != reasons.end())
            one.reason = *reason->second;
    }
    return found;
}

}

std::optional<FoundPlan> searchPlan(const PlanSnapshot &snapshot, const PlanWish &wish,
    const planner::TravelTimes &times, const RunPace &pace, const SearchHooks &hooks)
{
    try {
        const CancellableTimes asked(times, hooks.isCancelled);
        FoundPlan found = PlanSearch(snapshot, wish, asked, pace, hooks).run();
        return hooks.isCancelled() ? std::nullopt : std::optional(std::move(found));
    } catch (const CancellableTimes::Cancelled &) {
        return std::nullopt;
    }
}

}
