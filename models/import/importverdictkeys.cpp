// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importverdicts.h"

#include <algorithm>

namespace routedesk::models {

quint64 ImportVerdicts::keyOf(int orderRow) const
{
    const size_t row = size_t(rowOf(orderRow));
    const Page &page = *m_pages[row / pageRows];
    if (orderRow >= 0)
        return page.keys[row % pageRows];
    return page.secondKeys ? (*page.secondKeys)[row % pageRows] : 0;
}

bool ImportVerdicts::setKeys(int row, quint64 first, quint64 second)
{
    Page &page = *m_pages[size_t(row) / pageRows];
    quint64 &entry = page.keys[size_t(row) % pageRows];
    if (entry == first && keyOf(secondOf(row)) == second)
        return false;
    const bool before = countsTwice(row);
    if (!m_halfImported.isEmpty()) {
        m_halfImported.remove(row);
        m_halfImported.remove(secondOf(row));
    }
    entry = first;
    if (!page.secondKeys && second != 0)
        page.secondKeys = std::make_unique<std::array<quint64, pageRows>>(); // all 0
    if (page.secondKeys)
        (*page.secondKeys)[size_t(row) % pageRows] = second;
    if (isWaiting(state(row)))
        m_counts.pairs += int(countsTwice(row)) - int(before);
    return true;
}

std::vector<quint64> ImportVerdicts::keys() const
{
    std::vector<quint64> keys;
    keys.reserve(size_t(m_rowCount));
    for (int row = 0; row < m_rowCount; ++row) {
        keys.push_back(keyOf(row));
        if (makesTwo(row))
            keys.push_back(keyOf(secondOf(row)));
    }
    return keys;
}

/// Whether a row is a duplicate follows from both of its keys.
void ImportVerdicts::addSecondKeys(QList<quint64> &keys) const
{
    if (std::ranges::none_of(m_pages, [](const auto &page) { return page->secondKeys != nullptr; }))
        return;
    QList<quint64> more;
    for (int row = 0; row < m_rowCount; ++row) {
        const quint64 first = keyOf(row);
        const quint64 second = keyOf(secondOf(row));
        if (second != 0 && (std::ranges::binary_search(keys, first) || std::ranges::binary_search(keys, second)))
            more << first << second;
    }
    keys += more;
    std::ranges::sort(keys);
}

QList<int> ImportVerdicts::settleKeys(QList<quint64> keys)
{
    QList<int> changed;
    keys.removeAll(0);
    if (keys.isEmpty())
        return changed;
    std::ranges::sort(keys);
    addSecondKeys(keys);
    const quint64 least = keys.first();
    const quint64 most = keys.last();
    const bool few = keys.size() <= 2; // an edit: its old key and its new one
    QHash<quint64, int> firstRows;
    const auto isAsked = [&](quint64 its) {
        return its == least || its == most || (!few && std::ranges::binary_search(keys, its));
    };
    for (int row = 0; row < m_rowCount; ++row) {
        const quint64 its = keyOf(row);
        const quint64 second = keyOf(secondOf(row));
        if (!isAsked(its) && (second == 0 || !isAsked(second)))
            continue;
        const int before = duplicateOf(row);
        const bool removed = marks(row) & RemovedMark;
        const int ofFirst = firstRows.value(its, -1);
        const int first = ofFirst >= 0 || second == 0 ? ofFirst : firstRows.value(second, -1);
        if (!removed && first >= 0)
            m_duplicates.insert(row, first);
        else
            m_duplicates.remove(row);
        for (const quint64 one : { its, second }) {
            if (!removed && one != 0 && !firstRows.contains(one))
                firstRows.insert(one, row);
        }
        if (before != duplicateOf(row)) {
            setMark(row, DuplicateMark, m_duplicates.contains(row));
            changed.append(row);
        }
    }
    return changed;
}

}
