// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/importledger.h"
#include "models/orderactions.h"
#include "models/recordlog.h"

#include <QObject>

namespace routedesk::models {

/// What the call of an update has come to; one that somebody else's change has kept out counts as refused.
[[nodiscard]] RowFate fateOfUpdate(const MutationOutcome &outcome);
/// The same of one that is through, as an action tells it; one for which there was nothing to do is made.
[[nodiscard]] RowFate fateOfUpdate(const ActionRow &row);

/// An import that is under way, in memory and on the disk alike: whoever sends its rows tells it.
class ImportRun final : public QObject, public SendLog {
    Q_OBJECT

public:
    ImportRun(const QString &path, const QString &id, const ImportLedger &ledger, QObject *parent = nullptr);

    /// Writes the whole import in one go: all of it is on the disk, or nothing. Null, or why it could not be
    /// written.
    QFuture<QString> begin();
    QFuture<QString> sending(const QList<int> &rows) override;
    void settled(const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys) override;
    /// What the outbox has found out about an update that is on its way, or that nobody could tell about.
    void hear(const PatchOrder &patch, const MutationOutcome &outcome);
    /// Nothing more is to be sent. `left` replaces the rows that were left when it began.
    void end(const std::optional<LeftRows> &left = {});
    void setUndone();

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const ImportLedger &ledger() const { return m_ledger; }

signals:
    void changed();

private:
    QString m_id;
    ImportLedger m_ledger;
    RecordLog m_log;
};

}
