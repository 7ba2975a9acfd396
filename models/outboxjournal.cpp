// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/outboxjournal.h"

#include <QDataStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

enum class Kind : quint8 { Submitted = 1, Sending, Settled };

QByteArray note(Kind kind, quint64 id)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint8(kind) << id;
    return bytes;
}

QByteArray submission(const OutboxEntry &entry)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint8(Kind::Submitted) << entry.id << qint64(entry.recordedAt.time_since_epoch().count())
           << toBytes(entry.mutation);
    return bytes;
}

}

OutboxJournal::OutboxJournal(const QString &path)
    : m_log(path)
{
}

QList<OutboxEntry> OutboxJournal::open()
{
    QList<OutboxEntry> entries;
    const auto find = [&](quint64 id) { return std::ranges::find(entries, id, &OutboxEntry::id); };
    QList<QByteArray> unread;
    for (const QByteArray &record : m_log.open()) {
        QDataStream stream(record);
        quint8 kind = 0;
        quint64 id = 0;
        stream >> kind >> id;
        if (Kind(kind) == Kind::Submitted) {
            qint64 recordedAt = 0;
            QByteArray bytes;
            stream >> recordedAt >> bytes;
            if (auto mutation = mutationFromBytes(bytes))
                entries.append({ id, *mutation, OutboxState::Waiting,
                    api::Instant(std::chrono::milliseconds(recordedAt)), 0, {} });
            else
                unread.append(record);
        } else if (const auto it = find(id); it != entries.end()) {
            if (Kind(kind) == Kind::Settled) {
                entries.erase(it);
            } else {
                it->state = OutboxState::Unknown;
                ++it->sends;
            }
        }
    }
    if (!unread.isEmpty())
        m_damage.append(u"%1 calls could not be understood; they stay in the file and are not sent"_s.arg(unread.size()));

    QList<QByteArray> kept = unread;
    for (const OutboxEntry &entry : std::as_const(entries)) {
        kept.append(submission(entry));
        for (int i = 0; i < entry.sends; ++i)
            kept.append(note(Kind::Sending, entry.id));
    }
    m_log.rewrite(kept);
    return entries;
}

QString OutboxJournal::damage() const
{
    QStringList all = m_damage;
    if (!m_log.damage().isNull())
        all.prepend(m_log.damage());
    return all.isEmpty() ? QString() : all.join(u"; "_s);
}

QFuture<QString> OutboxJournal::recordSubmitted(const OutboxEntry &entry)
{
    return m_log.append(submission(entry));
}

QFuture<QString> OutboxJournal::recordSending(quint64 id)
{
    return m_log.append(note(Kind::Sending, id));
}

QFuture<QString> OutboxJournal::recordSettled(quint64 id)
{
    return m_log.append(note(Kind::Settled, id));
}

}
