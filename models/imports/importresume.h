// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/handlelookup.h"
#include "models/imports/importrun.h"
#include "models/imports/ordersender.h"

namespace routedesk::models {

/// Goes on with an import that was interrupted. First everything is found out about the rows that were on their
/// way: the outbox is asked for calls of theirs that it still has, then the server for each row that the journal
/// leaves open. Only rows that neither of them knows are sent. Rows that nobody can tell about stay open, and the
/// import with them.
class ImportResume final : public QObject {
    Q_OBJECT

public:
    /// All of them must outlive this.
    ImportResume(api::OrdersClient &client, Outbox &outbox, ImportRun &run, QObject *parent = nullptr);

    enum class Aim {
        Send,
        FindOut, ///< nothing is sent: only what is stored is to be known, and nothing of it is left in the outbox
    };
    void start(Aim aim);
    void cancel() { m_sender.cancel(); }

signals:
    void progressed(int done, int total);
    /// The ledger holds everything that is known by then; the outcome is of the rows that were sent now.
    void finished(const routedesk::models::SendOutcome &outcome);

private:
    void claim();
    void hear(quint64 id, const MutationOutcome &outcome);
    void lookUp();
    void take(const QHash<int, LookedUp> &answers);
    void sendRest();

    Outbox &m_outbox;
    ImportRun &m_run;
    HandleLookup m_lookup;
    OrderSender m_sender;
    QHash<quint64, QList<int>> m_claimed; ///< calls in the outbox that are waited for, and their rows
    Aim m_aim = Aim::Send;
    bool m_isClaiming = false;
};

}
