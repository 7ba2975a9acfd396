// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <vector>

namespace routedesk::models {

/// Which row had a key first. Open addressing, since a million keys go through it while a person waits.
class KeyIndex {
public:
    /// -1 when the key is new; from then on it is the row's.
    [[nodiscard]] int firstRow(quint64 key, int row);
    /// Makes room for so many more.
    void expect(size_t more);
    /// Tells the processor that the key is about to be asked for; expect() has made room for it.
    void fetch(quint64 key) const { __builtin_prefetch(m_slots.data() + place(key)); }

private:
    struct Slot {
        quint64 key = 0; ///< 0: free
        int row = 0;
    };
    void grow();
    [[nodiscard]] size_t place(quint64 key) const
    {
        return size_t(key * 0x9e3779b97f4a7c15U >> 20) & (m_slots.size() - 1);
    }
    [[nodiscard]] Slot &slotOf(quint64 key);

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

}
