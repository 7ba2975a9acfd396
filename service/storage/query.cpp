// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/query.h"

#include "service/storage/database.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr qsizetype mostKeptStatements = 256;

}

Query::Query(Database &database, const QString &sql, std::unique_ptr<QSqlQuery> statement)
    : m_database(&database)
    , m_sql(sql)
    , m_statement(std::move(statement))
    , m_session(database.m_session)
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    m_statement->finish();
    // Lists are filtered in many ways; not every one of them is worth keeping prepared for ever.
    if (m_session == m_database->m_session && m_database->m_idle.size() <= mostKeptStatements)
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
        m_database->fail(m_statement->lastError(), m_sql);
    return *this;
}

bool Query::next()
{
    if (m_statement->next())
        return true;
    if (m_statement->lastError().isValid())
        m_database->fail(m_statement->lastError(), m_sql);
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

qint64 Query::insertedId()
{
    if (m_statement->isSelect())
        return next() ? value(0).toLongLong() : 0;
    if (m_database->dialect() == Dialect::Sqlite)
        return m_statement->lastInsertId().toLongLong();
    Query last = m_database->prepare(u"SELECT lastval()"_s);
    return last.run().next() ? last.value(0).toLongLong() : 0;
}

}
