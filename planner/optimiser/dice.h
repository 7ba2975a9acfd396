// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>

namespace routedesk::planner {

/// Random numbers that are the same on every platform for the same seed (a 64-bit counter, mixed). Not for secrets.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) { }

    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }

    /// 0 … bound - 1; bound > 0.
    [[nodiscard]] std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
    }

    /// Above 0, at most 1.
    [[nodiscard]] double unit() { return (static_cast<double>(next() >> 11U) + 1.0) * 0x1.0p-53; }

    void shuffle(std::span<std::int32_t> values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(static_cast<std::uint32_t>(i))]);
    }

private:
    std::uint64_t m_state;
};

}
