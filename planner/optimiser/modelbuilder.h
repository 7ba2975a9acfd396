// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimise.h"
#include "planner/schedule.h"
#include "planner/sequence.h"

#include <map>
#include <unordered_set>

namespace routedesk::planner {

/// Puts a model together out of a problem. Used once. Inside the planner only.
class ModelBuilder {
public:
    ModelBuilder(const Problem &problem, const TravelTimes &times, const OptimiseOptions &options);

    /// After a stop the model is not whole.
    void build(const std::stop_token &stop);

    Model model;
    std::vector<const Stop *> stops; ///< by node; null: a start or an end

private:
    void addVehicle(std::size_t route);
    void addStopsOf(std::size_t route, const Schedule &schedule);
    void addRequest(std::size_t route, const Sequence &sequence, std::size_t index, const Schedule &schedule);
    void addOrders();
    void weighRequests();
    void joinKinds();
    void setClocks();
    void setHours();
    void measure(const std::stop_token &stop);

    [[nodiscard]] std::int32_t addNode(const Stop &stop, std::int32_t request);
    /// What a node's times are on a clock.
    [[nodiscard]] model::Node timed(std::size_t node, const Breaks &breaks) const;
    [[nodiscard]] std::int32_t permissionFor(
        const Stop &stop, const Stop *drop, std::int32_t only, std::int32_t also);
    [[nodiscard]] std::int32_t seconds(Instant instant, bool up) const;
    [[nodiscard]] bool mayMove(const Sequence &sequence, std::size_t index) const;

    const Problem &m_problem;
    const TravelTimes &m_times;
    const OptimiseOptions &m_options;
    Instant m_origin; ///< of the model's times
    struct Times {
        std::optional<Instant> open{};
        std::optional<Instant> close{};
        std::optional<Instant> late{}; ///< when it is begun as planned, where that is too late
    };

    std::vector<Times> m_instants; ///< by node
    std::vector<const Place *> m_places; ///< by node; null: nowhere, no way to or from it
    std::vector<int> m_priorities; ///< by request
    std::vector<bool> m_isIdle; ///< by vehicle
    std::map<std::pair<std::vector<std::string>, std::pair<std::int32_t, std::int32_t>>, std::int32_t>
        m_permissions;
};

}
