// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/assignment.h"

namespace routedesk::planner {

/// A plan set aside. Taking it again copies only the tours that changed since.
class Snapshot {
public:
    void take(const Assignment &assignment, bool countVehicles);

    [[nodiscard]] bool isTaken() const { return !m_nodes.empty(); }
    [[nodiscard]] const Value &value() const { return m_value; }
    [[nodiscard]] const std::vector<std::vector<std::int32_t>> &nodes() const { return m_nodes; }

private:
    Value m_value;
    std::vector<std::vector<std::int32_t>> m_nodes;
    std::vector<std::uint32_t> m_versions;
};

}
