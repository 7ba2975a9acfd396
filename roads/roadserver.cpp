// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roadserver.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::roads {

namespace {

bool isWord(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar letter) {
        return letter == u'-' || letter == u'_' || (letter.isLetterOrNumber() && letter.unicode() < 128);
    });
}

}

QString RoadServer::identity() const
{
    return url.toString(QUrl::FullyEncoded) + u' ' + profile;
}

std::expected<RoadServer, RoadServer::Complaint> RoadServer::fromText(
    const QString &text, const QString &profile, int mostLocations)
{
    RoadServer server;
    server.mostLocations = std::clamp(mostLocations, fewestLocations, mostLocationsEver);
    if (!profile.trimmed().isEmpty())
        server.profile = profile.trimmed();
    if (!isWord(server.profile))
        return std::unexpected(Complaint::NoProfile);
    QString address = text.trimmed();
    while (address.endsWith(u'/'))
        address.chop(1);
    if (address.isEmpty())
        return server;
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return std::unexpected(Complaint::NotAnAddress);
    if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return std::unexpected(Complaint::NotBare);
    server.url = url;
    return server;
}

}
