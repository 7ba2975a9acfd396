// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planday.h"

#include "models/planshapes.h"

#include <QRandomGenerator>

namespace routedesk::test {

/// A day made from a seed (pairs, routes under way with reached and called-off stops, orders without a place, a
/// pool) and random edits of every kind on it, locks among them. What must always hold is asked after each step.
class EditScript {
public:
    explicit EditScript(quint32 seed, bool isJournalled = false);

    /// One edit, one undo or one redo; most are made, some are refused.
    void step();
    /// Empty while each open order is in one place and only there, pairs are whole, settled stops stand where they
    /// stood, and no step has moved what was locked.
    [[nodiscard]] QString fault() const { return m_fault; }
    /// Routes, pool and locks as one text.
    [[nodiscard]] QString picture() const;
    /// Where the plan's arrivals, loads and totals are not those of a plain walk along each route.
    [[nodiscard]] QString scheduleFault() const;

    PlanDay day;

private:
    [[nodiscard]] qsizetype below(qsizetype bound) { return m_random.bounded(quint32(bound)); }
    [[nodiscard]] models::Sequence some();
    [[nodiscard]] QString anyRoute();
    [[nodiscard]] QString anyWorker();
    [[nodiscard]] api::OrderKey anyOrder();
    [[nodiscard]] models::Sequence shuffled(models::Sequence stops);
    void edit(int kind);
    void reshape(const models::PlanShapes::Shape &shape);
    void place();
    void lockSome();
    [[nodiscard]] QString placesFault() const;
    [[nodiscard]] QString pairsFault() const;
    [[nodiscard]] QString settledFault() const;

    struct Held {
        QHash<api::OrderKey, models::StopPosition> places;
        QHash<api::OrderKey, QString> workers;
        QHash<QString, models::WorkingRoute> routes;
    };
    [[nodiscard]] Held held() const;
    [[nodiscard]] QString lockFault(const Held &before) const;

    QRandomGenerator m_random;
    models::PlanShapes m_shapes;
    QHash<QString, models::Sequence> m_settled;
    QString m_fault;
};

}
