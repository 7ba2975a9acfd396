// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocodeserver.h"
#include "roads/roadserver.h"
#include "ui/basemap/basemapentry.h"

#include <QMetaType>
#include <QString>

namespace routedesk::ui {

/// What a person has chosen about the program. Kept by app/; handed in and out by value.
struct Preferences {
    enum class Appearance { System, Light, Dark };
    /// Where stops go that are dropped on the name of a route or a worker.
    enum class DropManner { Ask, BestSlot, AtEnd, Resequence };

    Appearance appearance = Appearance::System;
    bool calmMotion = false;
    bool twelveHourClock = false;
    BaseMaps baseMaps; ///< without their keys, which are in the keychain
    bool scrollMoves = false; ///< the wheel moves the map, and zooms it with Ctrl
    QString roadUrl;         ///< of an OSRM server; empty: estimates from straight lines
    QString roadProfile;     ///< empty: the usual one
    int roadLimit = roads::RoadServer::usualLocations;
    QString placeUrl; ///< of a Nominatim server that addresses are looked up at; empty: none ever is
    int placePause = int(geocoding::GeocodeServer::usualPause.count()); ///< ms from one request to the next
    DropManner dropManner = DropManner::Ask;
    QString watchedFolder; ///< files that come into it are offered for import; empty: none
    int trackingPollSeconds = 10;
    int dayPollSeconds = 120;

    /// Null for none, or for one that cannot be.
    [[nodiscard]] roads::RoadServer roadServer() const
    {
        return roads::RoadServer::fromText(roadUrl, roadProfile, roadLimit).value_or(roads::RoadServer());
    }

    /// Null for none, or for one that cannot be. Its key is in the keychain.
    [[nodiscard]] geocoding::GeocodeServer placeServer() const
    {
        return geocoding::GeocodeServer::fromText(placeUrl, std::chrono::milliseconds(placePause))
            .value_or(geocoding::GeocodeServer());
    }

    bool operator==(const Preferences &) const = default;
};

}

Q_DECLARE_METATYPE(routedesk::ui::Preferences)
