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

}
