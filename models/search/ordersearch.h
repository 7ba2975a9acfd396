// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"
#include "models/search/textquery.h"

class QTimer;

namespace routedesk::models {

/// Finds orders of the day by text, best first, also those that a filter hides. The work is done in slices of a few
/// milliseconds between which the event loop turns; the first one at once, so that a usual day is done on return.
/// Orders that only have the letters in the right order are named when nothing else fits.
class OrderSearch : public QObject {
    Q_OBJECT

public:
    struct Hit {
        api::OrderKey key;
        int rank = 0;

        bool operator==(const Hit &) const = default;
    };

    /// Keeps the best `limit` hits.
    explicit OrderSearch(const DispatchStore &store, int limit = 8, QObject *parent = nullptr);

    /// Forgets the search before; an empty text finds nothing.
    void search(const QString &text);
    [[nodiscard]] const QList<Hit> &hits() const { return m_best.isEmpty() ? m_loose : m_best; }
    /// How many orders fit so far, those left out of the hits included, loose ones not.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] bool isFinished() const { return m_next >= m_slots.size(); }
    /// The longest slice of the latest search.
    [[nodiscard]] std::chrono::nanoseconds longestSlice() const { return m_longest; }

signals:
    /// After each slice, also when it found nothing.
    void progressed();

private:
    void slice();
    void restart();
    void keep(QList<Hit> &list, const api::Order &order, int rank) const;

    const DispatchStore &m_store;
    int m_limit;
    TextQuery m_query;
    QList<int> m_slots;
    qsizetype m_next = 0;
    QList<Hit> m_best;
    QList<Hit> m_loose;
    int m_total = 0;
    std::chrono::nanoseconds m_longest {};
    QTimer *m_turn;
};

}
