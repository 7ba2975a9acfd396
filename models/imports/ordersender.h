// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/ordercreation.h"
#include "models/import/rowinterpreter.h"
#include "models/imports/batchterms.h"
#include "models/imports/lostcalls.h"
#include "models/imports/sendlog.h"

#include <QObject>

namespace routedesk::models {

/// What became of the rows that were sent.
struct SendOutcome {
    QList<int> created;
    QHash<int, QList<api::FieldError>> complaints; ///< of refused rows that the server named
    QList<int> refused; ///< all refused rows, named or not
    QList<int> unknown;
    QList<int> unsent; ///< it was cancelled, or the disk refused, before their turn
    std::optional<api::ApiError> error; ///< of the first call that was not taken
    QStringList planIds;
    CreatedOrders made; ///< what was created, to be taken back
    bool wasCancelled = false;
};

/// Sends new orders that stand in rows, each with a row of its own (see ImportedOrder::row): calls of at most
/// 500 for each worker and ops group among them, one after another. A call is taken or refused as a whole; when the
/// answer names the bad ones, the others go again without them, and without what shares a handle with them. Rows whose outcome nobody knows are never sent again by this
/// object; it hears from the outbox when they are settled.
class OrderSender final : public QObject {
    Q_OBJECT

public:
    explicit OrderSender(Outbox &outbox, QObject *parent = nullptr);

    /// Nothing happens while one is under way. Rows of unknown outcome are left out. The log, if any, outlives the
    /// sending and what is heard later.
    void send(const QList<ImportedOrder> &orders, const BatchTerms &terms, SendLog *log = nullptr);
    /// What is on its way is waited for; the rest stays unsent.
    void cancel();
    [[nodiscard]] bool isSending() const { return m_isSending; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    [[nodiscard]] const QSet<int> &unknownRows() const { return m_lost.rows(); }
    /// Forgets unknown rows: another file is here. The log hears of them still.
    void reset();

signals:
    void progressed(int settled, int total);
    void finished(const routedesk::models::SendOutcome &outcome);
    /// Rows that were of unknown outcome are so no more.
    void settledLater(const routedesk::models::LateOutcome &outcome);

private:
    /// One call.
    struct Parcel {
        BatchPlan plan;
        QList<int> rows;
    };

    void pack(const Parcel &group);
    void sendNext();
    void submit();
    void take();
    /// The rows of a refused call that may go again, as a parcel of their own.
    [[nodiscard]] Parcel remainder(const QList<BatchRow> &rows) const;
    void refuse(const QList<int> &rows);
    void note(const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys = {});
    void lose(const QList<int> &rows);
    void hearLater(quint64 id, const MutationOutcome &outcome);

    Outbox &m_outbox;
    SendLog *m_log = nullptr;
    QList<Parcel> m_waiting;
    Parcel m_current;
    BatchSubmission *m_batch = nullptr;
    SendOutcome m_outcome;
    LostCalls m_lost;
    int m_settled = 0;
    int m_total = 0;
    bool m_isSending = false;
    bool m_isCancelled = false;
};

}
