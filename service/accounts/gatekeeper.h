// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/accounts/accesstokens.h"
#include "service/accounts/accountrepository.h"
#include "service/accounts/loginlimiter.h"
#include "service/http/authorizer.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace routedesk::service {

/// Knows the accounts of the database, and one more whose secret it was given (the embedded service's, or that of
/// --secret-file). Takes Basic, and the Bearer tokens that it hands out for the same credentials.
///
/// A stored secret's hash is computed in a thread, once; then the pair is remembered, as a keyed hash of it, in a table of
/// bounded size. That the account is still open is looked up each time, so that a revocation counts at once in every
/// process. A wrong secret and an unknown account cost the same, and guessing is limited for each account id.
class Gatekeeper final : public QObject, public Authorizer {
    Q_OBJECT

public:
    using Clock = std::function<api::Instant()>;
    using Token = std::expected<QByteArray, Denial>;

    Gatekeeper(Database &database, const QByteArray &signingKey, Clock clock);
    ~Gatekeeper() override;

    /// The account whose secret is not in the database.
    void setOwnAccount(const AccountCredentials &credentials, qint64 account);

    void identify(const QByteArray &authorization, const std::function<void(const Identity &)> &then) override;
    /// Whether the account may call at all.
    [[nodiscard]] bool isOpen(qint64 account) { return stampOf(account).has_value(); }
    /// A Bearer token for an account id and its secret; as identify().
    void exchange(const AccountCredentials &credentials, const std::function<void(const Token &)> &then);

private:
    struct Known {
        qint64 account;
        int generation;
    };
    using Then = std::function<void(const Identity &)>;

    void check(const AccountCredentials &credentials, const Then &then);
    void verify(const QByteArray &pair, const AccountCredentials &credentials);
    void settle(const QByteArray &pair, const QByteArray &id, const std::optional<AccountRecord> &account, bool fits);
    [[nodiscard]] Identity identityOfBearer(const QByteArray &token);
    [[nodiscard]] std::optional<QByteArray> stampOf(qint64 account);
    [[nodiscard]] std::optional<qint64> remembered(const QByteArray &pair);
    [[nodiscard]] QByteArray keyed(const QByteArray &text) const;

    AccountRepository m_accounts;
    AccessTokens m_tokens;
    Clock m_clock;
    QByteArray m_memoryKey; ///< of this run only
    std::unique_ptr<SingleAccount> m_own;
    AccountCredentials m_ownCredentials;
    qint64 m_ownAccount = 0;
    QCache<QByteArray, Known> m_known;
    LoginLimiter m_limiter;
    QHash<QByteArray, QList<Then>> m_waiting; ///< by pair: whoever asks for one that is being verified
    QThreadPool m_pool;
};

}
