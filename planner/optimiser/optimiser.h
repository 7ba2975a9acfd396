// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/regionalsearch.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace routedesk::planner {

struct OptimiserOptions {
    int threads = 2; ///< ≥ 1
    std::uint64_t seed = 1;
    bool fewestVehicles = true; ///< count before cost
    double fleetShare = 0.4; ///< of the pace, at most, for vehicles before it is for cost alone
    double roundShare = 0.01; ///< of the pace between two exchanges of the threads, and two reports
};

struct OptimiserResult {
    Value value{};
    std::vector<std::vector<std::int32_t>> nodes{}; ///< of each vehicle, without its start and end
    std::uint64_t steps = 0; ///< of all threads
    double bestAt = 0.0; ///< how much of the pace was spent when the best plan came
};

/// Looks for the best plan of a model with some threads, each a chain of its own; now and then the better plan is
/// taken over. First as few requests left out as possible, then fewer vehicles if wanted, then cost. The same
/// model, options and steps give the same plan. Memory: 16 bytes for each request, vehicle and thread for
/// remembered places, the network, and neighbours of 4 × min(nodes, 400) bytes a node. Above 1,800 nodes the plan
/// is searched in neighbourhoods: for each thread the same once more for about 1,000 nodes.
class Optimiser {
public:
    explicit Optimiser(std::shared_ptr<const Model> model, OptimiserOptions options = {});

    /// Called in the thread that called run(), at most once a round.
    using Report = std::function<void(const Snapshot &best, std::uint64_t steps)>;

    /// Blocks until the pace is spent or a stop is asked for (answered within some steps of a chain).
    [[nodiscard]] OptimiserResult run(const Pace &pace, std::stop_token stop = {}, const Report &report = {});

private:
    struct Turn;
    void runLarge(const Turn &turn);
    void serveAll(const Turn &turn);
    /// Until that much of the pace is spent.
    void squeezeFleet(const Turn &turn, double limit);
    void annealCost(const Turn &turn);
    void annealRegions(const Turn &turn);
    [[nodiscard]] bool isLarge() const;
    [[nodiscard]] RegionalSearch regions(std::uint64_t seed, std::size_t nodesEach) const;
    void takeOver(const RegionalSearch &search, const Turn &turn);
    void inParallel(const std::function<void(Chain &)> &work);
    void exchange();
    void note(const Turn &turn);
    [[nodiscard]] Chain &leader();
    [[nodiscard]] double unit() const;

    std::shared_ptr<const Model> m_model;
    OptimiserOptions m_options;
    std::vector<std::unique_ptr<Chain>> m_chains;
    OptimiserResult m_result;
};

}
