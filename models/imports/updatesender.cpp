// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/updatesender.h"

#include <utility>

namespace routedesk::models {

namespace {

constexpr int mostAtOnce = 20; // each is written down and sent by itself

}

UpdateSender::UpdateSender(api::OrdersClient &client, Outbox &outbox, ImportRun &run, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_run(run), m_lookup(client)
{
    connect(&m_lookup, &HandleLookup::finished, this, &UpdateSender::take);
    connect(&outbox, &Outbox::entryChanged, this, [this] {
        if (m_isClaiming)
            QMetaObject::invokeMethod(this, &UpdateSender::claim, Qt::QueuedConnection); // not inside its step
    });
}

QList<ImportedUpdate> UpdateSender::open() const
{
    const ImportLedger &ledger = m_run.ledger();
    return ledger.updatesWith(RowFate::Waiting) + ledger.updatesWith(RowFate::Sending)
        + ledger.updatesWith(RowFate::Unknown);
}

void UpdateSender::start(bool sends)
{
    m_sends = sends;
    m_isClaiming = true;
    claim();
}

QList<quint64> UpdateSender::inTheOutbox() const
{
    QHash<api::OrderKey, api::OrderPatch> wanted;
    for (const ImportedUpdate &one : open())
        wanted.insert(one.edit.key, one.edit.after);
    QList<quint64> ids;
    for (const OutboxEntry &entry : m_outbox.entries()) {
        const auto *patch = std::get_if<PatchOrder>(&entry.mutation);
        if (patch == nullptr || entry.recordedAt < m_run.ledger().head().begunAt)
            continue;
        if (const auto found = wanted.constFind(patch->key); found != wanted.cend() && *found == patch->patch)
            ids.append(entry.id);
    }
    return ids;
}

// The outbox must not send any of them any more; one that is on its way is waited for.
void UpdateSender::claim()
{
    if (!m_isClaiming)
        return;
    bool isOnItsWay = false;
    for (const quint64 id : inTheOutbox())
        isOnItsWay = !takeOut(id) || isOnItsWay;
    if (isOnItsWay && !m_isCancelled)
        return;
    m_isClaiming = false;
    lookUp();
}

// Noted first: the outbox tells of it at once.
bool UpdateSender::takeOut(quint64 id)
{
    const OutboxEntry *entry = m_outbox.entry(id);
    if (entry == nullptr || entry->state == OutboxState::Done || entry->state == OutboxState::Refused)
        return true;
    if (entry->state == OutboxState::Sending)
        return false;
    m_takenOut.insert(id);
    if (entry->state == OutboxState::Unknown)
        m_outbox.decide(id, false);
    else if (!m_outbox.withdraw(id))
        m_takenOut.remove(id); // it goes once more
    return m_takenOut.contains(id);
}

void UpdateSender::lookUp()
{
    QList<HandleLookup::Question> questions;
    for (const ImportedUpdate &one : open())
        questions.append({ one.row, api::OrderRef::to(one.edit.key) });
    if (questions.isEmpty() || m_isCancelled)
        return sendNext();
    m_lookup.ask(questions);
}

void UpdateSender::take(const QHash<int, LookedUp> &answers)
{
    QHash<RowFate, QList<int>> fates;
    for (const ImportedUpdate &one : open()) {
        const LookedUp answer = answers.value(one.row);
        if (answer.error) {
            m_error = answer.error;
            fates[RowFate::Unknown].append(one.row);
        } else if (answer.isMissing()) {
            fates[RowFate::Refused].append(one.row);
        } else if (!editBy(*answer.order, one.edit.after)) {
            fates[RowFate::Stored].append(one.row);
        } else if (answer.order->isClosed()) {
            fates[RowFate::Refused].append(one.row);
        } else {
            fates[RowFate::Waiting].append(one.row);
            m_waiting.append(
                { one.row, { one.edit.key, answer.order->routeHandle, one.edit.after, one.edit.before } });
        }
    }
    for (const auto &[fate, rows] : fates.asKeyValueRange())
        m_run.settled(rows, fate, {});
    sendNext();
}

void UpdateSender::cancel()
{
    m_isCancelled = true;
    if (m_isClaiming)
        return claim();
    if (m_lookup.isAsking()) {
        m_lookup.cancel();
        sendNext();
    }
}

void UpdateSender::sendNext()
{
    if (!m_sends || m_isCancelled)
        m_waiting.clear();
    if (m_waiting.isEmpty() && m_onTheirWay == 0)
        return emit finished(m_error);
    while (!m_waiting.isEmpty() && m_onTheirWay < mostAtOnce) {
        const auto [row, patch] = m_waiting.takeFirst();
        ++m_onTheirWay;
        m_run.sending({ row }); // the outbox writes the call itself down before it is sent
        m_outbox.submit(patch).outcome.then(
            this, [this, row](const MutationOutcome &outcome) { hear(row, outcome); });
    }
}

void UpdateSender::hear(int row, const MutationOutcome &outcome)
{
    --m_onTheirWay;
    if (const RowFate fate = fateOfUpdate(outcome); m_run.ledger().fateOf(row) != fate)
        m_run.settled({ row }, fate, {});
    if (outcome.error && !m_error)
        m_error = outcome.error;
    sendNext();
}

}
