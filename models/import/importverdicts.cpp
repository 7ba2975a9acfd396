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

void ImportVerdicts::setMarks(int row, RowMarks marks)
{
    RowMarks &entry = m_pages[size_t(row) / pageRows]->marks[size_t(row) % pageRows];
    const RowState after = stateOf(marks);
    if (stateOf(entry) == after) {
        entry = marks;
        return;
    }
    countPlace(row, -1);
    const RowState before = stateOf(std::exchange(entry, marks));
    countPlace(row, 1);
    --count(before);
    ++count(after);
}

void ImportVerdicts::countPlace(int row, int by)
{
    const RowState its = state(row);
    if (needsLook(placeState(row)) && its != RowState::Removed && its != RowState::Imported)
        m_counts.places += by;
}

void ImportVerdicts::setPlace(int row, PlaceState place)
{
    if (placeState(row) == place)
        return;
    countPlace(row, -1);
    m_pages[size_t(row) / pageRows]->places[size_t(row) % pageRows] = place;
    countPlace(row, 1);
}

void ImportVerdicts::setMark(int row, RowMark mark, bool on)
{
    setMarks(row, RowMarks(on ? marks(row) | mark : marks(row) & ~mark));
}

void ImportVerdicts::append(int count)
{
    while (m_pages.size() * pageRows < size_t(m_rowCount + count))
        m_pages.push_back(std::make_unique_for_overwrite<Page>());
    for (const int end = m_rowCount + count; m_rowCount < end; ++m_rowCount) {
        key(m_rowCount) = 0;
        m_pages[size_t(m_rowCount) / pageRows]->marks[size_t(m_rowCount) % pageRows] = 0;
        m_pages[size_t(m_rowCount) / pageRows]->places[size_t(m_rowCount) % pageRows] = PlaceState::Given;
    }
    m_counts.good += count;
}

void ImportVerdicts::take(const LoadedChunk &chunk)
{
    const int size = int(chunk.marks.size());
    const bool isNew = chunk.firstRow >= m_rowCount;
    if (isNew)
        append(chunk.firstRow + size - m_rowCount);
    constexpr RowMarks kept = ComplaintMark | RemovedMark | ImportedMark;
    for (int i = 0; i < size; ++i) {
        const int row = chunk.firstRow + i;
        key(row) = chunk.keys[size_t(i)];
        const RowMarks before = isNew ? RowMarks(0) : marks(row);
        if (before & DuplicateMark)
            m_duplicates.remove(row);
        setMarks(row, RowMarks(chunk.marks[size_t(i)] | (before & kept)));
        setPlace(row, chunk.places[size_t(i)]);
        settleOuter(row);
    }
    m_duplicates.insert(chunk.duplicates);
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
    for (int row = 0; row < m_rowCount; ++row) {
        const quint64 its = key(row);
        if (its != least && its != most && (few || !std::ranges::binary_search(keys, its)))
            continue;
        const int before = duplicateOf(row);
        const bool removed = marks(row) & RemovedMark;
        const int first = firstRows.value(its, -1);
        if (!removed && first >= 0) {
            m_duplicates.insert(row, first);
        } else {
            m_duplicates.remove(row);
            if (!removed)
                firstRows.insert(its, row);
        }
        if (before != duplicateOf(row)) {
            setMark(row, DuplicateMark, m_duplicates.contains(row));
            changed.append(row);
        }
    }
    return changed;
}

QList<int> ImportVerdicts::setChecked(int row, const CheckedRow &checked)
{
    const bool error = checked.hasError();
    m_complaints.remove(row);
    setMark(row, ComplaintMark, false);
    setMark(row, ErrorMark, error);
    setMark(row, WarningMark, !error && !checked.issues.isEmpty());
    setPlace(row, checked.values.place);
    QList<int> changed;
    const quint64 before = std::exchange(key(row), checked.values.key);
    if (before != checked.values.key) {
        m_duplicates.remove(row);
        setMark(row, DuplicateMark, false);
        changed = settleKeys({ before, checked.values.key });
        settleOuter(row);
    }
    changed.removeOne(row);
    changed.prepend(row);
    return changed;
}

QList<int> ImportVerdicts::setRemoved(const QList<int> &rows, bool removed)
{
    QSet<int> changed;
    QList<quint64> keys;
    for (const int row : rows) {
        const RowMarks before = marks(row);
        if (before & ImportedMark || bool(before & RemovedMark) == removed)
            continue;
        setMark(row, RemovedMark, removed);
        changed.insert(row);
        keys.append(key(row));
    }
    for (const int row : settleKeys(keys))
        changed.insert(row);
    return changed.values();
}

void ImportVerdicts::setImported(int row)
{
    m_complaints.remove(row);
    setMark(row, ComplaintMark, false);
    setMark(row, ImportedMark, true);
}

void ImportVerdicts::setComplaints(int row, const CellIssues &complaints)
{
    m_complaints.insert(row, complaints);
    setMark(row, ComplaintMark, true);
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
        settleOuter(row);
}

void ImportVerdicts::settleOuter(int row)
{
    if (m_onServer.isEmpty() && m_pickless.isEmpty() && (marks(row) & (AskMark | NoteMark)) == 0)
        return;
    const auto onServer = m_onServer.severity(row, key(row));
    const bool asks = onServer == IssueSeverity::Error;
    setMark(row, AskMark, asks);
    setMark(row, NoteMark, (onServer && !asks) || m_pickless.contains(row));
}

std::vector<quint64> ImportVerdicts::keys() const
{
    std::vector<quint64> keys;
    keys.reserve(size_t(m_rowCount));
    for (int row = 0; row < m_rowCount; ++row)
        keys.push_back(keyOf(row));
    return keys;
}

QList<int> ImportVerdicts::rowsOnServer() const
{
    QList<int> rows;
    for (int row = 0; !m_onServer.isEmpty() && row < rowCount(); ++row) {
        if (m_onServer.twin(keyOf(row)) != nullptr && !(marks(row) & ImportedMark))
            rows.append(row);
    }
    return rows;
}

QSet<int> ImportVerdicts::removedRows() const
{
    QSet<int> rows;
    for (int row = 0; row < m_rowCount && m_counts.removed + m_counts.imported > 0; ++row) {
        if (marks(row) & RemovedMark)
            rows.insert(row);
    }
    return rows;
}

}
