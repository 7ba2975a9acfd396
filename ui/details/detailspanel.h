// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QStackedLayout;

namespace routedesk::models {
class DispatchStore;
class OrderDetails;
class SharedSelection;
class WorkingPlan;
}

namespace routedesk::ui {

class DayWords;
class EmptyState;
class OrderPage;
class RoutePage;
class SectionHeader;
class Theme;
class WorkerPage;

/// Shows what is current in the selection: an order, a route or a worker.
class DetailsPanel final : public QWidget {
    Q_OBJECT

public:
    DetailsPanel(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
        const models::WorkingPlan &plan, models::OrderDetails &details, const models::SharedSelection &selection,
        QWidget *parent = nullptr);

    /// Serves as the dock's title bar.
    [[nodiscard]] SectionHeader &header() const { return *m_header; }
    [[nodiscard]] OrderPage &orderPage() const { return *m_order; }
    [[nodiscard]] RoutePage &routePage() const { return *m_route; }
    [[nodiscard]] WorkerPage &workerPage() const { return *m_worker; }

private:
    void follow();

    const models::SharedSelection &m_selection;
    SectionHeader *m_header;
    OrderPage *m_order;
    RoutePage *m_route;
    WorkerPage *m_worker;
    EmptyState *m_nothing;
    QStackedLayout *m_stack;
};

}
