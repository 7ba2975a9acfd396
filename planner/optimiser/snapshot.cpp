// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/optimiser/snapshot.h"

namespace routedesk::planner {

void Snapshot::take(const Assignment &assignment, bool countVehicles)
{
    const auto &tours = assignment.tours();
    m_nodes.resize(tours.size());
    m_versions.resize(tours.size());
    for (std::size_t i = 0; i < tours.size(); ++i) {
        if (m_versions[i] == tours[i].version)
            continue;
        m_nodes[i] = assignment.nodesOf(static_cast<std::int32_t>(i));
        m_versions[i] = tours[i].version;
    }
    m_value = assignment.value(countVehicles);
}

}
