// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/changelog.h"
#include "service/storage/conditions.h"
#include "service/storage/orderindex.h"
#include "service/storage/orderrecord.h"
#include "service/storage/routeorders.h"

#include "api/orderaggregate.h"
#include "api/orderrequests.h"

#include <QTimeZone>

namespace routedesk::service {

/// The orders of one account.
class OrderRepository {
public:
    /// What is written is noted in `changes`, if there are any to keep.
    OrderRepository(Database &database, qint64 account, ChangeLog *changes = nullptr);

    /// Stores a new order with its tasks and sets its id.
    void insert(OrderRecord &record);
    /// Stores everything but the tasks.
    void update(const OrderRecord &record);

    /// The same where it is known what the store has: writes only what differs, and only the indexes of that. When it is the
    /// estimate alone, the note that its route has changed stands for it in the change feed.
    void update(const OrderRecord &record, const OrderRecord &before);

    /// Stores only what follows from positions: stages of the stay, measures, risks, forecast arrival.
    void updateTracked(const OrderRecord &record);

    /// All types, indexes and attempts of a handle, oldest first.
    [[nodiscard]] QList<OrderRecord> ofHandle(const QString &handle);
    /// The one of this handle, type and index that is not closed.
    [[nodiscard]] std::optional<OrderRecord> live(const api::OrderKey &key);
    /// One more than the latest attempt of this handle, type and index; 0 for a new one.
    [[nodiscard]] int nextAttempt(const api::OrderKey &key);
    /// In sequence.
    [[nodiscard]] QList<OrderRecord> ofRoute(const QString &routeHandle);
    /// Those that name the place and are neither closed nor under way.
    [[nodiscard]] QList<OrderRecord> waitingOfPlace(const QString &placeHandle);
    [[nodiscard]] std::optional<OrderRecord> byShare(const QString &shareId);
    /// Whose order a shared link leads to.
    [[nodiscard]] static std::optional<qint64> accountOfShare(Database &database, const QString &shareId);
    [[nodiscard]] QList<OrderRecord> ofPlan(const QString &planId);
    [[nodiscard]] QList<OrderRecord> unplannedOfPlan(const QString &planId);

    /// The orders with these ids, in the order of the list.
    [[nodiscard]] QList<OrderRecord> withIds(const QList<qint64> &ids);

    /// Dates of the filter are days of the zone. `now` is for risks that grow with time; without it only those count that
    /// the estimates tell.
    [[nodiscard]] Slice<OrderRecord> page(
        const api::OrderFilter &filter, const QTimeZone &zone, const PageStart &start, api::Instant now = {});
    /// What all orders of the filter come to.
    [[nodiscard]] api::OrderAggregate aggregate(const api::OrderFilter &filter, const QTimeZone &zone, api::Instant now);

    /// Replaces the order's tasks; the record has them already.
    void storeTasks(const OrderRecord &record);
    [[nodiscard]] QList<api::Attachment> attachmentsOf(qint64 orderId);
    void storeAttachments(qint64 orderId, const QList<api::Attachment> &attachments);

private:
    void noteUpdate(const OrderRecord &record);
    [[nodiscard]] QList<OrderRecord> select(const QString &tail, const QVariantList &values);
    [[nodiscard]] QList<OrderRecord> fetch(Query &query);
    [[nodiscard]] QList<api::Task> tasksOf(qint64 orderId);

    Database &m_database;
    qint64 m_account;
    ChangeLog *m_changes;
    OrderIndex m_index;
    RouteOrders m_routeOrders;
};

}
