// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importverdicts.h"

#include <algorithm>
#include <array>
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
    if (countsTwice(row))
        m_counts.pairs += int(isWaiting(after)) - int(isWaiting(before));
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
        m_pages[size_t(m_rowCount) / pageRows]->keys[size_t(m_rowCount) % pageRows] = 0;
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
        setKeys(row, chunk.keys[size_t(i)], chunk.secondKeys.empty() ? 0 : chunk.secondKeys[size_t(i)]);
        const RowMarks before = isNew ? RowMarks(0) : marks(row);
        if (before & DuplicateMark)
            m_duplicates.remove(row);
        setMarks(row, RowMarks(chunk.marks[size_t(i)] | (before & kept)));
        setPlace(row, chunk.places[size_t(i)]);
        settleOuter(row);
    }
    m_duplicates.insert(chunk.duplicates);
}

QList<int> ImportVerdicts::setChecked(const QList<std::pair<int, CheckedRow>> &rows)
{
    QList<int> changed;
    QList<quint64> keys;
    for (const auto &[row, checked] : rows) {
        changed.append(row);
        const bool error = checked.hasError();
        forgetComplaints(row);
        setMark(row, ErrorMark, error);
        setMark(row, WarningMark, !error && !checked.issues.isEmpty());
        setPlace(row, checked.place());
        const std::array before { keyOf(row), keyOf(secondOf(row)) };
        if (!setKeys(row, checked.values.key, checked.second ? checked.second->key : 0))
            continue;
        keys << before[0] << before[1] << keyOf(row) << keyOf(secondOf(row));
        m_duplicates.remove(row);
        setMark(row, DuplicateMark, false);
        settleOuter(row);
    }
    const QSet<int> these(changed.cbegin(), changed.cend());
    for (const int row : settleKeys(keys)) {
        if (!these.contains(row))
            changed.append(row);
    }
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
        keys << keyOf(row) << keyOf(secondOf(row));
    }
    for (const int row : settleKeys(keys))
        changed.insert(row);
    return changed.values();
}

bool ImportVerdicts::countsTwice(int row) const
{
    return makesTwo(row)
        && (m_halfImported.isEmpty() || (!m_halfImported.contains(row) && !m_halfImported.contains(secondOf(row))));
}

void ImportVerdicts::setHalf(int orderRow, bool imported)
{
    const int row = rowOf(orderRow);
    const bool before = countsTwice(row);
    if (imported)
        m_halfImported.insert(orderRow);
    else
        m_halfImported.remove(orderRow);
    if (isWaiting(state(row)))
        m_counts.pairs += int(countsTwice(row)) - int(before);
}

bool ImportVerdicts::isImported(int orderRow) const
{
    return m_halfImported.contains(orderRow) || (marks(rowOf(orderRow)) & ImportedMark);
}

void ImportVerdicts::setImported(int orderRow)
{
    const int row = rowOf(orderRow);
    const int other = orderRow == row ? secondOf(row) : row;
    if (makesTwo(row) && !m_halfImported.contains(other))
        return setHalf(orderRow, true);
    setHalf(other, false);
    m_complaints.remove(row);
    setMark(row, ComplaintMark, false);
    setMark(row, ImportedMark, true);
}

void ImportVerdicts::forgetComplaints(int row)
{
    if (m_complaints.remove(row))
        setMark(row, ComplaintMark, false);
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
    std::optional<IssueSeverity> onServer;
    for (const int one : { row, secondOf(row) }) {
        const auto its = isImported(one) ? std::nullopt : m_onServer.severity(row, keyOf(one));
        if (its && (!onServer || *its > *onServer))
            onServer = its;
    }
    const bool asks = onServer == IssueSeverity::Error;
    setMark(row, AskMark, asks);
    setMark(row, NoteMark, (onServer && !asks) || m_pickless.contains(row));
}

QList<int> ImportVerdicts::rowsOnServer() const
{
    QList<int> rows;
    for (int row = 0; !m_onServer.isEmpty() && row < rowCount(); ++row) {
        const bool known = m_onServer.twin(keyOf(row)) != nullptr || m_onServer.twin(keyOf(secondOf(row))) != nullptr;
        if (known && !(marks(row) & ImportedMark))
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
