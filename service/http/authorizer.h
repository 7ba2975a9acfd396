// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>
#include <functional>
#include <optional>

namespace routedesk::service {

/// An account's name and key. Never printed.
struct AccountCredentials {
    QString accountId;
    QByteArray secret;
};

/// Why a caller is not let in: 401, or 429 with the seconds after which to try again. The message holds no secret.
struct Denial {
    int status = 401;
    QString message = QStringLiteral("Unauthorized");
    std::optional<int> retryAfter = {};
};

/// The account's row, or why not.
using Identity = std::expected<qint64, Denial>;

/// Tells which account is calling, from the Authorization header. Lives in the service's thread.
class Authorizer {
public:
    Authorizer() = default;
    virtual ~Authorizer() = default;
    Q_DISABLE_COPY_MOVE(Authorizer)

    /// Calls `then` exactly once: at once when that costs nothing, else later from the event loop. Not at all when the
    /// service ends meanwhile.
    virtual void identify(const QByteArray &authorization, const std::function<void(const Identity &)> &then) = 0;
};

/// What Basic carries; nothing when the header is not a Basic one of the right form.
[[nodiscard]] std::optional<AccountCredentials> readBasic(const QByteArray &authorization);
/// What Bearer carries; null when the header is not a Bearer one.
[[nodiscard]] QByteArray readBearer(const QByteArray &authorization);

/// Knows one account, whose secret it was given. Basic only.
class SingleAccount final : public Authorizer {
public:
    SingleAccount(AccountCredentials credentials, qint64 account);

    void identify(const QByteArray &authorization, const std::function<void(const Identity &)> &then) override;
    [[nodiscard]] Identity identityOf(const QByteArray &authorization) const;

private:
    AccountCredentials m_credentials;
    qint64 m_account;
};

}
