// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/changewaiters.h"

#include "service/http/errors.h"
#include "service/storage/changesignal.h"

#include "api/writing.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(feedLog, "routedesk.service.changes")

}

api::ChangePage changesAfter(Context &context, const PageTokens &tokens, qint64 after, int limit)
{
    const ChangeLog::Slice slice = context.store.changes.after(after, limit);
    return { slice.things, tokens.next("changes"_L1, PageStart { .descending = false }, slice.last), slice.more };
}

ChangeWaiters::ChangeWaiters(ContextFactory contextOf, IsOpen isOpen, ChangeSignal &signal, QObject *parent)
    : QObject(parent)
    , m_contextOf(std::move(contextOf))
    , m_isOpen(std::move(isOpen))
{
    m_clock.setInterval(500ms);
    connect(&m_clock, &QTimer::timeout, this, &ChangeWaiters::letGo);
    connect(&signal, &ChangeSignal::changed, this, &ChangeWaiters::look);
}

void ChangeWaiters::add(Waiter waiter)
{
    m_waiting.append(std::move(waiter));
    if (!m_clock.isActive())
        m_clock.start();
    // Another process may have committed between the first look and now.
    look(m_waiting.last().account);
}

void ChangeWaiters::look(qint64 account)
{
    QList<std::pair<Respond, Response>> answers;
    for (auto waiter = m_waiting.begin(); waiter != m_waiting.end();) {
        if (waiter->account != account) {
            ++waiter;
            continue;
        }
        try {
            Context context = m_contextOf(account);
            const auto page = changesAfter(context, waiter->tokens, waiter->after, waiter->limit);
            if (page.changes.isEmpty()) {
                ++waiter;
                continue;
            }
            answers.append({ waiter->respond, Response { 200, api::writeChangePage(page) } });
        } catch (const StorageError &error) {
            qCWarning(feedLog) << "Changes could not be read:" << error.what();
            answers.append({ waiter->respond, httpError(503, u"The service cannot reach its data. Ask again."_s) });
        }
        waiter = m_waiting.erase(waiter);
    }
    for (const auto &[respond, response] : std::as_const(answers))
        respond(response);
}

// A revocation is not announced by a process that only knows SQLite's file, so it is looked for.
void ChangeWaiters::refuseRevoked()
{
    QSet<qint64> accounts;
    for (const Waiter &waiter : std::as_const(m_waiting))
        accounts.insert(waiter.account);
    QList<Respond> refused;
    try {
        for (const qint64 account : std::as_const(accounts)) {
            if (m_isOpen(account))
                continue;
            m_waiting.removeIf([&](const Waiter &waiter) {
                if (waiter.account == account)
                    refused.append(waiter.respond);
                return waiter.account == account;
            });
        }
    } catch (const StorageError &error) {
        qCWarning(feedLog) << "Accounts could not be read:" << error.what();
    }
    for (const Respond &respond : std::as_const(refused))
        respond(toResponse(Denial {}));
}

void ChangeWaiters::letGo()
{
    refuseRevoked();
    QList<Waiter> over;
    for (auto waiter = m_waiting.begin(); waiter != m_waiting.end();) {
        if (!waiter->until.hasExpired()) {
            ++waiter;
            continue;
        }
        over.append(*waiter);
        waiter = m_waiting.erase(waiter);
    }
    if (m_waiting.isEmpty())
        m_clock.stop();
    for (const Waiter &waiter : std::as_const(over)) {
        const QString cursor = waiter.tokens.next("changes"_L1, PageStart { .descending = false }, waiter.after);
        waiter.respond(Response { 200, api::writeChangePage({ {}, cursor, false }) });
    }
}

}
