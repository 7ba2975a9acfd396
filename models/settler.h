// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/mutation.h"

#include "api/ordersclient.h"

#include <QObject>

#include <functional>

namespace routedesk::models {

/// What reading the server back tells about a call whose answer was lost.
struct Settlement {
    enum class Finding { TookEffect, DidNot, CannotTell };

    Finding finding = Finding::CannotTell;
    MutationAnswer answer;               ///< when it took effect
    std::optional<api::ApiError> error;  ///< of the reading, when it failed
};

/// Reads the order or the route that a call was about and compares it with what the call wanted. Changes nothing.
/// A new route or batch is found through its orders; a batch of which only a part exists is one that nobody can tell.
class Settler : public QObject {
    Q_OBJECT

public:
    using Told = std::function<void(const Settlement &)>;

    explicit Settler(api::OrdersClient &client, QObject *parent = nullptr);
    ~Settler() override;

    void settle(const Mutation &mutation, Told told);

private:
    using OrderCheck = std::function<Settlement::Finding(const api::OrderDetail &)>;
    using RouteCheck = std::function<Settlement::Finding(const api::Route &)>;

    void readOrder(const api::OrderRef &order, OrderCheck check, Told told);
    void readRoute(const QString &handle, RouteCheck check, Told told, Settlement::Finding whenGone);
    void findNewRoute(const api::OrderRef &order, RouteCheck check, Told told);
    void findBatch(const QList<api::OrderRef> &orders, qsizetype at, MutationAnswer found, Told told);

    api::OrdersClient &m_client;
    std::stop_source m_stop;
};

}
