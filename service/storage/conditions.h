// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/columns.h"
#include "service/storage/database.h"

#include <QStringList>

namespace routedesk::service {

/// Where a list goes on: after the row with this id, in the given direction. Ids grow with creation, so that rows that
/// are added meanwhile never shift a page.
struct PageStart {
    bool descending = true;
    qint64 after = 0; ///< 0 for the first page
    int limit = 50;
};

/// Some rows and whether there are more.
template<class Record>
struct Slice {
    QList<Record> rows;
    bool more = false;
};

/// The WHERE of a statement with its values.
class Conditions {
public:
    explicit Conditions(qint64 account) { add(QStringLiteral("account = ?"), account); }

    void add(const QString &clause, const QVariant &value);
    void addClause(const QString &clause) { m_clauses.append(clause); }
    void addValue(const QVariant &value) { m_values.append(value); }
    /// column = text, unless the text is empty.
    void addText(QLatin1StringView column, const QString &text);
    /// column in the words, unless there are none.
    void addWords(QLatin1StringView column, const QStringList &words);
    /// One of the columns holds the text, whatever its case.
    void addSearch(std::initializer_list<QLatin1StringView> columns, const QString &text);
    /// from ≤ column ≤ to
    void addSpan(QLatin1StringView column, const std::optional<api::Instant> &from, const std::optional<api::Instant> &to);
    /// The column's time lies on that day of the zone.
    void addDay(QLatin1StringView column, const std::optional<QDate> &day, const QTimeZone &zone);
    /// For page(): where the rows begin and how many are wanted.
    void addStart(const PageStart &start);

    /// " WHERE … ORDER BY id … LIMIT …": one row more than asked for, so that the end is known.
    [[nodiscard]] QString page(const PageStart &start) const;
    [[nodiscard]] QString where() const;
    void bind(Query &query) const;

private:
    QStringList m_clauses;
    QVariantList m_values;
    int m_limit = 0;
};

}
