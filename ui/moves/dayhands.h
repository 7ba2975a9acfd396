// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planshapes.h"
#include "models/sharedselection.h"

#include <QObject>
#include <QPointer>

namespace routedesk::ui {

class ActionFlow;
class DayDialog;
class MoveActions;
class Theme;
struct Workbench;

/// Moves the selected orders to another day: asks which, then has them rescheduled. Locked stops stay.
class DayHands final : public QObject {
    Q_OBJECT

public:
    DayHands(const Workbench &bench, const MoveActions &actions, ActionFlow &flow, QWidget *window);

    /// Null while nothing is asked.
    [[nodiscard]] DayDialog *dialog() const;

signals:
    /// Why nothing happened, as a sentence.
    void refused(const QString &sentence, const routedesk::models::Move &wanted);

private:
    void ask();
    [[nodiscard]] std::optional<models::EditRefusal> lockOf(const api::OrderKey &key) const;

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    const models::SharedSelection &m_selection;
    models::PlanShapes m_shapes;
    ActionFlow &m_flow;
    QPointer<QWidget> m_window;
    QPointer<DayDialog> m_dialog;
};

}
