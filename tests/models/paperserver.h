// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answers.h"

#include <QNetworkAccessManager>
#include <QUrlQuery>

#include <functional>

namespace routedesk::test {

/// An Orders service that lives in the test: it keeps orders and routes, follows the contract's life cycle as far as
/// the models can tell, writes down each call, and loses or refuses answers when told to.
class PaperServer : public QNetworkAccessManager {
    Q_OBJECT

public:
    enum class Fate {
        LostBefore, ///< the connection breaks before the call takes effect
        LostAfter,  ///< it takes effect and the answer never comes
        Silent,     ///< no answer at all until the client lets go
        Answer,     ///< `status` and `body` are the answer, nothing takes effect
    };
    struct Fault {
        QString call; ///< the beginning of the line in the log, e.g. `POST /orders/routes/A/add`
        Fate fate = Fate::LostBefore;
        int times = 1;
        int status = 500;
        QByteArray body = {};
    };

    using QNetworkAccessManager::QNetworkAccessManager;

    void put(const QList<api::Order> &orders);
    void put(const api::Route &route);
    /// Forgets the orders whose handle begins so.
    void drop(const QString &beginning) { m_orders.removeIf([&](const auto &one) { return one.key.handle.startsWith(beginning); }); }
    [[nodiscard]] api::Order *order(const api::OrderKey &key);
    [[nodiscard]] QString dump() const; ///< `A ana: a b | B bo: c`
    /// What was asked, one line a call without GETs: `POST /orders/routes/A/add?version=1 c d`.
    [[nodiscard]] QStringList takeChanges();
    [[nodiscard]] QStringList takeCalls(); ///< with GETs
    [[nodiscard]] qsizetype changeCount() const;

    QList<Fault> faults;
    QList<api::Worker> workers;
    QList<api::OpsGroup> groups;
    int pageSize = 1000;
    bool knowsExpected = false; ///< tells so, and checks what a PATCH expects
    std::function<void()> meanwhile{}; ///< somebody else's turn, once, right before a PATCH takes effect

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    struct Reply {
        int status = 200;
        QByteArray body;
    };
    struct Ask {
        QString verb;
        QStringList path; ///< without the leading `orders`
        QUrlQuery query;
        QByteArray body;
    };

    [[nodiscard]] Reply handle(const Ask &ask);
    [[nodiscard]] Reply listOrders(const Ask &ask);
    [[nodiscard]] Reply listRoutes(const Ask &ask);
    [[nodiscard]] Reply batch(const QByteArray &body);
    [[nodiscard]] Reply createRoute(const QByteArray &body);
    [[nodiscard]] Reply track(const QByteArray &body);
    [[nodiscard]] Reply onOrder(const Ask &ask);
    [[nodiscard]] Reply onRoute(const Ask &ask);
    [[nodiscard]] Reply answer(api::Route &route, int status = 200);
    [[nodiscard]] QList<api::OrderKey> resolve(const QList<api::OrderRef> &refs) const;
    [[nodiscard]] api::Route *routeOf(const QString &handle);
    [[nodiscard]] api::Route &makeRoute(const QString &worker, const QList<api::OrderKey> &keys);
    void unplan(const api::OrderKey &key);

    QList<api::Order> m_orders;
    QList<api::Route> m_routes; ///< their orders carry only keys
    QStringList m_log;
    int m_made = 0;
};

}
