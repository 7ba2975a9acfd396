// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QStandardItemModel;

namespace routedesk::models {
class Clock;
class DispatchStore;
class WorkingPlan;
}

namespace routedesk::ui {

class FactGrid;
class RowView;
class SectionHeader;
class Theme;

/// One worker: device, skills, shifts, and the routes that the working plan gives them today.
class WorkerDetails final : public QWidget {
    Q_OBJECT

public:
    WorkerDetails(const Theme &theme, const models::WorkingPlan &plan, const models::DispatchStore &store,
        const models::Clock &clock, QWidget *parent = nullptr);

    /// Null shows that nobody is selected.
    void setWorker(const api::Worker *worker);

signals:
    void routeActivated(const QString &routeId);

private:
    void showFacts(const api::Worker &worker);
    void showShifts(const api::Worker &worker);
    void showRoutes(const api::Worker &worker);

    const models::WorkingPlan &m_plan;
    const models::DispatchStore &m_store;
    const models::Clock &m_clock;
    QStackedWidget *m_pages;
    QLabel *m_title;
    FactGrid *m_facts;
    FactGrid *m_shifts;
    SectionHeader *m_routesHead;
    RowView *m_routesView;
    QStandardItemModel *m_routes;
};

}
