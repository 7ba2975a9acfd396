// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/changelog.h"

#include "service/storage/changesignal.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

ChangeLog::ChangeLog(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void ChangeLog::note(api::ChangeKind kind, const QString &thing)
{
    const quint64 transaction = m_database.transactionNumber();
    // What is left of a transaction that was rolled back never happened.
    if (transaction == 0 || transaction != m_transaction) {
        m_notes.clear();
        m_known.clear();
        m_transaction = transaction;
    }
    const Note note(kind, thing);
    if (m_known.contains(note))
        return;
    m_known.insert(note);
    m_notes.append(note);
    if (m_notes.size() == 1)
        m_database.atCommit([this] { write(); });
}

void ChangeLog::write()
{
    if (m_notes.isEmpty() || m_transaction != m_database.transactionNumber())
        return;
    qint64 number = 0;
    {
        Query counter = m_database.prepare(
            u"INSERT INTO change_counters (account, last) VALUES (?, ?) ON CONFLICT (account) "
            "DO UPDATE SET last = change_counters.last + excluded.last RETURNING last"_s);
        counter.add(m_account).add(m_notes.size()).run();
        if (!counter.next())
            throw StorageError(u"The changes could not be counted."_s);
        number = counter.value(0).toLongLong() - m_notes.size();
    }
    for (const auto &[kind, thing] : std::as_const(m_notes)) {
        m_database
            .prepare(u"INSERT INTO changes (account, kind, thing, number) VALUES (?, ?, ?, ?) "
                     "ON CONFLICT (account, kind, thing) DO UPDATE SET number = excluded.number"_s)
            .add(m_account)
            .add(api::OpenEnum<api::ChangeKind>(kind).text())
            .add(thing)
            .add(++number)
            .run();
    }
    m_notes.clear();
    m_known.clear();
    ChangeSignal::announce(m_database, m_account);
}

ChangeLog::Slice ChangeLog::after(qint64 number, int limit)
{
    Query query = m_database.prepare(
        u"SELECT kind, thing, number FROM changes WHERE account = ? AND number > ? ORDER BY number LIMIT ?"_s);
    query.add(m_account).add(number).add(limit + 1).run();
    Slice slice;
    slice.last = number;
    while (query.next()) {
        if (slice.things.size() == limit) {
            slice.more = true;
            break;
        }
        slice.things.append({ api::OpenEnum<api::ChangeKind>::fromText(query.value(0).toString()),
            query.value(1).toString() });
        slice.last = query.value(2).toLongLong();
    }
    return slice;
}

qint64 ChangeLog::latest()
{
    Query query = m_database.prepare(u"SELECT last FROM change_counters WHERE account = ?"_s);
    query.add(m_account).run();
    return query.next() ? query.value(0).toLongLong() : 0;
}

}
