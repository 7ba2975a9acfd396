// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/database.h"

#include "service/storage/migrations.h"

#include <QAtomicInteger>
#include <QFile>
#include <QSqlError>

#include <utility>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr qsizetype mostKeptStatements = 256;
constexpr auto busyTimeout = "5000"_L1;

QString freshConnectionName()
{
    static QAtomicInteger<quint64> serial;
    return u"routedesk-service-%1"_s.arg(serial.fetchAndAddRelaxed(1));
}

[[noreturn]] void fail(const QSqlError &error, const QString &sql)
{
    throw StorageError(error.text(), sql);
}

}

Database::Database(const QString &path, Access access)
    : m_path(path)
    , m_connectionName(freshConnectionName())
    , m_connection(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName))
{
    try {
        configure(access);
    } catch (...) {
        m_connection = {};
        QSqlDatabase::removeDatabase(m_connectionName);
        throw;
    }
}

Database::~Database()
{
    for (const QList<QSqlQuery *> &statements : std::as_const(m_idle))
        qDeleteAll(statements);
    m_idle.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

void Database::configure(Access access)
{
    if (!m_connection.isValid())
        throw StorageError(u"The SQLite driver of Qt is not installed."_s);
    const bool inMemory = m_path == ":memory:"_L1;
    if (access == Access::ReadWrite && !inMemory) {
        // Made here when it is new, because SQLite would let others read it. The files beside it get the same mode.
        QFile file(m_path);
        (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    }
    m_connection.setDatabaseName(m_path);
    const QString options = access == Access::ReadOnly ? u"QSQLITE_OPEN_READONLY;"_s : QString();
    m_connection.setConnectOptions(options + "QSQLITE_BUSY_TIMEOUT="_L1 + busyTimeout);
    if (!m_connection.open())
        throw StorageError(u"The database %1 cannot be opened: %2"_s.arg(m_path, m_connection.lastError().text()));

    const auto setting = [this](const QString &sql) {
        QSqlQuery query(m_connection);
        if (!query.exec(sql))
            fail(query.lastError(), sql);
        return query.next() ? query.value(0).toString() : QString();
    };
    if (access == Access::ReadWrite && !inMemory && setting(u"PRAGMA journal_mode = WAL"_s) != "wal"_L1)
        throw StorageError(u"The database %1 does not allow write-ahead logging."_s.arg(m_path));
    // FULL: an answered write outlives a power cut, not only a killed process.
    setting(u"PRAGMA synchronous = FULL"_s);
    setting(u"PRAGMA foreign_keys = ON"_s);
    if (setting(u"PRAGMA foreign_keys"_s) != "1"_L1)
        throw StorageError(u"The database %1 does not enforce foreign keys."_s.arg(m_path));
    if (access == Access::ReadWrite)
        migrate(*this);
}

int Database::schemaVersion()
{
    return storedSchemaVersion(*this);
}

Query Database::prepare(const QString &sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->isEmpty())
        return Query(*this, sql, std::unique_ptr<QSqlQuery>(idle->takeLast()));
    auto statement = std::make_unique<QSqlQuery>(m_connection);
    statement->setForwardOnly(true);
    if (!statement->prepare(sql))
        fail(statement->lastError(), sql);
    return Query(*this, sql, std::move(statement));
}

void Database::execute(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        fail(query.lastError(), sql);
}

Query::Query(Database &database, const QString &sql, std::unique_ptr<QSqlQuery> statement)
    : m_database(&database)
    , m_sql(sql)
    , m_statement(std::move(statement))
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    m_statement->finish();
    // Lists are filtered in many ways; not every one of them is worth keeping prepared for ever.
    if (m_database->m_idle.size() <= mostKeptStatements)
        m_database->m_idle[m_sql].append(m_statement.release());
}

Query &Query::add(const QVariant &value)
{
    m_statement->bindValue(m_bound++, value);
    return *this;
}

Query &Query::run()
{
    if (!m_statement->exec())
        fail(m_statement->lastError(), m_sql);
    return *this;
}

bool Query::next()
{
    if (m_statement->next())
        return true;
    if (m_statement->lastError().isValid())
        fail(m_statement->lastError(), m_sql);
    return false;
}

QVariant Query::value(int column) const
{
    return m_statement->value(column);
}

int Query::changedRows() const
{
    return m_statement->numRowsAffected();
}

qint64 Query::insertedId() const
{
    return m_statement->lastInsertId().toLongLong();
}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
    , m_kind(kind)
{
    Q_ASSERT(!m_database.m_inTransaction);
    // IMMEDIATE takes the write lock at once, so that a later statement cannot meet a stale snapshot.
    m_database.execute(kind == Kind::Writes ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    m_database.m_inTransaction = true;
}

Transaction::Transaction(Database &database, qint64 account)
    : Transaction(database)
{
    claim(account);
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_database.m_inTransaction = false;
    QSqlQuery(m_database.m_connection).exec(u"ROLLBACK"_s);
}

// SQLite has one writer at a time, and this transaction is it.
void Transaction::claim(qint64)
{
}

void Transaction::commit()
{
    m_database.execute(u"COMMIT"_s);
    m_open = false;
    m_database.m_inTransaction = false;
}

}
