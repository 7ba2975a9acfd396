// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accounts/gatekeeper.h"

#include "service/accounts/secrethash.h"
#include "service/lifecycle/idsource.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QMessageAuthenticationCode>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(accountLog, "routedesk.service.accounts")

constexpr int mostKnown = 1024;
constexpr qsizetype mostWaiting = 32;

Denial tryLater(int seconds)
{
    return { 429, u"Too many attempts to log in. Try again later."_s, seconds };
}

}

Gatekeeper::Gatekeeper(Database &database, const QByteArray &signingKey, Clock clock)
    : m_accounts(database)
    , m_tokens(signingKey)
    , m_clock(std::move(clock))
    , m_memoryKey(randomWord(43).toLatin1())
    , m_known(mostKnown)
{
    // Each takes 64 MiB while it runs.
    m_pool.setMaxThreadCount(2);
}

Gatekeeper::~Gatekeeper()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void Gatekeeper::setOwnAccount(const AccountCredentials &credentials, qint64 account)
{
    m_own = std::make_unique<SingleAccount>(credentials, account);
    m_ownCredentials = credentials;
    m_ownAccount = account;
}

QByteArray Gatekeeper::keyed(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, m_memoryKey, QCryptographicHash::Sha256);
}

void Gatekeeper::identify(const QByteArray &authorization, const std::function<void(const Identity &)> &then)
{
    if (const QByteArray token = readBearer(authorization); !token.isNull())
        then(identityOfBearer(token));
    else if (const auto credentials = readBasic(authorization))
        check(*credentials, then);
    else
        then(std::unexpected(Denial {}));
}

void Gatekeeper::exchange(const AccountCredentials &credentials, const std::function<void(const Token &)> &then)
{
    check(credentials, [this, then](const Identity &account) {
        const auto stamp = account ? stampOf(*account) : std::nullopt;
        if (!account)
            then(std::unexpected(account.error()));
        else if (!stamp)
            then(std::unexpected(Denial {}));
        else
            then(m_tokens.make({ *account, *stamp }, m_clock()));
    });
}

Identity Gatekeeper::identityOfBearer(const QByteArray &token)
{
    const auto claim = m_tokens.read(token, m_clock());
    if (!claim || stampOf(claim->account) != claim->stamp)
        return std::unexpected(Denial { .message = u"The token is not good, or no longer: get a new one."_s });
    return claim->account;
}

std::optional<QByteArray> Gatekeeper::stampOf(qint64 account)
{
    if (m_own && account == m_ownAccount) {
        // Not the key of this run: the token must be good in other processes that were given the same secret.
        return QCryptographicHash::hash("stamp|" + m_ownCredentials.secret, QCryptographicHash::Sha256).toHex().left(16);
    }
    const auto record = m_accounts.byRow(account);
    return record && record->isOpen() ? std::optional(QByteArray::number(record->generation)) : std::nullopt;
}

std::optional<qint64> Gatekeeper::remembered(const QByteArray &pair)
{
    const Known *known = m_known.object(pair);
    if (!known)
        return std::nullopt;
    const auto record = m_accounts.byRow(known->account);
    if (record && record->isOpen() && record->generation == known->generation)
        return known->account;
    m_known.remove(pair);
    return std::nullopt;
}

void Gatekeeper::check(const AccountCredentials &credentials, const Then &then)
{
    const QByteArray id = credentials.accountId.toUtf8();
    if (m_own && credentials.accountId == m_ownCredentials.accountId) {
        then(m_own->identityOf("Basic " + (id + ':' + credentials.secret).toBase64()));
        return;
    }
    const QByteArray pair = keyed(keyed(id) + credentials.secret);
    if (const auto account = remembered(pair)) {
        then(*account);
        return;
    }
    if (const auto verifying = m_waiting.find(pair); verifying != m_waiting.end()) {
        verifying->append(then);
        return;
    }
    if (m_waiting.size() >= mostWaiting) {
        then(std::unexpected(tryLater(1)));
    } else if (const auto seconds = m_limiter.refuse(keyed(id), m_clock())) {
        then(std::unexpected(tryLater(*seconds)));
    } else {
        m_waiting[pair].append(then);
        verify(pair, credentials);
    }
}

void Gatekeeper::verify(const QByteArray &pair, const AccountCredentials &credentials)
{
    const auto account = m_accounts.byName(credentials.accountId);
    const QString hash = account && account->isOpen() ? account->secretHash : nobodysHash();
    const QByteArray id = keyed(credentials.accountId.toUtf8());
    QtConcurrent::run(&m_pool, [hash, secret = credentials.secret] {
        return secretFits(hash, secret);
    }).then(this, [this, pair, id, account](bool fits) { settle(pair, id, account, fits); });
}

void Gatekeeper::settle(
    const QByteArray &pair, const QByteArray &id, const std::optional<AccountRecord> &account, bool fits)
{
    Identity identity = std::unexpected(Denial {});
    if (fits && account && account->isOpen()) {
        m_limiter.forgive(id);
        m_known.insert(pair, new Known { account->row, account->generation });
        try {
            // It may have been revoked while its hash was computed.
            if (const auto row = remembered(pair))
                identity = *row;
        } catch (const std::exception &error) {
            qCWarning(accountLog) << "An account could not be read:" << error.what();
            identity = std::unexpected(Denial { 503, u"The service cannot reach its database just now; try again."_s, 2 });
        }
    }
    const auto waiting = m_waiting.take(pair);
    for (const Then &then : waiting)
        then(identity);
}

}
