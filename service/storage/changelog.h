// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include "api/changefeed.h"

#include <QSet>

namespace routedesk::service {

/// What has changed in one account, for its change feed. The repositories note what they write; what is noted in a
/// transaction is kept with it, or not at all, and announced when it is committed.
class ChangeLog {
public:
    ChangeLog(Database &database, qint64 account);

    void note(api::ChangeKind kind, const QString &thing);

    struct Slice {
        QList<api::ChangedThing> things; ///< in the sequence of their latest changes
        qint64 last = 0;                 ///< from where to go on
        bool more = false;
    };
    [[nodiscard]] Slice after(qint64 number, int limit);
    /// The number of the latest change of all; 0 before the first.
    [[nodiscard]] qint64 latest();

private:
    using Note = std::pair<api::ChangeKind, QString>;

    void write();

    Database &m_database;
    qint64 m_account;
    QList<Note> m_notes;
    QSet<Note> m_known;
    quint64 m_transaction = 0; ///< that the notes belong to
};

}
