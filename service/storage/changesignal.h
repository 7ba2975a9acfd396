// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include <QObject>
#include <QTimer>

namespace routedesk::service {

/// Hears what is announced in any process that works on the same database (with SQLite: in this process). Lives in the
/// service's thread; its signals come from the event loop, never from within a transaction, and may come once for several
/// announcements. What was missed while PostgreSQL could not be reached is made up for by one signal for every account.
class ChangeSignal final : public QObject {
    Q_OBJECT

public:
    explicit ChangeSignal(Database &database, QObject *parent = nullptr);
    ~ChangeSignal() override;

    /// Something of this account has changed. Called within the transaction that changes it; heard once that is committed.
    static void announce(Database &database, qint64 account);
    /// A job was put into the queue, or one has ended.
    static void announceWork(Database &database);

signals:
    void changed(qint64 account);
    void workWaiting();

private:
    void hear(const QString &news);
    void listen();
    void probe();
    void makeUpForMissed();

    Database &m_database;
    QString m_connectionName; ///< PostgreSQL's only: a connection that does nothing but listen
    QTimer m_probe;
    QDeadlineTimer m_nextTry { 0 };
    bool m_listening = false;
};

}
