// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/exporting/exportrunner.h"

#include "service/exporting/ordercsv.h"
#include "service/lifecycle/lookup.h"

#include "api/reading.h"

#include <KCompressionDevice>

#include <QLoggingCategory>
#include <QTemporaryFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(exportLog, "routedesk.service.export")

constexpr int rowsAtATime = 500;
constexpr qint64 pieceSize = 512 * 1024;
constexpr std::chrono::hours kept { 24 };
constexpr int mostClaims = 4;

// All orders of the filter as they are at one moment; the number of rows, or nothing when `cancelled`.
std::optional<int> writeRows(QIODevice &device, Database &database, qint64 account, const api::OrderFilter &filter,
    const QTimeZone &zone, const std::atomic_bool &cancelled)
{
    Transaction snapshot(database, Transaction::Kind::Reads);
    OrderRepository orders(database, account);
    device.write(csvHeader());
    int rows = 0;
    PageStart start { .descending = false, .after = 0, .limit = rowsAtATime };
    for (bool more = true; more;) {
        if (cancelled)
            return std::nullopt;
        const auto slice = orders.page(filter, zone, start);
        for (const OrderRecord &record : slice.rows)
            device.write(csvLine(record));
        rows += int(slice.rows.size());
        more = slice.more;
        if (!slice.rows.isEmpty())
            start.after = slice.rows.last().id;
    }
    return rows;
}

}

ExportRunner::ExportRunner(Database &database, ContextFactory contextOf, QString location, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_contextOf(std::move(contextOf))
    , m_location(std::move(location))
    , m_loop(database, JobKind::Export, [this](const Job &job) { begin(job); })
{
    m_pool.setMaxThreadCount(1);
}

ExportRunner::~ExportRunner()
{
    m_cancelled = true;
    m_pool.waitForDone();
}

void ExportRunner::begin(const Job &job)
{
    try {
        Context context = m_contextOf(job.account);
        const auto request = api::readExport(job.request);
        auto record = context.store.exports.byId(job.subject);
        if (!record || !request || job.claims > mostClaims) {
            finish(job, { 0, u"The export was begun several times and never came to an end."_s });
            return;
        }
        record->job.status = api::ExportStatus::Processing;
        record->job.startedAt = context.now;
        {
            Transaction transaction(m_database, job.account);
            context.store.exports.update(*record);
            ExportRepository::removeFilesBefore(m_database, context.now - kept);
            transaction.commit();
        }
        const QTimeZone zone = zoneOf(context, request->filter.opsGroupHandle);
        QtConcurrent::run(&m_pool, [this, job, record = *record, filter = request->filter, zone, owner = m_loop.owner()] {
            return write(job, record, filter, zone, owner);
        }).then(this, [this, job](const Written &written) { finish(job, written); });
    } catch (const std::exception &error) {
        qCCritical(exportLog) << "An export could not begin:" << error.what();
        finish(job, { 0, u"The orders could not be read."_s });
    }
}

ExportRunner::Written ExportRunner::write(const Job &job, const ExportRecord &record, const api::OrderFilter &filter,
    const QTimeZone &zone, const QString &owner) const
{
    try {
        QTemporaryFile file;
        if (!file.open())
            return { 0, u"The export cannot be written: %1"_s.arg(file.errorString()) };
        Database database(m_location);
        KCompressionDevice compressed(&file, false, KCompressionDevice::GZip);
        if (!compressed.open(QIODevice::WriteOnly))
            return { 0, u"The export cannot be written: %1"_s.arg(compressed.errorString()) };
        const auto rows = writeRows(compressed, database, job.account, filter, zone, m_cancelled);
        compressed.close();
        if (!rows)
            return { 0, u"The service ended before the export was written."_s, false };
        if (compressed.error() != QFileDevice::NoError || !file.flush() || !file.seek(0))
            return { 0, u"The export cannot be written: %1"_s.arg(file.errorString()) };

        // Piece by piece, so that nobody who writes is kept waiting for long.
        JobQueue queue(database);
        ExportRepository exports(database, job.account);
        for (int position = 0; position == 0 || !file.atEnd(); ++position) {
            Transaction transaction(database);
            if (!queue.keep(job, owner))
                return { 0, {}, false };
            if (position == 0)
                exports.removeFile(record);
            exports.appendToFile(record, position, file.read(pieceSize));
            transaction.commit();
        }
        return { *rows, {} };
    } catch (const StorageError &error) {
        qCCritical(exportLog) << "An export failed:" << error.what();
        return { 0, u"The orders could not be read."_s };
    }
}

void ExportRunner::finish(const Job &job, const Written &written)
{
    if (m_cancelled)
        return;
    try {
        Context context = m_contextOf(job.account);
        Transaction transaction(m_database, job.account);
        if (written.mine && m_loop.finish(job)) {
            if (auto record = context.store.exports.byId(job.subject)) {
                record->job.completedAt = context.now;
                record->job.rowsProcessed = written.rows;
                record->job.errorMessage = written.error;
                record->job.status = written.error.isNull() ? api::ExportStatus::Completed : api::ExportStatus::Failed;
                record->fileName = written.error.isNull() ? job.subject + ".csv.gz"_L1 : QString();
                context.store.exports.update(*record);
            }
            transaction.commit();
        }
    } catch (const StorageError &error) {
        // It stays unfinished, and is written again when its lease ends.
        qCCritical(exportLog) << "An export's end could not be stored:" << error.what();
    }
    m_loop.ended();
}

}
