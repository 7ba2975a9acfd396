// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/planjournal.h"

#include "models/keystream.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

constexpr quint8 formatVersion = 1;
constexpr quint8 lockRecord = 2; ///< all locks as they stand, in the place of a draft's version
constexpr quint8 conflictRecord = 3; ///< likewise

void writeContents(QDataStream &stream, const RouteContents &contents)
{
    stream << contents.exists << contents.workerHandle << contents.opsGroupHandle;
    writeKeys(stream, contents.stops);
}

RouteContents readContents(QDataStream &stream)
{
    RouteContents contents;
    stream >> contents.exists >> contents.workerHandle >> contents.opsGroupHandle;
    contents.stops = readKeys(stream);
    return contents;
}

QByteArray toRecord(const QString &routeId, const PlanJournal::Draft *draft)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << formatVersion << routeId << (draft != nullptr);
    if (draft) {
        writeContents(stream, draft->base);
        writeContents(stream, draft->mine);
    }
    return bytes;
}

QByteArray toRecord(const PlanLocks &locks)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << lockRecord << quint32(locks.stops().size());
    for (const auto &[key, one] : locks.stops().asKeyValueRange()) {
        writeKey(stream, key);
        stream << one.place << one.worker;
    }
    stream << QStringList(locks.routes().cbegin(), locks.routes().cend());
    return bytes;
}

std::optional<PlanLocks> readLocks(QDataStream &stream)
{
    PlanLocks locks;
    quint32 count = 0;
    stream >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        const api::OrderKey key = readKey(stream);
        StopLocks one;
        stream >> one.place >> one.worker;
        locks.set(key, one);
    }
    QStringList routes;
    stream >> routes;
    for (const QString &id : std::as_const(routes))
        locks.setRoute(id, true);
    return stream.status() == QDataStream::Ok ? std::optional(locks) : std::nullopt;
}

QByteArray toRecord(const QList<PlanConflict> &conflicts)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << conflictRecord << quint32(conflicts.size());
    for (const PlanConflict &one : conflicts) {
        stream << quint8(one.kind) << one.routeId << qint64(one.since.time_since_epoch().count());
        writeKey(stream, one.key);
    }
    return bytes;
}

QList<PlanConflict> readConflicts(QDataStream &stream)
{
    QList<PlanConflict> conflicts;
    quint32 count = 0;
    stream >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        quint8 kind = 0;
        qint64 since = 0;
        PlanConflict one;
        stream >> kind >> one.routeId >> since;
        one.key = readKey(stream);
        one.since = api::Instant(std::chrono::milliseconds(since));
        one.kind = PlanConflict::Kind(kind);
        if (stream.status() == QDataStream::Ok && kind <= quint8(PlanConflict::Kind::RouteGone))
            conflicts.append(one);
    }
    return conflicts;
}

}

PlanJournal::PlanJournal(const QString &folder, const DayScope &scope)
    : m_log(QDir(folder).filePath(fileName(scope)))
{
}

QString PlanJournal::fileName(const DayScope &scope)
{
    const QString group = scope.opsGroupHandle.isNull()
        ? u"all"_s
        : u"g-"_s + QString::fromLatin1(scope.opsGroupHandle.toUtf8().toHex());
    const QString day = scope.isNull() ? u"day"_s : scope.date.toString(Qt::ISODate);
    return u"plan-%1-%2.journal"_s.arg(day, group);
}

QList<PlanJournal::Draft> PlanJournal::open()
{
    QList<Draft> drafts;
    QList<QByteArray> records = m_log.open();
    for (const QByteArray &record : std::as_const(records)) {
        QDataStream stream(record);
        quint8 version = 0;
        Draft draft;
        bool exists = false;
        stream >> version;
        if (version == lockRecord) {
            if (const auto locks = readLocks(stream))
                m_locks = *locks;
            continue;
        }
        if (version == conflictRecord) {
            m_conflicts = readConflicts(stream);
            continue;
        }
        stream >> draft.routeId >> exists;
        if (exists) {
            draft.base = readContents(stream);
            draft.mine = readContents(stream);
        }
        if (version != formatVersion || stream.status() != QDataStream::Ok)
            continue;
        drafts.removeIf([&](const Draft &older) { return older.routeId == draft.routeId; });
        if (exists)
            drafts.append(draft);
    }
    if (records.size() > drafts.size() + (m_locks.isEmpty() ? 0 : 1) + (m_conflicts.isEmpty() ? 0 : 1)) {
        records.clear();
        if (!m_conflicts.isEmpty())
            records.append(toRecord(m_conflicts));
        if (!m_locks.isEmpty())
            records.append(toRecord(m_locks));
        for (const Draft &draft : std::as_const(drafts))
            records.append(toRecord(draft.routeId, &draft));
        m_log.rewrite(records);
    }
    return drafts;
}

QFuture<QString> PlanJournal::write(const Draft &draft)
{
    return m_log.append(toRecord(draft.routeId, &draft));
}

QFuture<QString> PlanJournal::writeLocks(const PlanLocks &locks)
{
    return m_log.append(toRecord(locks));
}

QFuture<QString> PlanJournal::writeConflicts(const QList<PlanConflict> &conflicts)
{
    return m_log.append(toRecord(conflicts));
}

QFuture<QString> PlanJournal::clear(const QString &routeId)
{
    return m_log.append(toRecord(routeId, nullptr));
}

}
