// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/handlelookup.h"

#include <QSet>

#include <vector>

namespace routedesk::models {

class DispatchStore;

/// Finds the orders that an import's rows are the same as: in the day's store at once, at the server in the
/// background. A few rows are asked for one by one; for many the server's open orders are read page by page, then its
/// latest 50,000 closed ones. What cannot be read is left out: the server itself refuses what it has.
class TwinFinder final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype fewRows = 300;

    TwinFinder(api::OrdersClient &client, const DispatchStore &store, QObject *parent = nullptr);
    ~TwinFinder() override;

    /// Drops what was asked before. `keys` are the rows' importKey()s; `few` their orders, when they are no more
    /// than that.
    void look(const std::vector<quint64> &keys, const QList<api::OrderRef> &few);
    /// These too; each is asked for once.
    void ask(const QList<api::OrderRef> &orders);
    void cancel();

signals:
    void found(const QList<routedesk::api::Order> &orders);

private:
    void take(const QHash<int, LookedUp> &answers);
    void lookInStore();
    enum class Part { Open, Closed };
    void nextPage(Part part, const QString &token, int page);
    void takePage(Part part, int page, const api::Page<api::Order> &orders);

    api::OrdersClient &m_client;
    const DispatchStore &m_store;
    HandleLookup m_lookup;
    QList<api::OrderRef> m_waiting;
    QSet<QString> m_asked;
    QSet<quint64> m_keys; ///< that the server is not known to have
    std::stop_source m_stop;
    int m_round = 0;
};

}
