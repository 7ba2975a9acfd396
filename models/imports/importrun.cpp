// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/importrun.h"

#include <QtConcurrent>

namespace routedesk::models {

namespace {

RowFate fateBy(bool isUnknown, bool isDone, const std::optional<ContestedFields> &contested)
{
    if (isUnknown)
        return RowFate::Unknown;
    return isDone && !contested ? RowFate::Stored : RowFate::Refused;
}

}

RowFate fateOfUpdate(const MutationOutcome &outcome)
{
    return fateBy(outcome.state == OutboxState::Unknown, outcome.isDone(), outcome.answer.contested);
}

RowFate fateOfUpdate(const ActionRow &row)
{
    using Outcome = ActionRow::Outcome;
    const bool isDone = row.outcome == Outcome::Done || (row.outcome == Outcome::Skipped && !row.error);
    return fateBy(row.outcome == Outcome::Unknown, isDone, row.contested);
}

ImportRun::ImportRun(const QString &path, const QString &id, const ImportLedger &ledger, QObject *parent)
    : QObject(parent), m_id(id), m_ledger(ledger), m_log(path)
{
}

QFuture<QString> ImportRun::begin()
{
    return QtConcurrent::run([ledger = m_ledger] {
        return ledger.beginning();
    }).then(this, [this](const QList<QByteArray> &records) {
          return m_log.rewrite(records);
      }).unwrap();
}

QFuture<QString> ImportRun::sending(const QList<int> &rows)
{
    m_ledger.setFate(rows, RowFate::Sending);
    return m_log.append(ImportLedger::fateRecord(rows, RowFate::Sending, {}));
}

void ImportRun::settled(const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys)
{
    m_ledger.setFate(rows, fate, keys);
    m_log.append(ImportLedger::fateRecord(rows, fate, keys));
    emit changed();
}

void ImportRun::hear(const PatchOrder &patch, const MutationOutcome &outcome)
{
    if (outcome.state == OutboxState::Unknown)
        return;
    QList<int> rows;
    for (const ImportedUpdate &one : m_ledger.updates()) {
        const RowFate fate = m_ledger.fateOf(one.row);
        const bool isOpen = fate == RowFate::Sending || fate == RowFate::Unknown;
        if (isOpen && one.edit.key == patch.key && one.edit.after == patch.patch)
            rows.append(one.row);
    }
    if (!rows.isEmpty())
        settled(rows, fateOfUpdate(outcome), {});
}

void ImportRun::end(const std::optional<LeftRows> &left)
{
    m_ledger.end(left);
    m_log.appendMade([left] { return ImportLedger::endRecord(left); });
    emit changed();
}

void ImportRun::setUndone()
{
    m_ledger.setUndone();
    m_log.append(ImportLedger::undoneRecord());
    emit changed();
}

}
