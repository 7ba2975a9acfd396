// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/phonelinks.h"

#include "api/writing.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QUrl address(const Links &links, QLatin1StringView path)
{
    QUrl url = links.base;
    url.setPath(path);
    return url;
}

QString initials(const api::Worker &worker)
{
    QString letters;
    for (const QChar letter : worker.name + worker.handle) {
        if (letter.isLetterOrNumber() && letters.size() < 2)
            letters += letter.toUpper();
    }
    return letters.isEmpty() ? u"RD"_s : letters;
}

}

api::AddedPhone setUp(const Links &links, const api::Phone &phone, const QString &token, const api::Worker &worker)
{
    api::AddedPhone added { .phone = phone, .token = token };
    added.ownTracksUrl = address(links, ownTracksPath).toString();
    const QByteArray configuration
        = api::writeOwnTracksConfiguration({ added.ownTracksUrl, phone.phoneId, token, initials(worker) });
    added.ownTracksLink = "owntracks:///config?inline="_L1
        + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(configuration.toBase64())));

    QUrl traccar = address(links, traccarPath);
    added.traccarUrl = traccar.toString();
    QUrlQuery settings;
    settings.addQueryItem(u"id"_s, token);
    settings.addQueryItem(u"accuracy"_s, u"high"_s);
    settings.addQueryItem(u"interval"_s, u"15"_s);
    settings.addQueryItem(u"buffer"_s, u"true"_s);
    traccar.setQuery(settings);
    added.traccarLink = traccar.toString(QUrl::FullyEncoded);
    return added;
}

}
