// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/slotindex.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace routedesk::models {

void SlotIndex::insert(size_t hash, int slot)
{
    if ((m_taken + 1) * 3 > m_places.size() * 2)
        rehash();
    put({ slot, mixed(hash) });
    ++m_size;
}

void SlotIndex::replace(size_t hash, int before, int after)
{
    at(hash, before).slot = after;
}

void SlotIndex::remove(size_t hash, int slot)
{
    at(hash, slot).slot = left;
    --m_size;
}

SlotIndex::Place &SlotIndex::at(size_t hash, int slot)
{
    return const_cast<Place &>(*placeOf(hash, [slot](int other) { return other == slot; }));
}

void SlotIndex::put(Place place)
{
    const size_t mask = m_places.size() - 1;
    size_t i = place.hash & mask;
    while (m_places[i].slot != never)
        i = (i + 1) & mask;
    m_places[i] = place;
    ++m_taken;
}

void SlotIndex::rehash()
{
    const std::vector<Place> old
        = std::exchange(m_places, std::vector<Place>(std::bit_ceil(std::max<size_t>(64, size_t(m_size) * 5 / 2))));
    m_taken = 0;
    for (const Place &place : old) {
        if (place.slot >= 0)
            put(place);
    }
}

}
