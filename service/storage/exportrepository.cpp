// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/exportrepository.h"

#include "service/storage/rowmapper.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

using Mapper = RowMapper<ExportRecord>;

const QString &selection()
{
    static const QString sql = "SELECT id, "_L1 + Mapper::columns() + " FROM export_jobs"_L1;
    return sql;
}

}

template<class Record, class Visitor>
void describe(Record &record, Visitor &visit)
    requires std::same_as<std::remove_const_t<Record>, ExportRecord>
{
    auto &job = record.job;
    visit("job_id"_L1, job.jobId);
    visit("status"_L1, job.status);
    visit("message"_L1, job.message);
    visit("rows_processed"_L1, job.rowsProcessed);
    visit("file_name"_L1, record.fileName);
    visit("error_message"_L1, job.errorMessage);
    visit("created_at"_L1, job.createdAt);
    visit("started_at"_L1, job.startedAt);
    visit("completed_at"_L1, job.completedAt);
}

ExportRepository::ExportRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void ExportRepository::insert(ExportRecord &record)
{
    static const QString sql = Mapper::insertInto(u"export_jobs"_s, { u"account"_s }) + " RETURNING id"_L1;
    Query query = m_database.prepare(sql);
    query.add(m_account);
    Mapper::bind(query, record);
    record.id = query.run().insertedId();
}

void ExportRepository::update(const ExportRecord &record)
{
    static const QString sql = Mapper::update(u"export_jobs"_s);
    Query query = m_database.prepare(sql);
    Mapper::bind(query, record);
    query.add(record.id).run();
}

std::optional<ExportRecord> ExportRepository::byId(const QString &jobId)
{
    Query query = m_database.prepare(selection() + " WHERE account = ? AND job_id = ?"_L1);
    query.add(m_account).add(jobId);
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<qint64> ExportRepository::accountOf(Database &database, const QString &jobId)
{
    Query query = database.prepare(u"SELECT account FROM export_jobs WHERE job_id = ?"_s);
    query.add(jobId).run();
    return query.next() ? std::optional(query.value(0).toLongLong()) : std::nullopt;
}

void ExportRepository::removeFile(const ExportRecord &record)
{
    m_database.prepare(u"DELETE FROM export_chunks WHERE job = ?"_s).add(record.id).run();
}

void ExportRepository::appendToFile(const ExportRecord &record, int position, const QByteArray &piece)
{
    m_database.prepare(u"INSERT INTO export_chunks (job, position, data) VALUES (?, ?, ?)"_s)
        .add(record.id)
        .add(position)
        .add(piece)
        .run();
}

QByteArray ExportRepository::file(const ExportRecord &record)
{
    Query query = m_database.prepare(u"SELECT data FROM export_chunks WHERE job = ? ORDER BY position"_s);
    query.add(record.id).run();
    QByteArray file;
    while (query.next())
        file += query.value(0).toByteArray();
    return file;
}

void ExportRepository::removeFilesBefore(Database &database, api::Instant then)
{
    const QVariant limit = toColumn(std::optional(then));
    database.prepare(u"DELETE FROM export_chunks WHERE job IN (SELECT id FROM export_jobs WHERE completed_at < ?)"_s)
        .add(limit)
        .run();
    database.prepare(u"UPDATE export_jobs SET file_name = NULL WHERE completed_at < ? AND file_name IS NOT NULL"_s)
        .add(limit)
        .run();
}

QList<ExportRecord> ExportRepository::fetch(Query &query)
{
    query.run();
    QList<ExportRecord> records;
    while (query.next()) {
        ExportRecord record = Mapper::read(query, 1);
        record.id = query.value(0).toLongLong();
        records.append(record);
    }
    return records;
}

}
