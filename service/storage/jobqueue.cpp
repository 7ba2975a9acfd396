// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/jobqueue.h"

#include "service/storage/changesignal.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QString word(JobKind kind)
{
    return kind == JobKind::Plan ? u"plan"_s : u"export"_s;
}

}

JobQueue::JobQueue(Database &database)
    : m_database(database)
{
}

void JobQueue::put(JobKind kind, qint64 account, const QString &subject, const QByteArray &request)
{
    m_database.prepare(u"INSERT INTO jobs (account, kind, subject, request, claims) VALUES (?, ?, ?, ?, 0) "
                        "ON CONFLICT (kind, subject) DO NOTHING"_s)
        .add(account)
        .add(word(kind))
        .add(subject)
        .add(QString::fromUtf8(request))
        .run();
    ChangeSignal::announceWork(m_database);
}

void JobQueue::remove(JobKind kind, const QString &subject)
{
    m_database.prepare(u"DELETE FROM jobs WHERE kind = ? AND subject = ?"_s).add(word(kind)).add(subject).run();
}

bool JobQueue::contains(JobKind kind, const QString &subject)
{
    Query query = m_database.prepare(u"SELECT 1 FROM jobs WHERE kind = ? AND subject = ?"_s);
    return query.add(word(kind)).add(subject).run().next();
}

std::optional<Job> JobQueue::free(JobKind kind, const QString &locking)
{
    Query query = m_database.prepare(
        u"SELECT id, account, subject, request, claims FROM jobs WHERE kind = ? AND (owner IS NULL OR heartbeat_at < %1 - %2) "
         "ORDER BY id LIMIT 1"_s.arg(clockExpression(m_database.dialect()), QString::number(lease.count()))
        + locking);
    if (!query.add(word(kind)).run().next())
        return std::nullopt;
    return Job { query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toString(),
        query.value(3).toString().toUtf8(), query.value(4).toInt() + 1 };
}

std::optional<Job> JobQueue::claim(JobKind kind, const QString &owner)
{
    // Mostly there is nothing, and nobody need be kept from writing to find that out.
    if (!free(kind, {}))
        return std::nullopt;
    Transaction transaction(m_database);
    const auto job = free(kind, skippingLocked(m_database.dialect()));
    if (!job)
        return std::nullopt;
    m_database.prepare(u"UPDATE jobs SET owner = ?, heartbeat_at = %1, claims = claims + 1 WHERE id = ?"_s.arg(
                           clockExpression(m_database.dialect())))
        .add(owner)
        .add(job->id)
        .run();
    transaction.commit();
    return job;
}

bool JobQueue::keep(const Job &job, const QString &owner)
{
    return m_database
               .prepare(u"UPDATE jobs SET heartbeat_at = %1 WHERE id = ? AND owner = ?"_s.arg(
                   clockExpression(m_database.dialect())))
               .add(job.id)
               .add(owner)
               .run()
               .changedRows()
        == 1;
}

bool JobQueue::finish(const Job &job, const QString &owner)
{
    const int removed = m_database.prepare(u"DELETE FROM jobs WHERE id = ? AND owner = ?"_s)
                            .add(job.id)
                            .add(owner)
                            .run()
                            .changedRows();
    ChangeSignal::announceWork(m_database);
    return removed == 1;
}

void JobQueue::release(const QString &owner)
{
    Transaction transaction(m_database);
    m_database.prepare(u"UPDATE jobs SET owner = NULL, claims = claims - 1 WHERE owner = ?"_s).add(owner).run();
    ChangeSignal::announceWork(m_database);
    transaction.commit();
}

}
