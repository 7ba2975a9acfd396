// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/plan.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QStackedWidget;

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

class FactGrid;
class RowView;
class SectionHeader;
class StatusPill;
class Theme;

/// One plan: how it ended and why, its routes, and what was left over with the server's reason.
class PlanDetails final : public QWidget {
    Q_OBJECT

public:
    PlanDetails(const Theme &theme, const models::DispatchStore &store, QWidget *parent = nullptr);

    /// Null shows that nothing is selected.
    void setPlan(const api::Plan *plan);

signals:
    void routeActivated(const QString &routeHandle);
    void orderActivated(const routedesk::api::OrderKey &key);

private:
    void showFacts(const api::Plan &plan);
    void showBasis(const api::PlanBasis &basis);
    void showRoutes(const api::Plan &plan);
    void showLeftOver(const api::Plan &plan);

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    QStackedWidget *m_pages;
    QLabel *m_title;
    FactGrid *m_facts;
    SectionHeader *m_routesHead;
    RowView *m_routesView;
    QStandardItemModel *m_routes;
    SectionHeader *m_leftHead;
    RowView *m_leftView;
    QStandardItemModel *m_left;
    QList<api::OrderKey> m_leftKeys;
};

}
