// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/drafts/plandraft.h"

#include <array>

class QTimer;

namespace routedesk::models {

/// What a plan, or one worker's part of it, comes to by planner::Schedule.
struct DraftSums {
    int stops = 0;
    int workers = 0;
    int late = 0; ///< stops
    int unassigned = 0; ///< open orders without a route
    int broken = 0; ///< other rules
    qint64 metres = 0;
    planner::Duration driving{};

    void add(const DraftSums &other);
    bool operator==(const DraftSums &) const = default;
};

/// One worker on both sides; a route without a worker stands under its handle.
struct DraftRouteRow {
    QString who;
    bool isWorker = true;
    std::array<DraftSums, 2> sums;
};

/// A stop that is with another worker, or in another place among those that both sides have there.
struct DraftMove {
    struct Place {
        QString who; ///< null: no route
        int number = 0;

        bool operator==(const Place &) const = default;
    };
    api::OrderKey key;
    std::array<Place, 2> places;
};

struct DraftComparison {
    std::array<DraftSums, 2> sums;
    QList<DraftRouteRow> routes;
    QList<DraftMove> moves;
};

/// Which of the keys that both sequences have stand in another order: as few as possible.
[[nodiscard]] QSet<api::OrderKey> outOfOrder(const Sequence &left, const Sequence &right);

/// Two plans of the day on screen side by side, with the orders and workers as they are now. Reckons route by
/// route, a few milliseconds at a time; a new start forgets the one before.
class DraftComparer : public QObject {
    Q_OBJECT

public:
    DraftComparer(const DispatchStore &store, const planner::TravelTimes &times, const Clock &clock,
        QObject *parent = nullptr);

    void start(const api::PlanFile &left, const api::PlanFile &right);
    [[nodiscard]] bool isBusy() const { return m_next < m_jobs.size(); }
    [[nodiscard]] const DraftComparison &comparison() const { return m_made; }

signals:
    void finished();

private:
    struct Job {
        int side = 0;
        api::PlanFileRoute route;
    };

    void slice();
    void reckon(const Job &job);
    void findMoves();
    [[nodiscard]] DraftRouteRow &rowOf(const api::PlanFileRoute &route);

    const DispatchStore &m_store;
    const Clock &m_clock;
    PlanEvaluator m_evaluator;
    std::array<api::PlanFile, 2> m_sides;
    QList<Job> m_jobs;
    qsizetype m_next = 0;
    DraftComparison m_made;
    QTimer *m_turn;
};

}
