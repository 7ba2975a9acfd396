// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planlocks.h"

#include <QUndoCommand>

#include <functional>

namespace routedesk::models {

/// What some stops and routes are locked to; those not named are not concerned.
struct LockStates {
    QHash<api::OrderKey, StopLocks> stops;
    QHash<QString, bool> routes;
};

/// Locking and unlocking: both sides as values.
class LockEdit : public QUndoCommand {
public:
    using Apply = std::function<void(const LockStates &)>;

    LockEdit(const QString &text, LockStates before, LockStates after, Apply apply);

    void redo() override;
    void undo() override;

private:
    LockStates m_before, m_after;
    Apply m_apply;
};

}
