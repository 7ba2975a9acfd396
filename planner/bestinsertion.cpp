// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/bestinsertion.h"

#include "planner/job.h"
#include "planner/resequence.h"
#include "planner/schedule.h"
#include "planner/sequence.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace routedesk::planner {

namespace {

class InsertionPlanner {
public:
    InsertionPlanner(const Problem &problem, const TravelTimes &times, const PlanOptions &options)
        : m_problem(problem), m_times(times), m_options(options), m_jobs(jobsOf(problem.orders))
    {
        for (const Route &route : problem.routes) {
            std::vector<const Stop *> sequence = pointersTo(route.stops);
            const bool fresh = isIdle(sequence);
            m_routes.push_back({ &route.vehicle, fresh, sequence, probe(route.vehicle, sequence) });
        }
    }

    [[nodiscard]] Plan run()
    {
        const auto firstStart = std::ranges::find_if(
            m_problem.routes, [](const Route &route) { return route.vehicle.start.has_value(); });
        sortForPlanning(
            m_jobs, firstStart != m_problem.routes.end() ? firstStart->vehicle.start : std::nullopt, m_times);
        std::vector<Job> left = placeAll(m_jobs);
        for (int round = 0; round < m_options.improvementRounds && !m_placed.empty(); ++round) {
            const bool moved = moveAll();
            if (moved)
                left = placeAll(left);
            if (!moved)
                break;
        }
        return planWith(left);
    }

private:
    struct Working {
        const Vehicle *vehicle;
        bool fresh; ///< nothing was on it: its order is ours to make
        std::vector<const Stop *> sequence;
        RouteProbe probe;
    };

    struct Offer {
        std::size_t route;
        Insertion insertion;
        double cost;
    };

    [[nodiscard]] static bool isIdle(std::span<const Stop *const> sequence)
    {
        return std::ranges::none_of(
            sequence, [](const Stop *stop) { return stop->isAhead() || stop->state == Stop::State::Completed; });
    }

    [[nodiscard]] RouteProbe probe(const Vehicle &vehicle, std::vector<const Stop *> sequence) const
    {
        return { vehicle, std::move(sequence), m_times, m_problem.departNotBefore };
    }

    [[nodiscard]] double openingCost(std::span<const Stop *const> sequence) const
    {
        return isIdle(sequence) ? static_cast<double>(m_options.openingCost.count()) : 0.0;
    }

    [[nodiscard]] std::optional<Offer> bestOffer(const Job &job) const
    {
        std::optional<Offer> best;
        for (std::size_t i = 0; i < m_routes.size(); ++i) {
            const Working &route = m_routes[i];
            const std::optional<Insertion> found = route.probe.best(*job.stop, job.drop, m_options.policy);
            if (!found)
                continue;
            const double cost = found->cost + openingCost(route.sequence);
            if (!best || cost < best->cost)
                best = Offer{ i, *found, cost };
        }
        return best;
    }

    void setSequence(std::size_t route, std::vector<const Stop *> sequence)
    {
        m_routes[route].sequence = sequence;
        m_routes[route].probe = probe(*m_routes[route].vehicle, std::move(sequence));
    }

    void place(const Job &job, const Offer &offer)
    {
        std::vector<const Stop *> sequence = m_routes[offer.route].sequence;
        insertJob(sequence, job, offer.insertion.point);
        setSequence(offer.route, std::move(sequence));
        m_placed[job.stop] = offer.route;
    }

    [[nodiscard]] bool isCancelled() const { return m_options.cancelled && m_options.cancelled(); }

    /// Those that found no place, in the order they were tried.
    [[nodiscard]] std::vector<Job> placeAll(const std::vector<Job> &jobs)
    {
        std::vector<Job> left;
        for (const Job &job : jobs) {
            m_cancelled = m_cancelled || isCancelled();
            const std::optional<Offer> offer = m_cancelled ? std::nullopt : bestOffer(job);
            if (offer) {
                place(job, *offer);
                continue;
            }
            left.push_back(job);
            if (m_cancelled)
                m_untried.insert(job.stop);
        }
        return left;
    }

    [[nodiscard]] double costOf(const Schedule &schedule) const
    {
        const Duration driving = schedule.totals.driving - schedule.totals.traffic;
        return static_cast<double>(driving.count()) / 1000.0
            + m_options.policy.latenessWeight * static_cast<double>(schedule.totals.lateness.count()) / 1000.0;
    }

    [[nodiscard]] Schedule schedule(const Working &route) const
    {
        return Schedule::evaluate(*route.vehicle, route.sequence, m_times, m_problem.departNotBefore);
    }

    /// Takes each placed order out and offers it every place again.
    [[nodiscard]] bool moveAll()
    {
        bool moved = false;
        for (const Job &job : m_jobs) {
            m_cancelled = m_cancelled || isCancelled();
            const auto placed = m_placed.find(job.stop);
            if (placed == m_placed.end() || m_cancelled)
                continue;
            moved = move(job, placed->second) || moved;
        }
        return moved;
    }

    [[nodiscard]] bool move(const Job &job, std::size_t from)
    {
        Working &route = m_routes[from];
        const std::vector<const Stop *> before = route.sequence;
        const double costBefore = costOf(schedule(route));
        std::vector<const Stop *> rest = before;
        removeJob(rest, job);
        setSequence(from, std::move(rest));
        const double saved = costBefore - costOf(schedule(route)) + openingCost(route.sequence);
        const std::optional<Offer> offer = bestOffer(job);
        constexpr double worthIt = 0.5;
        if (offer && offer->cost < saved - worthIt) {
            place(job, *offer);
            return true;
        }
        setSequence(from, before);
        return false;
    }

    [[nodiscard]] Refusal refusalOf(const Job &job) const
    {
        Refusal nearest;
        nearest.stop = job.stop->id;
        if (m_untried.contains(job.stop)) {
            nearest.cause = Refusal::Cause::NotTried;
            return nearest;
        }
        std::set<std::string> lacking;
        for (const Working &route : m_routes) {
            Refusal refusal = route.probe.refusal(*job.stop, job.drop, m_options.policy);
            if (refusal.cause == Refusal::Cause::SkillMissing)
                lacking.insert(refusal.skills.begin(), refusal.skills.end());
            if (nearest.cause == Refusal::Cause::NoVehicle || isNearer(refusal, nearest))
                nearest = std::move(refusal);
        }
        if (nearest.cause != Refusal::Cause::SkillMissing)
            nearest.skills.assign(lacking.begin(), lacking.end());
        return nearest;
    }

    [[nodiscard]] std::vector<Stop> finished(const Working &working) const
    {
        Route route{ *working.vehicle, {} };
        for (const Stop *stop : working.sequence)
            route.stops.push_back(*stop);
        if (!working.fresh || m_cancelled)
            return std::move(route.stops);
        return reordered(route.stops, resequence(route, m_times, m_problem.departNotBefore, m_options.policy));
    }

    [[nodiscard]] Plan planWith(const std::vector<Job> &left) const
    {
        std::unordered_map<const Stop *, Refusal> refusals;
        for (const Job &job : left) {
            const Refusal refusal = refusalOf(job);
            refusals.emplace(job.stop, refusal);
            if (job.drop)
                refusals.emplace(job.drop, refusal);
        }
        Plan plan;
        for (const Working &route : m_routes)
            plan.sequences.push_back(finished(route));
        for (const Stop &order : m_problem.orders) {
            if (const auto refusal = refusals.find(&order); refusal != refusals.end())
                plan.unplanned.push_back({ order.id, refusal->second });
            else if (!order.isAhead())
                plan.unplanned.push_back({ order.id, { Refusal::Cause::NotOpen, order.id, {}, {}, {}, 0, 0 } });
        }
        return plan;
    }

    const Problem &m_problem;
    const TravelTimes &m_times;
    const PlanOptions &m_options;
    std::vector<Job> m_jobs;
    std::vector<Working> m_routes;
    std::unordered_map<const Stop *, std::size_t> m_placed; ///< route by the job's first stop
    std::unordered_set<const Stop *> m_untried; ///< cancelled before their turn
    bool m_cancelled = false;
};

}

Plan planByInsertion(const Problem &problem, const TravelTimes &times, const PlanOptions &options)
{
    return InsertionPlanner(problem, times, options).run();
}

}
