// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/ordersclient.h"

#include <QHash>
#include <QObject>

#include <stop_token>

namespace routedesk::models {

/// What the server says of one order that was asked for: it, or nothing, or why nobody can tell.
struct LookedUp {
    std::optional<api::Order> order{};
    std::optional<api::ApiError> error{};

    [[nodiscard]] bool isMissing() const { return !order && !error; }
};

/// Asks the server for orders by their handles, a few at a time. Changes nothing.
class HandleLookup final : public QObject {
    Q_OBJECT

public:
    explicit HandleLookup(api::OrdersClient &client, QObject *parent = nullptr);
    ~HandleLookup() override;

    struct Question {
        int row = -1;
        api::OrderRef order;
    };

    /// Drops the questions before.
    void ask(const QList<Question> &questions);
    void cancel();
    [[nodiscard]] bool isAsking() const { return m_open > 0 || !m_waiting.isEmpty(); }

signals:
    void progressed(int answered, int total);
    /// By row.
    void finished(const QHash<int, routedesk::models::LookedUp> &answers);

private:
    void askNext();

    api::OrdersClient &m_client;
    QList<Question> m_waiting;
    QHash<int, LookedUp> m_answers;
    std::stop_source m_stop;
    int m_total = 0;
    int m_open = 0;
    int m_round = 0;
};

}
