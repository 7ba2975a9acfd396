// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/drivers.h"

#include "service/storage/storageerror.h"

#include <QFile>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr auto busyTimeout = "5000"_L1;

QString setting(QSqlDatabase &connection, const QString &sql)
{
    QSqlQuery query(connection);
    if (!query.exec(sql))
        throw StorageError(query.lastError().text(), sql);
    return query.next() ? query.value(0).toString() : QString();
}

// A value of libpq's connection string.
QString quoted(QString value)
{
    return u'\'' + value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

QString connectOptions(const DatabaseLocation &location)
{
    QStringList options { u"connect_timeout=4"_s, u"application_name=routedesk-service"_s, u"keepalives_idle=30"_s,
        u"tcp_user_timeout=10000"_s };
    const auto &parameters = location.parameters();
    for (auto parameter = parameters.cbegin(); parameter != parameters.cend(); ++parameter)
        options.append(parameter.key() + u'=' + quoted(parameter.value()));
    return options.join(u';');
}

}

QString driverName(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s;
}

void openSqlite(QSqlDatabase &connection, const DatabaseLocation &location, bool readOnly)
{
    if (!connection.isValid())
        throw StorageError(u"The SQLite driver of Qt is not installed."_s);
    if (!readOnly && !location.isInMemory()) {
        // Made here when it is new, because SQLite would let others read it. The files beside it get the same mode.
        QFile file(location.name());
        (void)file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    }
    connection.setDatabaseName(location.name());
    const QString options = readOnly ? u"QSQLITE_OPEN_READONLY;"_s : QString();
    connection.setConnectOptions(options + "QSQLITE_BUSY_TIMEOUT="_L1 + busyTimeout);
    if (!connection.open()) {
        throw StorageError(
            u"The database %1 cannot be opened: %2"_s.arg(location.name(), connection.lastError().text()));
    }
    if (!readOnly && !location.isInMemory() && setting(connection, u"PRAGMA journal_mode = WAL"_s) != "wal"_L1)
        throw StorageError(u"The database %1 does not allow write-ahead logging."_s.arg(location.name()));
    // FULL: an answered write outlives a power cut, not only a killed process.
    setting(connection, u"PRAGMA synchronous = FULL"_s);
    setting(connection, u"PRAGMA foreign_keys = ON"_s);
    // In KiB. The pages above the leaves of all indexes of a busy database fit.
    setting(connection, u"PRAGMA cache_size = -32768"_s);
    // What it takes to undo a savepoint never has to outlive the process.
    setting(connection, u"PRAGMA temp_store = MEMORY"_s);
    // In pages: copied back four times as seldom, and each page then once for more of its changes.
    setting(connection, u"PRAGMA wal_autocheckpoint = 4000"_s);
    if (setting(connection, u"PRAGMA foreign_keys"_s) != "1"_L1)
        throw StorageError(u"The database %1 does not enforce foreign keys."_s.arg(location.name()));
}

void openPostgresql(QSqlDatabase &connection, const DatabaseLocation &location, bool readOnly)
{
    if (!connection.isValid())
        throw StorageError(u"The PostgreSQL driver of Qt is not installed."_s);
    connection.setDatabaseName(location.name());
    connection.setHostName(location.host());
    connection.setPort(location.port());
    connection.setUserName(location.user());
    connection.setPassword(location.password());
    connection.setConnectOptions(connectOptions(location));
    if (!connection.open()) {
        throw StorageError(u"The database %1 cannot be reached: %2"_s.arg(
                               location.shown(), connection.lastError().databaseText().simplified()),
            {}, StorageError::Kind::Unavailable);
    }
    // Whoever waits longer than this for another's lock has met something that hangs.
    for (const QString &sql : { u"SET client_min_messages = warning"_s, u"SET lock_timeout = '10s'"_s,
             u"SET idle_in_transaction_session_timeout = '60s'"_s, u"SET standard_conforming_strings = on"_s })
        setting(connection, sql);
    if (readOnly)
        setting(connection, u"SET default_transaction_read_only = on"_s);
    if (setting(connection, u"SHOW server_encoding"_s) != "UTF8"_L1)
        throw StorageError(u"The database %1 is not one of encoding UTF8."_s.arg(location.shown()));
}

bool isConnectionLost(Dialect dialect, const QSqlError &error)
{
    if (dialect == Dialect::Sqlite || !error.isValid())
        return false;
    // Without an answer from the server there is no code at all.
    const QString code = error.nativeErrorCode();
    return code.isEmpty() || code.startsWith("08"_L1) || code == "57P01"_L1 || code == "57P02"_L1 || code == "57P03"_L1
        || code == "57P05"_L1 || code == "25P03"_L1;
}

bool isUnavailable(Dialect dialect, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (dialect == Dialect::Sqlite)
        return code == "5"_L1 || code == "6"_L1; // SQLITE_BUSY, SQLITE_LOCKED
    // lock_not_available, too_many_connections, deadlock, serialization
    return isConnectionLost(dialect, error) || code == "55P03"_L1 || code == "53300"_L1 || code == "40P01"_L1
        || code == "40001"_L1 || code == "25006"_L1;
}

}
