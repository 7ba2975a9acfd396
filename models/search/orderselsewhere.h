// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dispatchstore.h"

#include "api/ordersclient.h"

class QTimer;

namespace routedesk::models {

/// Asks the server for orders that are not of the day on screen: another date, or another ops group. One question at
/// a time, a moment after the last key; a new text cancels the one before.
class OrdersElsewhere : public QObject {
    Q_OBJECT

public:
    OrdersElsewhere(api::OrdersClient &client, const DispatchStore &store, QObject *parent = nullptr);
    ~OrdersElsewhere() override;

    /// Texts of fewer than three letters are not asked for.
    void search(const QString &text);
    [[nodiscard]] const QList<api::Order> &found() const { return m_found; }
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// Of the latest question; nullopt after one that went well.
    [[nodiscard]] const std::optional<api::ApiError> &error() const { return m_error; }

signals:
    void changed();

private:
    void ask();

    api::OrdersClient &m_client;
    const DispatchStore &m_store;
    QString m_text;
    QList<api::Order> m_found;
    std::optional<api::ApiError> m_error;
    std::stop_source m_stop;
    QTimer *m_pause;
    bool m_asking = false;
};

}
