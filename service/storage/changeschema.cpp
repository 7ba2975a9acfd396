// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include <QStringList>

using namespace Qt::StringLiterals;

namespace routedesk::service {

/// The change feed: of each thing only its latest change, numbered within its account without gaps that a reader could
/// fall into, because an account has one writer at a time.
QStringList changeSchema()
{
    return {
        uR"(CREATE TABLE change_counters (account INTEGER PRIMARY KEY, last INTEGER NOT NULL))"_s,
        uR"(CREATE TABLE changes (
            account INTEGER NOT NULL, kind TEXT NOT NULL, thing TEXT NOT NULL, number INTEGER NOT NULL,
            PRIMARY KEY (account, kind, thing)))"_s,
        uR"(CREATE INDEX changes_by_number ON changes(account, number))"_s,
    };
}

}
