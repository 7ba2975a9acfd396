// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"
#include "api/instant.h"

#include <QString>

#include <optional>

namespace routedesk::api {

/// A fix: where a phone says it was, and when, by its own clock.
struct Position {
    Instant recordedAt;
    GeoPoint place;
    std::optional<double> altitude {};     ///< metres
    std::optional<double> accuracy {};     ///< metres, of the place
    std::optional<double> speed {};        ///< metres per second
    std::optional<double> bearing {};      ///< degrees, 0..360
    std::optional<double> batteryLevel {}; ///< percent, 0..100
    bool isCharging = false;
    bool isMocked = false;              ///< the phone says that the place was made up

    bool operator==(const Position &) const = default;
};

/// A fix of POST /positions, with whose it is: one of the two names is set.
struct ReportedPosition {
    QString workerHandle {};
    QString deviceId {}; ///< of the worker, or of one of its phones
    Position position;

    bool operator==(const ReportedPosition &) const = default;
};

/// What became of the fixes of one call. Every well-formed fix is kept in the log, whatever was made of it.
struct PositionReceipt {
    int accepted = 0, late = 0; ///< taken into account
    int repeated = 0, future = 0, ancient = 0, impossible = 0, inaccurate = 0, mocked = 0;

    bool operator==(const PositionReceipt &) const = default;
};

}
