// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/pinlevels.h"

#include "map/mercator.h"

#include <QSizeF>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace routedesk::map {

namespace {

constexpr int finest = PinLevel::count - 1;

struct Cell {
    quint64 key = 0;
    quint32 first = 0; // pins
    quint32 count = 0;
    QPointF sum {};
};

constexpr quint64 rowMask = ~quint64(0) << 32;

quint64 spread(quint64 v) // each bit of the lower half to twice its place
{
    v = (v | v << 16) & 0x0000ffff0000ffff;
    v = (v | v << 8) & 0x00ff00ff00ff00ff;
    v = (v | v << 4) & 0x0f0f0f0f0f0f0f0f;
    v = (v | v << 2) & 0x3333333333333333;
    return (v | v << 1) & 0x5555555555555555;
}

std::vector<Cell> finestCells(std::span<const QPointF> places)
{
    std::vector<Cell> cells;
    cells.reserve(places.size());
    for (quint32 i = 0; i < places.size(); ++i) {
        const quint64 key = PinLevel::cellOf(places[i], finest);
        if (cells.empty() || cells.back().key != key)
            cells.push_back({ key, i, 0 });
        ++cells.back().count;
        cells.back().sum += places[i];
    }
    std::ranges::sort(cells, {}, &Cell::key);
    return cells;
}

// The cells of the next coarser level: of each two rows and two columns one. In place and linear.
void coarsen(std::vector<Cell> &cells)
{
    std::vector<Cell> result;
    result.reserve(cells.size());
    const auto add = [&result](const Cell &cell, quint64 key) {
        if (result.empty() || result.back().key != key) {
            result.push_back(cell);
            result.back().key = key;
            return;
        }
        Cell &into = result.back();
        into.first = std::min(into.first, cell.first);
        into.count += cell.count;
        into.sum += cell.sum;
    };
    const auto rowOf = [](const Cell &cell) { return quint32(cell.key >> 32); };
    for (size_t i = 0; i < cells.size();) {
        const quint32 row = rowOf(cells[i]) / 2;
        size_t upper = i;
        while (i < cells.size() && rowOf(cells[i]) == row * 2)
            ++i;
        const size_t middle = i;
        size_t lower = i;
        while (i < cells.size() && rowOf(cells[i]) == row * 2 + 1)
            ++i;
        while (upper < middle || lower < i) {
            const auto column = [](const Cell &cell) { return quint32(cell.key) / 2; };
            const bool fromUpper = lower == i || (upper < middle && column(cells[upper]) <= column(cells[lower]));
            const Cell &cell = cells[fromUpper ? upper++ : lower++];
            add(cell, PinLevel::cellKey(row, column(cell)));
        }
    }
    cells = std::move(result);
}

// Lets each cell swallow those east and south of it that are too close to be drawn apart.
// Tells for each which one it ended up in; `cells` then has the sums and counts of what was joined.
std::vector<quint32> joined(std::vector<Cell> &cells, double pixel)
{
    std::vector<quint32> owner(cells.size());
    std::iota(owner.begin(), owner.end(), 0);
    const double pinSquare = PinLevel::joinPixels * pixel * PinLevel::joinPixels * pixel;
    const QSizeF plate = QSizeF(PinLevel::plateWidth, PinLevel::plateHeight) * pixel;
    const auto join = [&](quint32 a, quint32 b) {
        if (owner[b] != b || owner[a] != a)
            return;
        const QPointF between = cells[a].sum / cells[a].count - cells[b].sum / cells[b].count;
        const bool isPlate = cells[a].count > 1 || cells[b].count > 1;
        const bool isApart = isPlate ? std::abs(between.x()) >= plate.width() || std::abs(between.y()) >= plate.height()
                                     : QPointF::dotProduct(between, between) >= pinSquare;
        if (isApart)
            return;
        owner[b] = a;
        cells[a].sum += cells[b].sum;
        cells[a].count += cells[b].count;
    };

    size_t below = 0;
    for (quint32 i = 0; i < cells.size(); ++i) {
        const quint64 key = cells[i].key;
        if (i + 1 < cells.size() && cells[i + 1].key == key + 1)
            join(i, i + 1);
        const quint64 south = key + (quint64(1) << 32);
        below = std::max<size_t>(below, i + 1);
        while (below < cells.size() && cells[below].key + 1 < south)
            ++below;
        for (size_t j = below; j < cells.size() && cells[j].key <= south + 1; ++j) {
            if ((cells[j].key & rowMask) == (south & rowMask))
                join(i, quint32(j));
        }
    }
    return owner;
}

PinLevel levelOf(const std::vector<Cell> &own, int zoom)
{
    std::vector<Cell> cells = own;
    const double pixel = double(PinLevel::cellsPerTile) / mercator::tileSize / PinLevel::cellsAcross(zoom);
    const std::vector<quint32> owner = joined(cells, pixel);
    std::vector<quint32> swallowed(cells.size()); // how many cells
    for (quint32 i = 0; i < cells.size(); ++i)
        swallowed[owner[i]] += owner[i] != i;

    PinLevel result { .zoom = zoom };
    std::vector<quint32> place(cells.size()); // cell -> where its next range goes
    quint32 ranges = 0;
    for (quint32 i = 0; i < cells.size(); ++i) {
        if (owner[i] != i)
            continue;
        if (cells[i].count == 1) {
            result.marks.push_back(cells[i].first);
            continue;
        }
        result.marks.push_back(quint32(result.clusters.size()) | PinLevel::clusterBit);
        result.clusters.push_back({ cells[i].sum / cells[i].count, cells[i].key, cells[i].count, ranges, swallowed[i] + 1 });
        place[i] = std::exchange(ranges, ranges + swallowed[i] + 1);
    }
    result.ranges.resize(ranges);
    for (quint32 i = 0; i < cells.size(); ++i) {
        if (cells[owner[i]].count > 1)
            result.ranges[place[owner[i]]++] = { own[i].first, own[i].count };
    }
    result.marks.shrink_to_fit();
    result.clusters.shrink_to_fit();
    return result;
}

}

quint64 PinLevel::cellOf(QPointF world, int zoom)
{
    const double across = cellsAcross(zoom);
    const auto index = [across](double v) { return quint32(std::clamp(std::floor(v * across), 0.0, across - 1)); };
    return cellKey(index(world.y()), index(world.x()));
}

std::vector<quint32> cellOrder(std::span<const QPointF> places)
{
    std::vector<std::pair<quint64, quint32>> keyed(places.size());
    for (quint32 i = 0; i < keyed.size(); ++i) {
        const quint64 cell = PinLevel::cellOf(places[i], finest);
        keyed[i] = { spread(cell >> 32) << 1 | spread(quint32(cell)), i };
    }
    std::ranges::sort(keyed);
    std::vector<quint32> order(keyed.size());
    std::ranges::transform(keyed, order.begin(), &std::pair<quint64, quint32>::second);
    return order;
}

PinLevels gathered(std::span<const QPointF> places)
{
    PinLevels result;
    std::vector<Cell> cells = finestCells(places);
    for (int zoom = finest; zoom >= 0; --zoom) {
        result[size_t(zoom)] = levelOf(cells, zoom);
        if (zoom > 0)
            coarsen(cells);
    }
    return result;
}

}
