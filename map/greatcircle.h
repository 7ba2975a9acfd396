// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/lonlat.h"

#include <QList>

namespace routedesk::map {

// The shortest way on the ground from one place to another, on a sphere of the earth's mean radius: in metres, within
// 0.6 % of the truth.
[[nodiscard]] double metresBetween(LonLat from, LonLat to);

// Places along it, both ends with it: one more than there are `parts`, which are of the same length. Between opposite
// ends of the earth any way is as short; then it is some way.
[[nodiscard]] QList<LonLat> greatCircle(LonLat from, LonLat to, int parts);

}
