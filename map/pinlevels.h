// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>

#include <array>
#include <span>
#include <vector>

namespace routedesk::map {

// How all pins gather at one whole zoom level: by a grid fixed to the world, so that clusters hold still while the map
// moves and split as it grows; neighbours too close to be drawn apart are joined.
// Pins are numbers into an order in which each cell's are next to each other (cellOrder()).
struct PinLevel {
    static constexpr int count = 20; // zooms 0 to 19
    static constexpr int cellsPerTile = 12; // along a side of 256 pixels; whole, so that grids nest and the world wraps
    static constexpr double joinPixels = 18; // of two pins …
    static constexpr double plateWidth = 30; // … and of clusters, whose plates want some air between them
    static constexpr double plateHeight = 22;

    struct Range {
        quint32 first = 0; // pins: first … first + count - 1
        quint32 count = 0;
    };
    struct Cluster {
        QPointF world {}; // the mean of its members
        quint64 cell = 0; // of the cells that were joined the one in the north, west of it the first
        quint32 count = 0;
        quint32 firstRange = 0;
        quint32 rangeCount = 0;
    };

    static constexpr quint32 clusterBit = quint32(1) << 31;

    int zoom = 0;
    std::vector<quint32> marks {}; // by cell, rows from north to south, each from west to east: a pin, or a cluster | clusterBit
    std::vector<Cluster> clusters {};
    std::vector<Range> ranges {};

    [[nodiscard]] static quint32 cellsAcross(int zoom) { return quint32(cellsPerTile) << zoom; }
    [[nodiscard]] static quint64 cellKey(quint32 row, quint32 column) { return quint64(row) << 32 | column; }
    [[nodiscard]] static quint64 cellOf(QPointF world, int zoom);

    [[nodiscard]] bool isCluster(quint32 mark) const { return (marks[mark] & clusterBit) != 0; }
    [[nodiscard]] const Cluster &cluster(quint32 mark) const { return clusters[marks[mark] & ~clusterBit]; }
};

using PinLevels = std::array<PinLevel, PinLevel::count>;

// The order that gathers places: places[order[0]], places[order[1]] … come cell by cell at every zoom.
[[nodiscard]] std::vector<quint32> cellOrder(std::span<const QPointF> places);

// All levels of places that are in that order. Takes a fraction of a microsecond a place; any thread.
[[nodiscard]] PinLevels gathered(std::span<const QPointF> places);

}
