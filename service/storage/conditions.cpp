// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/conditions.h"

#include "api/instant.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace routedesk::service {

void Conditions::add(const QString &clause, const QVariant &value)
{
    m_clauses.append(clause);
    m_values.append(value);
}

void Conditions::addText(QLatin1StringView column, const QString &text)
{
    if (!text.isEmpty())
        add(column + " = ?"_L1, text);
}

void Conditions::addWords(QLatin1StringView column, const QStringList &words)
{
    if (words.isEmpty())
        return;
    m_clauses.append(column + " IN ("_L1 + QStringList(words.size(), u"?"_s).join(u',') + u')');
    for (const QString &word : words)
        m_values.append(word);
}

void Conditions::addSearch(std::initializer_list<QLatin1StringView> columns, const QString &text)
{
    if (text.isEmpty())
        return;
    QString pattern = text.toLower();
    pattern.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    QStringList alternatives;
    for (const QLatin1StringView column : columns) {
        alternatives.append("LOWER("_L1 + column + ") LIKE ? ESCAPE '\\'"_L1);
        m_values.append(u'%' + pattern + u'%');
    }
    m_clauses.append(u'(' + alternatives.join(" OR "_L1) + u')');
}

void Conditions::addSpan(QLatin1StringView column, const std::optional<api::Instant> &from,
    const std::optional<api::Instant> &to)
{
    if (from)
        add(column + " >= ?"_L1, toColumn(from));
    if (to)
        add(column + " <= ?"_L1, toColumn(to));
}

void Conditions::addDay(QLatin1StringView column, const std::optional<QDate> &day, const QTimeZone &zone)
{
    if (!day)
        return;
    add(column + " >= ?"_L1, toColumn(std::optional(api::toInstant(day->startOfDay(zone)))));
    add(column + " < ?"_L1, toColumn(std::optional(api::toInstant(day->addDays(1).startOfDay(zone)))));
}

void Conditions::addStart(const PageStart &start)
{
    if (start.after > 0)
        add(start.descending ? u"id < ?"_s : u"id > ?"_s, start.after);
    m_limit = start.limit + 1;
}

QString Conditions::where() const
{
    return " WHERE "_L1 + m_clauses.join(" AND "_L1);
}

QString Conditions::page(const PageStart &start) const
{
    return where() + " ORDER BY id "_L1 + (start.descending ? "DESC"_L1 : "ASC"_L1) + " LIMIT ?"_L1;
}

void Conditions::bind(Query &query) const
{
    for (const QVariant &value : m_values)
        query.add(value);
    if (m_limit > 0)
        query.add(m_limit);
}

}
