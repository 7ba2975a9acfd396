// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/groupcommit.h"

namespace routedesk::service {

GroupCommit::GroupCommit(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    m_database.setSettler([this] { settle(); });
}

GroupCommit::~GroupCommit()
{
    m_database.setSettler({});
}

void GroupCommit::whenDurable(Done done)
{
    if (!m_database.isShared()) {
        done(nullptr);
        return;
    }
    m_waiting.append(std::move(done));
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, &GroupCommit::settle, Qt::QueuedConnection);
}

void GroupCommit::settle()
{
    const QList<Done> waiting = std::exchange(m_waiting, {});
    std::optional<StorageError> failure;
    try {
        m_database.commitShared();
    } catch (const StorageError &error) {
        failure = error;
    }
    for (const Done &done : waiting)
        done(failure ? &*failure : nullptr);
}

}
