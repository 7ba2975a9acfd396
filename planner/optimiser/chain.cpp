// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/chain.h"

#include "planner/optimiser/index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace routedesk::planner {

Chain::Chain(const Model &model, std::uint64_t seed, RuinSize size, bool countVehicles)
    : m_model(&model), m_countVehicles(countVehicles), m_dice(seed), m_current(model), m_ruin(model, size),
      m_recreate(model), m_ejection(model), m_absences(model.requests.size(), 1),
      m_failures(model.requests.size(), 1)
{
}

void Chain::fill(const std::function<bool()> &isOver)
{
    // In any other order tours that lie across each other are begun all over the place.
    const auto walk = walkThroughBank();
    m_current.begin();
    m_recreate.offer(m_current, walk, m_dice, [&isOver](std::int32_t) { return isOver && isOver(); });
    m_current.commit();
    keepIfBest();
}

std::vector<std::int32_t> Chain::walkThroughBank()
{
    std::vector<bool> isAhead(m_model->requests.size());
    for (const auto request : m_current.bank())
        isAhead[at(request)] = true;
    std::vector<std::int32_t> walk;
    const auto go = [&](std::int32_t request) {
        isAhead[at(request)] = false;
        walk.push_back(request);
    };
    const auto nextTo = [&](std::int32_t request) {
        for (const auto near : m_model->neighbours[at(m_model->requests[at(request)].first)]) {
            if (isAhead[at(m_model->nodes[at(near)].request)])
                return m_model->nodes[at(near)].request;
        }
        return model::none;
    };
    std::vector<std::int32_t> starts = m_current.bank();
    m_dice.shuffle(starts);
    for (const auto start : starts) {
        if (!isAhead[at(start)])
            continue;
        go(start);
        for (auto next = nextTo(start); next >= 0; next = nextTo(next))
            go(next);
    }
    return walk;
}

void Chain::keepIfBest()
{
    if (!m_best.isTaken() || m_current.value(m_countVehicles) < m_best.value())
        m_best.take(m_current, m_countVehicles);
}

bool Chain::ruinAndRecreate(const Recreate::IsHopeless &isHopeless)
{
    constexpr std::size_t mostFromBank = 20;
    ++m_steps;
    m_current.begin();
    m_offered = m_current.bank();
    for (std::size_t i = 0; i < mostFromBank && i < m_offered.size(); ++i) {
        const auto left = static_cast<std::uint32_t>(m_offered.size() - i);
        std::swap(m_offered[i], m_offered[i + m_dice.below(left)]);
    }
    if (m_offered.size() > mostFromBank)
        m_offered.resize(mostFromBank);
    const auto &ruined = m_ruin.choose(m_current, m_dice);
    m_current.remove(ruined);
    m_offered.insert(m_offered.end(), ruined.begin(), ruined.end());
    return m_recreate.run(m_current, m_offered, m_dice, isHopeless);
}

// What will be accepted is drawn first: most steps are seen to fail before everything has found its place again, since
// each place adds to the cost. (Where driving round is cheaper than driving straight one may be given up too early.)
void Chain::anneal(double temperature)
{
    const auto unserved = m_current.unserved();
    const auto used = m_current.used();
    const auto limit = dearestAfter(static_cast<double>(m_current.cost()), temperature);
    const auto isHopeless = [&](const Recreate::Ahead &ahead) {
        const auto out = m_current.unserved() - ahead.weight;
        return out > unserved || (out == unserved && static_cast<double>(m_current.cost()) >= limit);
    };
    if (ruinAndRecreate(isHopeless))
        keepStep(used);
    else
        m_current.rollBack();
}

void Chain::wander(double temperature, double price)
{
    const auto bill = [&](std::int64_t ahead) {
        const auto out = static_cast<std::int64_t>(m_current.bank().size()) - ahead;
        return static_cast<double>(m_current.cost()) + price * static_cast<double>(out);
    };
    const auto used = m_current.used();
    const auto limit = dearestAfter(bill(0), temperature);
    if (ruinAndRecreate([&](const Recreate::Ahead &ahead) { return bill(ahead.requests) >= limit; }))
        keepStep(used);
    else
        m_current.rollBack();
}

void Chain::keepStep(std::int32_t usedBefore)
{
    m_current.commit();
    keepIfBest();
    if (m_countVehicles && m_current.unserved() == 0 && m_current.used() < usedBefore)
        closeIdle();
}

void Chain::closeIdle()
{
    for (const auto &tour : m_current.tours()) {
        if (tour.isEmpty())
            m_current.setOpen(tour.vehicle(), false);
    }
}

double Chain::dearestAfter(double cost, double temperature)
{
    return cost - temperature * std::log(m_dice.unit());
}

std::int64_t Chain::absence() const
{
    std::int64_t sum = 0;
    for (const auto request : m_current.bank())
        sum += m_absences[at(request)];
    return sum;
}

bool Chain::emptyOne()
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int32_t chosen = model::none;
    std::vector<std::int32_t> requests;
    for (const auto &tour : m_current.tours()) {
        if (tour.isEmpty() || !m_current.isOpen(tour.vehicle()))
            continue;
        std::int64_t sum = 0;
        bool mayGo = true;
        for (const auto &slot : tour.entries()) {
            const auto request = m_model->nodes[at(slot.node)].request;
            mayGo &= request < 0 || m_model->requests[at(request)].isMovable;
            sum += request < 0 ? 0 : m_absences[at(request)];
        }
        if (mayGo && sum < least) {
            least = sum;
            chosen = tour.vehicle();
        }
    }
    if (chosen < 0)
        return false;
    for (std::int32_t request = 0; at(request) < m_model->requests.size(); ++request) {
        if (m_current.tourOf(request) == chosen)
            requests.push_back(request);
    }
    m_current.begin();
    m_current.remove(requests);
    m_current.commit();
    closeIdle();
    m_emptied = chosen;
    return true;
}

bool Chain::forceIn()
{
    const auto &bank = m_current.bank();
    const auto request = bank[m_dice.below(static_cast<std::uint32_t>(bank.size()))];
    const auto ejection = m_ejection.find(m_current, request, m_failures, m_dice);
    ++m_failures[at(request)];
    if (!ejection)
        return false;
    m_current.begin();
    m_current.remove(ejection->out);
    m_current.insert(request, ejection->vehicle, ejection->placement);
    m_current.commit();
    return true;
}

void Chain::squeeze(double temperature)
{
    if (m_current.bank().empty())
        return;
    // Forcing at every step that did not help is what finds the last vehicles; waiting for long leaves them.
    const bool isStuck = m_isStuck && !forceIn();
    const auto unserved = m_current.unserved();
    const auto limit = dearestAfter(static_cast<double>(m_current.cost()), temperature);
    const auto before = absence();
    (void)ruinAndRecreate();
    // Letting easier ones out for a stubborn one only where nothing else goes: the bank would grow and grow.
    const bool isEasier = absence() < before && (isStuck || m_current.unserved() == unserved);
    const bool isAccepted = m_current.unserved() < unserved || isEasier
        || (m_current.unserved() == unserved && static_cast<double>(m_current.cost()) < limit);
    for (const auto request : m_current.bank())
        ++m_absences[at(request)];
    m_isStuck = !isAccepted || m_current.unserved() >= unserved;
    if (!isAccepted) {
        m_current.rollBack();
        return;
    }
    m_current.commit();
    if (m_current.value(m_countVehicles) < m_best.value()) {
        keepIfBest();
        m_emptied = model::none;
    }
}

void Chain::settle()
{
    m_current.copyFrom(m_best.nodes());
    const bool closesIdle = m_countVehicles && m_current.unserved() == 0;
    for (const auto &tour : m_current.tours())
        m_current.setOpen(tour.vehicle(), !closesIdle || !tour.isEmpty());
    m_emptied = model::none;
    m_best = {};
    keepIfBest();
}

bool Chain::adopt(const Snapshot &other)
{
    if (!other.isTaken() || (m_best.isTaken() && !(other.value() < m_best.value())))
        return false;
    m_best = other;
    settle();
    return true;
}

}
