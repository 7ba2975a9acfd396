// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/checkqueue.h"

#include <QScopeGuard>
#include <QThread>
#include <QtConcurrent>

namespace routedesk::models {

namespace {

constexpr int mostHelpers = 3;
constexpr size_t mostPending = 24;
constexpr size_t keysAhead = 12;

}

CheckQueue::CheckQueue(const ImportChecker &checker, const QSet<int> &removed, const Sink &sink)
    : m_checker(checker), m_removed(removed), m_sink(sink)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, mostHelpers));
}

CheckQueue::~CheckQueue()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void CheckQueue::add(const ImportTable &table, int first, int last, std::shared_ptr<const CsvRows> rows)
{
    // one in every helper's hand and one for each to go on with
    if (m_withHelpers < 2 * m_pool.maxThreadCount()) {
        ++m_withHelpers;
        const auto check = [this, table, first, last] { return checkedByHelper(table, first, last); };
        m_pending.push_back({ QtConcurrent::run(&m_pool, check), std::move(rows) });
    } else {
        m_pending.push_back({ QtFuture::makeReadyValueFuture(m_checker.check(table, first, last)), std::move(rows) });
    }
    while (!m_pending.empty() && m_pending.front().checked.isFinished())
        handOutFirst();
    while (m_pending.size() > mostPending)
        handOutFirst();
}

LoadedChunk CheckQueue::checkedByHelper(const ImportTable &table, int first, int last)
{
    const auto done = qScopeGuard([this] { --m_withHelpers; });
    return m_checker.check(table, first, last);
}

void CheckQueue::finish()
{
    while (!m_pending.empty())
        handOutFirst();
}

/// Waiting for a result that no helper has begun with means making it here.
void CheckQueue::handOutFirst()
{
    Pending first = std::move(m_pending.front());
    m_pending.pop_front();
    LoadedChunk chunk = first.checked.takeResult();
    chunk.rows = std::move(first.rows);
    markDuplicates(chunk);
    m_sink(std::move(chunk));
}

void CheckQueue::markDuplicates(LoadedChunk &chunk)
{
    m_keys.expect(chunk.keys.size() + chunk.secondKeys.size());
    for (size_t i = 0; i < chunk.keys.size(); ++i) {
        if (i + keysAhead < chunk.keys.size())
            m_keys.fetch(chunk.keys[i + keysAhead]);
        const int row = chunk.firstRow + int(i);
        if (chunk.keys[i] == 0 || (!m_removed.isEmpty() && m_removed.contains(row)))
            continue;
        int before = m_keys.firstRow(chunk.keys[i], row);
        if (!chunk.secondKeys.empty() && chunk.secondKeys[i] != 0) {
            const int second = m_keys.firstRow(chunk.secondKeys[i], row);
            before = before < 0 ? second : before;
        }
        if (before < 0)
            continue;
        chunk.duplicates.insert(row, before);
        chunk.marks[i] |= DuplicateMark;
    }
}

}
