// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/imports/importledger.h"

#include "models/keystream.h"

#include "api/reading.h"
#include "api/writing.h"

#include <algorithm>

namespace routedesk::models {

namespace {

constexpr quint8 formatVersion = 1;
constexpr qsizetype ordersARecord = 500;

enum class Kind : quint8 { Head = 1, Orders, Left, Begun, Fate, Ended, Undone, Updates };

QByteArray record(Kind kind, const std::function<void(QDataStream &)> &write = {})
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    stream << formatVersion << quint8(kind);
    if (write)
        write(stream);
    return bytes;
}

QByteArray ordersRecord(const QList<ImportedOrder> &orders)
{
    QList<qint32> rows;
    QStringList workers, groups;
    api::BatchRequest request;
    request.planMode = api::PlanMode::Manual;
    for (const ImportedOrder &one : orders) {
        rows.append(one.row);
        workers.append(one.workerHandle);
        groups.append(one.opsGroupHandle);
        request.orders.append(one.order);
    }
    return record(Kind::Orders, [&](QDataStream &stream) {
        stream << rows << workers << groups << qCompress(api::writeBatchRequest(request), 1);
    });
}

}

ImportLedger::ImportLedger(const ImportHead &head, const QList<ImportedOrder> &orders, const LeftRows &left,
    const QList<ImportedUpdate> &updates)
    : m_head(head), m_orders(orders), m_updates(updates), m_left(left), m_hasBegun(true)
{
}

QByteArray ImportLedger::leftRecord(quint8 kind, const LeftRows &left)
{
    return record(Kind(kind), [&](QDataStream &stream) { stream << true << left.rows << qCompress(left.csv, 1); });
}

QList<QByteArray> ImportLedger::beginning() const
{
    QList<QByteArray> records;
    records.append(record(Kind::Head, [this](QDataStream &stream) {
        const BatchTerms &terms = m_head.terms;
        stream << m_head.fileName << m_head.by << qint64(m_head.begunAt.time_since_epoch().count())
               << qint32(terms.planMode) << terms.opsGroupHandle << terms.workerHandle << terms.planAtOnce;
    }));
    for (qsizetype at = 0; at < m_orders.size(); at += ordersARecord)
        records.append(ordersRecord(m_orders.mid(at, ordersARecord)));
    for (qsizetype at = 0; at < m_updates.size(); at += ordersARecord) {
        records.append(record(Kind::Updates,
            [&](QDataStream &stream) { writeUpdates(stream, m_updates.mid(at, ordersARecord)); }));
    }
    records.append(leftRecord(quint8(Kind::Left), m_left));
    records.append(record(Kind::Begun, [this](QDataStream &stream) { stream << qint32(m_orders.size()); }));
    return records;
}

QByteArray ImportLedger::fateRecord(const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys)
{
    return record(Kind::Fate, [&](QDataStream &stream) {
        stream << quint8(fate) << rows;
        writeKeys(stream, keys);
    });
}

QByteArray ImportLedger::endRecord(const std::optional<LeftRows> &left)
{
    if (left)
        return leftRecord(quint8(Kind::Ended), *left);
    return record(Kind::Ended, [](QDataStream &stream) { stream << false; });
}

QByteArray ImportLedger::undoneRecord()
{
    return record(Kind::Undone);
}

std::optional<ImportLedger> ImportLedger::fromRecords(const QList<QByteArray> &records)
{
    ImportLedger ledger;
    for (const QByteArray &bytes : records) {
        if (!ledger.take(bytes))
            return std::nullopt;
    }
    if (!ledger.m_hasBegun)
        return std::nullopt;
    return ledger;
}

bool ImportLedger::take(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_8);
    quint8 version = 0, kind = 0;
    stream >> version >> kind;
    if (version != formatVersion)
        return false;
    const auto takeLeft = [&] {
        QByteArray csv;
        stream >> m_left.rows >> csv;
        m_left.csv = qUncompress(csv);
    };
    switch (Kind(kind)) {
    case Kind::Head: {
        qint64 begun = 0;
        qint32 mode = 0;
        BatchTerms &terms = m_head.terms;
        stream >> m_head.fileName >> m_head.by >> begun >> mode >> terms.opsGroupHandle >> terms.workerHandle
            >> terms.planAtOnce;
        m_head.begunAt = api::Instant(std::chrono::milliseconds(begun));
        terms.planMode = api::PlanMode(mode);
        break;
    }
    case Kind::Orders: {
        QList<qint32> rows;
        QStringList workers, groups;
        QByteArray body;
        stream >> rows >> workers >> groups >> body;
        const auto request = api::readBatchRequest(qUncompress(body));
        if (!request || request->orders.size() != rows.size() || workers.size() != rows.size()
            || groups.size() != rows.size())
            return false;
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_orders.append({ rows.at(i), request->orders.at(i), workers.at(i), groups.at(i) });
        break;
    }
    case Kind::Updates: {
        const auto updates = readUpdates(stream);
        if (!updates)
            return false;
        m_updates += *updates;
        break;
    }
    case Kind::Left:
    case Kind::Ended: {
        bool has = false;
        stream >> has;
        if (has)
            takeLeft();
        m_isEnded = m_isEnded || Kind(kind) == Kind::Ended;
        break;
    }
    case Kind::Begun: {
        qint32 count = 0;
        stream >> count;
        m_hasBegun = count == m_orders.size();
        break;
    }
    case Kind::Fate: {
        quint8 fate = 0;
        QList<int> rows;
        stream >> fate >> rows;
        const QList<api::OrderKey> keys = readKeys(stream);
        if (fate > quint8(RowFate::Unknown))
            return false;
        setFate(rows, RowFate(fate), keys);
        break;
    }
    case Kind::Undone: m_isUndone = true; break;
    default: return false;
    }
    return stream.status() == QDataStream::Ok;
}

}
