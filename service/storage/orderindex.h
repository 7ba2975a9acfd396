// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/orderrecord.h"

#include "service/storage/database.h"

namespace routedesk::service {

/// What orders are found by beside their columns: the members of their metadata, and their words.
class OrderIndex {
public:
    OrderIndex(Database &database, qint64 account);

    void insert(const OrderRecord &record);
    /// Writes only what has changed.
    void update(const OrderRecord &record);

    /// How a member's content lies in the index: itself, or a digest when it is long.
    [[nodiscard]] static QString contentKey(const QString &content);
    /// How a search's term is compared with the words.
    [[nodiscard]] static QString searchKey(const QString &term);

private:
    void insertMembers(const OrderRecord &record);

    Database &m_database;
    qint64 m_account;
};

/// Fills the index for orders of before there was one.
void indexStoredOrders(Database &database);

}
