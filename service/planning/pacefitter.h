// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/planning/grouptimes.h"

#include <QTimer>

namespace routedesk::service {

/// Learns once a day, one ops group at a time, how fast its fleet is: from the legs that were driven in the last 60
/// days, the newest 5,000 at most. With fewer than 60 usable ones the usual estimate stands, or what was learnt
/// before. What is learnt is stored, and used for what is estimated and planned from then on. Lives in the
/// service's thread.
class PaceFitter final : public QObject {
    Q_OBJECT

public:
    PaceFitter(Database &database, ContextFactory contextOf, std::function<QList<qint64>()> accounts,
        GroupTimes &times, QObject *parent = nullptr);

    /// Takes up what was learnt before, and begins to look.
    void start();
    /// Forgets what was learnt of groups that are gone, so that another of the same name begins afresh.
    void prune(qint64 account);
    /// Every group that is due, at once.
    void lookNow();

private:
    void begin();
    void forgetGone(qint64 account, const QStringList &groups);
    void goOn();
    void fit(qint64 account, const QString &groupHandle);

    Database &m_database;
    ContextFactory m_contextOf;
    std::function<QList<qint64>()> m_accounts;
    GroupTimes &m_times;
    QTimer m_hourly, m_slices;
    QList<std::pair<qint64, QString>> m_queue;
    QHash<std::pair<qint64, QString>, api::Instant> m_looked;
};

}
