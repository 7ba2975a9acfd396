// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sharedselection.h"
#include "models/workingplan.h"

#include <QObject>

class QAction;

namespace routedesk::ui {

class MoveActions;
class PlanHands;
struct Workbench;

/// Locks and unlocks what is selected, or what was pressed. One undo step each; what can't be locked is said.
class LockHands final : public QObject {
    Q_OBJECT

public:
    LockHands(const Workbench &bench, const MoveActions &actions, const PlanHands &plan, QObject *parent);

    /// The stop, with all that are selected if it is one of them.
    void toggleStop(const api::OrderKey &key, models::LockKind kind);
    void toggleRoute(const QString &routeId);

signals:
    /// Why nothing happened, as a sentence.
    void refused(const QString &sentence);

private:
    [[nodiscard]] QList<api::OrderKey> lockable() const;
    [[nodiscard]] bool areLocked(const QList<api::OrderKey> &keys, models::LockKind kind) const;
    void toggle(const QList<api::OrderKey> &keys, models::LockKind kind);
    void toggleRoutes();
    void enable();

    const MoveActions &m_actions;
    const PlanHands &m_hands;
    models::WorkingPlan &m_plan;
    models::SharedSelection &m_selection;
};

}
