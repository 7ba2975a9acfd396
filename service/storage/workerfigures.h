// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include "api/workerrequests.h"

#include <QSet>

namespace routedesk::service {

/// Half open: from ≤ t < to.
struct TimeSpan {
    api::Instant from, to;
};

/// What the orders and routes of an account say about its workers. One statement each, whatever the number of
/// workers.
class WorkerFigures {
public:
    WorkerFigures(Database &database, qint64 account);

    /// Of the orders that are due in the span, or were made in it when they are due at no time. Who has none has
    /// zeroes.
    [[nodiscard]] QHash<QString, api::WorkerSummary> summaries(const QStringList &workers, const TimeSpan &span);
    /// Those who have a route under way.
    [[nodiscard]] QSet<QString> underWay(const QStringList &workers);

private:
    Database &m_database;
    qint64 m_account;
};

}
