// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/jobs/jobloop.h"
#include "service/lifecycle/context.h"

#include "api/orderrequests.h"

#include <QThreadPool>

#include <atomic>

namespace routedesk::service {

/// Writes exports (CSV, gzip) in a thread of its own, over a connection of its own, as the orders were at one moment. One at a
/// time. The file is kept in the database for a day, so that every process on it can hand it out.
class ExportRunner final : public QObject {
    Q_OBJECT

public:
    ExportRunner(Database &database, ContextFactory contextOf, QString location, QObject *parent = nullptr);
    ~ExportRunner() override;

    /// Looks for exports to write.
    void look() { m_loop.look(); }

private:
    struct Written {
        int rows = 0;
        QString error;    ///< null when it went well
        bool mine = true; ///< false when another process has taken it over
    };

    void begin(const Job &job);
    [[nodiscard]] Written write(const Job &job, const ExportRecord &record, const api::OrderFilter &filter,
        const QTimeZone &zone, const QString &owner) const;
    void finish(const Job &job, const Written &written);

    Database &m_database;
    ContextFactory m_contextOf;
    QString m_location;
    JobLoop m_loop;
    std::atomic_bool m_cancelled = false;
    QThreadPool m_pool;
};

}
