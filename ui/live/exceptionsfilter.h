// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ordersmodel.h"

#include <QSortFilterProxyModel>

namespace routedesk::ui {

/// Open orders that need someone: late by the plan, or at risk by the server; the latest first.
class ExceptionsFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { All, Late, AtRisk };

    explicit ExceptionsFilter(models::OrdersModel &orders, QObject *parent = nullptr);

    void setShow(Show show);
    struct Counts {
        int all = 0;
        int late = 0;
        int atRisk = 0;
    };
    /// Counts a row of the day, whatever is shown.
    void count(int row, Counts &counts) const;
    [[nodiscard]] QModelIndex indexOf(const api::OrderKey &key) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool has(int row, Show show) const;

    models::OrdersModel &m_orders;
    Show m_show = Show::All;
};

}
