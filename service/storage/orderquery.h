// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/conditions.h"

#include "api/orderrequests.h"

#include <QTimeZone>

namespace routedesk::service {

/// A part of a WHERE with its values.
struct Clause {
    QString sql;
    QVariantList values;
};

/// The orders that a filter means. A page is found in steps whose cost is bounded by the size of the page or by an index:
/// first among the orders next to where the page begins, then by the index that is likely to leave least.
class OrderQuery {
public:
    /// Days of the filter are days of the zone. `now` is for risks that grow with time alone.
    OrderQuery(Database &database, qint64 account, const api::OrderFilter &filter, const QTimeZone &zone, api::Instant now);

    /// Ids in the page's order, one more than asked for if there are more.
    [[nodiscard]] QList<qint64> page(const PageStart &start);
    /// All conditions, without WHERE, for statements over `orders`.
    [[nodiscard]] Clause everything() const;

private:
    struct Window {
        QString column;
        Clause clause;
        int rows = 0; ///< as far as counted
    };

    void addEqual(QLatin1StringView column, const QString &text, bool isSelective);
    void addStatuses(const api::OrderFilter &filter);
    void addGroups(const QStringList &groups);
    void addRisk(bool atRisk, api::Instant now);
    void addMembers(const api::Metadata &members);
    void addWorkers(const QStringList &handles);
    void addRouteWindow(const Clause &window);
    void addSpan(QLatin1StringView column, const std::optional<api::Instant> &from, const std::optional<api::Instant> &before);
    void addWindows(const api::OrderFilter &filter, const QTimeZone &zone);
    void addArea(const QString &geohash);
    void addOthers(const api::OrderFilter &filter);
    [[nodiscard]] QStringList workersWith(const api::Metadata &profile);

    [[nodiscard]] Clause fixed(bool windowsByIndex, qsizetype onlyWindow = -1) const;
    [[nodiscard]] QList<Clause> alternatives() const;
    [[nodiscard]] qsizetype smallestWindow();
    [[nodiscard]] bool isBroad();
    [[nodiscard]] QList<qint64> nearStart(
        const PageStart &start, int wanted, int looked, std::optional<qint64> &edge);
    [[nodiscard]] QList<qint64> beyond(const PageStart &start, int wanted, qint64 edge);
    [[nodiscard]] QList<qint64> ids(const QString &sql, const QVariantList &values);

    Database &m_database;
    qint64 m_account;
    QList<Clause> m_equal;           ///< one column of an index each
    bool m_isSelective = false;      ///< one of them leaves few
    bool m_isOfRoute = false;        ///< and its index is not in the order of ids
    QList<Window> m_windows;
    QList<QList<Clause>> m_choices;  ///< one of each
    QList<Clause> m_others;          ///< without an index
    std::optional<Clause> m_member;  ///< to be led by the index of metadata
    std::optional<Clause> m_words;   ///< to be led by the words
};

}
