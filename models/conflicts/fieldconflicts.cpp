// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/conflicts/fieldconflicts.h"

#include "models/edits/fieldmerge.h"
#include "models/keystream.h"
#include "models/outbox.h"

#include "api/reading.h"
#include "api/writing.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr quint8 formatVersion = 1;

QByteArray toRecord(const FieldConflict &conflict)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    stream << formatVersion << qint64(conflict.since.time_since_epoch().count());
    writeKey(stream, conflict.key);
    stream << api::writeOrderPatch(conflict.after, conflict.before);
    return bytes;
}

std::optional<FieldConflict> fromRecord(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_8);
    quint8 version = 0;
    qint64 since = 0;
    QByteArray body;
    FieldConflict conflict;
    stream >> version >> since;
    conflict.key = readKey(stream);
    stream >> body;
    const auto fields = api::readOrderPatch(body);
    if (version != formatVersion || stream.status() != QDataStream::Ok || !fields)
        return std::nullopt;
    conflict.since = api::Instant(std::chrono::milliseconds(since));
    conflict.after = fields->patch;
    conflict.before = fields->expected;
    return conflict;
}

}

FieldConflicts::FieldConflicts(
    Outbox &outbox, const DispatchStore &store, const Clock &clock, const QString &journalFolder, QObject *parent)
    : QObject(parent), m_outbox(outbox), m_store(store), m_clock(clock)
{
    if (!journalFolder.isNull()) {
        m_log = std::make_unique<RecordLog>(QDir(journalFolder).filePath(u"fieldconflicts.journal"_s));
        restore();
    }
    connect(&outbox, &Outbox::settled, this, [this](quint64 id, const MutationOutcome &outcome) {
        const OutboxEntry *entry = m_outbox.entry(id);
        const auto *patch = entry ? std::get_if<PatchOrder>(&entry->mutation) : nullptr;
        if (patch && outcome.answer.contested)
            add(patch->key, outcome.answer.contested->before, outcome.answer.contested->after);
    });
    connect(&store, &DispatchStore::ordersChanged, this, &FieldConflicts::follow);
    connect(&store, &DispatchStore::scopeChanged, this, &FieldConflicts::follow);
}

void FieldConflicts::restore()
{
    for (const QByteArray &record : m_log->open()) {
        if (const auto conflict = fromRecord(record))
            m_all.append(*conflict);
    }
}

void FieldConflicts::keep()
{
    if (m_log) {
        QList<QByteArray> records;
        for (const FieldConflict &conflict : std::as_const(m_all))
            records.append(toRecord(conflict));
        m_log->rewrite(records);
    }
    follow();
}

// What the store says decides whether there still is a conflict, so it is looked at anew each time.
QList<FieldConflict> FieldConflicts::open() const
{
    QList<FieldConflict> result;
    for (const FieldConflict &conflict : m_all) {
        const api::Order *order = m_store.order(conflict.key);
        if (order && (order->isClosed() || !api::fieldsNotHeld(*order, conflict.after).isEmpty()))
            result.append(conflict);
    }
    return result;
}

void FieldConflicts::follow()
{
    if (m_all.isEmpty() && m_told.isEmpty())
        return;
    QList<FieldConflict> now = open();
    if (now == m_told)
        return;
    m_told = std::move(now);
    emit changed();
}

bool FieldConflicts::isOnlyNews(const FieldConflict &conflict) const
{
    const api::Order *order = m_store.order(conflict.key);
    return order && order->isClosed();
}

bool FieldConflicts::contains(const api::OrderKey &key) const
{
    return std::ranges::contains(m_all, key, &FieldConflict::key);
}

void FieldConflicts::add(const api::OrderKey &key, const api::OrderPatch &before, const api::OrderPatch &after)
{
    add(FieldConflict{ key, before, after, m_clock.now() });
}

void FieldConflicts::add(const FieldConflict &conflict)
{
    const auto known = std::ranges::find(m_all, conflict.key, &FieldConflict::key);
    if (known == m_all.end()) {
        m_all.append(conflict);
    } else {
        known->before = overlaid(conflict.before, known->before);
        known->after = overlaid(withoutFields(known->after, conflict.after), conflict.after);
    }
    keep();
}

void FieldConflicts::remove(const FieldConflict &conflict)
{
    settle(conflict.key, conflict.after);
}

void FieldConflicts::settle(const api::OrderKey &key, const api::OrderPatch &fields)
{
    const auto known = std::ranges::find(m_all, key, &FieldConflict::key);
    if (known == m_all.end() || !sharesField(known->after, fields))
        return;
    known->before = withoutFields(known->before, fields);
    known->after = withoutFields(known->after, fields);
    if (known->after == api::OrderPatch())
        m_all.erase(known);
    keep();
}

}
