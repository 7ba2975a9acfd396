// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <functional>

namespace routedesk::map {

// How long is waited for tiles, and how often asked for them. Milliseconds.
struct TilePace {
    int stall = 8'000; // without a byte
    int whole = 20'000; // for a tile, however steadily it drips
    int firstRetry = 15'000; // after a failure; twice as long after each more
    int longestRetry = 10 * 60'000;
    int missingAgain = 10 * 60'000; // a tile that there was not may have been made since
    int together = 50; // changes within this time are told as one
    std::function<qint64()> now = &QDateTime::currentMSecsSinceEpoch; // any thread; of the calendar
};

}
