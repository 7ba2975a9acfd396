// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/databaselocation.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace routedesk::service {

/// How a connection is opened, in each of the two stores. Throw StorageError.
/// SQLite: write-ahead logging, foreign keys and a busy timeout, set and read back.
void openSqlite(QSqlDatabase &connection, const DatabaseLocation &location, bool readOnly);
/// PostgreSQL: gives up after a few seconds when the server cannot be reached, and does not wait for ever for another's lock.
void openPostgresql(QSqlDatabase &connection, const DatabaseLocation &location, bool readOnly);

/// The name of Qt's driver.
[[nodiscard]] QString driverName(Dialect dialect);

/// Whether an error means that the store cannot be reached or is too busy now, rather than that the statement is wrong.
[[nodiscard]] bool isUnavailable(Dialect dialect, const QSqlError &error);
/// Whether the connection has gone and must be opened again.
[[nodiscard]] bool isConnectionLost(Dialect dialect, const QSqlError &error);

}
