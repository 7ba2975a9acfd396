// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilefault.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QVariant>

#include <algorithm>

namespace routedesk::map {

namespace {

// One context for all that is said about tiles.
QString text(const char *words)
{
    return QCoreApplication::translate("TileProbe", words);
}

}

TileFault faultOf(const QNetworkReply &reply)
{
    using Kind = TileFault::Kind;
    constexpr int longestPause = 24 * 3600;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto is = [&](Kind kind) {
        return TileFault { kind, status, std::clamp(reply.rawHeader("Retry-After").toInt(), 0, longestPause) };
    };
    if (const QVariant why = reply.property(whyAborted); why.isValid())
        return is(Kind(why.toInt()));
    switch (reply.error()) {
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError: return is(Kind::Astray);
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError: return is(Kind::Slow);
    default: break;
    }
    switch (status) {
    case 401:
    case 403: return is(Kind::Refused);
    case 404:
    case 410: return is(Kind::NotFound);
    case 429: return is(Kind::TooMany);
    default: return is(status == 0 ? Kind::Unreachable : Kind::Answered);
    }
}

QString wordsOf(const TileFault &fault)
{
    using Kind = TileFault::Kind;
    switch (fault.kind) {
    case Kind::BadAddress:
        return text("the tile address is not one: it needs http:// or https:// and {z}, {x} and {y}");
    case Kind::NotFound:
        return text("the tile server answered %1: it has no tiles here, or its address in the settings is wrong").arg(fault.status);
    case Kind::Refused:
        return text("the tile server answered %1: it does not let Routedesk in; check its address and key in the settings").arg(fault.status);
    case Kind::TooMany:
        return text("the tile server answered %1: too many tiles were asked for; Routedesk goes on by itself later").arg(fault.status);
    case Kind::Answered:
        return text("the tile server answered %1; Routedesk keeps trying").arg(fault.status);
    case Kind::Unreachable:
        return text("the tile server cannot be reached; Routedesk keeps trying");
    case Kind::Slow:
        return text("the tile server does not answer in time; Routedesk keeps trying");
    case Kind::NoPicture:
        return text("the tile server answered something that is not a picture; check its address in the settings");
    case Kind::TooLarge:
        return text("the tiles are too large: at most 2 MB and 1024 pixels wide and high are read");
    case Kind::Vector:
        return text("these are vector tiles, which Routedesk cannot draw; choose raster tiles (PNG, JPEG or WebP)");
    case Kind::Astray:
        return text("the tile server sends to other addresses without end; check its address in the settings");
    case Kind::NoFile:
        return text("the file or folder of the map cannot be read; check that it is there, or choose another");
    case Kind::NoTiles:
        return text("there are no tiles in the folder: it needs folders named after zoom levels, as in 12/655/1583.png");
    case Kind::Empty:
        return text("there are no tiles in the file; choose another");
    case Kind::NoArchive:
        return text("the file is not a map in the MBTiles format, or is damaged; choose another");
    }
    return {};
}

}
