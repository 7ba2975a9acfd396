// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/startoptions.h"

#include "service/accountfile.h"
#include "service/storage/databaselocation.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

std::expected<ListenAddress, QString> readListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1).chopped(1);
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    bool isNumber = false;
    ListenAddress result;
    result.port = text.sliced(colon + 1).toUShort(&isNumber);
    if (colon <= 0 || !isNumber || !result.address.setAddress(host))
        return std::unexpected(u"--listen wants ADDR:PORT, for instance 127.0.0.1:8787."_s);
    return result;
}

std::expected<QUrl, QString> readPublicUrl(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    const bool isBare = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment()
        && url.userInfo().isEmpty();
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !isBare) {
        return std::unexpected(
            u"--public-url wants the address that people use, without a path, for instance https://orders.example.com."_s);
    }
    url.setPath({});
    return url;
}

std::expected<roads::RoadServer, QString> readRoadServer(
    const QString &url, const QString &profile, const QString &limit)
{
    using Complaint = roads::RoadServer::Complaint;
    bool isNumber = false;
    const int most = limit.toInt(&isNumber);
    if (!isNumber || most < roads::RoadServer::fewestLocations || most > roads::RoadServer::mostLocationsEver) {
        return std::unexpected(u"--osrm-limit wants a number of places between %1 and %2."_s.arg(
            roads::RoadServer::fewestLocations).arg(roads::RoadServer::mostLocationsEver));
    }
    const auto server = roads::RoadServer::fromText(url, profile, most);
    if (server && !server->isNull())
        return *server;
    if (!server && server.error() == Complaint::NoProfile)
        return std::unexpected(u"--osrm-profile wants one word, for instance driving."_s);
    if (!server && server.error() == Complaint::NotBare)
        return std::unexpected(u"--osrm wants an address without a password, a question mark or a #."_s);
    return std::unexpected(u"--osrm wants the address of an OSRM server, for instance http://127.0.0.1:5000."_s);
}

std::expected<QString, QString> readDatabaseOption(const QString &text)
{
    const auto location = DatabaseLocation::fromText(text);
    if (!location)
        return std::unexpected(location.error());
    if (location->hasPassword()) {
        return std::unexpected(u"A password on the command line can be read by everyone on this machine. Put the whole address "
                                "into a file and name that with --database-file, or the password into ~/.pgpass."_s);
    }
    return text;
}

std::expected<QString, QString> readDatabaseFile(const QString &path)
{
    const auto text = readSecret(path);
    if (!text)
        return std::unexpected(text.error());
    const auto location = DatabaseLocation::fromText(QString::fromUtf8(*text));
    if (!location)
        return std::unexpected(location.error());
    return QString::fromUtf8(*text);
}

}
