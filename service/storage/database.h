// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/databaselocation.h"
#include "service/storage/query.h"
#include "service/storage/storageerror.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSqlDatabase>

#include <functional>

namespace routedesk::service {

/// One connection to the store, SQLite or PostgreSQL, used by the thread that opened it. Opening brings the schema up to
/// date. A connection that was lost is opened again when it is next used outside a transaction; statements and
/// transactions of before fail. Everything throws StorageError. SQL here keeps to what both stores share; see dialect.h.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };
    using Listener = std::function<void(const QString &news)>;

    /// `location` as DatabaseLocation reads it. A read-only connection neither creates nor migrates.
    explicit Database(const QString &location, Access access = Access::ReadWrite);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// A prepared statement; kept prepared for the next time.
    [[nodiscard]] Query prepare(const QString &sql);
    /// Prepares and runs at once, without values.
    void execute(const QString &sql);

    /// Tells whoever listens, in every process (with SQLite in this one only), once the transaction is committed; at once
    /// outside of one. Use ChangeSignal rather than this.
    void announce(const QString &news);
    /// SQLite's only: who is told what was announced over this connection.
    void setListener(Listener listener) { m_listener = std::move(listener); }

    /// Runs before what is going on is committed, as part of it, so that many small notes become few statements. Not at all when it is
    /// rolled back; at once outside of a transaction.
    void atCommit(std::function<void()> work);
    /// Which transaction this is, never the same twice; 0 outside of one.
    [[nodiscard]] quint64 transactionNumber() const { return m_inTransaction ? m_transactions : 0; }

    /// Whether a transaction is open that several share; who calls commitShared() before any other begins.
    [[nodiscard]] bool isShared() const { return m_isShared; }
    void setSettler(std::function<void()> settler) { m_settler = std::move(settler); }
    /// Nothing where none is open. After it has thrown nothing of the transaction is kept.
    void commitShared();

    /// While this stays the same, nothing that was read has changed but by this connection, and none of that was rolled back.
    /// Nothing where that cannot be known, as with PostgreSQL.
    struct Stamp {
        qint64 others = 0; ///< SQLite's data_version
        quint64 undone = 0;
        quint64 session = 0;

        bool operator==(const Stamp &) const = default;
    };
    [[nodiscard]] std::optional<Stamp> stamp();

    /// For messages: without a password.
    [[nodiscard]] QString path() const { return m_location.shown(); }
    [[nodiscard]] const DatabaseLocation &location() const { return m_location; }
    [[nodiscard]] Dialect dialect() const { return m_location.dialect(); }
    [[nodiscard]] int schemaVersion();

private:
    friend class Query;
    friend class Transaction;

    void open();
    void close();
    void reopenIfLost();
    [[noreturn]] void fail(const QSqlError &error, const QString &sql, bool committing = false);
    void begin(const QString &sql);
    void finish(const QString &sql);
    void settle();
    void runAtCommit();
    void enterShared();
    void leaveShared(bool keep);
    void tellListener();

    DatabaseLocation m_location;
    Access m_access;
    QString m_connectionName;
    QSqlDatabase m_connection;
    QHash<QString, QList<QSqlQuery *>> m_idle;
    QStringList m_news;
    Listener m_listener;
    QDeadlineTimer m_nextTry { 0 };
    QList<std::function<void()>> m_atCommit;
    quint64 m_transactions = 0;
    quint64 m_undone = 0;  ///< counts what was rolled back
    quint64 m_session = 0; ///< counts the connections, so that statements of a lost one are not used again
    bool m_lost = false;
    std::function<void()> m_settler;
    qsizetype m_newsBefore = 0; ///< what had been announced when the innermost savepoint was set
    bool m_inTransaction = false;
    bool m_isShared = false;
    bool m_isBroken = false; ///< a statement of the transaction failed, so that it cannot be kept
};

/// All or nothing: what is not committed when this goes out of scope is rolled back. Not nested. One that reads sees one
/// state of the database throughout.
class Transaction {
public:
    /// Shared writes too, but what it commits is durable only when GroupCommit says so; with PostgreSQL at once.
    enum class Kind { Writes, Reads, Shared };

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
    bool m_isSavepoint = false;
    bool m_open = true;
};

}
