// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>

#include <vector>

namespace routedesk::map {

// Where pins of one place are put so that each can be seen: on a circle around it, clockwise from the north.
// Logical pixels from the place; neighbours are at least `apart` from each other. More than `most` do not fan out.
namespace fan {

constexpr int most = 12;
constexpr double apart = 30;
constexpr double nearest = 36; // to the place, so that what lies there stays visible

[[nodiscard]] std::vector<QPointF> places(int count);

}

}
