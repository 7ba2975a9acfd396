// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/pagetokens.h"
#include "service/http/routetable.h"

#include "api/changefeed.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace routedesk::service {

class ChangeSignal;

/// Who waits for the next change of an account (GET /changes), and lets each go when there is one, or when their time is
/// up. Lives in the service's thread.
class ChangeWaiters final : public QObject {
    Q_OBJECT

public:
    using IsOpen = std::function<bool(qint64 account)>;

    /// Who waits for an account that is not open any more is refused.
    ChangeWaiters(ContextFactory contextOf, IsOpen isOpen, ChangeSignal &signal, QObject *parent = nullptr);

    struct Waiter {
        qint64 account = 0;
        qint64 after = 0;
        int limit = 0;
        PageTokens tokens;
        QDeadlineTimer until;
        Respond respond;
    };
    void add(Waiter waiter);

private:
    void look(qint64 account);
    void letGo();
    void refuseRevoked();

    ContextFactory m_contextOf;
    IsOpen m_isOpen;
    QList<Waiter> m_waiting;
    QTimer m_clock;
};

/// The answer for one who has seen everything up to `after`.
[[nodiscard]] api::ChangePage changesAfter(Context &context, const PageTokens &tokens, qint64 after, int limit);

}
