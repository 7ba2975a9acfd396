// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sequencemodel.h"
#include "models/sharedselection.h"
#include "ui/sequence/sequencepresentation.h"

#include <QWidget>

class QAction;
class QStackedLayout;

namespace routedesk::ui {

class BoardColumns;
class BoardHead;
class CutStops;
class DayWords;
class EmptyState;
class RouteFilterBar;
class RouteVisibility;
class SequenceDelegate;
class SequenceView;
class Theme;

/// Routes with their stops: chips that narrow the routes, the tree, and what to do when there is none.
class SequencePanel final : public QWidget {
    Q_OBJECT

public:
    SequencePanel(const Theme &theme, const DayWords &words, models::SequenceModel &sequence,
        const models::WorkingPlan &plan, const models::DispatchStore &store, RouteVisibility &visibility,
        models::SharedSelection &selection, QWidget *parent = nullptr);

    void setCutStops(const CutStops &cut);
    /// The button of a day with orders but no routes.
    void setPlanAction(QAction *action);
    [[nodiscard]] SequenceView &view() const { return *m_view; }
    [[nodiscard]] RouteFilterBar &filterBar() const { return *m_bar; }
    [[nodiscard]] BoardColumns &columns() const { return *m_columns; }
    [[nodiscard]] BoardHead &head() const { return *m_head; }
    [[nodiscard]] SequencePresentation &presentation() const { return *m_routes; }
    void setChip(SequencePresentation::Chip chip, bool on);
    [[nodiscard]] bool hides(const QString &routeId) const;
    /// The same for other views of the routes; without a route for a worker who has none.
    [[nodiscard]] bool fits(const QString &routeId, const QString &workerHandle) const;
    void showAll();
    void expandAll();
    void collapseAll();

signals:
    void routeLockPressed(const QString &routeId);
    void stopLockPressed(const routedesk::api::OrderKey &key, bool ofWorker);
    void routeMenuRequested(const QString &routeId, const QPoint &globalPosition);
    void contextMenuRequested(const QPoint &globalPosition);
    void orderActivated(const routedesk::api::OrderKey &key);
    void dropRefused(const QString &reason, const routedesk::models::Move &wanted);

private:
    void countSoon();
    void count();
    void showWhatFits();

    const models::WorkingPlan &m_plan;
    RouteVisibility &m_visibility;
    SequencePresentation *m_routes;
    SequenceDelegate *m_delegate = nullptr;
    SequenceView *m_view;
    EmptyState *m_empty;
    EmptyState *m_nothingFound;
    RouteFilterBar *m_bar;
    BoardColumns *m_columns;
    BoardHead *m_head = nullptr;
    QStackedLayout *m_stack;
    bool m_countPending = false;
};

}
