// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QMetaType>

namespace routedesk::map {

// One square picture of the world: at zoom z the world is 2^z tiles wide and high, x counts from the antimeridian
// eastwards, y from the north.
struct TileKey {
    static constexpr int deepest = 24;

    int z = 0;
    int x = 0;
    int y = 0;

    [[nodiscard]] bool isValid() const
    {
        return z >= 0 && z <= deepest && x >= 0 && y >= 0 && x < (1 << z) && y < (1 << z);
    }
    // The one `levels` above that this lies in; levels at most z.
    [[nodiscard]] TileKey above(int levels) const { return { z - levels, x >> levels, y >> levels }; }

    friend bool operator==(const TileKey &, const TileKey &) = default;
    friend size_t qHash(const TileKey &key, size_t seed) { return qHashMulti(seed, key.z, key.x, key.y); }
};

}
