// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/twinfinder.h"

#include "models/dispatchstore.h"
#include "models/import/importkey.h"
#include "models/imports/orderident.h"

#include <QtConcurrent>

#include <utility>

namespace routedesk::models {

namespace {

constexpr int pageSize = 1000;
constexpr int mostPages = 200;
constexpr int mostClosedPages = 50; // the history can be of years

}

TwinFinder::TwinFinder(api::OrdersClient &client, const DispatchStore &store, QObject *parent)
    : QObject(parent), m_client(client), m_store(store), m_lookup(client)
{
    connect(&m_lookup, &HandleLookup::finished, this, &TwinFinder::take);
}

TwinFinder::~TwinFinder()
{
    m_stop.request_stop();
}

void TwinFinder::cancel()
{
    ++m_round;
    m_stop.request_stop();
    m_stop = {};
    m_lookup.cancel();
    m_waiting.clear();
    m_asked.clear();
    m_keys.clear();
}

void TwinFinder::look(const std::vector<quint64> &keys, const QList<api::OrderRef> &few)
{
    cancel();
    QtConcurrent::run([keys] {
        return QSet<quint64>(keys.begin(), keys.end());
    }).then(this, [this, few, round = m_round](const QSet<quint64> &set) {
        if (round != m_round)
            return;
        m_keys = set;
        lookInStore();
        if (m_keys.size() <= fewRows)
            ask(few);
        else
            nextPage(Part::Open, {}, 1);
    });
}

void TwinFinder::lookInStore()
{
    QList<api::Order> same;
    for (const int slot : m_store.occupiedSlots()) {
        const api::Order *order = m_store.orderAt(slot);
        if (order != nullptr && m_keys.contains(importKey(order->key)))
            same.append(*order);
    }
    if (!same.isEmpty())
        emit found(same);
}

void TwinFinder::ask(const QList<api::OrderRef> &orders)
{
    for (const api::OrderRef &order : orders) {
        const QString name = orderIdent(order.handle, order.type, order.typeIndex);
        if (order.handle.isEmpty() || m_asked.contains(name))
            continue;
        m_asked.insert(name);
        m_waiting.append(order);
    }
    if (m_lookup.isAsking() || m_waiting.isEmpty())
        return;
    QList<HandleLookup::Question> questions;
    for (const api::OrderRef &order : std::exchange(m_waiting, {}))
        questions.append({ int(questions.size()), order });
    m_lookup.ask(questions);
}

void TwinFinder::take(const QHash<int, LookedUp> &answers)
{
    QList<api::Order> orders;
    for (const LookedUp &answer : answers) {
        if (answer.order)
            orders.append(*answer.order);
    }
    if (!orders.isEmpty())
        emit found(orders);
    ask({});
}

void TwinFinder::nextPage(Part part, const QString &token, int page)
{
    using enum api::OrderStatus;
    api::OrderFilter filter;
    if (part == Part::Open) {
        filter.statuses = { Unplanned, Planned, Assigned, Ongoing, api::OrderStatus::Disabled };
    } else {
        filter.statuses = { Completed, Cancelled };
        filter.sortDirection = api::SortDirection::Descending; // the latest first
    }
    filter.limit = pageSize;
    filter.pageToken = token;
    m_client.listOrders(filter, m_stop.get_token())
        .then(this, [this, part, page, round = m_round](const api::Result<api::Page<api::Order>> &result) {
            if (round == m_round && result)
                takePage(part, page, *result);
        });
}

// The first that is found of a key is its latest attempt: open ones are read before, and the closed ones backwards.
void TwinFinder::takePage(Part part, int page, const api::Page<api::Order> &orders)
{
    QList<api::Order> same;
    for (const api::Order &order : orders.items) {
        if (m_keys.remove(importKey(order.key)))
            same.append(order);
    }
    const int round = m_round;
    if (!same.isEmpty())
        emit found(same);
    if (round != m_round || m_keys.isEmpty())
        return;
    if (!orders.isLast() && page < (part == Part::Open ? mostPages : mostClosedPages))
        nextPage(part, orders.nextToken, page + 1);
    else if (part == Part::Open)
        nextPage(Part::Closed, {}, 1);
}

}
