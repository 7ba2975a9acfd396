// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/authorizer.h"

#include "service/http/constanttime.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

// What follows the scheme; null when the header names another one.
QByteArray afterScheme(const QByteArray &authorization, QByteArrayView scheme)
{
    const qsizetype space = authorization.indexOf(' ');
    if (space < 0 || authorization.left(space).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return authorization.sliced(space + 1).trimmed();
}

}

std::optional<AccountCredentials> readBasic(const QByteArray &authorization)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(afterScheme(authorization, "basic"), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray pair = decoded ? decoded.decoded : QByteArray();
    const qsizetype colon = pair.indexOf(':');
    if (colon < 0)
        return std::nullopt;
    return AccountCredentials { QString::fromUtf8(pair.left(colon)), pair.sliced(colon + 1) };
}

QByteArray readBearer(const QByteArray &authorization)
{
    return afterScheme(authorization, "bearer");
}

SingleAccount::SingleAccount(AccountCredentials credentials, qint64 account)
    : m_credentials(std::move(credentials))
    , m_account(account)
{
}

void SingleAccount::identify(const QByteArray &authorization, const std::function<void(const Identity &)> &then)
{
    then(identityOf(authorization));
}

Identity SingleAccount::identityOf(const QByteArray &authorization) const
{
    if (!readBearer(authorization).isNull()) {
        return std::unexpected(Denial { .message = u"Bearer tokens are not offered by this service; use Basic with the account "
                                                   "id and secret key."_s });
    }
    const auto given = readBasic(authorization).value_or(AccountCredentials {});
    // Both are always compared, so that a right id with a wrong key takes as long as anything else.
    const bool idFits = equalInConstantTime(given.accountId.toUtf8(), m_credentials.accountId.toUtf8());
    const bool secretFits = equalInConstantTime(given.secret, m_credentials.secret);
    if (idFits & secretFits && !m_credentials.secret.isEmpty())
        return m_account;
    return std::unexpected(Denial {});
}

}
