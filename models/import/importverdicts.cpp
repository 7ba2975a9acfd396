// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importverdicts.h"

#include <algorithm>
#include <utility>

namespace routedesk::models {

void ImportVerdicts::clear()
{
    *this = {};
}

int &ImportVerdicts::count(RowState state)
{
    switch (state) {
    case RowState::Good: return m_counts.good;
    case RowState::Warning: return m_counts.warning;
    case RowState::Error: return m_counts.error;
    case RowState::Removed: return m_counts.removed;
    case RowState::Imported: return m_counts.imported;
    }
    std::unreachable();
}

void ImportVerdicts::settle(int row)
{
    Row &entry = m_rows[size_t(row)];
    RowState state = RowState::Good;
    const auto onServer = m_onServer.isEmpty() ? std::nullopt : m_onServer.severity(row, m_keys[size_t(row)]);
    if (entry.imported)
        state = RowState::Imported;
    else if (entry.removed)
        state = RowState::Removed;
    else if (entry.error || m_duplicates.contains(row) || m_complaints.contains(row)
        || onServer == IssueSeverity::Error)
        state = RowState::Error;
    else if (entry.warning || onServer || m_pickless.contains(row))
        state = RowState::Warning;
    --count(entry.state);
    entry.state = state;
    ++count(state);
}

void ImportVerdicts::take(const LoadedChunk &chunk)
{
    const int last = chunk.firstRow + int(chunk.verdicts.size());
    if (last > rowCount()) {
        m_counts.good += last - rowCount();
        m_rows.resize(size_t(last));
        m_keys.resize(size_t(last));
    }
    for (int row = chunk.firstRow; row < last; ++row) {
        const RowVerdict &verdict = chunk.verdicts[row - chunk.firstRow];
        Row &entry = m_rows[size_t(row)];
        entry.warning = verdict.warning;
        entry.error = verdict.error;
        m_keys[size_t(row)] = verdict.key;
        m_issues.remove(row);
        m_duplicates.remove(row);
    }
    m_issues.insert(chunk.issues);
    m_duplicates.insert(chunk.duplicates);
    for (int row = chunk.firstRow; row < last; ++row)
        settle(row);
}

QList<int> ImportVerdicts::settleKeys(QList<quint64> keys)
{
    QList<int> changed;
    keys.removeAll(0);
    if (keys.isEmpty())
        return changed;
    std::ranges::sort(keys);
    const quint64 least = keys.first();
    const quint64 most = keys.last();
    const bool few = keys.size() <= 2; // an edit: its old key and its new one
    QHash<quint64, int> firstRows;
    for (int row = 0; row < rowCount(); ++row) {
        const quint64 key = m_keys[size_t(row)];
        if (key != least && key != most && (few || !std::ranges::binary_search(keys, key)))
            continue;
        const int before = duplicateOf(row);
        const bool removed = m_rows[size_t(row)].removed;
        if (!removed && firstRows.contains(key)) {
            m_duplicates.insert(row, firstRows.value(key));
        } else {
            m_duplicates.remove(row);
            if (!removed)
                firstRows.insert(key, row);
        }
        if (before != duplicateOf(row)) {
            settle(row);
            changed.append(row);
        }
    }
    return changed;
}

QList<int> ImportVerdicts::setChecked(int row, const CheckedRow &checked)
{
    Row &entry = m_rows[size_t(row)];
    entry.error = checked.hasError();
    entry.warning = !entry.error && !checked.issues.isEmpty();
    m_complaints.remove(row);
    m_issues.remove(row);
    if (!checked.issues.isEmpty())
        m_issues.insert(row, checked.issues);
    QList<int> changed;
    const quint64 before = std::exchange(m_keys[size_t(row)], checked.values.key);
    if (before != checked.values.key) {
        m_duplicates.remove(row);
        changed = settleKeys({ before, checked.values.key });
    }
    settle(row);
    changed.removeOne(row);
    changed.prepend(row);
    return changed;
}

QList<int> ImportVerdicts::setRemoved(const QList<int> &rows, bool removed)
{
    QSet<int> changed;
    QList<quint64> keys;
    for (const int row : rows) {
        Row &entry = m_rows[size_t(row)];
        if (entry.imported || entry.removed == removed)
            continue;
        entry.removed = removed;
        settle(row);
        changed.insert(row);
        keys.append(m_keys[size_t(row)]);
    }
    for (const int row : settleKeys(keys))
        changed.insert(row);
    return changed.values();
}

void ImportVerdicts::setImported(int row)
{
    m_rows[size_t(row)].imported = true;
    m_complaints.remove(row);
    settle(row);
}

void ImportVerdicts::setComplaints(int row, const CellIssues &complaints)
{
    m_complaints.insert(row, complaints);
    settle(row);
}

CellIssues ImportVerdicts::issues(int row) const
{
    return m_issues.value(row) + m_complaints.value(row);
}

QList<int> ImportVerdicts::setPickless(const QSet<int> &rows)
{
    const QSet<int> before = std::exchange(m_pickless, rows);
    const QList<int> changed = ((before - rows) + (rows - before)).values();
    settleAgain(changed);
    return changed;
}

void ImportVerdicts::settleAgain(const QList<int> &rows)
{
    for (const int row : rows)
        settle(row);
}

QList<int> ImportVerdicts::rowsOnServer() const
{
    QList<int> rows;
    for (int row = 0; !m_onServer.isEmpty() && row < rowCount(); ++row) {
        if (m_onServer.twin(m_keys[size_t(row)]) != nullptr && !m_rows[size_t(row)].imported)
            rows.append(row);
    }
    return rows;
}

QSet<int> ImportVerdicts::removedRows() const
{
    QSet<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[size_t(row)].removed)
            rows.insert(row);
    }
    return rows;
}

}
