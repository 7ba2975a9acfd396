// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/ordersender.h"

#include <algorithm>
#include <utility>

namespace routedesk::models {

OrderSender::OrderSender(Outbox &outbox, QObject *parent) : QObject(parent), m_outbox(outbox)
{
    connect(&outbox, &Outbox::settled, this, &OrderSender::hearLater);
}

void OrderSender::reset()
{
    m_lost.forgetRows();
    if (!m_isSending)
        m_log = nullptr;
}

void OrderSender::send(const QList<ImportedOrder> &orders, const BatchTerms &terms, SendLog *log)
{
    if (m_isSending)
        return;
    m_log = log;
    m_outcome = {};
    m_settled = 0;
    m_total = 0;
    m_isSending = true;
    m_isCancelled = false;
    QList<Parcel> groups;
    for (const ImportedOrder &imported : orders) {
        if (m_lost.rows().contains(imported.row))
            continue;
        const QString worker = imported.workerHandle.isEmpty() ? terms.workerHandle : imported.workerHandle;
        const QString opsGroup = imported.opsGroupHandle.isEmpty() ? terms.opsGroupHandle : imported.opsGroupHandle;
        auto group = std::ranges::find_if(groups, [&](const Parcel &known) {
            return known.plan.workerHandle == worker && known.plan.opsGroupHandle == opsGroup;
        });
        if (group == groups.end()) {
            Parcel fresh;
            fresh.plan.planMode = terms.planMode;
            fresh.plan.workerHandle = worker;
            fresh.plan.opsGroupHandle = opsGroup;
            if (terms.planMode == api::PlanMode::OnDemand)
                fresh.plan.enableSyncPlanning = terms.planAtOnce;
            groups.append(fresh);
            group = groups.end() - 1;
        }
        group->plan.orders.append(imported.order);
        group->rows.append(imported.row);
        ++m_total;
    }
    for (const Parcel &group : std::as_const(groups))
        pack(group);
    sendNext();
}

void OrderSender::pack(const Parcel &group)
{
    for (const QList<int> &call : BatchSubmission::split(group.plan.orders, BatchSubmission::ordersPerCall)) {
        Parcel parcel = group;
        parcel.plan.orders.clear();
        parcel.rows.clear();
        for (const int at : call) {
            parcel.plan.orders.append(group.plan.orders.at(at));
            parcel.rows.append(group.rows.at(at));
        }
        m_waiting.append(parcel);
    }
}

void OrderSender::cancel()
{
    if (m_isSending)
        m_isCancelled = true;
}

void OrderSender::sendNext()
{
    if (m_isCancelled) {
        for (const Parcel &parcel : std::as_const(m_waiting))
            m_outcome.unsent += parcel.rows;
        m_waiting.clear();
    }
    if (m_waiting.isEmpty()) {
        m_isSending = false;
        m_outcome.wasCancelled = m_isCancelled;
        emit finished(std::exchange(m_outcome, {}));
        return;
    }
    m_current = m_waiting.takeFirst();
    if (m_log == nullptr)
        return submit();
    m_log->sending(m_current.rows).then(this, [this](const QString &failure) {
        if (failure.isNull())
            return submit();
        m_outcome.unsent += m_current.rows;
        m_outcome.error
            = api::ApiError{ api::ApiError::Kind::Cancelled, 0, QStringLiteral("journal_failed"), failure, {} };
        m_isCancelled = true;
        sendNext();
    });
}

void OrderSender::submit()
{
    m_batch = new BatchSubmission(m_outbox, m_current.plan, this);
    connect(m_batch, &BatchSubmission::finished, this, &OrderSender::take);
    m_batch->start();
}

void OrderSender::take()
{
    const QList<BatchRow> &rows = m_batch->rows();
    BatchPlan made = m_current.plan;
    made.orders.clear();
    QList<int> created, refused, unknown;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const int row = m_current.rows.at(i);
        switch (rows.at(i).outcome) {
        case BatchRow::Outcome::Created:
            created.append(row);
            made.orders.append(m_current.plan.orders.at(i));
            break;
        case BatchRow::Outcome::Pending:
        case BatchRow::Outcome::Unknown:
            unknown.append(row);
            break;
        case BatchRow::Outcome::Refused:
            refused.append(row);
            if (!rows.at(i).fields.isEmpty())
                m_outcome.complaints.insert(row, rows.at(i).fields);
            break;
        }
        if (rows.at(i).error && !m_outcome.error)
            m_outcome.error = rows.at(i).error;
    }
    const Parcel again = remainder(rows);
    for (const int row : again.rows)
        refused.removeOne(row);
    if (!again.rows.isEmpty())
        m_waiting.prepend(again);
    if (!made.orders.isEmpty())
        m_outcome.made.batches.append(made);
    m_outcome.made.keys += m_batch->createdKeys();
    m_outcome.planIds += m_batch->planIds();
    m_outcome.created += created;
    m_outcome.unknown += unknown;
    lose(unknown);
    refuse(refused);
    note(created, RowFate::Stored, m_batch->createdKeys());
    note(unknown, RowFate::Unknown);
    note(again.rows, RowFate::Waiting);
    m_settled += int(created.size() + unknown.size() + refused.size());
    emit progressed(m_settled, m_total);
    m_batch->deleteLater();
    m_batch = nullptr;
    sendNext();
}

OrderSender::Parcel OrderSender::remainder(const QList<BatchRow> &rows) const
{
    QSet<QString> bad;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).outcome == BatchRow::Outcome::Refused && !rows.at(i).fields.isEmpty())
            bad.insert(m_current.plan.orders.at(i).handle);
    }
    Parcel rest = m_current;
    rest.plan.orders.clear();
    rest.rows.clear();
    for (qsizetype i = 0; !bad.isEmpty() && i < rows.size(); ++i) {
        if (rows.at(i).outcome != BatchRow::Outcome::Refused || bad.contains(m_current.plan.orders.at(i).handle))
            continue;
        rest.plan.orders.append(m_current.plan.orders.at(i));
        rest.rows.append(m_current.rows.at(i));
    }
    return rest;
}

void OrderSender::refuse(const QList<int> &rows)
{
    m_outcome.refused += rows;
    note(rows, RowFate::Refused);
}

void OrderSender::note(const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys)
{
    if (m_log != nullptr && !rows.isEmpty())
        m_log->settled(rows, fate, keys);
}

void OrderSender::lose(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    BatchPlan call = m_current.plan;
    call.orders.clear();
    for (const int row : rows)
        call.orders.append(m_current.plan.orders.at(m_current.rows.indexOf(row)));
    m_lost.add(call, rows, m_log);
}

void OrderSender::hearLater(quint64 id, const MutationOutcome &outcome)
{
    const OutboxEntry *entry = m_outbox.entry(id);
    const auto *batch = entry != nullptr ? std::get_if<CreateBatch>(&entry->mutation) : nullptr;
    if (batch == nullptr || outcome.state == OutboxState::Unknown)
        return;
    for (const LateOutcome &late : m_lost.take(*batch, outcome)) {
        if (late.log != nullptr)
            late.log->settled(late.rows, late.isCreated ? RowFate::Stored : RowFate::Waiting, late.made.keys);
        if (!late.isForgotten)
            emit settledLater(late);
    }
}

}
