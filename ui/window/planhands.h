// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sharedselection.h"
#include "models/workingplan.h"

#include <QObject>

class QAction;
class QMenu;

namespace routedesk::ui {

class DayWords;
class PublishFlow;
class Theme;
class WindowActions;
struct Workbench;

/// What a person does to the plan with the selection: move, take out, give to a worker, send. Each is one undo
/// step; what can't be done is said, never ignored.
class PlanHands final : public QObject {
    Q_OBJECT

public:
    PlanHands(const Workbench &bench, const WindowActions &actions, PublishFlow &publish, QObject *parent);

    /// Fills the menu with the day's workers each time it opens: to give the selected stops to.
    void fillAssignMenu(QMenu *menu);
    /// The same for a whole route.
    void fillReassignMenu(QMenu *menu, const QString &routeId);
    /// Those of the selected orders; without any, the current one.
    [[nodiscard]] QStringList selectedRoutes() const;

signals:
    /// Why nothing happened, as a sentence, and what was wished.
    void refused(const QString &sentence, const routedesk::models::Move &wanted);

private:
    void moveBy(int direction);
    void unassign();
    void giveTo(const QString &workerHandle);
    void discard();
    void make(const models::Move &move);
    void tell(const std::expected<void, models::EditRefusal> &outcome, const models::Move &wanted);
    void enable();

    const Theme &m_theme;
    const WindowActions &m_actions;
    models::DispatchStore &m_store;
    models::WorkingPlan &m_plan;
    models::SharedSelection &m_selection;
    PublishFlow &m_publish;
};

}
