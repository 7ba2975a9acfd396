// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/daysync.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>

namespace routedesk::models {

/// One look at the server: the whole day, or only the routes under way. Applies what comes, in slices of a few
/// milliseconds between which the event loop turns and the next page is on its way, and tells once how it ended.
/// After cancel() it tells nothing and applies nothing.
class DayLoad : public QObject {
    Q_OBJECT

public:
    DayLoad(api::OrdersClient &client, DispatchStore &store, int pageSize);
    ~DayLoad() override;

    /// Groups, workers, orders, routes; then what the server no longer has leaves the store.
    void startWhole();
    /// Routes under way, and these.
    void startTracking(const QStringList &routeHandles);
    /// Nothing but these. An order that is on one of the routes comes with it.
    struct Named {
        QStringList routes;
        QStringList orders; ///< handles
        bool workers = false;
    };
    void startNamed(const Named &named);
    void cancel();

signals:
    /// Now is the time to set the store's scope.
    void groupsLoaded();
    void progressed(const routedesk::models::SyncProgress &progress);
    void finished(const std::optional<routedesk::api::ApiError> &error);

private:
    template<class T, class Handler>
    void await(api::Call<T> call, Handler handler);
    void loadGroups(const QString &token);
    void loadWorkers(const QString &token);
    void loadOrders(const QString &token);
    void loadRoutes(const QString &token);
    void loadClosedRoutes(const QString &token);
    void loadTracking(const QString &token);
    void takeTurn();
    void applySlice();
    [[nodiscard]] QList<api::Order> takeSlice(qsizetype count);
    void sweepSlice();
    void applyOrders(QList<api::Order> orders);
    void applyRoutes(const QList<api::Route> &routes);
    void loadNamedOrders();
    void fetchNextOrder();
    void fetchMissing();
    void fetchNext();
    void finishWhole();
    void fail(const api::ApiError &error);
    void tell(SyncProgress::Phase phase, qsizetype done);
    [[nodiscard]] bool concerns(const api::Route &route) const;

    api::OrdersClient &m_client;
    DispatchStore &m_store;
    int m_pageSize;
    quint64 m_askedAt = 0;
    std::stop_source m_stop;
    bool m_isWhole = false;
    bool m_isOver = false;
    QList<api::OpsGroup> m_groups;
    QList<api::Worker> m_workers;
    QTimer m_turn; ///< between two slices
    QElapsedTimer m_sinceTurn;
    int m_yielded = 0; ///< turns left to others, one after the other
    std::deque<QList<api::Order>> m_arrived; ///< pages not yet applied, the first one from m_applied on
    qsizetype m_applied = 0;
    qsizetype m_waiting = 0; ///< orders in them
    qsizetype m_sliceSize;
    bool m_hasAllOrders = false;
    int m_swept = 0; ///< slots
    quint32 m_listing; ///< under which the store remembers what it was given
    qsizetype m_ordersDone = 0;
    QSet<QString> m_namedRoutes; ///< by the day's orders
    QSet<QString> m_seenRoutes;
    bool m_isNamed = false;
    QList<api::OrderRef> m_missingOrders;
    QStringList m_namedOrders;
    QStringList m_missing;
    int m_fetching = 0;
    qsizetype m_routesDone = 0;
};

}
