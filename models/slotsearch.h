// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

class QTimer;

namespace routedesk::models {

/// Where in which route an order would do least harm: every place of every open route is tried, in slices of a few
/// milliseconds between which the event loop turns. A change of the plan ends it with what is known by then, since
/// places may have moved: finished() then tells isOutdated().
class SlotSearch : public QObject {
    Q_OBJECT

public:
    struct Slot {
        QString routeId;
        int index = -1;
        MoveConsequence consequence;
    };

    explicit SlotSearch(const WorkingPlan &plan, QObject *parent = nullptr);

    /// Forgets the search before.
    void start(const api::OrderKey &key);
    /// The best place of each route that would take it, the best route first: fewest new breaks, then the least
    /// added lateness, then the least added driving.
    [[nodiscard]] QList<Slot> found() const;
    [[nodiscard]] bool isOutdated() const { return m_outdated; }

signals:
    void finished();

private:
    void slice();
    void step();
    void end();

    const WorkingPlan &m_plan;
    api::OrderKey m_key;
    QStringList m_routes;
    qsizetype m_route = 0;
    int m_index = 0;
    QList<Slot> m_found;
    bool m_outdated = false;
    QTimer *m_turn;
};

}
