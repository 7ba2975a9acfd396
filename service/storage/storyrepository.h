// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include "api/timelineevent.h"

namespace routedesk::service {

/// What happened to an order: its timeline and the way that was travelled for it.
class StoryRepository {
public:
    explicit StoryRepository(Database &database);

    void append(qint64 orderId, const api::TimelineEvent &event);
    /// What follows from positions, in place of what followed from them before.
    void replaceDerived(qint64 orderId, const QList<api::TimelineEvent> &events);
    [[nodiscard]] QList<api::TimelineEvent> derived(qint64 orderId);
    /// Points without a time are left out.
    void appendTravelled(qint64 orderId, const api::Polyline &points);

    /// Ascending by time; events of the same moment in the order they were appended.
    [[nodiscard]] QList<api::TimelineEvent> timeline(qint64 orderId);
    /// The stretches of the position log that belong to the order, with what was appended.
    [[nodiscard]] api::Polyline travelled(qint64 orderId);
    /// What happened in the span (half open) to the orders that a worker has or had; the first `most` of it.
    [[nodiscard]] QList<api::TimelineEvent> ofWorker(
        qint64 account, const QString &workerHandle, api::Instant from, api::Instant to, int most);

private:
    void insert(qint64 orderId, const api::TimelineEvent &event, bool derived);
    [[nodiscard]] QList<api::TimelineEvent> events(Query &query);

    Database &m_database;
};

}
