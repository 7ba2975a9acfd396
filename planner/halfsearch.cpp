// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/probesearch.h"

#include <algorithm>
#include <limits>

namespace routedesk::planner {

HalfSearch::HalfSearch(const ProbeBody &route, const Stop &stop, const InsertionPolicy &policy)
    : m_route(route), m_stop(stop), m_policy(policy)
{
}

HalfSearch::Attempt HalfSearch::attempt(std::size_t position) const
{
    const std::vector<const Stop *> &before = m_route.sequence.stops;
    std::vector<const Stop *> after = before;
    after.insert(after.begin() + static_cast<std::ptrdiff_t>(position), &m_stop);
    Attempt attempt;
    attempt.schedule = Schedule::evaluate(m_route.vehicle, after, m_route.times, m_route.departNotBefore);
    attempt.consequence = consequence(before, m_route.schedule, after, attempt.schedule);
    const auto objects = [this](const Violation &violation) {
        return m_policy.windowsAreHard || violation.rule != Rule::WindowMissed;
    };
    std::ranges::copy_if(attempt.consequence.broken, std::back_inserter(attempt.objections), objects);
    std::ranges::copy_if(attempt.consequence.worsened, std::back_inserter(attempt.objections), objects);
    return attempt;
}

std::optional<Insertion> HalfSearch::at(std::size_t position) const
{
    const Attempt attempt = this->attempt(position);
    if (!attempt.objections.empty())
        return std::nullopt;
    const Consequence &change = attempt.consequence;
    const Duration traffic = attempt.schedule.totals.traffic - m_route.schedule.totals.traffic;
    const double cost = static_cast<double>((change.addedDriving - traffic).count()) / 1000.0
        + m_policy.latenessWeight * static_cast<double>(change.addedLateness.count()) / 1000.0;
    return Insertion{ { position, {} }, change.addedDriving, change.addedLateness, change.addedMetres, cost };
}

std::optional<Insertion> HalfSearch::best() const
{
    std::optional<Insertion> best;
    if (!m_route.mateOf(m_stop))
        return best;
    for (std::size_t gap = m_route.firstGap; gap < m_route.gaps(); ++gap) {
        const std::optional<Insertion> found = at(m_route.positionOf(gap));
        if (found && (!best || found->cost < best->cost))
            best = found;
    }
    return best;
}

Refusal HalfSearch::refusal() const
{
    Refusal nearest;
    nearest.stop = m_stop.id;
    nearest.cause = m_route.mateOf(m_stop) ? Refusal::Cause::HeldPlace : Refusal::Cause::MateMissing;
    if (nearest.cause == Refusal::Cause::MateMissing)
        return nearest;
    nearest.vehicle = m_route.vehicle.id;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t gap = m_route.firstGap; gap < m_route.gaps(); ++gap) {
        const std::size_t position = m_route.positionOf(gap);
        const Attempt attempt = this->attempt(position);
        std::int64_t sum = 0;
        bool onTheWrongSide = false;
        for (const Violation &objection : attempt.objections) {
            onTheWrongSide = onTheWrongSide || objection.rule == Rule::DropBeforePick;
            sum += objection.rule == Rule::MaxDistanceExceeded ? objection.amount / 10 : objection.amount;
        }
        if (onTheWrongSide || attempt.objections.empty() || sum >= least)
            continue;
        least = sum;
        nearest = refusalOf(attempt, position);
    }
    return nearest;
}

Refusal HalfSearch::refusalOf(const Attempt &attempt, std::size_t position) const
{
    using Cause = Refusal::Cause;
    const Violation &first = attempt.objections.front();
    Refusal refusal;
    refusal.stop = m_stop.id;
    refusal.vehicle = m_route.vehicle.id;
    refusal.amount = first.amount;
    switch (first.rule) {
    case Rule::WindowMissed:
        refusal.cause = first.stop == position ? Cause::WindowMissed : Cause::OthersDelayed;
        if (refusal.cause == Cause::WindowMissed)
            refusal.arrival = attempt.schedule.visits[position].arrival;
        break;
    case Rule::CapacityExceeded:
        refusal.cause = Cause::CapacityExceeded;
        refusal.amount = m_stop.load;
        refusal.available = m_stop.load - first.amount;
        break;
    case Rule::SkillMissing:
        refusal.cause = Cause::SkillMissing;
        refusal.skills = missingSkills(m_stop, m_route.vehicle);
        break;
    case Rule::ShiftEndExceeded: refusal.cause = Cause::ShiftEndExceeded; break;
    case Rule::MaxDistanceExceeded: refusal.cause = Cause::MaxDistanceExceeded; break;
    case Rule::DropBeforePick:
    case Rule::PairSplit:
    case Rule::HeldStopMoved: refusal.cause = Cause::HeldPlace; break;
    }
    return refusal;
}

}
