// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/keyindex.h"

namespace routedesk::models {

KeyIndex::Slot &KeyIndex::slotOf(quint64 key)
{
    const size_t mask = m_slots.size() - 1;
    size_t at = place(key);
    while (m_slots[at].key != 0 && m_slots[at].key != key)
        at = (at + 1) & mask;
    return m_slots[at];
}

void KeyIndex::expect(size_t more)
{
    while (m_slots.empty() || (m_used + more) * 4 >= m_slots.size() * 3)
        grow();
}

void KeyIndex::grow()
{
    std::vector<Slot> before(m_slots.empty() ? 4096 : m_slots.size() * 2);
    before.swap(m_slots);
    for (const Slot &slot : before) {
        if (slot.key != 0)
            slotOf(slot.key) = slot;
    }
}

int KeyIndex::firstRow(quint64 key, int row)
{
    expect(1);
    Slot &slot = slotOf(key);
    if (slot.key == key)
        return slot.row;
    slot = { key, row };
    ++m_used;
    return -1;
}

}
