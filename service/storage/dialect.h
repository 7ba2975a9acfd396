// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::service {

/// The SQL of which store. Statements keep to what both understand; what differs is worded here, and nowhere else.
enum class Dialect { Sqlite, Postgresql };

/// An expression for one member of a column of JSON text, as text; NULL where there is none. The member's name is the
/// statement's next value.
[[nodiscard]] QString jsonMember(Dialect dialect, QLatin1StringView column);

/// Whether a column of text holds a text, letter by letter: the statement's next value.
[[nodiscard]] QString textContains(Dialect dialect, QLatin1StringView column);

/// The column in a comparison that is not to be looked up by its index.
[[nodiscard]] QString unindexed(Dialect dialect, const QString &column);
/// A statement of the schema, written for SQLite (INTEGER PRIMARY KEY, INTEGER, REAL, TEXT, BLOB), for that store. Text
/// compares and sorts by its code points in both.
[[nodiscard]] QString schemaStatement(Dialect dialect, const QString &statement);

/// Begins a transaction. One that writes sees at each moment what others have committed, and takes turns with them by
/// Transaction::claim(); one that reads sees one state throughout.
[[nodiscard]] QString beginStatement(Dialect dialect, bool writes);

/// One row if there is a table of the name in the statement's only value.
[[nodiscard]] QString tableLookup(Dialect dialect);

/// An expression for the store's own clock in milliseconds since 1970, so that several machines need not agree on the time.
[[nodiscard]] QString clockExpression(Dialect dialect);

/// What to add to a SELECT whose rows are then updated, so that others pass over them instead of waiting.
[[nodiscard]] QString skippingLocked(Dialect dialect);

}
