// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"

#include <QHash>

#include <deque>
#include <vector>

namespace routedesk::models {

/// Orders in slots that stay put: adding never moves another order, and a slot given back is used again only after
/// recycle(), so that what was taken out can still be read until then.
class OrderTable {
public:
    struct Entry {
        api::Order order;
        quint64 answeredAt = 0; ///< revision of the latest answer to a call of ours
        bool isUsed = false;
    };

    [[nodiscard]] int slotOf(const api::OrderKey &key) const { return m_slotOf.value(key, -1); }
    [[nodiscard]] const Entry *at(int slot) const;
    [[nodiscard]] Entry *find(const api::OrderKey &key);
    [[nodiscard]] const Entry *find(const api::OrderKey &key) const;
    [[nodiscard]] qsizetype count() const { return m_slotOf.size(); }
    /// Occupied or not.
    [[nodiscard]] int slotCount() const { return int(m_entries.size()); }
    [[nodiscard]] QList<int> occupied() const;
    [[nodiscard]] QList<api::OrderKey> keysOfHandle(const QString &handle) const;

    int insert(api::Order order, quint64 answeredAt);
    void takeOut(const api::OrderKey &key);
    void recycle();
    void clear();

private:
    std::deque<Entry> m_entries;
    QHash<api::OrderKey, int> m_slotOf;
    QMultiHash<QString, int> m_slotsOfHandle;
    std::vector<int> m_free;
    std::vector<int> m_leaving;
};

}
