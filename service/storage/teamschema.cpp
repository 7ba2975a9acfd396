// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include <QStringList>

using namespace Qt::StringLiterals;

namespace routedesk::service {

/// What several accounts, and several processes on one database, need.
const QStringList &teamSchema()
{
    static const QStringList statements {
        u"ALTER TABLE accounts ADD COLUMN secret_hash TEXT"_s,
        // Grows with every new or revoked secret, so that tokens of before are known.
        u"ALTER TABLE accounts ADD COLUMN generation INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE accounts ADD COLUMN revoked_at INTEGER"_s,
        uR"(CREATE TABLE jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL REFERENCES accounts(id),
            kind TEXT NOT NULL, subject TEXT NOT NULL, request TEXT, owner TEXT, heartbeat_at INTEGER,
            claims INTEGER NOT NULL, UNIQUE (kind, subject)))"_s,
        uR"(CREATE TABLE export_chunks (
            job INTEGER NOT NULL REFERENCES export_jobs(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            data BLOB NOT NULL, PRIMARY KEY (job, position)))"_s,
        u"INSERT INTO jobs (account, kind, subject, claims) SELECT account, 'plan', plan_id, 0 FROM plans WHERE status = 'planning'"_s,
        // Their files lay beside the database; what they were asked for is not known any more.
        uR"(UPDATE export_jobs SET status = 'failed', file_name = NULL,
            error_message = 'The service was brought up to date; ask for the export again.')"_s,
    };
    return statements;
}

}
