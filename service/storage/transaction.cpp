// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/database.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

// Of the two numbers of an advisory lock the first says that it is an account's.
constexpr int accountLocks = 7'201;

}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
    , m_kind(kind)
    , m_isSavepoint(kind == Kind::Shared && database.dialect() == Dialect::Sqlite)
{
    if (m_isSavepoint) {
        m_database.enterShared();
        return;
    }
    m_database.settle();
    Q_ASSERT(!m_database.m_inTransaction);
    m_database.begin(beginStatement(database.dialect(), kind != Kind::Reads));
}

Transaction::Transaction(Database &database, qint64 account)
    : Transaction(database)
{
    claim(account);
}

Transaction::~Transaction()
{
    if (m_open && m_isSavepoint)
        m_database.leaveShared(false);
    else if (m_open)
        m_database.finish(u"ROLLBACK"_s);
}

void Transaction::claim(qint64 account)
{
    // SQLite has one writer at a time, and this transaction is it.
    if (m_kind == Kind::Reads || m_database.dialect() == Dialect::Sqlite)
        return;
    m_database.prepare(u"SELECT pg_advisory_xact_lock(%1, CAST(? AS integer))"_s.arg(accountLocks)).add(account).run();
}

void Transaction::commit()
{
    m_database.runAtCommit();
    m_open = false;
    if (m_isSavepoint)
        m_database.leaveShared(true);
    else
        m_database.finish(u"COMMIT"_s);
}

}
