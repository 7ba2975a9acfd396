// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/importresume.h"

#include "models/imports/orderident.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace routedesk::models {

namespace {

/// How far the clocks of this computer and of the server may be apart.
constexpr auto clockSkew = 10min;

}

ImportResume::ImportResume(api::OrdersClient &client, Outbox &outbox, ImportRun &run, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_run(run), m_lookup(client), m_sender(outbox),
      m_updates(client, outbox, run)
{
    connect(&outbox, &Outbox::settled, this, &ImportResume::hear);
    connect(&outbox, &Outbox::entryChanged, this, [this](int index) {
        if (const quint64 id = m_outbox.entries().at(index).id; m_claimed.contains(id))
            QMetaObject::invokeMethod(this, [this, id] { takeOut(id); }, Qt::QueuedConnection); // not inside its step
    });
    connect(&m_lookup, &HandleLookup::finished, this, &ImportResume::take);
    connect(&m_sender, &OrderSender::progressed, this, &ImportResume::progressed);
    connect(&m_sender, &OrderSender::finished, this, &ImportResume::goOnWithUpdates);
    connect(&m_updates, &UpdateSender::finished, this, &ImportResume::finish);
}

void ImportResume::start(Aim aim)
{
    m_aim = aim;
    claim();
    if (m_claimed.isEmpty())
        lookUp();
}

// What the outbox has of this import is taken out of there as soon as it is not on its way.
void ImportResume::claim()
{
    QHash<QString, int> rowOf;
    for (const ImportedOrder &one : m_run.ledger().orders()) {
        if (m_run.ledger().fateOf(one.row) != RowFate::Stored)
            rowOf.insert(orderIdent(one.order), one.row);
    }
    QList<quint64> ids;
    for (const OutboxEntry &entry : m_outbox.entries()) {
        const auto *batch = std::get_if<CreateBatch>(&entry.mutation);
        const bool isOpen = entry.state != OutboxState::Done && entry.state != OutboxState::Refused;
        if (batch == nullptr || !isOpen || entry.recordedAt < m_run.ledger().head().begunAt)
            continue;
        QList<int> rows;
        for (const api::NewOrder &order : batch->request.orders) {
            if (const auto row = rowOf.constFind(orderIdent(order)); row != rowOf.cend())
                rows.append(*row);
        }
        if (rows.isEmpty())
            continue;
        m_claimed.insert(entry.id, rows);
        ids.append(entry.id);
    }
    m_isClaiming = true;
    for (const quint64 id : std::as_const(ids))
        takeOut(id);
    m_isClaiming = false;
}

// The outbox must not send it any more, and may be unable to tell of it for long: each of its rows is asked for.
void ImportResume::takeOut(quint64 id)
{
    const OutboxEntry *entry = m_outbox.entry(id);
    if (entry == nullptr || !m_claimed.contains(id))
        return;
    if (entry->state == OutboxState::Waiting)
        m_outbox.withdraw(id);
    else if (entry->state == OutboxState::Unknown)
        m_outbox.decide(id, false);
}

// That a call was sent and is not open on the server does not say that it never arrived: its orders may be closed.
void ImportResume::hear(quint64 id, const MutationOutcome &outcome)
{
    if (outcome.state == OutboxState::Unknown || !m_claimed.contains(id))
        return;
    const OutboxEntry *entry = m_outbox.entry(id);
    const bool wasSent = entry == nullptr || entry->sends > 0;
    const RowFate otherwise = wasSent ? RowFate::Unknown : RowFate::Waiting;
    m_run.settled(m_claimed.take(id), outcome.isDone() ? RowFate::Stored : otherwise, {});
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
            m_found.error = answer.error;
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
    m_found.unknown = unknown;
    sendRest();
}

void ImportResume::cancel()
{
    if (m_aim == Aim::FindOut || m_isCancelled)
        return;
    m_isCancelled = true;
    m_updates.cancel();
    if (m_areUpdatesNext)
        return;
    if (m_sender.isSending())
        return m_sender.cancel();
    m_claimed.clear(); // their rows stay open
    m_lookup.cancel();
    sendRest();
}

void ImportResume::sendRest()
{
    const QList<ImportedOrder> rest = m_run.ledger().ordersWith(RowFate::Waiting);
    if (m_isCancelled) {
        SendOutcome outcome;
        for (const ImportedOrder &one : rest)
            outcome.unsent.append(one.row);
        outcome.wasCancelled = true;
        return goOnWithUpdates(outcome);
    }
    if (m_aim == Aim::FindOut)
        return goOnWithUpdates(m_found);
    m_sender.send(rest, m_run.ledger().head().terms, &m_run);
}

void ImportResume::goOnWithUpdates(const SendOutcome &outcome)
{
    m_sent = outcome;
    m_areUpdatesNext = true;
    m_updates.start(m_aim == Aim::Send && !outcome.wasCancelled);
}

void ImportResume::finish(const std::optional<api::ApiError> &error)
{
    if (m_isCancelled && !m_sent.wasCancelled)
        m_sent.wasCancelled = true;
    if (m_sent.wasCancelled) {
        for (const ImportedUpdate &one : m_run.ledger().updatesWith(RowFate::Waiting))
            m_sent.unsent.append(one.row);
    }
    if (!m_sent.error)
        m_sent.error = error;
    emit finished(m_sent);
}

}
