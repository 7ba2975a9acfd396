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

private:
    struct Slot {
        quint64 key = 0; ///< 0: free
        int row = 0;
    };
    void grow();
    [[nodiscard]] Slot &slotOf(quint64 key);

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

}
