// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/ordersearch.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr qint64 sliceNanoseconds = 3'000'000;
constexpr qsizetype between = 64; ///< orders between two looks at the clock

}

OrderSearch::OrderSearch(const DispatchStore &store, int limit, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_limit(limit)
    , m_turn(new QTimer(this))
{
    m_turn->setInterval(0);
    connect(m_turn, &QTimer::timeout, this, &OrderSearch::slice);
    connect(&store, &DispatchStore::scopeChanged, this, &OrderSearch::restart);
    connect(&store, &DispatchStore::ordersChanged, this, &OrderSearch::restart);
}

void OrderSearch::search(const QString &text)
{
    m_query = TextQuery(text);
    m_longest = {};
    m_best.clear();
    m_loose.clear();
    m_total = 0;
    m_next = 0;
    m_slots = m_query.isEmpty() ? QList<int>() : m_store.occupiedSlots();
    m_turn->stop();
    slice();
}

// The day has changed under the search: what was found may be gone. Begun anew with the next turn of the loop, since
// changes come in rows.
void OrderSearch::restart()
{
    if (m_query.isEmpty())
        return;
    m_best.clear();
    m_loose.clear();
    m_total = 0;
    m_next = 0;
    m_slots = m_store.occupiedSlots();
    m_turn->start();
}

void OrderSearch::slice()
{
    QElapsedTimer clock;
    clock.start();
    while (!isFinished() && clock.nsecsElapsed() < sliceNanoseconds) {
        const qsizetype end = std::min(m_next + between, m_slots.size());
        for (; m_next < end; ++m_next) {
            const api::Order *order = m_store.orderAt(m_slots.at(m_next));
            if (!order)
                continue;
            if (const int rank = m_query.rank(*order); rank > 0) {
                ++m_total;
                keep(m_best, *order, rank);
            } else if (m_best.isEmpty() && m_query.looseRank(*order) > 0) {
                keep(m_loose, *order, 1);
            }
        }
    }
    m_longest = std::max(m_longest, std::chrono::nanoseconds(clock.nsecsElapsed()));
    if (isFinished())
        m_turn->stop();
    else
        m_turn->start();
    emit progressed();
}

// Of equals the open one comes first, then the shorter handle, then the one that was there first.
void OrderSearch::keep(QList<Hit> &list, const api::Order &order, int rank) const
{
    const int worth = 2 * rank + (order.isClosed() ? 0 : 1);
    const auto isBetter = [&](const Hit &hit) {
        return hit.rank != worth ? hit.rank < worth : hit.key.handle.size() > order.key.handle.size();
    };
    const auto at = std::ranges::find_if(list, isBetter);
    if (at == list.end() && list.size() >= m_limit)
        return;
    list.insert(at - list.begin(), { order.key, worth });
    if (list.size() > m_limit)
        list.removeLast();
}

}
