// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/orderselsewhere.h"

#include <QTimer>

namespace routedesk::models {

namespace {

constexpr auto pause = std::chrono::milliseconds(250);
constexpr int shortest = 3;
constexpr int pageSize = 20;
constexpr qsizetype shown = 5;

}

OrdersElsewhere::OrdersElsewhere(api::OrdersClient &client, const DispatchStore &store, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &OrdersElsewhere::ask);
}

OrdersElsewhere::~OrdersElsewhere()
{
    m_stop.request_stop();
}

void OrdersElsewhere::search(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_text)
        return;
    m_text = wanted;
    m_stop.request_stop();
    m_found.clear();
    m_error.reset();
    m_asking = m_text.size() >= shortest;
    if (m_asking)
        m_pause->start();
    else
        m_pause->stop();
    emit changed();
}

void OrdersElsewhere::ask()
{
    m_stop = {};
    api::OrderFilter filter;
    filter.searchTerm = m_text;
    filter.limit = pageSize;
    m_client.listOrders(filter, m_stop.get_token())
        .then(this, [this, token = m_stop.get_token()](const api::Result<api::Page<api::Order>> &result) {
            if (token.stop_requested())
                return;
            m_asking = false;
            if (!result) {
                m_error = result.error();
            } else {
                for (const api::Order &order : result->items) {
                    if (m_found.size() < shown && m_store.slotOf(order.key) < 0)
                        m_found.append(order);
                }
            }
            emit changed();
        });
}

}
