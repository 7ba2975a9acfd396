// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

#include "api/orderrequests.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace routedesk::service {

/// Writes exports (CSV, gzip) in a thread of its own, over a connection of its own that only reads. One at a time.
/// Files lie in the folder `<database>.exports` and go after a day.
class ExportRunner final : public QObject {
    Q_OBJECT

public:
    ExportRunner(ContextFactory contextOf, QString databasePath, QObject *parent = nullptr);
    ~ExportRunner() override;

    /// The job is stored, pending.
    void submit(qint64 account, const QString &jobId, const api::OrderFilter &filter);
    /// Fails what an earlier run of the service left unfinished, and removes old files.
    void tidy(const QList<qint64> &accounts);

    [[nodiscard]] QString filePath(const QString &fileName) const;

private:
    struct Written {
        QString fileName;
        int rows = 0;
        QString error; ///< null when it went well
    };

    [[nodiscard]] Written write(const QString &jobId, qint64 account, const api::OrderFilter &filter,
        const QTimeZone &zone) const;
    void finish(qint64 account, const QString &jobId, const Written &written);

    ContextFactory m_contextOf;
    QString m_databasePath;
    QString m_folder;
    std::atomic_bool m_cancelled = false;
    QThreadPool m_pool;
};

}
