// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/edits/orderwish.h"
#include "models/planevaluator.h"

class QTimer;

namespace routedesk::models {

class WorkingPlan;

/// What edits of orders would do to the plan as it stands, before anything is sent. Late and broken by
/// planner::Schedule on both sides, so that a difference comes from the edit alone.
struct EditForecast {
    QList<api::OrderKey> becomeLate, becomeTimely;
    QList<api::OrderKey> becomeLater; ///< late already, now by a minute more or worse
    int routes = 0; ///< that were reckoned anew
    int withoutRoute = 0; ///< of the orders: nothing to be late for
    int leaveDay = 0; ///< of the orders: to another day or ops group than the one on screen
    int broken = 0; ///< other rules, newly broken or by more
    QList<planner::Rule> brokenRules; ///< which, each once
    int mended = 0;
    planner::Duration addedEnd{}; ///< the most that a route ends later; negative when all end earlier

    bool operator==(const EditForecast &) const = default;
};

/// Reckons route by route, a few milliseconds at a time, with the event loop turning in between. A change of the
/// plan or a new start begins anew.
class EditForecaster : public QObject {
    Q_OBJECT

public:
    EditForecaster(const DispatchStore &store, const WorkingPlan &plan, const planner::TravelTimes &times,
        const Clock &clock, QObject *parent = nullptr);

    void start(const QList<OrderEdit> &edits);
    [[nodiscard]] bool isBusy() const { return m_next < m_routes.size(); }
    [[nodiscard]] const EditForecast &forecast() const { return m_forecast; }

signals:
    void finished();

private:
    void slice();
    void reckon(const QString &routeId);

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    const planner::TravelTimes &m_times;
    const Clock &m_clock;
    PlanEvaluator m_evaluator;
    QList<OrderEdit> m_edits;
    QHash<api::OrderKey, api::OrderPatch> m_after;
    QStringList m_routes;
    qsizetype m_next = 0;
    EditForecast m_forecast;
    QTimer *m_turn;
};

}
