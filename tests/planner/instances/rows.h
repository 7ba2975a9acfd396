// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <expected>
#include <istream>
#include <string>
#include <vector>

namespace routedesk::planner::instances {

/// A line of a benchmark file.
struct Row {
    double x = 0;
    double y = 0;
    double demand = 0;
    double open = 0;
    double close = 0;
    double service = 0;
    std::int32_t pick = 0; ///< of a drop; 0: it is none
    std::int32_t drop = 0; ///< of a pick
};

/// What a benchmark file says, whichever its form.
struct Table {
    std::vector<Row> rows{}; ///< the depot first
    std::vector<double> times{}; ///< row by row; empty: straight lines
    std::size_t vehicles = 0; ///< 0: as many as wanted
    double capacity = 0;
    bool arePairs = false;
};

[[nodiscard]] std::expected<Table, std::string> readTable(std::istream &stream);

}
