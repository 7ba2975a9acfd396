// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ordertable.h"

#include <QThreadPool>

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr size_t manyBlocks = 16; ///< of orders, beyond which destroying them takes its time

}

OrderTable::~OrderTable() = default;

int OrderTable::slotOf(const api::OrderKey &key) const
{
    return m_byKey.find(qHash(key), [&](int slot) { return entry(slot).order.key == key; });
}

const OrderTable::Entry *OrderTable::at(int slot) const
{
    return slot < 0 || slot >= m_slotCount ? nullptr : &entry(slot);
}

OrderTable::Entry *OrderTable::at(int slot)
{
    return slot < 0 || slot >= m_slotCount ? nullptr : &entry(slot);
}

QList<int> OrderTable::occupied() const
{
    QList<int> result;
    result.reserve(count());
    for (int slot = 0; slot < m_slotCount; ++slot) {
        if (entry(slot).isUsed)
            result.append(slot);
    }
    return result;
}

int OrderTable::firstOfHandle(const QString &handle) const
{
    return m_byHandle.find(qHash(handle), [&](int slot) { return entry(slot).order.key.handle == handle; });
}

QList<api::OrderKey> OrderTable::keysOfHandle(const QString &handle) const
{
    QList<api::OrderKey> result;
    for (int slot = firstOfHandle(handle); slot >= 0; slot = entry(slot).nextOfHandle)
        result.append(entry(slot).order.key);
    std::ranges::sort(result, [](const auto &a, const auto &b) { return (a <=> b) < 0; });
    return result;
}

void OrderTable::link(int slot)
{
    Entry &fresh = entry(slot);
    const size_t hash = qHash(fresh.order.key.handle);
    const int first = firstOfHandle(fresh.order.key.handle);
    if (first < 0)
        return m_byHandle.insert(hash, slot);
    fresh.nextOfHandle = first;
    entry(first).previousOfHandle = slot;
    m_byHandle.replace(hash, first, slot);
}

void OrderTable::unlink(int slot)
{
    Entry &leaving = entry(slot);
    const size_t hash = qHash(leaving.order.key.handle);
    if (leaving.nextOfHandle >= 0)
        entry(leaving.nextOfHandle).previousOfHandle = leaving.previousOfHandle;
    if (leaving.previousOfHandle >= 0)
        entry(leaving.previousOfHandle).nextOfHandle = leaving.nextOfHandle;
    else if (leaving.nextOfHandle >= 0)
        m_byHandle.replace(hash, slot, leaving.nextOfHandle);
    else
        m_byHandle.remove(hash, slot);
    leaving.nextOfHandle = leaving.previousOfHandle = -1;
}

int OrderTable::insert(api::Order order, quint64 answeredAt)
{
    int slot = m_slotCount;
    if (m_free.empty()) {
        if (slot % blockSize == 0)
            m_blocks.push_back(std::make_unique<Block>());
        ++m_slotCount;
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    Entry &fresh = entry(slot);
    fresh.order = std::move(order);
    fresh.answeredAt = answeredAt;
    fresh.listing = 0;
    fresh.isUsed = true;
    m_byKey.insert(qHash(fresh.order.key), slot);
    link(slot);
    return slot;
}

void OrderTable::takeOut(int slot)
{
    unlink(slot);
    m_byKey.remove(qHash(entry(slot).order.key), slot);
    entry(slot).isUsed = false;
    m_leaving.push_back(slot);
}

void OrderTable::recycle()
{
    for (int slot : m_leaving)
        entry(slot).order = {};
    m_free.insert(m_free.end(), m_leaving.begin(), m_leaving.end());
    m_leaving.clear();
}

void OrderTable::clear()
{
    if (m_blocks.size() > manyBlocks)
        QThreadPool::globalInstance()->start([blocks = std::make_shared<decltype(m_blocks)>(std::move(m_blocks))] {});
    m_blocks.clear();
    m_slotCount = 0;
    m_byKey = {};
    m_byHandle = {};
    m_free.clear();
    m_leaving.clear();
}

}
