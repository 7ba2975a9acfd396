// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/handlelookup.h"
#include "models/imports/importrun.h"
#include "models/imports/ordersender.h"
#include "models/imports/updatesender.h"

namespace routedesk::models {

/// Goes on with an import that was interrupted. First everything is found out about the rows that were on their
/// way: calls of theirs are taken out of the outbox once it does not send them, then the server is asked for each
/// row that was sent and is not known to be stored. Only rows that neither of them knows are sent. Rows that nobody
/// can tell about stay open, and the import with them.
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
    /// Ends the finding out, too, where something was to be sent after it; what is on its way is waited for while it
    /// is this that sends.
    void cancel();
    [[nodiscard]] bool isOf(const ImportRun &run) const { return &m_run == &run; }
    /// As UpdateSender::hasTakenOut().
    [[nodiscard]] bool hasTakenOut(quint64 id) const { return m_updates.hasTakenOut(id); }

signals:
    void progressed(int done, int total);
    /// The ledger holds everything that is known by then; the outcome is of the rows that were sent now, or
    /// of those that could not be found out about.
    void finished(const routedesk::models::SendOutcome &outcome);

private:
    void claim();
    void takeOut(quint64 id);
    void hear(quint64 id, const MutationOutcome &outcome);
    void lookUp();
    void take(const QHash<int, LookedUp> &answers);
    void sendRest();
    void goOnWithUpdates(const SendOutcome &outcome);
    void finish(const std::optional<api::ApiError> &error);

    Outbox &m_outbox;
    ImportRun &m_run;
    HandleLookup m_lookup;
    OrderSender m_sender;
    UpdateSender m_updates;
    QHash<quint64, QList<int>> m_claimed; ///< calls in the outbox that are waited for, and their rows
    SendOutcome m_found; ///< what nobody can tell, and why
    SendOutcome m_sent; ///< while the updates are gone on with
    Aim m_aim = Aim::Send;
    bool m_isClaiming = false;
    bool m_areUpdatesNext = false;
    bool m_isCancelled = false;
};

}
