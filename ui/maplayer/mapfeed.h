// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"
#include "models/sharedselection.h"
#include "ui/maplayer/orderpins.h"

#include <QObject>
#include <QTimer>

namespace routedesk::map {
class MapView;
}
namespace routedesk::models {
class RoadDay;
}

namespace routedesk::ui {

class DayWords;

/// Fills the map with the day: orders as pins, geofences, routes as lines, workers; and ties its selection to the
/// shared one. Follows at most once a turn of the event loop: with the orders that an edit touches, where that is all;
/// a very large day only when it has been loaded, and bit by bit.
class MapFeed final : public QObject {
    Q_OBJECT

public:
    MapFeed(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
        const models::Outbox &outbox, const models::WorkingPlan &plan, const models::OrdersFilterModel &filter,
        const RouteVisibility &visibility, models::SharedSelection &selection, map::MapView &view,
        QObject *parent = nullptr);

    [[nodiscard]] static map::Id idOf(const api::OrderKey &key);
    [[nodiscard]] static map::Id idOfRoute(const QString &routeId);
    [[nodiscard]] static map::Id idOfWorker(const QString &workerHandle);
    [[nodiscard]] std::optional<api::OrderKey> orderOf(const map::Id &id) const;
    /// As the map shows it; nullopt for what it does not show.
    [[nodiscard]] std::optional<map::Pin> pinOf(const api::OrderKey &key) const { return m_orders.pinOf(key); }
    /// Null when the id is no route's.
    [[nodiscard]] static QString routeOf(const map::Id &id);
    /// Null when the id is no worker's.
    [[nodiscard]] static QString workerOf(const map::Id &id);

    /// An ops group's or a worker's handle; null when the id is no depot's.
    [[nodiscard]] static QString depotOf(const map::Id &id);

    /// Lines then lead along the roads where they are known.
    void setRoads(models::RoadDay *roads);
    /// Shows these only; none: everything of the day.
    void fit(const QList<api::OrderKey> &keys = {});
    /// With all of its stops, and its line where it has one.
    void fitRoute(const QString &routeId);
    /// An order that is being typed; nullopt takes it away.
    void setGhost(const std::optional<api::GeoPoint> &place, int radius);
    /// A place that was looked for; nullopt takes the mark away.
    void setFound(const std::optional<api::GeoPoint> &place);
    [[nodiscard]] const std::optional<api::GeoPoint> &found() const { return m_found; }
    /// Whether the id is that mark's.
    [[nodiscard]] static bool isFound(const map::Id &id);

private:
    void followDay();
    void followEdits();
    void rebuildSoon();
    void updateSoon(const QList<api::OrderKey> &keys);
    void comeSoon();
    void rebuild();
    void addOrders();
    void showOrders();
    void ordersShown();
    void rebuildLines();
    void rebuildWorkers();
    void rebuildDepots();
    [[nodiscard]] static QString depotPrefix();
    void recolour();
    void show();
    [[nodiscard]] map::Id currentId() const;
    void read(const map::Ids &ids);

    const Theme &m_theme;
    const DayWords &m_words;
    const models::DispatchStore &m_store;
    const models::Outbox &m_outbox;
    const models::WorkingPlan &m_plan;
    const models::OrdersFilterModel &m_filter;
    const RouteVisibility &m_visibility;
    models::SharedSelection &m_selection;
    map::MapView &m_view;
    OrderPins m_orders;
    QSet<api::OrderKey> m_touched; ///< to be looked at again, where not all are
    bool m_isStale = true; ///< all are to be gathered
    models::RoadDay *m_roads = nullptr;
    std::optional<api::GeoPoint> m_ghost;
    int m_ghostRadius = 0;
    std::optional<api::GeoPoint> m_found;
    QTimer m_turn;  ///< between two bits of a rebuild
    QTimer m_quiet; ///< while a large day is coming
    bool m_pending = false;
    bool m_reading = false;
    bool m_fitWhenFilled = true;
    bool m_hasOrders = false;
};

}
