// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/moves/droparea.h"

namespace routedesk::map {
class MapView;
}

namespace routedesk::ui {

class MapFeed;
struct Workbench;

/// Drags from the map and onto it. Pins are taken up, one or all that are selected, for every view that takes
/// orders; what is let go on a pin goes behind that stop, on a route's line to its best place there, on a worker
/// where names put it. One stop that is let go on a pin without a route brings that one behind itself: an arrow is
/// drawn from the stop to it.
class MapHands final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive the hands.
    MapHands(const Workbench &bench, const MapFeed &feed, NameWeigher &names, DropFlow &flow, map::MapView &view);

    [[nodiscard]] DropArea &drops() const { return *m_drops; }
    /// What a drag that begins at this pin takes along, as it stands on the routes.
    [[nodiscard]] QList<api::OrderKey> carriedBy(const api::OrderKey &grabbed) const;
    /// What is under a point of the map.
    [[nodiscard]] DropArea::Spot spotAt(const QPoint &point) const;

private:
    void take(const QString &id);
    void showLink(const QPoint &point);
    [[nodiscard]] DropArea::Spot spotAtFree(const api::OrderKey &key) const;
    [[nodiscard]] QString nameOf(const QString &routeId) const;
    [[nodiscard]] QString nameOfWorker(const QString &handle) const;

    const Workbench &m_bench;
    const MapFeed &m_feed;
    map::MapView &m_view;
    DropArea *m_drops;
};

}
