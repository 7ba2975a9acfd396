// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/authorizer.h"

#include "service/http/constanttime.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

Authorizer::Authorizer(AccountCredentials credentials)
    : m_credentials(std::move(credentials))
{
}

std::expected<QString, QString> Authorizer::accountOf(const QByteArray &authorization) const
{
    const qsizetype space = authorization.indexOf(' ');
    const QByteArray scheme = authorization.left(space).toLower();
    if (scheme == "bearer")
        return std::unexpected(u"Bearer tokens are not offered by this service; use Basic with the account id and secret key."_s);
    if (space < 0 || scheme != "basic")
        return std::unexpected(u"Unauthorized"_s);

    const auto decoded = QByteArray::fromBase64Encoding(
        authorization.sliced(space + 1).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray pair = decoded ? decoded.decoded : QByteArray();
    const qsizetype colon = pair.indexOf(':');
    const QByteArray id = colon < 0 ? QByteArray() : pair.left(colon);
    const QByteArray secret = colon < 0 ? QByteArray() : pair.sliced(colon + 1);

    // Both are always compared, so that a right id with a wrong key takes as long as anything else.
    const bool idFits = equalInConstantTime(id, m_credentials.accountId.toUtf8());
    const bool secretFits = equalInConstantTime(secret, m_credentials.secret);
    if (idFits & secretFits && !m_credentials.secret.isEmpty())
        return m_credentials.accountId;
    return std::unexpected(u"Unauthorized"_s);
}

}
