// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"
#include "service/storage/trackrecord.h"

namespace routedesk::service {

/// What was derived from the positions of one account.
class TrackRepository {
public:
    TrackRepository(Database &database, qint64 account);

    /// The worker's row, made when there is none yet.
    [[nodiscard]] WorkerTrack open(qint64 workerId);
    void store(const WorkerTrack &track);
    [[nodiscard]] std::optional<WorkerTrack> ofWorker(const QString &workerHandle);
    /// Of all who were ever heard of.
    [[nodiscard]] QList<WorkerTrack> heard();
    /// What a worker's positions are judged against has changed: a route or one of its orders.
    static void planChanged(Database &database, qint64 account, const QString &workerHandle);
    /// The same for the worker who has the route as it is stored.
    static void routeChanging(Database &database, qint64 routeId);
    /// Workers who have a route under way, by row.
    [[nodiscard]] QList<qint64> underWay();
    /// Workers who were heard of and do not count as disconnected, by row.
    [[nodiscard]] QList<qint64> connected();

    void store(qint64 orderId, const OrderTrack &track);
    [[nodiscard]] OrderTrack ofOrder(qint64 orderId);
    [[nodiscard]] QList<api::Outage> outagesOf(qint64 orderId);
    void store(qint64 routeId, const RouteTrack &track);
    [[nodiscard]] std::optional<RouteTrack> ofRoute(qint64 routeId);

private:
    Database &m_database;
    qint64 m_account;
};

}
