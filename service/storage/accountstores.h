// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/store.h"

#include <map>
#include <memory>

namespace routedesk::service {

/// The stores of all accounts of one database, made when they are first asked for.
class AccountStores {
public:
    explicit AccountStores(Database &database);

    /// The account's row; it is made when it is new.
    [[nodiscard]] qint64 enrol(const QString &accountId, api::Instant now);
    [[nodiscard]] Store &of(qint64 account);
    /// All rows, oldest first.
    [[nodiscard]] QList<qint64> all();

private:
    Database &m_database;
    std::map<qint64, std::unique_ptr<Store>> m_stores;
};

}
