// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/bestinsertion.h"

#include <random>

/// A city of 30 by 30 km with a depot in its middle. One order in five is a pick with its drop; half have a window
/// of two hours, one in ten needs a cold van. The same numbers give the same day.
class CityDay {
public:
    explicit CityDay(unsigned seed) : m_random(seed) { }

    [[nodiscard]] routedesk::planner::Problem problem(int orders, int workers);
    [[nodiscard]] routedesk::planner::Vehicle van(int number);
    [[nodiscard]] routedesk::planner::Stop delivery(std::string id);

private:
    [[nodiscard]] double unit() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    [[nodiscard]] routedesk::planner::Place somewhere();
    void addPair(std::vector<routedesk::planner::Stop> &orders, const std::string &id);

    std::mt19937 m_random;
};
