// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/geocodeserver.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::geocoding {

QString GeocodeServer::identity() const
{
    return url.toString(QUrl::FullyEncoded) + u' ' + language;
}

QString GeocodeServer::origin() const
{
    if (isNull())
        return {};
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return url.scheme() + u"://"_s + url.host(QUrl::FullyEncoded).toLower() + u':' + QString::number(port);
}

std::expected<GeocodeServer, GeocodeServer::Complaint> GeocodeServer::fromText(
    const QString &text, std::chrono::milliseconds pause)
{
    GeocodeServer server;
    QString address = text.trimmed();
    while (address.endsWith(u'/'))
        address.chop(1);
    if (address.isEmpty())
        return server;
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return std::unexpected(Complaint::NotAnAddress);
    if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return std::unexpected(Complaint::NotBare);
    server.url = url;
    const bool isPublic = url.host().endsWith("openstreetmap.org"_L1);
    server.pause = std::clamp(pause, isPublic ? usualPause : std::chrono::milliseconds(0), longestPause);
    return server;
}

}
