// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/pagetokens.h"

#include "service/http/constanttime.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype signatureSize = 16;

}

PageTokens::PageTokens(QByteArray key, qint64 account)
    : m_key(std::move(key))
    , m_account(account)
{
}

QByteArray PageTokens::signature(const QByteArray &payload) const
{
    // The account is signed, but not told.
    return QMessageAuthenticationCode::hash(
        QByteArray::number(m_account) + '|' + payload, m_key, QCryptographicHash::Sha256)
        .left(signatureSize);
}

QString PageTokens::next(QLatin1StringView list, const PageStart &start, qint64 last) const
{
    const QByteArray payload = QByteArray(list.data(), list.size()) + (start.descending ? "|d|" : "|a|")
        + QByteArray::number(last);
    return QString::fromLatin1((signature(payload) + payload).toBase64(encoding));
}

Outcome<PageStart> PageTokens::start(
    QLatin1StringView list, const Wanted &wanted, Sizes sizes, bool newestFirst) const
{
    PageStart start;
    start.descending = wanted.direction.isAbsent() ? newestFirst : wanted.direction.is(api::SortDirection::Descending);
    start.limit = std::clamp(wanted.limit.value_or(sizes.usual), 1, sizes.largest);
    if (wanted.token.isEmpty())
        return start;

    const auto refused = std::unexpected(
        ServiceError::query(u"pagination_token"_s, u"This is not a token that this list has given out."_s));
    const auto decoded = QByteArray::fromBase64Encoding(
        wanted.token.toUtf8(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    // Spare bits of the last letter decode to nothing; only the one true spelling is ours.
    if (!decoded || decoded.decoded.size() <= signatureSize
        || decoded.decoded.toBase64(encoding) != wanted.token.toUtf8())
        return refused;
    const QByteArray payload = decoded.decoded.sliced(signatureSize);
    if (!equalInConstantTime(decoded.decoded.first(signatureSize), signature(payload)))
        return refused;
    const auto parts = payload.split('|');
    if (parts.size() != 3 || parts.at(0) != QByteArrayView(list.data(), list.size()))
        return refused;
    start.descending = parts.at(1) == "d";
    start.after = parts.at(2).toLongLong();
    return start;
}

}
