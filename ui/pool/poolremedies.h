// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/slotsearch.h"
#include "ui/pool/remedy.h"

#include <QPoint>
#include <QPointer>

class QMenu;

namespace routedesk::ui {

class AutoPlan;
class DayWords;
class EditHands;
class WindowActions;
struct Workbench;

/// Does what lets an order of the pool into a route, at the press of the link in its row, by menu or by key. Each
/// is one undo step; widening a window is sent at once, and so is taking it back.
class PoolRemedies final : public QObject {
    Q_OBJECT

public:
    PoolRemedies(const Workbench &bench, const DayWords &words, const WindowActions &actions, AutoPlan &planning,
        EditHands &edits, QWidget *window);

    /// The link's words, empty where nothing can be done.
    [[nodiscard]] QString words(const api::OrderKey &key) const;
    /// A menu, if one is needed, opens at `position`.
    void apply(const api::OrderKey &key, const QPoint &position);

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
    void chooseWorker(const api::OrderKey &key, const QPoint &position);
    void offerWorkers();
    void follow();
    template<class T>
    void tell(const std::expected<T, models::EditRefusal> &outcome);

    const Workbench &m_bench;
    const DayWords &m_words;
    const WindowActions &m_actions;
    AutoPlan &m_planning;
    EditHands &m_edits;
    QPointer<QWidget> m_window;
    models::SlotSearch m_slots;
    api::OrderKey m_chosen; ///< a worker is being sought for it
    QPoint m_position;
    QPointer<QMenu> m_menu;
};

}
