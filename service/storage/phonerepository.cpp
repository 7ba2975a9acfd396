// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/phonerepository.h"

#include "service/storage/columns.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr auto selection = "SELECT id, account, worker_id, token_hash, phone_id, label, app, created_at, last_seen_at, "
                           "battery_level, simulated FROM phones"_L1;

QList<PhoneRecord> fetch(Query &query)
{
    query.run();
    QList<PhoneRecord> records;
    while (query.next()) {
        PhoneRecord record;
        record.id = query.value(0).toLongLong();
        record.account = query.value(1).toLongLong();
        record.workerId = query.value(2).toLongLong();
        fromColumn(query.value(3), record.tokenHash);
        fromColumn(query.value(4), record.phone.phoneId);
        fromColumn(query.value(5), record.phone.label);
        fromColumn(query.value(6), record.phone.app);
        fromColumn(query.value(7), record.phone.createdAt);
        fromColumn(query.value(8), record.phone.lastSeenAt);
        fromColumn(query.value(9), record.phone.batteryLevel);
        record.phone.isSimulated = query.value(10).toInt() != 0;
        records.append(record);
    }
    return records;
}

std::optional<PhoneRecord> firstOf(Query &query)
{
    const auto found = fetch(query);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

}

PhoneRepository::PhoneRepository(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

void PhoneRepository::insert(PhoneRecord &record)
{
    record.account = m_account;
    const api::Phone &phone = record.phone;
    Query query = m_database.prepare(u"INSERT INTO phones (account, worker_id, token_hash, phone_id, label, created_at, "
                                      "simulated) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s);
    query.add(m_account).add(record.workerId).add(record.tokenHash).add(phone.phoneId).add(toColumn(phone.label));
    query.add(toColumn(phone.createdAt)).add(int(phone.isSimulated));
    record.id = query.run().insertedId();
}

void PhoneRepository::remove(const PhoneRecord &record)
{
    m_database.prepare(u"DELETE FROM phones WHERE account = ? AND id = ?"_s).add(m_account).add(record.id).run();
}

void PhoneRepository::touch(
    const PhoneRecord &record, const QString &app, api::Instant now, std::optional<double> batteryLevel)
{
    const auto battery = batteryLevel ? batteryLevel : record.phone.batteryLevel;
    m_database.prepare(u"UPDATE phones SET app = ?, last_seen_at = ?, battery_level = ? WHERE account = ? AND id = ?"_s)
        .add(toColumn(app))
        .add(toColumn(std::optional(now)))
        .add(toColumn(battery))
        .add(m_account)
        .add(record.id)
        .run();
}

QList<PhoneRecord> PhoneRepository::ofWorker(qint64 workerId)
{
    Query query = m_database.prepare(selection + " WHERE account = ? AND worker_id = ? ORDER BY id"_L1);
    query.add(m_account).add(workerId);
    return fetch(query);
}

std::optional<PhoneRecord> PhoneRepository::byPhoneId(const QString &phoneId)
{
    Query query = m_database.prepare(selection + " WHERE account = ? AND phone_id = ?"_L1);
    query.add(m_account).add(phoneId);
    return firstOf(query);
}

std::optional<PhoneRecord> PhoneRepository::byToken(Database &database, const QString &token)
{
    if (token.isEmpty())
        return std::nullopt;
    Query query = database.prepare(selection + " WHERE token_hash = ?"_L1);
    query.add(hashOf(token));
    return firstOf(query);
}

QString PhoneRepository::hashOf(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

}
