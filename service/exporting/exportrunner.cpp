// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/exporting/exportrunner.h"

#include "service/exporting/ordercsv.h"
#include "service/lifecycle/lookup.h"

#include <KCompressionDevice>

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(exportLog, "routedesk.service.export")

constexpr int rowsAtATime = 500;
constexpr int keptDays = 1;

// The folder for a database in memory is of no use to anyone else, so it goes with the temporary files.
QString folderFor(const QString &databasePath)
{
    return databasePath == ":memory:"_L1 ? QDir::temp().filePath(u"routedesk-exports"_s) : databasePath + ".exports"_L1;
}

}

ExportRunner::ExportRunner(ContextFactory contextOf, QString databasePath, QObject *parent)
    : QObject(parent)
    , m_contextOf(std::move(contextOf))
    , m_databasePath(std::move(databasePath))
    , m_folder(folderFor(m_databasePath))
{
    m_pool.setMaxThreadCount(1);
}

ExportRunner::~ExportRunner()
{
    m_cancelled = true;
    m_pool.waitForDone();
}

QString ExportRunner::filePath(const QString &fileName) const
{
    return QDir(m_folder).filePath(fileName);
}

void ExportRunner::submit(qint64 account, const QString &jobId, const api::OrderFilter &filter)
{
    Context context = m_contextOf(account);
    auto record = context.store.exports.byId(jobId);
    if (!record)
        return;
    record->job.status = api::ExportStatus::Processing;
    record->job.startedAt = context.now;
    context.store.exports.update(*record);
    const QTimeZone zone = zoneOf(context, filter.opsGroupHandle);
    QtConcurrent::run(&m_pool, [this, jobId, filter, zone, account] {
        return write(jobId, account, filter, zone);
    }).then(this, [this, account, jobId](const Written &written) { finish(account, jobId, written); });
}

ExportRunner::Written ExportRunner::write(
    const QString &jobId, qint64 account, const api::OrderFilter &filter, const QTimeZone &zone) const
{
    Written written { jobId + ".csv.gz"_L1, 0, {} };
    const QString path = filePath(written.fileName);
    try {
        if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return { {}, 0, u"The folder for exports cannot be made."_s };
        Database database(m_databasePath, Database::Access::ReadOnly);
        OrderRepository orders(database, account);
        KCompressionDevice file(path, KCompressionDevice::GZip);
        if (!file.open(QIODevice::WriteOnly))
            return { {}, 0, u"The export cannot be written: %1"_s.arg(file.errorString()) };
        bool fine = file.write(csvHeader()) >= 0;
        PageStart start { .descending = false, .after = 0, .limit = rowsAtATime };
        for (bool more = true; more && fine && !m_cancelled;) {
            const auto slice = orders.page(filter, zone, start);
            for (const OrderRecord &record : slice.rows)
                fine = fine && file.write(csvLine(record)) >= 0;
            written.rows += int(slice.rows.size());
            more = slice.more;
            if (!slice.rows.isEmpty())
                start.after = slice.rows.last().id;
        }
        file.close();
        if (!fine || file.error() != QFileDevice::NoError)
            written.error = u"The export cannot be written: %1"_s.arg(file.errorString());
        else if (m_cancelled)
            written.error = u"The service ended before the export was written."_s;
    } catch (const StorageError &error) {
        qCCritical(exportLog) << "An export failed:" << error.what();
        written.error = u"The orders could not be read."_s;
    }
    if (!written.error.isNull())
        QFile::remove(path);
    return written;
}

void ExportRunner::finish(qint64 account, const QString &jobId, const Written &written)
{
    if (m_cancelled)
        return;
    try {
        Context context = m_contextOf(account);
        auto record = context.store.exports.byId(jobId);
        if (!record)
            return;
        record->job.completedAt = context.now;
        record->job.rowsProcessed = written.rows;
        record->job.errorMessage = written.error;
        record->job.status = written.error.isNull() ? api::ExportStatus::Completed : api::ExportStatus::Failed;
        if (written.error.isNull())
            record->fileName = written.fileName;
        context.store.exports.update(*record);
    } catch (const StorageError &error) {
        // It stays unfinished, and is failed at the next start.
        qCCritical(exportLog) << "An export's end could not be stored:" << error.what();
    }
}

void ExportRunner::tidy(const QList<qint64> &accounts)
{
    QDateTime oldest;
    for (const qint64 account : accounts) {
        Context context = m_contextOf(account);
        for (ExportRecord record : context.store.exports.unfinished()) {
            record.job.status = api::ExportStatus::Failed;
            record.job.errorMessage = u"The service was restarted before the export was written; ask for it again."_s;
            record.job.completedAt = context.now;
            context.store.exports.update(record);
        }
        oldest = api::toDateTime(context.now).addDays(-keptDays);
    }
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({ u"*.csv.gz"_s }, QDir::Files)) {
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

}
