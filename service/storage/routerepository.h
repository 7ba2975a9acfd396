// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/changelog.h"
#include "service/storage/conditions.h"
#include "service/storage/routerecord.h"

#include "api/routerequests.h"

#include <QTimeZone>

namespace routedesk::service {

/// The routes of one account.
class RouteRepository {
public:
    /// What is written is noted in `changes`, if there are any to keep.
    RouteRepository(Database &database, qint64 account, ChangeLog *changes = nullptr);

    void insert(RouteRecord &record);
    void update(const RouteRecord &record);
    /// The same where it is known what the store has: writes only what differs.
    void update(const RouteRecord &record, const RouteRecord &before);
    /// Stores only what follows from positions: distance and duration.
    void updateTracked(const RouteRecord &record);
    /// Only a route that no order points to can go.
    void remove(const RouteRecord &record);

    [[nodiscard]] std::optional<RouteRecord> byHandle(const QString &handle);
    [[nodiscard]] std::optional<RouteRecord> byEmbed(const QString &embedId);
    /// Whose route an embedded view's link leads to.
    [[nodiscard]] static std::optional<qint64> accountOfEmbed(Database &database, const QString &embedId);
    /// Not completed, oldest first.
    [[nodiscard]] QStringList openHandles();
    /// The same of one worker, whole.
    [[nodiscard]] QList<RouteRecord> openOfWorker(const QString &workerHandle);
    /// Completed, and known from positions, but not yet judged as completed; oldest first.
    [[nodiscard]] QList<RouteRecord> unsettledOfWorker(const QString &workerHandle);
    /// Completed at that moment or later, having been started before it; oldest first.
    [[nodiscard]] QList<RouteRecord> endedAfter(const QString &workerHandle, api::Instant moment);
    [[nodiscard]] QList<RouteRecord> ofPlan(const QString &planId);
    [[nodiscard]] Slice<RouteRecord> page(const api::RouteFilter &filter, const QTimeZone &zone, const PageStart &start);

private:
    void noteUpdate(const RouteRecord &record);
    void addMembers(Conditions &where, const api::Metadata &members);
    void addRegion(Conditions &where, const api::Metadata &region);
    void addWorkers(Conditions &where, const api::Metadata &profile);
    [[nodiscard]] QList<RouteRecord> fetch(Query &query);

    Database &m_database;
    qint64 m_account;
    ChangeLog *m_changes;
};

}
