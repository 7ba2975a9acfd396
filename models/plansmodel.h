// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rowmodel.h"

#include "api/ordersclient.h"

#include <stop_token>

namespace routedesk::models {

/// Plans as the server pages them: filtered by its own filters, fetched on as the view asks for more.
class PlansModel : public RowModel {
    Q_OBJECT

public:
    enum Column {
        PlanId, Status, FulfillmentDate, OpsGroup, CreatedAt, StartedAt, Run, Routes, Orders, Planned, Unplanned,
        FailureReason, ColumnCount
    };

    explicit PlansModel(api::OrdersClient &client, QObject *parent = nullptr);
    ~PlansModel() override;

    [[nodiscard]] const api::PlanFilter &filter() const { return m_filter; }
    /// Starts over with the first page. The filter's own page token is ignored.
    void setFilter(const api::PlanFilter &filter);
    /// Reads the first page again and whatever was open behind it.
    void refresh();
    /// Reads one plan again whole, with its routes and what was left over.
    void refreshPlan(const QString &planId);

    [[nodiscard]] const api::Plan *plan(int row) const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const std::optional<api::ApiError> &error() const { return m_error; }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loadingChanged();

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    [[nodiscard]] QString columnName(int column) const override;

private:
    void load(const QString &token, qsizetype from);
    void accept(const api::Page<api::Plan> &page, qsizetype from);
    void setLoading(bool loading);

    api::OrdersClient &m_client;
    api::PlanFilter m_filter;
    QList<api::Plan> m_plans;
    QString m_nextToken;
    std::optional<api::ApiError> m_error;
    std::stop_source m_stop;
    qsizetype m_refreshUpTo = 0;
    bool m_loading = false;
    bool m_more = false;
};

}
