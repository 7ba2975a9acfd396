// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox.h"

#include <QObject>

namespace routedesk::models {

struct BatchPlan {
    QList<api::NewOrder> orders;
    api::PlanMode planMode = api::PlanMode::Manual;
    QString opsGroupHandle;
    QString workerHandle;
    std::optional<bool> enableSyncPlanning;
};

/// What became of one new order; `row` counts in BatchPlan::orders.
struct BatchRow {
    enum class Outcome { Pending, Created, Refused, Unknown };

    Outcome outcome = Outcome::Pending;
    QList<api::FieldError> fields;      ///< its own complaints; field paths start within the order
    std::optional<api::ApiError> error; ///< of its call; a row without complaints went down with the others
};

/// Sends new orders in as few POST /orders/ calls as allowed: at most 500 a call, what shares a handle in one call.
/// A call is refused or taken as a whole by the service; so a refused row's neighbours are refused with it.
class BatchSubmission : public QObject {
    Q_OBJECT

public:
    static constexpr int ordersPerCall = 500;

    BatchSubmission(Outbox &outbox, BatchPlan plan, QObject *parent = nullptr);

    /// Once.
    void start();
    [[nodiscard]] const BatchPlan &plan() const;
    [[nodiscard]] const QList<BatchRow> &rows() const;
    [[nodiscard]] int count(BatchRow::Outcome outcome) const;
    [[nodiscard]] bool isFinished() const;
    /// The plans that the server took the orders into (automatic modes) and the routes that it made.
    [[nodiscard]] QStringList planIds() const;
    [[nodiscard]] QStringList routeHandles() const;
    /// Of the orders that the answers named: not those of a plan that is still being made.
    [[nodiscard]] const QList<api::OrderKey> &createdKeys() const { return m_createdKeys; }

    /// Which rows go into which call: pure.
    [[nodiscard]] static QList<QList<int>> split(const QList<api::NewOrder> &orders, int perCall);

signals:
    void progressed(int settled, int total);
    void finished();

private:
    void settle(const QList<int> &rows, const MutationOutcome &outcome);

    Outbox &m_outbox;
    BatchPlan m_plan;
    QList<BatchRow> m_rows;
    QStringList m_planIds;
    QStringList m_routeHandles;
    QList<api::OrderKey> m_createdKeys;
    bool m_started = false;
};

}
