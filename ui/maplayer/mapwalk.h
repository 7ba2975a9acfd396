// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/walk.h"
#include "models/stopwalk.h"

#include <QObject>

namespace routedesk::map {
class MapView;
}

namespace routedesk::ui {

class MapFeed;
class MapTips;
struct Workbench;

/// Arrow keys on the map, from stop to stop of a route, or from order to order of the pool to the nearest; the
/// selection of every view goes along, and the map follows. What was reached is read out.
class MapWalk final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive the walk, which goes with the view.
    MapWalk(const Workbench &bench, const MapFeed &feed, const MapTips &tips, map::MapView &view);

    /// Whether the key was for walking: not so while no order is current. `adds`: what was selected stays so.
    bool walk(map::Walk where, bool adds);

private:
    [[nodiscard]] std::optional<api::OrderKey> target(const api::OrderKey &from, models::StopWalk::Step step);
    [[nodiscard]] bool isInSight(const api::OrderKey &key) const;
    void announce(const api::OrderKey &key) const;

    const Workbench &m_bench;
    const MapFeed &m_feed;
    const MapTips &m_tips;
    map::MapView &m_view;
    models::StopWalk m_walk;
};

}
