// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/hours.h"
#include "planner/optimiser/network.h"

#include <limits>
#include <memory>
#include <stop_token>

namespace routedesk::planner {

/// A problem in numbers, as the optimiser works on it: nodes, requests and vehicles are indices, times are whole
/// units on one scale. Windows, capacities, shifts, precedence and permissions hold strictly.
namespace model {

constexpr std::int32_t none = -1;

/// A place to be visited, or where a vehicle starts or ends.
struct Node {
    std::int32_t open = 0; ///< service does not start earlier
    std::int32_t close = 0; ///< nor later
    std::int32_t due = std::numeric_limits<std::int32_t>::max(); ///< a later start is late, which costs
    std::int32_t service = 0;
    std::int32_t request = none; ///< nothing: a vehicle's start or end
};

/// One order: a visit, or a pick and a drop that go together, pick first.
struct Request {
    /// What it does to the load.
    enum class Load {
        Between, ///< on board from first to second
        FromStart, ///< on board from the start of the route until its visit
        ToEnd, ///< on board from its visit to the end
    };

    std::int32_t first = none;
    std::int32_t second = none; ///< nothing: a single visit
    std::int32_t load = 0;
    Load kind = Load::Between;
    std::int64_t weight = 1; ///< what it counts to leave it out, > 0
    std::int32_t permission = none; ///< row of Model::permissions; nothing: any vehicle
    std::int32_t home = none; ///< a vehicle; any other one costs `disturbance`
    std::int32_t disturbance = 0;
    bool isMovable = true; ///< false: stays where the first plan has it
};

struct Vehicle {
    std::int32_t start = none; ///< its node: the window is the shift
    std::int32_t end = none;
    std::int32_t capacity = std::numeric_limits<std::int32_t>::max();
    std::int32_t kind = 0; ///< vehicles of one kind are interchangeable while empty
    std::int32_t opening = 0; ///< what it costs to use it at all
    std::int64_t reach = -1; ///< length that it may drive at most, on the network's lengths; < 0: no limit
    std::int32_t held = 0; ///< so many of its first stops in the first plan keep their place
    std::int32_t clock = none; ///< row of Model::onClocks: its own view of all times; nothing: that of the nodes
    std::int32_t hours = none; ///< row of Model::hours; nothing: a drive takes the network's time at any hour
};

}

struct Model {
    std::shared_ptr<const Network> network{};
    std::vector<model::Node> nodes{};
    /// The nodes again with the times of a clock that stands still in breaks: a row for each set of breaks.
    std::vector<std::vector<model::Node>> onClocks{};
    /// How drives take longer or shorter than the network's times. Costs and lengths are the network's at any hour.
    std::vector<std::shared_ptr<const model::Hours>> hours{};
    std::vector<model::Request> requests{};
    std::vector<model::Vehicle> vehicles{};
    std::vector<std::vector<bool>> permissions{}; ///< rows of one flag a vehicle
    std::int32_t latenessWeight = 0; ///< what a unit of lateness costs; 0: nothing is ever due
    /// The nodes of each vehicle to begin with, without its start and end; empty: nothing is planned yet.
    std::vector<std::vector<std::int32_t>> first{};
    /// For each node the nodes of other requests that suit it best in place and time, nearest first.
    std::vector<std::vector<std::int32_t>> neighbours{};

    /// The nodes with their times on the vehicle's clock.
    [[nodiscard]] const std::vector<model::Node> &nodesFor(std::int32_t vehicle) const
    {
        const auto clock = vehicles[static_cast<std::size_t>(vehicle)].clock;
        return clock < 0 ? nodes : onClocks[static_cast<std::size_t>(clock)];
    }

    /// Calls work(hours) with how the vehicle drives: model::UsualHours or model::Hours.
    template<class Work>
    decltype(auto) atHoursOf(std::int32_t vehicle, const Work &work) const
    {
        const auto row = vehicles[static_cast<std::size_t>(vehicle)].hours;
        return row < 0 ? work(model::UsualHours()) : work(*hours[static_cast<std::size_t>(row)]);
    }

    [[nodiscard]] bool mayServe(std::size_t vehicle, const model::Request &request) const
    {
        return request.permission < 0 || permissions[static_cast<std::size_t>(request.permission)][vehicle];
    }
    [[nodiscard]] std::int32_t strangeness(std::size_t vehicle, const model::Request &request) const
    {
        return request.home < 0 || request.home == static_cast<std::int32_t>(vehicle) ? 0 : request.disturbance;
    }

    [[nodiscard]] std::int64_t lateness(const model::Node &node, std::int32_t start) const
    {
        return start > node.due ? std::int64_t{ latenessWeight } * (std::int64_t{ start } - node.due) : 0;
    }

    /// Fills `neighbours`, at most so many a node. Nearness is the time to drive at usual hours, plus part of what
    /// would be waited, plus what would be late, the better way round. A stop leaves rows empty.
    void findNeighbours(std::size_t atMost, const std::stop_token &stop = {});
};

}
