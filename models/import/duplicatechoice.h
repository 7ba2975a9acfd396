// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/orderwish.h"
#include "models/import/cellissue.h"

#include "api/orderrequests.h"

#include <QHash>

namespace routedesk::models {

/// What is to become of a row whose order the server has already. To skip it is to take the row out; to give it
/// another handle is to type one: both need no choice here.
enum class DuplicateChoice : quint8 {
    Ask, ///< the row is held back
    Update, ///< the fields that differ are changed on the order that is there, which must not have been started
    NewAttempt, ///< it is made again, as the next attempt: only where the latest one is closed
};

/// Which orders the server has, and what a person wants for the rows that are the same. Belongs to the interface
/// thread.
class DuplicateChoices {
public:
    /// More orders of the server's, their latest attempts. What is known by key is replaced.
    void add(const QList<api::Order> &orders);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_twins.isEmpty(); }

    /// The server's order of that importKey(); null when it has none.
    [[nodiscard]] const api::Order *twin(quint64 key) const;
    /// Whether any order of the server's has that handle.
    [[nodiscard]] bool knows(const QString &handle) const { return m_handles.contains(handle); }
    [[nodiscard]] static bool allows(const api::Order &twin, DuplicateChoice choice);
    /// For the row while it has that key: another order would be another question.
    void choose(int row, quint64 key, DuplicateChoice choice) { m_choices.insert({ row, key }, choice); }
    /// As it was chosen, where the twin allows that; else another attempt of one that is closed, and a question for
    /// the rest.
    [[nodiscard]] DuplicateChoice choice(int row, const api::Order &twin) const;
    /// What to say of the row; nullopt when the server does not have its order.
    [[nodiscard]] std::optional<CellIssue> issue(int row, quint64 key, int column) const;
    /// The severity of it, without making it.
    [[nodiscard]] std::optional<IssueSeverity> severity(int row, quint64 key) const;

private:
    QHash<quint64, api::Order> m_twins;
    QSet<QString> m_handles;
    QHash<std::pair<int, quint64>, DuplicateChoice> m_choices; ///< by row and key
};

/// What the row changes on the order that is there: what the file gives and the order does not hold. Metadata is
/// added to. nullopt when it holds everything already.
[[nodiscard]] std::optional<OrderEdit> updateOf(const api::Order &twin, const api::NewOrder &row);

/// The first of "A-1-2", "A-1-3" … that nobody has.
[[nodiscard]] QString freeHandle(const QString &handle, const std::function<bool(const QString &)> &isTaken);

}
