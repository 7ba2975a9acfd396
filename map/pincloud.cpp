// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/pincloud.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <ranges>

namespace routedesk::map {

namespace {

PinCloud::Traits traitsOf(const Pin &pin)
{
    PinCloud::Traits traits { .colour = pin.colour.rgb(),
                              .route = pin.route,
                              .glyph = pin.glyph,
                              .status = pin.status,
                              .late = pin.late,
                              .faded = pin.faded };
    const auto number = QStringView(pin.number).first(std::min<qsizetype>(pin.number.size(), 3));
    std::ranges::transform(number, traits.number.begin(), [](QChar c) { return c.unicode(); });
    return traits;
}

}

PinCloud::PinCloud(const QList<Pin> &pins)
{
    std::vector<QPointF> places;
    places.reserve(size_t(pins.size()));
    Extent extent;
    for (const Pin &pin : pins) {
        places.push_back(mercator::project(pin.place));
        extent.add(places.back());
    }
    m_bounds = extent.box();
    const std::vector<quint32> order = cellOrder(places);
    std::vector<QPointF> world(places.size());
    m_traits.resize(places.size());
    m_numbers.resize(places.size());
    for (quint32 pin = 0; pin < order.size(); ++pin) {
        world[pin] = places[order[pin]];
        m_traits[pin] = traitsOf(pins[order[pin]]);
        m_numbers[order[pin]] = pin;
    }
    m_world = std::make_shared<const std::vector<QPointF>>(std::move(world));
    keepIds(pins, order);
    hashIds();
    m_levels = gathered(*m_world);
    m_index = SceneIndex(m_world);
}

void PinCloud::keepIds(const QList<Pin> &pins, std::span<const quint32> order)
{
    qsizetype length = 0;
    for (const Pin &pin : pins)
        length += pin.id.size();
    m_idText.reserve(length);
    m_idEnds.reserve(order.size() + 1);
    for (const quint32 place : order) {
        m_idText += pins[place].id;
        m_idEnds.push_back(quint32(m_idText.size()));
    }
}

void PinCloud::hashIds()
{
    m_slots.assign(std::bit_ceil(std::max<size_t>(2, size() * 2)), 0);
    for (const quint32 pin : m_numbers) { // as given, so that of twins the first is found first
        const QStringView id = idText(pin);
        size_t slot = qHash(id) & (m_slots.size() - 1);
        while (m_slots[slot] != 0 && idText(m_slots[slot] - 1) != id)
            slot = (slot + 1) & (m_slots.size() - 1);
        if (m_slots[slot] == 0)
            m_slots[slot] = pin + 1;
        else
            m_twins[m_slots[slot] - 1].append(pin);
    }
}

std::vector<quint32> PinCloud::withIds(const Ids &ids) const
{
    std::vector<quint32> result;
    if (size() == 0)
        return result;
    for (const Id &id : ids) {
        size_t slot = qHash(QStringView(id)) & (m_slots.size() - 1);
        while (m_slots[slot] != 0 && idText(m_slots[slot] - 1) != id)
            slot = (slot + 1) & (m_slots.size() - 1);
        if (m_slots[slot] == 0)
            continue;
        result.push_back(m_slots[slot] - 1);
        for (const quint32 twin : m_twins.value(result.back()))
            result.push_back(twin);
    }
    std::ranges::sort(result);
    return result;
}

bool PinCloud::holds(const QList<Pin> &pins) const
{
    if (size_t(pins.size()) != size())
        return false;
    for (qsizetype i = 0; i < pins.size(); ++i) {
        const Pin &pin = pins[i];
        const quint32 number = m_numbers[size_t(i)];
        if (pin.id != idText(number) || traitsOf(pin) != traits(number) || mercator::project(pin.place) != world(number))
            return false;
    }
    return true;
}

qint64 PinCloud::bytes() const
{
    const auto of = [](const auto &list) { return qint64(list.capacity()) * qint64(sizeof(*list.data())); };
    qint64 result = of(*m_world) + of(m_traits) + of(m_numbers) + of(m_idText) + of(m_idEnds) + of(m_slots)
        + m_twins.size() * 64 + m_index.bytes();
    for (const PinLevel &level : m_levels)
        result += of(level.marks) + of(level.clusters) + of(level.ranges);
    return result;
}

int PinCloud::levelFor(double zoom)
{
    return std::clamp(int(std::lround(zoom)), 0, PinLevel::count - 1);
}

quint64 PinCloud::cellOf(const PinLevel &level, quint32 mark) const
{
    return level.isCluster(mark) ? level.cluster(mark).cell : PinLevel::cellOf(world(level.marks[mark]), level.zoom);
}

quint32 PinCloud::firstFrom(const PinLevel &level, quint64 cell) const
{
    const auto marks = std::views::iota(quint32(0), quint32(level.marks.size()));
    return quint32(std::ranges::lower_bound(marks, cell, {}, [&](quint32 mark) { return cellOf(level, mark); }) - marks.begin());
}

std::vector<quint32> PinCloud::visible(const PinLevel &level, const QRectF &area) const
{
    std::vector<quint32> result;
    const quint32 across = PinLevel::cellsAcross(level.zoom);
    const auto row = [across](double y) { return quint32(std::clamp(std::floor(y * across), 0.0, across - 1.0)); };
    const auto from = qint64(std::floor(area.left() * across));
    const auto to = std::min(qint64(std::floor(area.right() * across)), from + across - 1);
    const auto collect = [&](quint32 y, qint64 left, qint64 right) {
        if (left > right)
            return;
        quint32 mark = firstFrom(level, PinLevel::cellKey(y, quint32(left)));
        for (; mark < level.marks.size() && cellOf(level, mark) <= PinLevel::cellKey(y, quint32(right)); ++mark)
            result.push_back(mark);
    };
    for (quint32 y = row(area.top()); y <= row(area.bottom()); ++y) {
        // The world wraps: up to two copies of it are in view.
        collect(y, std::max<qint64>(from + across, 0), std::min<qint64>(to + across, across - 1));
        collect(y, std::max<qint64>(from, 0), std::min<qint64>(to, across - 1));
        collect(y, std::max<qint64>(from - across, 0), std::min<qint64>(to - across, across - 1));
    }
    return result;
}

std::vector<quint32> PinCloud::inside(QRectF screen, const Viewport &view) const
{
    screen = screen.normalized();
    std::vector<quint32> result
        = m_index.touching(QRectF(view.toWorld(screen.topLeft()), view.toWorld(screen.bottomRight())).adjusted(-1e-12, -1e-12, 1e-12, 1e-12));
    std::erase_if(result, [&](quint32 pin) { return !screen.contains(view.toScreen(world(pin))); });
    return result;
}

}
