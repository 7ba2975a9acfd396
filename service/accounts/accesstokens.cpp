// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/accounts/accesstokens.h"

#include "service/http/constanttime.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace routedesk::service {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype signatureSize = 32;

}

AccessTokens::AccessTokens(const QByteArray &key)
    : m_key(QMessageAuthenticationCode::hash("access-tokens", key, QCryptographicHash::Sha256))
{
}

QByteArray AccessTokens::signature(const QByteArray &payload) const
{
    return QMessageAuthenticationCode::hash(payload, m_key, QCryptographicHash::Sha256);
}

QByteArray AccessTokens::make(const Claim &claim, api::Instant now) const
{
    const QByteArray payload = QByteArray::number(claim.account) + '|'
        + QByteArray::number(qint64((now + lifetime).time_since_epoch().count())) + '|' + claim.stamp;
    return (signature(payload) + payload).toBase64(encoding);
}

std::optional<AccessTokens::Claim> AccessTokens::read(const QByteArray &token, api::Instant now) const
{
    const auto decoded = QByteArray::fromBase64Encoding(token, encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() <= signatureSize)
        return std::nullopt;
    const QByteArray payload = decoded.decoded.sliced(signatureSize);
    const auto parts = payload.split('|');
    if (!equalInConstantTime(decoded.decoded.first(signatureSize), signature(payload)) || parts.size() != 3
        || parts.at(1).toLongLong() <= now.time_since_epoch().count())
        return std::nullopt;
    return Claim { parts.at(0).toLongLong(), parts.at(2) };
}

}
