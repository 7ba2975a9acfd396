// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include <QObject>

namespace routedesk::service {

/// Makes what several requests wrote durable with one commit, because a disk can say "it is safe" only so often in a second.
/// Requests that wait together share a transaction (Transaction::Kind::Shared), each in a savepoint of its own; it is committed when
/// the event loop has handed out what has come by then, or as soon as anything else wants a transaction. Nobody is answered
/// before. With PostgreSQL, whose processes commit side by side, nothing is shared.
class GroupCommit : public QObject {
    Q_OBJECT

public:
    /// Null: what was written is durable. Otherwise nothing of it was kept.
    using Done = std::function<void(const StorageError *failure)>;

    explicit GroupCommit(Database &database, QObject *parent = nullptr);
    ~GroupCommit() override;

    /// Calls `done` once, later or now, when the shared transaction that is open has ended; now if there is none.
    void whenDurable(Done done);

private:
    void settle();

    Database &m_database;
    QList<Done> m_waiting;
};

}
