// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/dialect.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

QString jsonMember(Dialect dialect, QLatin1StringView column)
{
    // SQLite takes a plain name after ->> as a member's label, whatever characters it has.
    return dialect == Dialect::Sqlite ? u"(%1 ->> ?)"_s.arg(column) : u"(CAST(%1 AS jsonb) ->> CAST(? AS text))"_s.arg(column);
}

QString textContains(Dialect dialect, QLatin1StringView column)
{
    return (dialect == Dialect::Sqlite ? u"instr(%1, ?) > 0"_s : u"strpos(%1, ?) > 0"_s).arg(column);
}

QString unindexed(Dialect dialect, const QString &column)
{
    // SQLite chooses by rules of thumb and has to be told; PostgreSQL knows from its statistics.
    return dialect == Dialect::Sqlite ? u'+' + column : column;
}

}
