// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/slotindex.h"

#include "api/order.h"

#include <array>
#include <memory>
#include <vector>

namespace routedesk::models {

/// Orders in slots that stay put: adding never moves another order, and a slot given back is used again only after
/// recycle(), so that what was taken out can still be read until then.
class OrderTable {
public:
    struct Entry {
        api::Order order;
        quint64 answeredAt = 0; ///< revision of the latest answer to a call of ours
        quint32 listing = 0;    ///< the latest list that had it
        int nextOfHandle = -1, previousOfHandle = -1; ///< slots
        bool isUsed = false;
    };

    OrderTable() = default;
    ~OrderTable();
    Q_DISABLE_COPY_MOVE(OrderTable)

    [[nodiscard]] int slotOf(const api::OrderKey &key) const;
    [[nodiscard]] const Entry *at(int slot) const;
    [[nodiscard]] Entry *at(int slot);
    [[nodiscard]] const Entry *find(const api::OrderKey &key) const { return at(slotOf(key)); }
    [[nodiscard]] qsizetype count() const { return m_byKey.size(); }
    /// Occupied or not.
    [[nodiscard]] int slotCount() const { return m_slotCount; }
    [[nodiscard]] QList<int> occupied() const;
    [[nodiscard]] QList<api::OrderKey> keysOfHandle(const QString &handle) const;

    int insert(api::Order order, quint64 answeredAt);
    void takeOut(int slot);
    void recycle();
    /// What a large day held is destroyed on another thread.
    void clear();

private:
    static constexpr int blockSize = 64;
    using Block = std::array<Entry, blockSize>;

    [[nodiscard]] Entry &entry(int slot) const { return (*m_blocks[size_t(slot / blockSize)])[size_t(slot % blockSize)]; }
    [[nodiscard]] int firstOfHandle(const QString &handle) const;
    void link(int slot);
    void unlink(int slot);

    std::vector<std::unique_ptr<Block>> m_blocks;
    int m_slotCount = 0;
    SlotIndex m_byKey;
    SlotIndex m_byHandle; ///< the first of each
    std::vector<int> m_free;
    std::vector<int> m_leaving;
};

}
