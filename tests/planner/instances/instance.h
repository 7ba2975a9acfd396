// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/model.h"

#include <expected>
#include <string>
#include <vector>

namespace routedesk::planner::instances {

/// A published benchmark problem. Times of the model are the file's, times `scale`, distances rounded up, so that
/// what is in time for the model is in time for the benchmark too.
struct Instance {
    std::string name;
    std::shared_ptr<const Model> model;
    double scale = 1.0;
    std::size_t nodes = 0; ///< the depot is node 0
    std::vector<double> distances; ///< in double precision as the benchmark defines them, row by row

    [[nodiscard]] double distance(std::int32_t from, std::int32_t to) const
    {
        return distances[static_cast<std::size_t>(from) * nodes + static_cast<std::size_t>(to)];
    }
    /// Of all routes, from the depot and back.
    [[nodiscard]] double distance(const std::vector<std::vector<std::int32_t>> &routes) const;
};

/// Reads a file of Li & Lim (pairs), Solomon or Gehring & Homberger (visits), or Sartori & Buriol (pairs, with the
/// file's own travel times). The error says what is wrong with the file.
[[nodiscard]] std::expected<Instance, std::string> read(const std::string &path);

}
