// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/ordercreation.h"
#include "models/imports/sendlog.h"

#include <QSet>

namespace routedesk::models {

/// What the outbox has found out about rows of one call whose answer was lost.
struct LateOutcome {
    QList<int> rows;
    bool isCreated = false;
    CreatedOrders made{}; ///< of them, to be taken back
    SendLog *log = nullptr; ///< of the sending that they went with; null when it had none
    bool isForgotten = false; ///< the rows stand nowhere any more: only the log is to hear
};

/// Calls with new orders whose answer was lost, as far as nobody knows what became of them.
class LostCalls {
public:
    /// One call: its orders, and the rows that they stand in. The log must outlive what is taken of it.
    void add(const BatchPlan &call, const QList<int> &rows, SendLog *log);
    /// The rows of orders in this call of the outbox, which is settled now; they are lost no more.
    [[nodiscard]] QList<LateOutcome> take(const CreateBatch &call, const MutationOutcome &outcome);
    [[nodiscard]] const QSet<int> &rows() const { return m_rows; }
    /// The rows stand nowhere any more; the logs hear of them still.
    void forgetRows();

private:
    struct Lost {
        BatchPlan call;
        QList<int> rows;
        SendLog *log = nullptr;
        bool isForgotten = false;
    };

    /// Takes the orders of that call out of it.
    [[nodiscard]] static Lost split(Lost &lost, const QSet<QString> &idents);

    QList<Lost> m_calls;
    QSet<int> m_rows;
};

}
