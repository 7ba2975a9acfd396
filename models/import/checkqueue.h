// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importchecker.h"
#include "models/import/keyindex.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <deque>

namespace routedesk::models {

/// Runs of rows, checked on other threads while the caller goes on reading, and handed out in the order they came
/// in, with the keys that were there before marked. The caller lends a hand when the others have enough to do.
class CheckQueue {
public:
    using Sink = std::function<void(LoadedChunk)>;

    /// Rows in `removed` own no key. `sink` is called on the caller's thread.
    CheckQueue(const ImportChecker &checker, const QSet<int> &removed, const Sink &sink);
    /// What was not handed out is dropped.
    ~CheckQueue();
    Q_DISABLE_COPY_MOVE(CheckQueue)

    /// `rows` goes into the chunk as it is.
    void add(const ImportTable &table, int first, int last, std::shared_ptr<const CsvRows> rows);
    void finish();

private:
    struct Pending {
        QFuture<LoadedChunk> checked;
        std::shared_ptr<const CsvRows> rows;
    };
    void handOutFirst();
    [[nodiscard]] LoadedChunk checkedByHelper(const ImportTable &table, int first, int last);
    void markDuplicates(LoadedChunk &chunk);

    const ImportChecker &m_checker;
    QSet<int> m_removed;
    Sink m_sink;
    KeyIndex m_keys;
    std::deque<Pending> m_pending;
    std::atomic<int> m_withHelpers = 0; ///< runs that are waiting for one or in its hands
    QThreadPool m_pool;
};

}
