// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace routedesk::planner {

/// A node, request or vehicle of a model as the index of a container; not negative. For bodies, not for headers.
[[nodiscard]] constexpr std::size_t at(std::int32_t index)
{
    return static_cast<std::size_t>(index);
}

}
