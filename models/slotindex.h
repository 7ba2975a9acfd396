// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace routedesk::models {

/// Small numbers found by the hash of what they stand for: eight bytes a place, no copy of any key. Growing moves
/// places only and looks at no key.
class SlotIndex {
public:
    /// The first slot of that hash for which `isIt(slot)`, else -1.
    template<class IsIt>
    [[nodiscard]] int find(size_t hash, IsIt isIt) const
    {
        const Place *place = placeOf(hash, isIt);
        return place ? place->slot : -1;
    }
    /// Twice the same slot is not noticed.
    void insert(size_t hash, int slot);
    /// Puts `after` where `before` stands.
    void replace(size_t hash, int before, int after);
    void remove(size_t hash, int slot);

    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    static constexpr int never = -1; ///< ends a search
    static constexpr int left = -2;

    struct Place {
        int slot = never;
        uint32_t hash = 0;
    };

    [[nodiscard]] static uint32_t mixed(size_t hash) { return uint32_t((hash * 0x9E37'79B9'7F4A'7C15U) >> 32); }
    template<class IsIt>
    [[nodiscard]] const Place *placeOf(size_t hash, IsIt isIt) const
    {
        if (m_places.empty())
            return nullptr;
        const uint32_t wanted = mixed(hash);
        const size_t mask = m_places.size() - 1;
        for (size_t i = wanted & mask; m_places[i].slot != never; i = (i + 1) & mask) {
            if (m_places[i].slot >= 0 && m_places[i].hash == wanted && isIt(m_places[i].slot))
                return &m_places[i];
        }
        return nullptr;
    }
    [[nodiscard]] Place &at(size_t hash, int slot);
    void put(Place place);
    void rehash();

    std::vector<Place> m_places; ///< a power of two, at most two thirds taken
    qsizetype m_size = 0;
    size_t m_taken = 0; ///< left ones included
};

}
