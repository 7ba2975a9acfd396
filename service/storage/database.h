// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/dialect.h"
#include "service/storage/storageerror.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace routedesk::service {

class Query;

/// One connection to the store, used by the thread that opened it. Opening sets write-ahead logging, foreign keys and a
/// busy timeout, reads them back, and brings the schema up to date. Everything throws StorageError.
/// SQL here keeps to what SQLite and PostgreSQL share.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// `path` may be ":memory:". A read-only connection neither creates nor migrates.
    explicit Database(const QString &path, Access access = Access::ReadWrite);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// A prepared statement; kept prepared for the next time.
    [[nodiscard]] Query prepare(const QString &sql);
    /// Prepares and runs at once, without values.
    void execute(const QString &sql);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Dialect dialect() const { return Dialect::Sqlite; }
    [[nodiscard]] int schemaVersion();

private:
    friend class Query;
    friend class Transaction;

    void configure(Access access);

    QString m_path;
    QString m_connectionName;
    QSqlDatabase m_connection;
    QHash<QString, QList<QSqlQuery *>> m_idle;
    bool m_inTransaction = false;
};

/// One use of a prepared statement: add the values, run, step through the rows. Ends the statement when destroyed.
class Query {
public:
    Query(Database &database, const QString &sql, std::unique_ptr<QSqlQuery> statement);
    Query(Query &&) = default;
    ~Query();
    Q_DISABLE_COPY(Query)
    Query &operator=(Query &&) = delete;

    Query &add(const QVariant &value);
    Query &run();
    [[nodiscard]] bool next();
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] int changedRows() const;
    [[nodiscard]] qint64 insertedId() const;

private:
    Database *m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_statement;
    int m_bound = 0;
};

/// All or nothing: what is not committed when this goes out of scope is rolled back. Not nested. One that reads sees one
/// state of the database throughout.
class Transaction {
public:
    enum class Kind { Writes, Reads };

    /// For what belongs to no account, or to one that is yet to be found: then claim() it.
    explicit Transaction(Database &database, Kind kind = Kind::Writes);
    /// For the writes of one account.
    Transaction(Database &database, qint64 account);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// From here to the end no other transaction writes for this account, whatever process it runs in. What is read
    /// afterwards stays true until the end. Nothing when this one only reads.
    void claim(qint64 account);
    void commit();

private:
    Database &m_database;
    Kind m_kind;
    bool m_open = true;
};

}
