// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/ordersender.h"

#include <algorithm>
#include <utility>

namespace routedesk::ui {

using models::BatchRow;

OrderSender::OrderSender(models::Outbox &outbox, QObject *parent) : QObject(parent), m_outbox(outbox)
{
    connect(&outbox, &models::Outbox::settled, this, &OrderSender::hearLater);
}

void OrderSender::reset()
{
    m_unknown.clear();
    m_unknownByHandle.clear();
}

void OrderSender::send(const QList<models::ImportedOrder> &orders, const BatchTerms &terms)
{
    if (isSending())
        return;
    m_outcome = {};
    m_settled = 0;
    m_total = 0;
    for (const models::ImportedOrder &imported : orders) {
        if (m_unknown.contains(imported.row))
            continue;
        const QString worker = imported.workerHandle.isEmpty() ? terms.workerHandle : imported.workerHandle;
        const QString opsGroup = imported.opsGroupHandle.isEmpty() ? terms.opsGroupHandle : imported.opsGroupHandle;
        auto group = std::ranges::find_if(m_waiting, [&](const Group &known) {
            return known.plan.workerHandle == worker && known.plan.opsGroupHandle == opsGroup;
        });
        if (group == m_waiting.end()) {
            Group fresh;
            fresh.plan.planMode = terms.planMode;
            fresh.plan.workerHandle = worker;
            fresh.plan.opsGroupHandle = opsGroup;
            if (terms.planMode == api::PlanMode::OnDemand)
                fresh.plan.enableSyncPlanning = terms.planAtOnce;
            m_waiting.append(fresh);
            group = m_waiting.end() - 1;
        }
        group->plan.orders.append(imported.order);
        group->rows.append(imported.row);
        ++m_total;
    }
    sendNext();
}

void OrderSender::sendNext()
{
    if (m_waiting.isEmpty()) {
        emit finished(std::exchange(m_outcome, {}));
        return;
    }
    m_current = m_waiting.takeFirst();
    m_batch = new models::BatchSubmission(m_outbox, m_current.plan, this);
    connect(m_batch, &models::BatchSubmission::progressed, this,
        [this](int settled, int) { emit progressed(m_settled + settled, m_total); });
    connect(m_batch, &models::BatchSubmission::finished, this, &OrderSender::take);
    m_batch->start();
}

void OrderSender::take()
{
    const QList<BatchRow> &rows = m_batch->rows();
    models::BatchPlan made = m_current.plan;
    made.orders.clear();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int row = m_current.rows.at(i);
        switch (rows.at(i).outcome) {
        case BatchRow::Outcome::Created:
            m_outcome.created.append(row);
            made.orders.append(m_current.plan.orders.at(i));
            break;
        case BatchRow::Outcome::Pending:
        case BatchRow::Outcome::Unknown:
            m_outcome.unknown.append(row);
            m_unknown.insert(row);
            m_unknownByHandle[m_current.plan.orders.at(i).handle].append(row);
            break;
        case BatchRow::Outcome::Refused:
            m_outcome.refused.append(row);
            if (!rows.at(i).fields.isEmpty())
                m_outcome.complaints.insert(row, rows.at(i).fields);
            break;
        }
        if (rows.at(i).error && !m_outcome.error)
            m_outcome.error = rows.at(i).error;
    }
    if (!made.orders.isEmpty())
        m_outcome.made.batches.append(made);
    m_outcome.made.keys += m_batch->createdKeys();
    m_outcome.planIds += m_batch->planIds();
    m_settled += int(rows.size());
    m_batch->deleteLater();
    m_batch = nullptr;
    sendNext();
}

void OrderSender::hearLater(quint64 id, const models::MutationOutcome &outcome)
{
    if (m_unknown.isEmpty() || outcome.state == models::OutboxState::Unknown)
        return;
    const models::OutboxEntry *entry = m_outbox.entry(id);
    const auto *batch = entry != nullptr ? std::get_if<models::CreateBatch>(&entry->mutation) : nullptr;
    if (batch == nullptr)
        return;
    QList<int> rows;
    for (const api::NewOrder &order : batch->request.orders)
        rows += m_unknownByHandle.take(order.handle);
    for (const int row : std::as_const(rows))
        m_unknown.remove(row);
    if (!rows.isEmpty())
        emit settledLater(rows, outcome.isDone());
}

}
