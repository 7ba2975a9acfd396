// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include "api/phone.h"

namespace routedesk::service {

/// A phone as it is stored. Its token is not: only what the token hashes to.
struct PhoneRecord {
    qint64 id = 0;
    qint64 account = 0;
    qint64 workerId = 0;
    QString tokenHash; ///< hex of SHA-256
    api::Phone phone;
};

/// The phones of one account.
class PhoneRepository {
public:
    PhoneRepository(Database &database, qint64 account);

    void insert(PhoneRecord &record);
    void remove(const PhoneRecord &record);
    /// Something came from it.
    void touch(const PhoneRecord &record, const QString &app, api::Instant now, std::optional<double> batteryLevel);

    /// Oldest first.
    [[nodiscard]] QList<PhoneRecord> ofWorker(qint64 workerId);
    [[nodiscard]] std::optional<PhoneRecord> byPhoneId(const QString &phoneId);

    /// Of any account: who it is that shows this token.
    [[nodiscard]] static std::optional<PhoneRecord> byToken(Database &database, const QString &token);
    [[nodiscard]] static QString hashOf(const QString &token);

private:
    Database &m_database;
    qint64 m_account;
};

}
