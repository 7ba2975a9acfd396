// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace routedesk::service {

class Database;

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
    /// The id of the row that was inserted; soonest known if the statement ends in RETURNING id. Once.
    [[nodiscard]] qint64 insertedId();

private:
    Database *m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_statement;
    quint64 m_session;
    int m_bound = 0;
};

}
