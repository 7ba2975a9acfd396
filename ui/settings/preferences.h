// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadserver.h"

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
    QString tileUrl;         ///< tiles at {tileUrl}/z/x/y.png; empty: the outlines that came with the program
    QString tileAttribution; ///< required by most tile servers; shown on the map
    QString roadUrl;         ///< of an OSRM server; empty: estimates from straight lines
    QString roadProfile;     ///< empty: the usual one
    int roadLimit = roads::RoadServer::usualLocations;
    DropManner dropManner = DropManner::Ask;
    QString watchedFolder; ///< files that come into it are offered for import; empty: none
    int trackingPollSeconds = 10;
    int dayPollSeconds = 120;

    /// Null for none, or for one that cannot be.
    [[nodiscard]] roads::RoadServer roadServer() const
    {
        return roads::RoadServer::fromText(roadUrl, roadProfile, roadLimit).value_or(roads::RoadServer());
    }

    bool operator==(const Preferences &) const = default;
};

/// A URL that tiles can be fetched from: http or https with a host; the empty text means none. Otherwise says why not.
[[nodiscard]] QString tileUrlComplaint(const QString &url);

}

Q_DECLARE_METATYPE(routedesk::ui::Preferences)
