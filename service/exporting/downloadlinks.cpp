// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/exporting/downloadlinks.h"

#include "service/http/constanttime.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace routedesk::service {

DownloadLinks::DownloadLinks(QByteArray key)
    : m_key(std::move(key))
{
}

QByteArray DownloadLinks::signature(const QString &jobId, qint64 expires) const
{
    return QMessageAuthenticationCode::hash(
        "export|" + jobId.toUtf8() + '|' + QByteArray::number(expires), m_key, QCryptographicHash::Sha256)
        .toHex();
}

QString DownloadLinks::make(const QUrl &base, const QString &jobId, api::Instant now) const
{
    const qint64 expires = (now + lifetime).time_since_epoch().count();
    QUrl url = base;
    url.setPath(u"/exports/"_s + jobId);
    QUrlQuery query;
    query.addQueryItem(u"expires"_s, QString::number(expires));
    query.addQueryItem(u"signature"_s, QString::fromLatin1(signature(jobId, expires)));
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

bool DownloadLinks::isGood(const QString &jobId, const QUrlQuery &query, api::Instant now) const
{
    const qint64 expires = query.queryItemValue(u"expires"_s).toLongLong();
    const bool known = equalInConstantTime(query.queryItemValue(u"signature"_s).toUtf8(), signature(jobId, expires));
    return known && now.time_since_epoch().count() < expires;
}

}
