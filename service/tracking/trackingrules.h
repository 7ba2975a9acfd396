// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace routedesk::service {

/// Every threshold of tracking. Metres, metres per second, percent. docs/tracking.md lists them for people.
struct TrackingRules {
    using Seconds = std::chrono::seconds;

    // What a fix is worth.
    Seconds futureTolerance { 120 };      ///< a phone's clock may be ahead by this
    Seconds lateAfter { 300 };            ///< received this long after it was recorded: late
    Seconds ancientAfter { 24 * 3600 };   ///< received this long after it was recorded: not used
    double largestInaccuracy = 200;
    double fastest = 70;                  ///< nobody moves faster between two fixes
    int jumpsBelieved = 3;                ///< this many fixes in a row that fit together are where the worker is after all

    // Geofence.
    Seconds arrivalDwell { 30 };          ///< inside this long: arrived, at the first of these fixes
    double exitMargin = 30;               ///< outside by more than this …
    Seconds exitDwell { 60 };             ///< … for this long: left, at the first of these fixes
    double serviceSpeed = 2.5;            ///< slower than this inside the geofence: service has begun

    // Activities.
    double walkFrom = 0.7;
    double driveFrom = 3.0;
    Seconds activityDwell { 60 };         ///< what is done for less is not told
    double noise = 15;                    ///< a move smaller than this may be none

    // Silence.
    Seconds trackedGap { 300 };           ///< between two fixes no further apart the way counts as tracked
    Seconds outageAfter { 600 };          ///< no used fix for this long: an outage
    double lowBatteryOutage = 10;         ///< last heard of with so little: the battery is the reason
    Seconds disconnectedAfter { 3600 };

    // What is told of a route under way.
    Seconds arrivalStep { 60 };           ///< an arrival is forecast anew when it changes by this
    double distanceStep = 500;            ///< distance and tracking rate are told in such steps

    // Risks: yellow from the first on, red from the second.
    Seconds offline[2] { Seconds(300), Seconds(900) };
    Seconds inOutage[2] { Seconds(600), Seconds(1800) };
    Seconds lateForSchedule[2] { Seconds(1), Seconds(900) };
    Seconds lateForFirstForecast[2] { Seconds(300), Seconds(900) };
    double lowBattery[2] { 20, 10 };      ///< at or below
    double movingAway[2] { 500, 2000 };   ///< further from the destination than it was already
    double corridorShare = 0.3;           ///< of the straight line's length …
    double corridorLeast = 1000;          ///< … or this: so far beside it is no deviation
    double deviation[2] { 1, 2 };         ///< corridors
    Seconds slowWindow { 600 };           ///< progress is measured over this
    double slow[2] { 0.5, 0.25 };         ///< of the planned speed, and late besides
    double slowLeastDistance = 1000;      ///< nearer than this nobody is slow

    // Completion.
    double returnRadius = 200;            ///< of the route's start
    Seconds returnPatience { 4 * 3600 };  ///< who is not seen to return within this has done so unseen

    bool operator==(const TrackingRules &) const = default;
};

}
