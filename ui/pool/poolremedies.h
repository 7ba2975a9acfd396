// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"
#include "ui/pool/remedy.h"

#include <QObject>

namespace routedesk::ui {

class AutoPlan;
class DayWords;
class EditHands;
class OfferFlow;
class RefusalTeller;
class WindowActions;
struct Workbench;

/// Does what lets an order of the pool into a route, at the press of the link in its row, by menu or by key. Each
/// is one undo step; widening a window is sent at once, and so is taking it back.
class PoolRemedies final : public QObject {
    Q_OBJECT

public:
    PoolRemedies(const Workbench &bench, const DayWords &words, const WindowActions &actions, AutoPlan &planning,
        EditHands &edits, OfferFlow &offers, RefusalTeller &refusals, QObject *parent);

    /// The link's words, empty where nothing can be done.
    [[nodiscard]] QString words(const api::OrderKey &key) const;
    /// The likeliest.
    void apply(const api::OrderKey &key);
    void apply(const api::OrderKey &key, const Remedy &remedy);

signals:
    /// Why nothing happened, as a sentence.
    void refused(const QString &sentence);
    void workersRequested();
    /// Shows an order wherever it is.
    void orderRequested(const routedesk::api::OrderKey &key);

private:
    [[nodiscard]] std::optional<Remedy> remedy(const api::OrderKey &key) const;
    void widen(const api::OrderKey &key, api::Instant until);
    void unlock(const api::OrderKey &key);
    void putBack(const api::OrderKey &key, const QString &routeId);
    void follow();
    template<class T>
    void tell(const std::expected<T, models::EditRefusal> &outcome);

    const Workbench &m_bench;
    const DayWords &m_words;
    const WindowActions &m_actions;
    AutoPlan &m_planning;
    EditHands &m_edits;
    OfferFlow &m_offers;
    RefusalTeller &m_refusals;
};

}
