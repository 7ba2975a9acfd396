// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>

/// A database of its own for a test, gone with this object: an SQLite file, or, where the environment variable
/// ROUTEDESK_TEST_DATABASE holds the address of a PostgreSQL server's database, another one beside that.
class TestDatabase {
public:
    enum class Schema { Latest, None };

    explicit TestDatabase(Schema schema = Schema::Latest);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    /// As Database takes it.
    [[nodiscard]] const QString &location() const { return m_location; }
    /// A folder that goes with it.
    [[nodiscard]] const QTemporaryDir &folder() const { return m_folder; }

    [[nodiscard]] static bool isPostgresql();
    /// Another database of the same server.
    [[nodiscard]] static QString beside(const QString &name);
    /// Runs a statement over the server's own database.
    static void onServer(const QString &sql);

private:
    QTemporaryDir m_folder;
    QString m_name; ///< on the server; empty for a file
    QString m_location;
};
