// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/ordercreation.h"
#include "models/import/rowinterpreter.h"
#include "ui/batch/batchterms.h"

#include <QObject>
#include <QSet>

namespace routedesk::ui {

/// What became of the rows that were sent.
struct SendOutcome {
    QList<int> created;
    QHash<int, QList<api::FieldError>> complaints; ///< of refused rows that the server named
    QList<int> refused;                            ///< all refused rows, named or not
    QList<int> unknown;
    std::optional<api::ApiError> error;            ///< of the first call that was not taken
    QStringList planIds;
    models::CreatedOrders made;                    ///< what was created, to be taken back
};

/// Sends new orders that stand in rows: one batch for each worker and ops group among them, one after another. Rows whose
/// outcome nobody knows are never sent again by this object; it hears from the outbox when they are settled.
class OrderSender final : public QObject {
    Q_OBJECT

public:
    explicit OrderSender(models::Outbox &outbox, QObject *parent = nullptr);

    /// Nothing happens while one is under way. Rows of unknown outcome are left out.
    void send(const QList<models::ImportedOrder> &orders, const BatchTerms &terms);
    [[nodiscard]] bool isSending() const { return m_batch != nullptr || !m_waiting.isEmpty(); }
    [[nodiscard]] const QSet<int> &unknownRows() const { return m_unknown; }
    /// Forgets unknown rows: another file is here.
    void reset();

signals:
    void progressed(int settled, int total);
    void finished(const routedesk::ui::SendOutcome &outcome);
    /// The outbox has found out what became of rows of unknown outcome.
    void settledLater(const QList<int> &rows, bool created);

private:
    struct Group {
        models::BatchPlan plan;
        QList<int> rows;
    };

    void sendNext();
    void take();
    void hearLater(quint64 id, const models::MutationOutcome &outcome);

    models::Outbox &m_outbox;
    QList<Group> m_waiting;
    Group m_current;
    models::BatchSubmission *m_batch = nullptr;
    SendOutcome m_outcome;
    QSet<int> m_unknown;
    QHash<QString, QList<int>> m_unknownByHandle;
    int m_settled = 0;
    int m_total = 0;
};

}
