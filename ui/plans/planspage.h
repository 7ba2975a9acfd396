// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QWidget>

#include <memory>

namespace routedesk::models {
class DispatchStore;
class PlansModel;
}

namespace routedesk::ui {

class Theme;

/// The Plans room: the server's plans by its own filters, page by page, and one plan in detail with its routes and what
/// was left over.
class PlansPage final : public QWidget {
    Q_OBJECT

public:
    /// All of them must outlive the page. Times are shown in the zone of the store's scope.
    PlansPage(const Theme &theme, models::PlansModel &plans, const models::DispatchStore &store,
        QWidget *parent = nullptr);
    ~PlansPage() override;

    /// Selects the plan if it is among those read.
    void showPlan(const QString &planId);
    /// Reads again; the first show does so by itself.
    void refresh();

signals:
    void routeActivated(const QString &routeHandle);
    void orderActivated(const routedesk::api::OrderKey &key);

protected:
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
