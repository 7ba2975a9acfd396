// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/geocodeurls.h"


#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::geocoding {

namespace {

constexpr int mostCandidates = 10;
constexpr double nearDegrees = 0.75; ///< a day's work lies within so much
constexpr double lastLatitude = 89;
constexpr double lastLongitude = 179;

QString degrees(double value)
{
    return QString::number(value, 'f', 6);
}

QUrl made(const GeocodeServer &server, QLatin1StringView path, QList<std::pair<QString, QString>> items)
{
    items.append({ u"format"_s, u"jsonv2"_s });
    items.append({ u"addressdetails"_s, u"1"_s });
    if (!server.language.isEmpty())
        items.append({ u"accept-language"_s, server.language });
    if (!server.key.isEmpty())
        items.append({ u"key"_s, QString::fromUtf8(server.key) });
    // An address may hold anything, also + and &.
    QByteArray query;
    for (const auto &[name, value] : items) {
        if (!query.isEmpty())
            query += '&';
        query += name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
    }
    QUrl url = server.url;
    url.setPath(url.path() + path);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

}

QUrl searchUrl(const GeocodeServer &server, const QString &text, const std::optional<api::GeoPoint> &near)
{
    QList<std::pair<QString, QString>> items { { u"q"_s, text }, { u"limit"_s, QString::number(mostCandidates) } };
    if (near) {
        const double x = std::clamp(near->longitude(), nearDegrees - lastLongitude, lastLongitude - nearDegrees);
        const double y = std::clamp(near->latitude(), nearDegrees - lastLatitude, lastLatitude - nearDegrees);
        items.append({ u"viewbox"_s,
            QStringList { degrees(x - nearDegrees), degrees(y - nearDegrees), degrees(x + nearDegrees),
                degrees(y + nearDegrees) }
                .join(u',') });
    }
    return made(server, "/search"_L1, items);
}

QUrl reverseUrl(const GeocodeServer &server, const api::GeoPoint &point)
{
    return made(server, "/reverse"_L1,
        { { u"lat"_s, degrees(point.latitude()) }, { u"lon"_s, degrees(point.longitude()) }, { u"zoom"_s, u"18"_s } });
}

}
