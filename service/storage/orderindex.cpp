// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/orderindex.h"

#include "service/storage/columns.h"
#include "service/storage/query.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr qsizetype longestContent = 200;

QString wordsOf(const OrderRecord &record)
{
    const api::Order &order = record.order;
    QString words = order.key.handle + u'\n' + order.opsGroupHandle + u'\n' + order.workerHandle;
    for (const api::Metadata::Entry &entry : order.metadata.entries())
        words += u'\n' + entry.key + u'\n' + entry.value;
    return OrderIndex::searchKey(words);
}

}

OrderIndex::OrderIndex(Database &database, qint64 account)
    : m_database(database)
    , m_account(account)
{
}

QString OrderIndex::contentKey(const QString &content)
{
    if (content.size() <= longestContent)
        return content;
    const QByteArray digest = QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256).toHex();
    return "sha256:"_L1 + QString::fromLatin1(digest);
}

QString OrderIndex::searchKey(const QString &term)
{
    return term.toLower();
}

void OrderIndex::insertMembers(const OrderRecord &record)
{
    for (const api::Metadata::Entry &entry : record.order.metadata.entries()) {
        m_database.prepare(u"INSERT INTO order_metadata (order_id, owner, member, content) VALUES (?, ?, ?, ?) "
                           "ON CONFLICT (order_id, member) DO NOTHING"_s)
            .add(record.id)
            .add(m_account)
            .add(contentKey(entry.key))
            .add(contentKey(entry.value))
            .run();
    }
}

void OrderIndex::insert(const OrderRecord &record)
{
    insertMembers(record);
    m_database.prepare(u"INSERT INTO order_search (order_id, owner, words) VALUES (?, ?, ?)"_s)
        .add(record.id)
        .add(m_account)
        .add(wordsOf(record))
        .run();
}

void OrderIndex::update(const OrderRecord &record)
{
    const QString words = wordsOf(record);
    // The words hold the metadata too: if they are the same, so is all.
    const int changed = m_database.prepare(u"UPDATE order_search SET words = ? WHERE order_id = ? AND words <> ?"_s)
                            .add(words)
                            .add(record.id)
                            .add(words)
                            .run()
                            .changedRows();
    if (changed == 0)
        return;
    m_database.prepare(u"DELETE FROM order_metadata WHERE order_id = ?"_s).add(record.id).run();
    insertMembers(record);
}

void indexStoredOrders(Database &database)
{
    struct Row {
        qint64 id;
        qint64 account;
        QString metadata;
    };
    QList<Row> rows;
    {
        Query query = database.prepare(u"SELECT id, account, metadata FROM orders WHERE metadata IS NOT NULL"_s);
        query.run();
        while (query.next())
            rows.append({ query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toString() });
    }
    for (const Row &row : std::as_const(rows)) {
        api::Metadata metadata;
        fromColumn(row.metadata, metadata);
        for (const api::Metadata::Entry &entry : metadata.entries()) {
            database.prepare(u"INSERT INTO order_metadata (order_id, owner, member, content) VALUES (?, ?, ?, ?) "
                             "ON CONFLICT (order_id, member) DO NOTHING"_s)
                .add(row.id)
                .add(row.account)
                .add(OrderIndex::contentKey(entry.key))
                .add(OrderIndex::contentKey(entry.value))
                .run();
        }
    }
}

}
