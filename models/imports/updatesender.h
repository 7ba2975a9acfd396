// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/handlelookup.h"
#include "models/imports/importrun.h"

#include "models/outbox.h"

#include <QSet>

namespace routedesk::models {

/// Goes on with the updates of an import that was interrupted. What the outbox has of them is taken out of there,
/// then the server is asked what each order holds: what it holds already is done, what it closed or forgot is
/// refused, the rest is sent, and overwrites nothing that somebody else has changed since.
class UpdateSender final : public QObject {
    Q_OBJECT

public:
    /// All of them must outlive this.
    UpdateSender(api::OrdersClient &client, Outbox &outbox, ImportRun &run, QObject *parent = nullptr);

    /// finished() tells, at once when there is nothing to find out. Without `sends` only what is done is found out.
    void start(bool sends);
    /// What is on its way is waited for.
    void cancel();
    /// The outbox counts it as refused because this has taken it out, which says nothing about the order.
    [[nodiscard]] bool hasTakenOut(quint64 id) const { return m_takenOut.contains(id); }

signals:
    /// The run holds everything that is known by then. The error is of the first that nobody could tell about.
    void finished(const std::optional<routedesk::api::ApiError> &error);

private:
    void claim();
    /// False for one that is on its way.
    bool takeOut(quint64 id);
    [[nodiscard]] QList<quint64> inTheOutbox() const;
    void lookUp();
    void take(const QHash<int, LookedUp> &answers);
    void sendNext();
    void hear(int row, const MutationOutcome &outcome);
    [[nodiscard]] QList<ImportedUpdate> open() const;

    Outbox &m_outbox;
    ImportRun &m_run;
    HandleLookup m_lookup;
    QList<std::pair<int, PatchOrder>> m_waiting; ///< by row
    QSet<quint64> m_takenOut;
    std::optional<api::ApiError> m_error;
    int m_onTheirWay = 0;
    bool m_sends = false;
    bool m_isClaiming = false;
    bool m_isCancelled = false;
};

}
