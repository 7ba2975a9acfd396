// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

namespace routedesk::roads {

/// One request for a part of a matrix: every source to every destination, as numbers of places.
struct RoadBlock {
    std::vector<int> sources;
    std::vector<int> destinations;

    bool operator==(const RoadBlock &) const = default;
};

/// How many different places it names.
[[nodiscard]] int locationsOf(const RoadBlock &block);

/// Requests that together ask for every missing leg among `places` places, each naming at most `most` (≥ 2) of
/// them, and for no leg that is there, except where it saves a request: never more than a leg from a place to
/// itself. Rows that lack the same columns are asked together, in blocks whose shape takes the fewest requests.
[[nodiscard]] std::vector<RoadBlock> layOut(
    int places, const std::function<bool(int from, int to)> &isMissing, int most);

/// The block in blocks of at most `most` places, or in two if it is within that already; empty for a single leg.
[[nodiscard]] std::vector<RoadBlock> split(const RoadBlock &block, int most);

}
