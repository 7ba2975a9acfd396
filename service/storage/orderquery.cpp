// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/orderquery.h"
#include "service/storage/query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr int nearby = 1000;           ///< orders looked at next to where a page begins
constexpr int notFar = 5000;           ///< and then, when a broad window is all that is asked for
constexpr int fewInWindow = 4000;      ///< up to here a window leads
constexpr qsizetype mostBranches = 40;

void append(Clause &into, const Clause &more)
{
    into.sql += into.sql.isEmpty() ? more.sql : " AND "_L1 + more.sql;
    into.values += more.values;
}

Clause anyOf(const QList<Clause> &options)
{
    QStringList parts;
    Clause clause;
    for (const Clause &option : options) {
        parts.append(u'(' + option.sql + u')');
        clause.values += option.values;
    }
    clause.sql = u'(' + parts.join(" OR "_L1) + u')';
    return clause;
}

}

// The windows in full stand behind an index's back unless they are to be led by it.
Clause OrderQuery::fixed(bool windowsByIndex, qsizetype onlyWindow) const
{
    Clause clause { u"account = ?"_s, { m_account } };
    for (const Clause &equal : m_equal)
        append(clause, onlyWindow >= 0 ? Clause { unindexed(m_database.dialect(), equal.sql), equal.values } : equal);
    for (qsizetype i = 0; i < m_windows.size(); ++i) {
        const Window &window = m_windows.at(i);
        const bool byIndex = windowsByIndex && (onlyWindow < 0 || i == onlyWindow);
        const QString column = byIndex ? window.column : unindexed(m_database.dialect(), window.column);
        append(clause, { QString(window.clause.sql).replace(u'@', column), window.clause.values });
    }
    for (const Clause &other : m_others)
        append(clause, other);
    return clause;
}

// Each choice made in every way, so that an index in the order of ids serves each of them.
QList<Clause> OrderQuery::alternatives() const
{
    QList<Clause> result { Clause() };
    for (const QList<Clause> &choice : m_choices) {
        QList<Clause> next;
        if (result.size() * choice.size() > mostBranches) {
            for (Clause &one : result)
                append(one, anyOf(choice));
            continue;
        }
        for (const Clause &one : std::as_const(result)) {
            for (const Clause &option : choice) {
                Clause both = one;
                append(both, { u'(' + option.sql + u')', option.values });
                next.append(both);
            }
        }
        result = next;
    }
    return result;
}

Clause OrderQuery::everything() const
{
    Clause clause = fixed(true);
    for (const QList<Clause> &choice : m_choices)
        append(clause, anyOf(choice));
    for (const auto &lead : { m_member, m_words }) {
        if (lead)
            append(clause, { u"EXISTS (SELECT 1 FROM %1)"_s.arg(QString(lead->sql).replace("@"_L1, "orders.id = order_id AND "_L1)), lead->values });
    }
    return clause;
}

QList<qint64> OrderQuery::ids(const QString &sql, const QVariantList &values)
{
    Query query = m_database.prepare(sql);
    for (const QVariant &value : values)
        query.add(value);
    query.run();
    QList<qint64> result;
    while (query.next())
        result.append(query.value(0).toLongLong());
    return result;
}

qsizetype OrderQuery::smallestWindow()
{
    qsizetype smallest = -1;
    for (qsizetype i = 0; i < m_windows.size(); ++i) {
        Window &window = m_windows[i];
        Query query = m_database.prepare(u"SELECT COUNT(*) FROM (SELECT 1 FROM orders WHERE account = ? AND %1 LIMIT ?) AS counted"_s.arg(
            QString(window.clause.sql).replace(u'@', window.column)));
        query.add(m_account);
        for (const QVariant &value : std::as_const(window.clause.values))
            query.add(value);
        query.add(fewInWindow + 1).run();
        window.rows = query.next() ? query.value(0).toInt() : 0;
        if (smallest < 0 || window.rows < m_windows.at(smallest).rows)
            smallest = i;
    }
    return smallest;
}

QList<qint64> OrderQuery::nearStart(const PageStart &start, int wanted, int looked, std::optional<qint64> &edge)
{
    edge.reset();
    const QString way = start.descending ? u"DESC"_s : u"ASC"_s;
    QVariantList values { m_account };
    QString from;
    if (start.after > 0) {
        from = start.descending ? u" AND id < ?"_s : u" AND id > ?"_s;
        values.append(start.after);
    }
    values.append(looked);
    Query query = m_database.prepare(
        u"SELECT COUNT(*), %1(id) FROM (SELECT id FROM orders WHERE account = ?%2 ORDER BY id %3 LIMIT ?) AS next"_s.arg(
            start.descending ? "MIN"_L1 : "MAX"_L1, from, way));
    for (const QVariant &value : std::as_const(values))
        query.add(value);
    query.run();
    if (!query.next() || query.value(0).toInt() == 0)
        return {};
    const qint64 last = query.value(1).toLongLong();
    if (query.value(0).toInt() == looked)
        edge = last;

    Clause clause { start.descending ? u"id >= ?"_s : u"id <= ?"_s, { last } };
    if (start.after > 0)
        append(clause, { start.descending ? u"id < ?"_s : u"id > ?"_s, { start.after } });
    append(clause, fixed(false));
    for (const QList<Clause> &choice : std::as_const(m_choices))
        append(clause, anyOf(choice));
    for (const auto &lead : { m_member, m_words }) {
        if (lead)
            append(clause, { u"EXISTS (SELECT 1 FROM %1)"_s.arg(QString(lead->sql).replace("@"_L1, "orders.id = order_id AND "_L1)), lead->values });
    }
    return ids(u"SELECT id FROM orders WHERE %1 ORDER BY id %2 LIMIT ?"_s.arg(clause.sql, way), clause.values << wanted);
}

QList<qint64> OrderQuery::beyond(const PageStart &start, int wanted, qint64 edge)
{
    const QString way = start.descending ? u"DESC"_s : u"ASC"_s;
    const QString farther = start.descending ? u"< ?"_s : u"> ?"_s;
    // What leads: equal columns that leave few, a member, the words, a narrow window, else whatever has an index.
    std::optional<Clause> lead;
    if (!m_isSelective)
        lead = m_member ? m_member : m_words;
    const qsizetype window = m_isSelective || lead ? -1 : smallestWindow();
    const bool byWindow = window >= 0 && (m_windows.at(window).rows <= fewInWindow || (m_equal.isEmpty() && m_choices.isEmpty()));

    Clause rest = fixed(byWindow, byWindow ? window : -1);
    for (const auto &other : { m_member, m_words }) {
        if (other && !(lead && lead->sql == other->sql))
            append(rest, { u"EXISTS (SELECT 1 FROM %1)"_s.arg(QString(other->sql).replace("@"_L1, "orders.id = order_id AND "_L1)), other->values });
    }
    if (lead || byWindow) {
        for (const QList<Clause> &choice : std::as_const(m_choices))
            append(rest, anyOf(choice));
    }
    if (lead) {
        const QString table = lead->sql.section(" WHERE "_L1, 0, 0);
        const QString where = QString(lead->sql.section(" WHERE "_L1, 1)).remove(u'@');
        return ids(u"SELECT order_id FROM %1 CROSS JOIN orders WHERE %2 AND order_id %3 AND orders.id = order_id AND %4 ORDER BY order_id %5 LIMIT ?"_s
                       .arg(table, where, farther, rest.sql, way),
            lead->values + QVariantList { edge } + rest.values + QVariantList { wanted });
    }
    if (byWindow) {
        // In the window's own order the ids that come first tend to be the ones that are wanted, so that few are sorted in.
        return ids(u"SELECT id FROM (SELECT id FROM orders WHERE %1 AND %2 %3 ORDER BY %4 %5 LIMIT 1000000000) AS part ORDER BY id %5 LIMIT ?"_s
                       .arg(rest.sql, unindexed(m_database.dialect(), u"id"_s), farther, m_windows.at(window).column, way),
            rest.values + QVariantList { edge, wanted });
    }
    // A route's orders are few, in an order of their own; SQLite would rather walk all ids than sort them.
    const QString id = m_isOfRoute ? unindexed(m_database.dialect(), u"id"_s) : u"id"_s;
    QStringList parts;
    QVariantList values;
    for (const Clause &choice : alternatives()) {
        Clause part = rest;
        if (!choice.sql.isEmpty())
            append(part, choice);
        parts.append(u"SELECT id FROM (SELECT id FROM orders WHERE %1 AND %5 %2 ORDER BY %5 %3 LIMIT ?) AS part%4"_s
                         .arg(part.sql, farther, way, QString::number(parts.size()), id));
        values += part.values + QVariantList { edge, wanted };
    }
    // An order may come by two of them, so it is counted once.
    return ids(u"SELECT id FROM (%1) AS parts ORDER BY id %2 LIMIT ?"_s.arg(parts.join(" UNION "_L1), way), values << wanted);
}

// Nothing but times or an area, and those leave many.
bool OrderQuery::isBroad()
{
    if (m_isSelective || m_member || m_words || m_windows.isEmpty() || !m_equal.isEmpty() || !m_choices.isEmpty())
        return false;
    return m_windows.at(smallestWindow()).rows > fewInWindow;
}

QList<qint64> OrderQuery::page(const PageStart &start)
{
    const int wanted = start.limit + 1;
    std::optional<qint64> edge;
    QList<qint64> found = nearStart(start, wanted, std::max(nearby, wanted), edge);
    if (edge && found.size() < wanted && isBroad()) {
        PageStart next = start;
        next.after = *edge;
        found += nearStart(next, wanted - int(found.size()), notFar, edge);
    }
    if (edge && found.size() < wanted)
        found += beyond(start, wanted - int(found.size()), *edge);
    return found;
}

}
