// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/csvrecords.h"
#include "models/imports/importledger.h"

#include <algorithm>

namespace routedesk::models {

void ImportLedger::setFate(const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys)
{
    for (const int row : rows)
        m_fates.insert(row, fate);
    m_keys += keys;
}

void ImportLedger::end(const std::optional<LeftRows> &left)
{
    m_isEnded = true;
    if (left)
        m_left = *left;
}

int ImportLedger::count(RowFate fate) const
{
    return int(std::ranges::count_if(m_orders, [&](const ImportedOrder &one) { return fateOf(one.row) == fate; }));
}

QList<ImportedOrder> ImportLedger::ordersWith(RowFate fate) const
{
    QList<ImportedOrder> found;
    std::ranges::copy_if(
        m_orders, std::back_inserter(found), [&](const ImportedOrder &one) { return fateOf(one.row) == fate; });
    return found;
}

QList<ImportedUpdate> ImportLedger::updatesWith(RowFate fate) const
{
    QList<ImportedUpdate> found;
    std::ranges::copy_if(
        m_updates, std::back_inserter(found), [&](const ImportedUpdate &one) { return fateOf(one.row) == fate; });
    return found;
}

int ImportLedger::countUpdates(RowFate fate) const
{
    return int(
        std::ranges::count_if(m_updates, [&](const ImportedUpdate &one) { return fateOf(one.row) == fate; }));
}

bool ImportLedger::hasUnknown() const
{
    return count(RowFate::Unknown) + count(RowFate::Sending) + countUpdates(RowFate::Unknown)
        + countUpdates(RowFate::Sending)
        > 0;
}

CreatedOrders ImportLedger::stored() const
{
    CreatedOrders all;
    all.keys = m_keys;
    for (const ImportedOrder &one : ordersWith(RowFate::Stored)) {
        const QString worker = one.workerHandle.isEmpty() ? m_head.terms.workerHandle : one.workerHandle;
        const QString group = one.opsGroupHandle.isEmpty() ? m_head.terms.opsGroupHandle : one.opsGroupHandle;
        auto batch = std::ranges::find_if(all.batches,
            [&](const BatchPlan &plan) { return plan.workerHandle == worker && plan.opsGroupHandle == group; });
        if (batch == all.batches.end()) {
            all.batches.append({ {}, m_head.terms.planMode, group, worker, {} });
            batch = all.batches.end() - 1;
        }
        batch->orders.append(one.order);
    }
    return all;
}

QByteArray ImportLedger::leftCsv() const
{
    return leftCount() == 0 ? QByteArray() : keepRecords(m_left.csv, [this, isStored = storedRows()](qsizetype at) {
        return !isStored(m_left.rows.value(at, -1));
    });
}

std::function<bool(int)> ImportLedger::storedRows() const
{
    const auto isSecond = [](const auto &one) { return one.row < -1; };
    const bool pairs = std::ranges::any_of(m_orders, isSecond) || std::ranges::any_of(m_updates, isSecond);
    if (!pairs)
        return [this](int row) { return fateOf(row) == RowFate::Stored; };
    QSet<int> sent, open;
    const auto sort = [&](const auto &all) {
        for (const auto &one : all)
            (fateOf(one.row) == RowFate::Stored ? sent : open).insert(rowOf(one.row));
    };
    sort(m_orders);
    sort(m_updates);
    return [stored = sent - open](int row) { return stored.contains(row); };
}

int ImportLedger::leftCount() const
{
    return int(std::ranges::count_if(m_left.rows, std::not_fn(storedRows())));
}

}
