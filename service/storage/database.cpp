// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/database.h"

#include "service/storage/drivers.h"
#include "service/storage/migrations.h"

#include <QAtomicInteger>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace routedesk::service {

namespace {

QString freshConnectionName()
{
    static QAtomicInteger<quint64> serial;
    return u"routedesk-service-%1"_s.arg(serial.fetchAndAddRelaxed(1));
}

DatabaseLocation located(const QString &text)
{
    auto location = DatabaseLocation::fromText(text);
    if (!location)
        throw StorageError(location.error());
    return std::move(*location);
}

}

Database::Database(const QString &location, Access access)
    : m_location(located(location))
    , m_access(access)
    , m_connectionName(freshConnectionName())
    , m_connection(QSqlDatabase::addDatabase(driverName(m_location.dialect()), m_connectionName))
{
    try {
        open();
        if (access == Access::ReadWrite)
            migrate(*this);
    } catch (...) {
        close();
        m_connection = {};
        QSqlDatabase::removeDatabase(m_connectionName);
        throw;
    }
}

Database::~Database()
{
    close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

void Database::open()
{
    const bool readOnly = m_access == Access::ReadOnly;
    if (m_location.dialect() == Dialect::Sqlite)
        openSqlite(m_connection, m_location, readOnly);
    else
        openPostgresql(m_connection, m_location, readOnly);
}

void Database::close()
{
    for (const QList<QSqlQuery *> &statements : std::as_const(m_idle))
        qDeleteAll(statements);
    m_idle.clear();
    m_connection.close();
    ++m_session;
}

void Database::reopenIfLost()
{
    if (!m_lost || m_inTransaction)
        return;
    // Who cannot be reached is not asked by every request, because each would wait.
    if (!m_nextTry.hasExpired())
        throw StorageError(u"The database cannot be reached."_s, {}, StorageError::Kind::Unavailable);
    close();
    try {
        open();
    } catch (...) {
        m_nextTry.setRemainingTime(1s);
        throw;
    }
    m_lost = false;
}

void Database::fail(const QSqlError &error, const QString &sql, bool committing)
{
    using Kind = StorageError::Kind;
    m_lost = m_lost || isConnectionLost(dialect(), error);
    m_isBroken = m_inTransaction;
    Kind kind = isUnavailable(dialect(), error) ? Kind::Unavailable : Kind::Failed;
    if (committing && m_lost)
        kind = Kind::Unknown;
    // PostgreSQL's details quote the values of the row that was refused.
    throw StorageError(error.text().section("\nDETAIL:"_L1, 0, 0).simplified(), sql, kind);
}

std::optional<Database::Stamp> Database::stamp()
{
    if (dialect() != Dialect::Sqlite)
        return std::nullopt;
    Query query = prepare(u"PRAGMA data_version"_s);
    query.run();
    if (!query.next())
        return std::nullopt;
    return Stamp { query.value(0).toLongLong(), m_undone, m_session };
}

int Database::schemaVersion()
{
    return storedSchemaVersion(*this);
}

Query Database::prepare(const QString &sql)
{
    reopenIfLost();
    if (const auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->isEmpty())
        return Query(*this, sql, std::unique_ptr<QSqlQuery>(idle->takeLast()));
    auto statement = std::make_unique<QSqlQuery>(m_connection);
    // PostgreSQL's driver can read only one forward-only result at a time.
    statement->setForwardOnly(dialect() == Dialect::Sqlite);
    if (!statement->prepare(sql))
        fail(statement->lastError(), sql);
    return Query(*this, sql, std::move(statement));
}

void Database::execute(const QString &sql)
{
    reopenIfLost();
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        fail(query.lastError(), sql);
}

void Database::begin(const QString &sql)
{
    try {
        execute(sql);
    } catch (const StorageError &) {
        // Found out only now that the server has been restarted since the last request: nothing is lost yet.
        if (!m_lost || !m_nextTry.hasExpired())
            throw;
        execute(sql);
    }
    m_inTransaction = true;
    ++m_transactions;
    m_atCommit.clear();
}

void Database::settle()
{
    // Whoever is answered may share anew at once.
    while (m_isShared)
        m_settler ? m_settler() : commitShared();
}

void Database::runAtCommit()
{
    for (const auto &work : std::exchange(m_atCommit, {}))
        work();
}

void Database::enterShared()
{
    if (!m_isShared)
        begin(beginStatement(dialect(), true));
    m_isShared = true;
    runAtCommit();
    ++m_transactions;
    execute(u"SAVEPOINT request"_s);
    m_newsBefore = m_news.size();
}

void Database::leaveShared(bool keep)
{
    if (keep) {
        execute(u"RELEASE request"_s);
        return;
    }
    ++m_undone;
    m_atCommit.clear();
    m_news.resize(m_newsBefore);
    ++m_transactions;
    // What had failed is undone with the rest of the request, so that the others can be kept; unless the store gave up everything.
    QSqlQuery query(m_connection);
    m_isBroken = !(query.exec(u"ROLLBACK TO request"_s) && query.exec(u"RELEASE request"_s));
}

void Database::commitShared()
{
    if (!m_isShared)
        return;
    m_isShared = false;
    try {
        runAtCommit();
    } catch (const StorageError &) {
        finish(u"ROLLBACK"_s);
        throw;
    }
    finish(u"COMMIT"_s);
}

void Database::atCommit(std::function<void()> work)
{
    if (m_inTransaction)
        m_atCommit.append(std::move(work));
    else
        work();
}

void Database::finish(const QString &sql)
{
    const bool committing = sql == "COMMIT"_L1;
    // PostgreSQL would answer the COMMIT of such a transaction with a silent rollback.
    const bool broken = std::exchange(m_isBroken, false);
    QSqlQuery query(m_connection);
    const bool done = query.exec(broken ? u"ROLLBACK"_s : sql);
    // SQLite leaves a transaction open that it could not commit.
    if (committing && !done && dialect() == Dialect::Sqlite)
        QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
    m_inTransaction = false;
    if (!committing || !done || broken) {
        m_news.clear();
        ++m_undone;
    }
    if (committing && broken)
        throw StorageError(u"A statement of the transaction had failed."_s, sql);
    if (committing && !done)
        fail(query.lastError(), sql, true);
    tellListener();
}

void Database::announce(const QString &news)
{
    if (dialect() == Dialect::Postgresql) {
        prepare(u"SELECT pg_notify('routedesk', CAST(? AS text))"_s).add(news).run();
        return;
    }
    if (!m_news.contains(news))
        m_news.append(news);
    if (!m_inTransaction)
        tellListener();
}

void Database::tellListener()
{
    for (const QString &news : std::exchange(m_news, {})) {
        if (m_listener)
            m_listener(news);
    }
}

}
