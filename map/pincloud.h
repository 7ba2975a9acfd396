// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/extent.h"
#include "map/pinlevels.h"
#include "map/scenevalues.h"
#include "map/sceneindex.h"
#include "map/viewport.h"

#include <array>
#include <span>
#include <vector>

namespace routedesk::map {

// All pins in little memory (some 70 bytes each), projected once, and how they gather into counted clusters at every
// zoom. Pins are numbers below size(), in an order of the cloud's own. Made on any thread, then only read.
class PinCloud {
public:
    // What a pin looks like. Its number may be cut off: three characters are drawn.
    struct Traits {
        QRgb colour = 0;
        std::array<char16_t, 3> number {};
        quint16 route = 0;
        Glyph glyph = Glyph::Plain;
        Status status = Status::Unplanned;
        bool late = false;
        bool faded = false;

        friend bool operator==(const Traits &, const Traits &) = default;
    };

    PinCloud() = default;
    explicit PinCloud(const QList<Pin> &pins);

    [[nodiscard]] bool holds(const QList<Pin> &pins) const; // just these, in this order
    [[nodiscard]] size_t size() const { return m_traits.size(); }
    [[nodiscard]] QRectF bounds() const { return m_bounds; } // x may lie outside 0..1; null if there are none
    [[nodiscard]] QPointF world(quint32 pin) const { return (*m_world)[pin]; }
    [[nodiscard]] const Traits &traits(quint32 pin) const { return m_traits[pin]; }
    [[nodiscard]] Id id(quint32 pin) const { return idText(pin).toString(); }
    [[nodiscard]] bool hasId(quint32 pin, const Id &id) const { return idText(pin) == id; }
    [[nodiscard]] std::vector<quint32> withIds(const Ids &ids) const; // ascending
    [[nodiscard]] qint64 bytes() const; // of memory, about

    [[nodiscard]] static int levelFor(double zoom);
    [[nodiscard]] const PinLevel &level(int zoom) const { return m_levels.at(size_t(zoom)); }
    [[nodiscard]] quint32 countOf(const PinLevel &level, quint32 mark) const
    {
        return level.isCluster(mark) ? level.cluster(mark).count : 1;
    }
    [[nodiscard]] QPointF placeOf(const PinLevel &level, quint32 mark) const // in the world
    {
        return level.isCluster(mark) ? level.cluster(mark).world : world(level.marks[mark]);
    }
    // act(pin) for every pin that a mark of the level stands for.
    template <class Act>
    void eachMember(const PinLevel &level, quint32 mark, Act act) const;

    // The marks of a level whose pictures may touch the view, or whose cells lie in a part of the world.
    [[nodiscard]] std::vector<quint32> visible(const PinLevel &level, const Viewport &view) const
    {
        return visible(level, view.grown(64).worldRect());
    }
    [[nodiscard]] std::vector<quint32> visible(const PinLevel &level, const QRectF &area) const;

    // Pins within a rectangle of the view, ascending.
    [[nodiscard]] std::vector<quint32> inside(QRectF screen, const Viewport &view) const;

private:
    [[nodiscard]] QStringView idText(quint32 pin) const
    {
        return QStringView(m_idText).sliced(m_idEnds[pin], m_idEnds[pin + 1] - m_idEnds[pin]);
    }
    [[nodiscard]] quint64 cellOf(const PinLevel &level, quint32 mark) const;
    [[nodiscard]] quint32 firstFrom(const PinLevel &level, quint64 cell) const; // a mark
    void keepIds(const QList<Pin> &pins, std::span<const quint32> order);
    void hashIds();

    QRectF m_bounds;
    SceneIndex::Points m_world = std::make_shared<const std::vector<QPointF>>();
    std::vector<Traits> m_traits;
    std::vector<quint32> m_numbers; // place in the list given -> pin
    QString m_idText; // all ids, one after the other
    std::vector<quint32> m_idEnds { 0 };
    std::vector<quint32> m_slots; // hash table of ids: pin + 1, or 0
    QHash<quint32, QList<quint32>> m_twins; // the slot's pin -> more of the same id
    PinLevels m_levels;
    SceneIndex m_index;
};

template <class Act>
void PinCloud::eachMember(const PinLevel &level, quint32 mark, Act act) const
{
    if (!level.isCluster(mark))
        return act(level.marks[mark]);
    const auto &cluster = level.cluster(mark);
    for (const auto &range : std::span(level.ranges).subspan(cluster.firstRange, cluster.rangeCount)) {
        for (quint32 pin = range.first; pin < range.first + range.count; ++pin)
            act(pin);
    }
}

}
