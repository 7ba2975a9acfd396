// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/pincloud.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace routedesk::map {

namespace {

using Level = PinCloud::Level;
using Mark = PinCloud::Mark;

quint64 cellKey(quint32 row, quint32 column)
{
    return quint64(row) << 32 | column;
}

quint32 cellsAcross(int zoom)
{
    return quint32(PinCloud::cellsPerTile) << zoom;
}

// Boyer and Moore's majority vote, then the count that confirms it.
QRgb majority(const QList<Pin> &pins, const Level &level, const Mark &mark)
{
    QRgb candidate = 0;
    qint64 votes = 0;
    const auto members = std::span(level.members).subspan(mark.first, mark.count);
    const auto colourOf = [&pins](quint32 pin) {
        const Pin &value = pins[pin];
        return value.status == Status::Unplanned || value.status == Status::Cancelled ? 0 : value.colour.rgb();
    };
    for (const quint32 pin : members) {
        const QRgb colour = colourOf(pin);
        if (votes == 0)
            candidate = colour;
        votes += colour == candidate ? 1 : -1;
    }
    const auto count = std::ranges::count(members, candidate, colourOf);
    return quint64(count) * 2 > mark.count ? candidate : 0;
}

// Lets each mark swallow those of the cells east and south of it that are too close to be drawn apart.
// `owner` tells for each mark which one it ended up in.
std::vector<quint32> joined(const std::vector<Mark> &marks, std::vector<QPointF> &sums, double distance)
{
    std::vector<quint32> owner(marks.size());
    std::iota(owner.begin(), owner.end(), 0);
    std::vector<quint32> counts(marks.size());
    std::ranges::transform(marks, counts.begin(), &Mark::count);

    const auto join = [&](quint32 a, quint32 b) {
        if (owner[b] != b || owner[a] != a || counts[a] == 0)
            return;
        const QPointF between = sums[a] / counts[a] - sums[b] / counts[b];
        if (std::hypot(between.x(), between.y()) >= distance)
            return;
        owner[b] = a;
        sums[a] += sums[b];
        counts[a] += counts[b];
    };

    size_t below = 0;
    for (quint32 i = 0; i < marks.size(); ++i) {
        const quint64 cell = marks[i].cell;
        if (i + 1 < marks.size() && marks[i + 1].cell == cell + 1)
            join(i, i + 1);
        const quint64 south = cell + (quint64(1) << 32);
        below = std::max<size_t>(below, i + 1);
        while (below < marks.size() && marks[below].cell + 1 < south)
            ++below;
        for (size_t j = below; j < marks.size() && marks[j].cell <= south + 1; ++j)
            join(i, quint32(j));
    }
    return owner;
}

}

void PinCloud::setPins(QList<Pin> pins)
{
    m_pins = std::move(pins);
    m_world.clear();
    m_world.reserve(size_t(m_pins.size()));
    m_index.clear();
    m_index.reserve(size_t(m_pins.size()));
    Extent extent;
    for (const Pin &pin : std::as_const(m_pins)) {
        m_index.emplace_back(quint32(qHash(pin.id)), quint32(m_world.size()));
        m_world.push_back(mercator::project(pin.place));
        extent.add(m_world.back());
    }
    m_bounds = extent.box();
    std::ranges::sort(m_index);
    m_levels.fill(std::nullopt);
}

qsizetype PinCloud::indexOf(const Id &id) const
{
    const auto hash = quint32(qHash(id));
    auto at = std::ranges::lower_bound(m_index, std::pair(hash, quint32(0)));
    while (at != m_index.end() && at->first == hash && m_pins[at->second].id != id)
        ++at;
    return at != m_index.end() && at->first == hash ? qsizetype(at->second) : -1;
}

int PinCloud::levelFor(double zoom)
{
    return std::clamp(int(std::lround(zoom)), 0, 19);
}

const Level &PinCloud::level(int zoom) const
{
    auto &slot = m_levels.at(size_t(zoom));
    if (!slot)
        slot = build(zoom);
    return *slot;
}

Level PinCloud::build(int zoom) const
{
    const quint32 across = cellsAcross(zoom);
    const auto cellIndex = [across](double v) {
        return quint32(std::clamp(std::floor(v * across), 0.0, double(across - 1)));
    };
    std::vector<std::pair<quint64, quint32>> keyed(m_world.size());
    for (quint32 i = 0; i < keyed.size(); ++i)
        keyed[i] = { cellKey(cellIndex(m_world[i].y()), cellIndex(m_world[i].x())), i };
    std::ranges::sort(keyed);

    std::vector<Mark> cells;
    std::vector<QPointF> sums;
    for (quint32 i = 0; i < keyed.size(); ++i) {
        if (cells.empty() || cells.back().cell != keyed[i].first) {
            cells.push_back({ .first = i, .cell = keyed[i].first });
            sums.emplace_back();
        }
        ++cells.back().count;
        sums.back() += m_world[keyed[i].second];
    }
    const std::vector<quint32> owner = joined(cells, sums, joinPixels * cellsPerTile / mercator::tileSize / across);

    Level result { .zoom = zoom, .members = {}, .markOf = std::vector<quint32>(keyed.size()), .marks = {} };
    std::vector<quint32> place(cells.size()); // cell -> mark
    for (quint32 i = 0; i < cells.size(); ++i) {
        if (owner[i] != i) {
            result.marks[place[owner[i]]].count += cells[i].count;
            continue;
        }
        place[i] = quint32(result.marks.size());
        result.marks.push_back(cells[i]);
        result.marks.back().world = sums[i];
    }
    quint32 first = 0;
    for (Mark &mark : result.marks) {
        mark.first = std::exchange(first, first + mark.count);
        mark.world /= mark.count;
    }
    result.members.resize(keyed.size());
    std::vector<quint32> filled(result.marks.size());
    for (quint32 i = 0; i < cells.size(); ++i) {
        const quint32 mark = place[owner[i]];
        for (quint32 k = cells[i].first; k < cells[i].first + cells[i].count; ++k) {
            const quint32 pin = keyed[k].second;
            result.members[result.marks[mark].first + filled[mark]++] = pin;
            result.markOf[pin] = mark;
        }
    }
    for (Mark &mark : result.marks) {
        mark.colour = majority(m_pins, result, mark);
        for (quint32 k = 0; k < mark.count && !mark.late; ++k)
            mark.late = m_pins[result.members[mark.first + k]].late;
    }
    return result;
}

std::vector<quint32> PinCloud::visible(const Level &level, const Viewport &view) const
{
    std::vector<quint32> result;
    const quint32 across = cellsAcross(level.zoom);
    const QRectF world = view.grown(64).worldRect();
    const auto row = [across](double y) { return quint32(std::clamp(std::floor(y * across), 0.0, across - 1.0)); };
    const auto from = qint64(std::floor(world.left() * across));
    const auto to = std::min(qint64(std::floor(world.right() * across)), from + across - 1);
    const auto collect = [&](quint32 y, qint64 left, qint64 right) {
        if (left > right)
            return;
        auto at = std::ranges::lower_bound(level.marks, cellKey(y, quint32(left)), {}, &Mark::cell);
        for (; at != level.marks.end() && at->cell <= cellKey(y, quint32(right)); ++at)
            result.push_back(quint32(at - level.marks.begin()));
    };
    for (quint32 y = row(world.top()); y <= row(world.bottom()); ++y) {
        // The world wraps: up to two copies of it are in view.
        collect(y, std::max<qint64>(from + across, 0), std::min<qint64>(to + across, across - 1));
        collect(y, std::max<qint64>(from, 0), std::min<qint64>(to, across - 1));
        collect(y, std::max<qint64>(from - across, 0), std::min<qint64>(to - across, across - 1));
    }
    return result;
}

std::vector<quint32> PinCloud::inside(QRectF screen, const Viewport &view) const
{
    std::vector<quint32> result;
    for (quint32 i = 0; i < m_world.size(); ++i) {
        if (screen.contains(view.toScreen(m_world[i])))
            result.push_back(i);
    }
    return result;
}

}
