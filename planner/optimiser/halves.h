// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <future>

namespace routedesk::planner {

/// Has work(from, to) done for both halves of `count` things at once, the second in a thread of its own. What
/// either throws comes out once both are at rest.
template<class Work>
void inHalves(std::size_t count, const Work &work)
{
    auto second = std::async(std::launch::async, [&] { work(count / 2, count); });
    work(std::size_t{ 0 }, count / 2);
    second.get();
}

}
