// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/batchsubmission.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

struct RowField {
    int place = -1; ///< of the order in its call; -1 for a complaint about the call as a whole
    api::FieldError error;
};

/// `orders.3.destination.radius` is about `destination.radius` of the fourth order.
RowField located(const api::FieldError &error)
{
    const QStringList parts = error.field.split(u'.');
    bool isNumber = false;
    const int place = parts.size() > 1 && parts.constFirst() == "orders"_L1 ? parts.at(1).toInt(&isNumber) : -1;
    if (!isNumber)
        return { -1, error };
    return { place, { error.location, parts.sliced(2).join(u'.'), error.message } };
}

}

BatchSubmission::BatchSubmission(Outbox &outbox, BatchPlan plan, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_plan(std::move(plan))
    , m_rows(m_plan.orders.size())
{
}

QList<QList<int>> BatchSubmission::split(const QList<api::NewOrder> &orders, int perCall)
{
    QHash<QString, int> unitOf;
    QList<QList<int>> units; // what shares a handle, at the place of its first order
    for (int row = 0; row < orders.size(); ++row) {
        const QString &handle = orders.at(row).handle;
        const auto it = unitOf.constFind(handle);
        if (it == unitOf.cend()) {
            unitOf.insert(handle, int(units.size()));
            units.append(QList<int> { row });
        } else {
            units[*it].append(row);
        }
    }
    QList<QList<int>> calls;
    for (const QList<int> &unit : std::as_const(units)) {
        if (calls.isEmpty() || calls.constLast().size() + unit.size() > perCall)
            calls.append(QList<int>());
        calls.last() += unit;
    }
    for (QList<int> &call : calls)
        std::ranges::sort(call);
    return calls;
}

void BatchSubmission::start()
{
    if (std::exchange(m_started, true))
        return;
    if (m_rows.isEmpty()) {
        QMetaObject::invokeMethod(this, &BatchSubmission::finished, Qt::QueuedConnection);
        return;
    }
    for (const QList<int> &callRows : split(m_plan.orders, ordersPerCall)) {
        api::BatchRequest request;
        request.planMode = m_plan.planMode;
        request.opsGroupHandle = m_plan.opsGroupHandle;
        request.workerHandle = m_plan.workerHandle;
        request.enableSyncPlanning = m_plan.enableSyncPlanning;
        for (int row : callRows)
            request.orders.append(m_plan.orders.at(row));
        m_outbox.submit(CreateBatch { request }).outcome.then(this, [this, callRows](const MutationOutcome &outcome) {
            settle(callRows, outcome);
        });
    }
}

void BatchSubmission::settle(const QList<int> &rows, const MutationOutcome &outcome)
{
    const auto result = outcome.state == OutboxState::Done ? BatchRow::Outcome::Created
        : outcome.state == OutboxState::Refused            ? BatchRow::Outcome::Refused
                                                           : BatchRow::Outcome::Unknown;
    for (int row : rows) {
        m_rows[row].outcome = result;
        m_rows[row].error = outcome.error;
    }
    if (outcome.error) {
        for (const api::FieldError &error : outcome.error->fields) {
            const RowField field = located(error);
            if (field.place >= 0 && field.place < rows.size())
                m_rows[rows.at(field.place)].fields.append(field.error);
        }
    }
    if (outcome.answer.plan && !outcome.answer.plan->planId.isNull())
        m_planIds.append(outcome.answer.plan->planId);
    if (outcome.answer.route)
        m_routeHandles.append(outcome.answer.route->handle);
    const QList<api::Order> made = outcome.answer.route ? outcome.answer.route->orders : outcome.answer.orders;
    for (const api::Order &order : made)
        m_createdKeys.append(order.key);
    emit progressed(int(m_rows.size()) - count(BatchRow::Outcome::Pending), int(m_rows.size()));
    if (isFinished())
        emit finished();
}

const BatchPlan &BatchSubmission::plan() const
{
    return m_plan;
}

const QList<BatchRow> &BatchSubmission::rows() const
{
    return m_rows;
}

int BatchSubmission::count(BatchRow::Outcome outcome) const
{
    return int(std::ranges::count(m_rows, outcome, &BatchRow::outcome));
}

bool BatchSubmission::isFinished() const
{
    return m_started && count(BatchRow::Outcome::Pending) == 0;
}

QStringList BatchSubmission::planIds() const
{
    return m_planIds;
}

QStringList BatchSubmission::routeHandles() const
{
    return m_routeHandles;
}

}
