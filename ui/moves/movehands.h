// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planshapes.h"
#include "models/sharedselection.h"
#include "ui/sequence/cutstops.h"

#include <QObject>

class QMenu;

namespace routedesk::ui {

class MoveActions;
class OfferFlow;
class PlanHands;
struct Workbench;

/// Moves of stops and of whole routes with the selection, beside those of PlanHands: to the top and the bottom, cut
/// and paste, reverse, and what asks first where to. Each is one undo step; what can't be done is said.
class MoveHands final : public QObject {
    Q_OBJECT

public:
    MoveHands(const Workbench &bench, const MoveActions &actions, const PlanHands &plan, OfferFlow &offers,
        QObject *parent);

    [[nodiscard]] const CutStops &cut() const { return m_cut; }
    void fillStopMenu(QMenu &menu) const;
    void fillRouteMenu(QMenu &menu) const;

signals:
    /// Why nothing happened, as a sentence, and what was wished.
    void refused(const QString &sentence, const routedesk::models::Move &wanted);

private:
    struct Gap {
        QString routeId; ///< null: the pool
        int index = -1;
    };
    void wireStops();
    void wireRoutes();
    void toEdge(bool top);
    void paste();
    [[nodiscard]] std::optional<Gap> gap() const;
    [[nodiscard]] QString route() const;
    [[nodiscard]] std::optional<api::OrderKey> firstStop() const;
    void reverse();
    void tell(models::EditRefusal refusal, const models::Move &wanted);
    void enable();

    const MoveActions &m_actions;
    const PlanHands &m_hands;
    OfferFlow &m_offers;
    models::WorkingPlan &m_plan;
    models::SharedSelection &m_selection;
    models::PlanShapes m_shapes;
    CutStops m_cut;
};

}
