// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/dialect.h"

#include <QHash>

#include <expected>

namespace routedesk::service {

/// Where the data is: an SQLite file (or ":memory:"), or a PostgreSQL database,
/// `postgresql://USER[:PASSWORD]@HOST:PORT/NAME`, with `?host=/SOCKET/FOLDER` for a Unix socket. What the address leaves
/// out libpq takes from its environment variables and password file.
class DatabaseLocation {
public:
    /// The location, or one sentence why it is none. The sentence never holds the password.
    [[nodiscard]] static std::expected<DatabaseLocation, QString> fromText(const QString &text);

    [[nodiscard]] Dialect dialect() const { return m_dialect; }
    [[nodiscard]] bool isInMemory() const { return m_name == QLatin1StringView(":memory:"); }
    [[nodiscard]] bool hasPassword() const { return !m_password.isEmpty(); }
    /// The file, or the address without the password: for messages.
    [[nodiscard]] QString shown() const;

    /// The file's path, or the database's name.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] const QString &user() const { return m_user; }
    [[nodiscard]] const QString &password() const { return m_password; }
    [[nodiscard]] int port() const { return m_port; } ///< -1 where it is not given
    /// Further libpq parameters, e.g. sslmode.
    [[nodiscard]] const QHash<QString, QString> &parameters() const { return m_parameters; }

private:
    Dialect m_dialect = Dialect::Sqlite;
    QString m_name;
    QString m_host;
    QString m_user;
    QString m_password;
    int m_port = -1;
    QHash<QString, QString> m_parameters;
};

}
