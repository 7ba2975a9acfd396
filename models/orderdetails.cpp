// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/orderdetails.h"

namespace routedesk::models {

namespace {

constexpr int keptDetails = 50;
constexpr auto fetchedAfresh = std::chrono::seconds(30);

}

OrderDetails::OrderDetails(api::OrdersClient &client, const DispatchStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_kept(keptDetails)
{
    connect(&store, &DispatchStore::scopeChanged, this, [this] {
        m_kept.clear();
        show(std::nullopt);
    });
    connect(&store, &DispatchStore::ordersChanged, this, [this](const OrderChanges &changes) {
        for (const api::OrderKey &key : changes.changed) {
            if (Kept *kept = m_kept.object(key))
                kept->stale = true;
        }
        if (m_key && changes.changed.contains(*m_key))
            fetch();
    });
}

OrderDetails::~OrderDetails()
{
    m_stop.request_stop();
}

void OrderDetails::show(const std::optional<api::OrderKey> &key)
{
    if (m_key == key)
        return;
    m_stop.request_stop();
    m_stop = {};
    m_loading = false;
    m_error.reset();
    m_key = key;
    const Kept *kept = key ? m_kept.object(*key) : nullptr;
    if (key && (!kept || kept->stale || m_clock.now() - kept->fetchedAt > fetchedAfresh))
        fetch();
    emit changed();
}

void OrderDetails::refresh()
{
    if (m_key)
        fetch();
}

// One question at a time: what changes while one is under way marks the answer as stale, and it is asked again.
void OrderDetails::fetch()
{
    if (m_loading) {
        m_askAgain = true;
        return;
    }
    m_loading = true;
    m_askAgain = false;
    emit changed();
    m_client.order(api::OrderRef::to(*m_key), m_stop.get_token())
        .then(this, [this, key = *m_key, token = m_stop.get_token()](const api::Result<api::OrderDetail> &result) {
            if (token.stop_requested())
                return;
            m_loading = false;
            if (result) {
                m_error.reset();
                m_kept.insert(key, new Kept { *result, m_clock.now(), false });
            } else {
                m_error = result.error();
            }
            if (m_askAgain && result)
                fetch();
            else
                emit changed();
        });
}

const api::OrderDetail *OrderDetails::detail() const
{
    const Kept *kept = m_key ? m_kept.object(*m_key) : nullptr;
    return kept ? &kept->detail : nullptr;
}

std::optional<api::Instant> OrderDetails::fetchedAt() const
{
    const Kept *kept = m_key ? m_kept.object(*m_key) : nullptr;
    return kept ? std::optional(kept->fetchedAt) : std::nullopt;
}

}
