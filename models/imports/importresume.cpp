// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/importresume.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace routedesk::models {

namespace {

/// How far the clocks of this computer and of the server may be apart.
constexpr auto clockSkew = 10min;

QString identOf(const api::NewOrder &order)
{
    return order.handle + QChar(u'\n') + order.type.text() + QChar(u'\n')
        + QString::number(order.typeIndex.value_or(0));
}

}

ImportResume::ImportResume(api::OrdersClient &client, Outbox &outbox, ImportRun &run, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_run(run), m_lookup(client), m_sender(outbox)
{
    connect(&outbox, &Outbox::settled, this, &ImportResume::hear);
    connect(&m_lookup, &HandleLookup::finished, this, &ImportResume::take);
    connect(&m_sender, &OrderSender::progressed, this, &ImportResume::progressed);
    connect(&m_sender, &OrderSender::finished, this, &ImportResume::finished);
}

void ImportResume::start(Aim aim)
{
    m_aim = aim;
    claim();
    if (m_claimed.isEmpty())
        lookUp();
}

// What the outbox has of this import: calls that were never sent are taken back, the others are waited for.
void ImportResume::claim()
{
    QHash<QString, int> rowOf;
    for (const ImportedOrder &one : m_run.ledger().orders()) {
        if (m_run.ledger().fateOf(one.row) != RowFate::Stored)
            rowOf.insert(identOf(one.order), one.row);
    }
    QList<quint64> ids;
    for (const OutboxEntry &entry : m_outbox.entries()) {
        const auto *batch = std::get_if<CreateBatch>(&entry.mutation);
        const bool isOpen = entry.state != OutboxState::Done && entry.state != OutboxState::Refused;
        if (batch == nullptr || !isOpen || entry.recordedAt < m_run.ledger().head().begunAt)
            continue;
        QList<int> rows;
        for (const api::NewOrder &order : batch->request.orders) {
            if (const auto row = rowOf.constFind(identOf(order)); row != rowOf.cend())
                rows.append(*row);
        }
        if (rows.isEmpty())
            continue;
        m_claimed.insert(entry.id, rows);
        ids.append(entry.id);
    }
    m_isClaiming = true;
    for (const quint64 id : std::as_const(ids)) {
        if (m_outbox.withdraw(id)) {
            const QList<int> rows = m_claimed.take(id);
            if (!rows.isEmpty())
                m_run.settled(rows, RowFate::Waiting, {});
            continue;
        }
        if (m_aim == Aim::Send)
            m_outbox.resumeOne(id);
        m_outbox.checkAgain(id);
    }
    m_isClaiming = false;
}

void ImportResume::hear(quint64 id, const MutationOutcome &outcome)
{
    if (!m_claimed.contains(id))
        return;
    const QList<int> rows = m_claimed.take(id);
    switch (outcome.state) {
    case OutboxState::Done: m_run.settled(rows, RowFate::Stored, {}); break;
    case OutboxState::Unknown: m_run.settled(rows, RowFate::Unknown, {}); break;
    default: m_run.settled(rows, RowFate::Waiting, {}); break;
    }
    if (m_claimed.isEmpty() && !m_isClaiming)
        lookUp();
}

void ImportResume::lookUp()
{
    QList<HandleLookup::Question> questions;
    for (const RowFate fate : { RowFate::Sending, RowFate::Unknown }) {
        for (const ImportedOrder &one : m_run.ledger().ordersWith(fate))
            questions.append({ one.row, { one.order.handle, one.order.type, one.order.typeIndex, {} } });
    }
    if (questions.isEmpty())
        return sendRest();
    m_lookup.ask(questions);
}

// An order that was closed and made anew since counts as the one that was sent: it may be under way or done by now.
// One that is older than the import does not.
void ImportResume::take(const QHash<int, LookedUp> &answers)
{
    QList<int> stored, missing, unknown;
    QList<api::OrderKey> keys;
    const api::Instant since = m_run.ledger().head().begunAt - clockSkew;
    for (const auto &[row, answer] : answers.asKeyValueRange()) {
        if (answer.error) {
            unknown.append(row);
        } else if (answer.isMissing() || (answer.order->createdAt && *answer.order->createdAt < since)) {
            missing.append(row);
        } else {
            stored.append(row);
            keys.append(answer.order->key);
        }
    }
    if (!stored.isEmpty())
        m_run.settled(stored, RowFate::Stored, keys);
    if (!missing.isEmpty())
        m_run.settled(missing, RowFate::Waiting, {});
    if (!unknown.isEmpty())
        m_run.settled(unknown, RowFate::Unknown, {});
    sendRest();
}

void ImportResume::sendRest()
{
    if (m_aim == Aim::FindOut)
        return emit finished({});
    m_sender.send(m_run.ledger().ordersWith(RowFate::Waiting), m_run.ledger().head().terms, &m_run);
}

}
