// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/database.h"

#include "api/instant.h"

#include <optional>

namespace routedesk::service {

/// An account of the database. Its secret is kept as a salted hash only.
struct AccountRecord {
    qint64 row = 0;
    QString name;
    QString secretHash; ///< null for an account that nobody can log in to by a stored secret
    int generation = 0; ///< grows with every new and every revoked secret
    std::optional<api::Instant> createdAt;
    std::optional<api::Instant> revokedAt;

    [[nodiscard]] bool isOpen() const { return !secretHash.isNull() && !revokedAt; }
};

/// Who may log in. A revoked account keeps its data and its row.
class AccountRepository {
public:
    explicit AccountRepository(Database &database);

    [[nodiscard]] std::optional<AccountRecord> byName(const QString &name);
    [[nodiscard]] std::optional<AccountRecord> byRow(qint64 row);
    /// By name.
    [[nodiscard]] QList<AccountRecord> all();

    /// A new account, or one that was revoked, or had no secret, with this secret. False when it is open already.
    [[nodiscard]] bool open(const QString &name, const QString &secretHash, api::Instant now);
    /// False when there is none of that name, or it is revoked already.
    [[nodiscard]] bool revoke(const QString &name, api::Instant now);

private:
    [[nodiscard]] QList<AccountRecord> select(const QString &tail, const QVariant &value = {});

    Database &m_database;
};

}
