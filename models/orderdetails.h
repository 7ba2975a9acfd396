// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/dispatchstore.h"

#include "api/ordersclient.h"

#include <QCache>
#include <QObject>

#include <stop_token>

namespace routedesk::models {

/// The story of one order at a time: fetched when it is asked for, kept for a while, cancelled when another is shown.
class OrderDetails : public QObject {
    Q_OBJECT

public:
    OrderDetails(api::OrdersClient &client, const DispatchStore &store, const Clock &clock,
        QObject *parent = nullptr);
    ~OrderDetails() override;

    /// Shows the order, from memory if it is young enough; nullopt shows nothing.
    void show(const std::optional<api::OrderKey> &key);
    /// Asks the server again.
    void refresh();

    [[nodiscard]] std::optional<api::OrderKey> key() const { return m_key; }
    /// nullptr until it has come.
    [[nodiscard]] const api::OrderDetail *detail() const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<api::ApiError> &error() const { return m_error; }
    [[nodiscard]] std::optional<api::Instant> fetchedAt() const;

signals:
    void changed();

private:
    struct Kept {
        api::OrderDetail detail;
        api::Instant fetchedAt;
        bool stale = false;
    };
    void fetch();

    api::OrdersClient &m_client;
    const Clock &m_clock;
    QCache<api::OrderKey, Kept> m_kept;
    std::optional<api::OrderKey> m_key;
    std::optional<api::ApiError> m_error;
    std::stop_source m_stop;
    bool m_loading = false;
    bool m_askAgain = false;
};

}
