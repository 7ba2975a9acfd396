// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/conflicts/conflictsides.h"
#include "models/conflicts/fieldconflicts.h"

#include <QString>

namespace routedesk::models {
class DispatchStore;
class WorkingPlan;
}

namespace routedesk::ui {

class DayWords;

/// What a conflict is about, and what either side would come to, as sentences. Texts from outside stand in them as
/// they came: plain text.
class ConflictWords {
public:
    ConflictWords(const models::DispatchStore &store, const models::WorkingPlan &plan, const DayWords &words)
        : m_store(store), m_plan(plan), m_words(words)
    {
    }

    /// "You have put order-17 into Ana Ruiz's route; someone else has put it into Ben Okafor's."
    [[nodiscard]] QString sentence(const models::PlanConflict &conflict, const models::ConflictSides &sides) const;
    /// "Heard of at 10:04. …"
    [[nodiscard]] QString origin(const models::PlanConflict &conflict) const;
    /// "You and someone else have both changed the window and radius of order-17."
    [[nodiscard]] QString sentence(const models::FieldConflict &conflict) const;
    /// Also what it was before.
    [[nodiscard]] QString origin(const models::FieldConflict &conflict) const;
    /// "Window: 08:00 – 10:00", a line a field.
    [[nodiscard]] QStringList fields(const models::FieldConflict &conflict, bool isMine) const;
    /// "order-17 · Bakery Sol"
    [[nodiscard]] QString order(const api::OrderKey &key) const;
    /// By its worker, else by its name.
    [[nodiscard]] QString route(const QString &routeId, const QString &workerHandle) const;
    /// "2 late · 62 km · 3 h 10 min driving · ends 14:10"
    [[nodiscard]] QString outlook(const models::RouteOutlook &outlook) const;
    /// "3  order-17 · Bakery Sol"
    [[nodiscard]] QString stop(const api::OrderKey &key, qsizetype place) const;

private:
    [[nodiscard]] QString closedSentence(const api::OrderKey &key, const QString &isVoid) const;
    [[nodiscard]] QString worker(const QString &handle) const;
    [[nodiscard]] QString whither(const QString &routeId) const;

    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    const DayWords &m_words;
};

}
