// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/ejection.h"

#include "planner/optimiser/index.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace routedesk::planner {

EjectionSearch::EjectionSearch(const Model &model)
    : m_model(&model), m_search(model), m_trial(model), m_marked(model.requests.size()),
      m_order(model.vehicles.size())
{
    std::iota(m_order.begin(), m_order.end(), 0);
}

std::optional<EjectionSearch::Ejection> EjectionSearch::find(
    const Assignment &assignment, std::int32_t request, const std::vector<std::int64_t> &absences, Dice &dice)
{
    constexpr int mostTries = 20'000;
    m_triesLeft = mostTries;
    m_best.reset();
    m_least = std::numeric_limits<std::int64_t>::max();
    dice.shuffle(m_order);
    for (const auto vehicle : m_order) {
        const auto &tour = assignment.tours()[at(vehicle)];
        if (tour.isEmpty() || !assignment.isOpen(vehicle)
            || !m_model->mayServe(at(vehicle), m_model->requests[at(request)])) {
            continue;
        }
        tryTour(tour, request, absences);
    }
    return m_best;
}

void EjectionSearch::tryTour(const Tour &tour, std::int32_t request, const std::vector<std::int64_t> &absences)
{
    m_canTell = m_trial.take(tour);
    m_candidates.clear();
    for (const auto &slot : tour.entries()) {
        const auto owner = m_model->nodes[at(slot.node)].request;
        if (owner >= 0 && m_model->requests[at(owner)].first == slot.node && m_model->requests[at(owner)].isMovable)
            m_candidates.push_back(owner);
    }
    std::ranges::sort(m_candidates, {}, [&](std::int32_t owner) { return absences[at(owner)]; });
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const auto one = absences[at(m_candidates[i])];
        if (one >= m_least || m_triesLeft <= 0)
            return;
        tryWithout(tour, request, one, m_candidates[i], model::none);
        for (std::size_t j = 0; j < i; ++j) {
            const auto both = one + absences[at(m_candidates[j])];
            if (both >= m_least || m_triesLeft <= 0)
                break;
            tryWithout(tour, request, both, m_candidates[i], m_candidates[j]);
        }
    }
}

void EjectionSearch::tryWithout(
    const Tour &tour, std::int32_t request, std::int64_t sum, std::int32_t one, std::int32_t other)
{
    --m_triesLeft;
    const auto &wanted = m_model->requests[at(request)];
    if (m_canTell && !m_trial.fits(wanted, one, other))
        return;
    m_marked[at(one)] = true;
    if (other >= 0)
        m_marked[at(other)] = true;
    m_scratch = tour;
    m_scratch->removeMarked(m_marked);
    m_marked[at(one)] = false;
    if (other >= 0)
        m_marked[at(other)] = false;
    const auto placement = m_search.cheapest(*m_scratch, wanted);
    if (!placement.isPossible())
        return;
    m_least = sum;
    m_best = Ejection{ tour.vehicle(), { one }, placement };
    if (other >= 0)
        m_best->out.push_back(other);
}

}
