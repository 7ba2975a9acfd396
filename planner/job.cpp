// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/job.h"

#include "planner/sequence.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace routedesk::planner {

int Job::priority() const
{
    return drop ? std::max(stop->priority, drop->priority) : stop->priority;
}

std::optional<Instant> Job::deadline() const
{
    const std::optional<Instant> first = stop->window.latest;
    const std::optional<Instant> second = drop ? drop->window.latest : std::nullopt;
    return first && second ? std::min(*first, *second) : (first ? first : second);
}

std::vector<Job> jobsOf(std::span<const Stop> orders)
{
    std::unordered_map<std::string_view, const Stop *> byId;
    for (const Stop &order : orders) {
        if (order.isAhead())
            byId.emplace(order.id, &order);
    }
    std::unordered_map<const Stop *, const Stop *> partners;
    for (const Stop &order : orders) {
        const auto found = order.isAhead() && order.mate ? byId.find(*order.mate) : byId.end();
        if (found == byId.end() || !arePair(order, *found->second) || partners.contains(&order)
            || partners.contains(found->second)) {
            continue;
        }
        partners.emplace(&order, found->second);
        partners.emplace(found->second, &order);
    }
    std::vector<Job> jobs;
    for (const Stop &order : orders) {
        const auto partner = partners.find(&order);
        if (!order.isAhead())
            continue;
        if (partner == partners.end())
            jobs.push_back({ &order, nullptr });
        else if (order.kind == Stop::Kind::Pick)
            jobs.push_back({ &order, partner->second });
    }
    return jobs;
}

void sortForPlanning(std::vector<Job> &jobs, const std::optional<Place> &origin, const TravelTimes &times)
{
    struct Key {
        int priority;
        Instant deadline;
        std::chrono::seconds away;
        Job job;
    };
    std::vector<Key> keys;
    keys.reserve(jobs.size());
    for (const Job &job : jobs) {
        const auto away = origin ? times.leg(*origin, job.stop->place).duration : std::chrono::seconds{};
        keys.push_back({ job.priority(), job.deadline().value_or(Instant::max()), away, job });
    }
    std::ranges::stable_sort(keys, [](const Key &one, const Key &other) {
        return std::tuple(-one.priority, one.deadline, -one.away)
            < std::tuple(-other.priority, other.deadline, -other.away);
    });
    std::ranges::transform(keys, jobs.begin(), &Key::job);
}

void insertJob(std::vector<const Stop *> &sequence, const Job &job, const InsertionPoint &point)
{
    sequence.insert(sequence.begin() + static_cast<std::ptrdiff_t>(point.first), job.stop);
    if (job.drop && point.second)
        sequence.insert(sequence.begin() + static_cast<std::ptrdiff_t>(*point.second), job.drop);
}

void removeJob(std::vector<const Stop *> &sequence, const Job &job)
{
    std::erase_if(sequence, [&job](const Stop *stop) { return stop == job.stop || stop == job.drop; });
}

}
