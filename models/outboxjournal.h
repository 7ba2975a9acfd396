// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox.h"
#include "models/recordlog.h"

namespace routedesk::models {

/// The outbox's memory on disk: what was to be sent, what was being sent, what is settled.
class OutboxJournal {
public:
    explicit OutboxJournal(const QString &path);

    /// What an earlier run left unsettled: Waiting, or Unknown where it was being sent. Once, first.
    [[nodiscard]] QList<OutboxEntry> open();
    [[nodiscard]] QString damage() const;

    QFuture<QString> recordSubmitted(const OutboxEntry &entry);
    QFuture<QString> recordSending(quint64 id);
    QFuture<QString> recordSettled(quint64 id);

private:
    RecordLog m_log;
    QStringList m_damage;
};

}
