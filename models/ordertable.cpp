// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ordertable.h"

#include <algorithm>

namespace routedesk::models {

const OrderTable::Entry *OrderTable::at(int slot) const
{
    if (slot < 0 || slot >= std::ssize(m_entries))
        return nullptr;
    return &m_entries[size_t(slot)];
}

OrderTable::Entry *OrderTable::find(const api::OrderKey &key)
{
    return const_cast<Entry *>(std::as_const(*this).find(key));
}

const OrderTable::Entry *OrderTable::find(const api::OrderKey &key) const
{
    return at(slotOf(key));
}

QList<int> OrderTable::occupied() const
{
    QList<int> result;
    result.reserve(count());
    for (int slot = 0; slot < std::ssize(m_entries); ++slot) {
        if (m_entries[size_t(slot)].isUsed)
            result.append(slot);
    }
    return result;
}

QList<api::OrderKey> OrderTable::keysOfHandle(const QString &handle) const
{
    QList<api::OrderKey> result;
    const auto [begin, end] = m_slotsOfHandle.equal_range(handle);
    for (auto it = begin; it != end; ++it)
        result.append(m_entries[size_t(*it)].order.key);
    std::ranges::sort(result, [](const auto &a, const auto &b) { return (a <=> b) < 0; });
    return result;
}

int OrderTable::insert(api::Order order, quint64 answeredAt)
{
    int slot = 0;
    if (m_free.empty()) {
        slot = int(m_entries.size());
        m_entries.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_slotOf.insert(order.key, slot);
    m_slotsOfHandle.insert(order.key.handle, slot);
    m_entries[size_t(slot)] = { std::move(order), answeredAt, true };
    return slot;
}

void OrderTable::takeOut(const api::OrderKey &key)
{
    const int slot = m_slotOf.take(key);
    m_slotsOfHandle.remove(key.handle, slot);
    m_entries[size_t(slot)].isUsed = false;
    m_leaving.push_back(slot);
}

void OrderTable::recycle()
{
    for (int slot : m_leaving)
        m_entries[size_t(slot)].order = {};
    m_free.insert(m_free.end(), m_leaving.begin(), m_leaving.end());
    m_leaving.clear();
}

void OrderTable::clear()
{
    *this = {};
}

}
