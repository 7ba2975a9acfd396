// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tools/placetool.h"
#include "models/edits/placeforecast.h"
#include "ui/theme/palette.h"

class QAction;

namespace routedesk::map {
class MapView;
}

namespace routedesk::ui {

class EditHands;
class MapFeed;
struct Workbench;

/// The map's mode in which places of orders are worked on: pins are moved, geofences resized and reshaped. Each
/// change is one step of the history, sent at once; while a hand is still moving a bubble says how far it is and
/// what it would do to the route.
class PlaceHands final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive the hands, which go with the view.
    PlaceHands(const Workbench &bench, MapFeed &feed, EditHands &edits, map::MapView &view);

    /// Takes the map into this mode and out of it; checked while it is on. E where the map has the focus.
    [[nodiscard]] QAction *mode() const { return m_mode; }
    /// The same for the one order that is selected.
    [[nodiscard]] QAction *reshape() const { return m_reshape; }
    [[nodiscard]] const map::PlaceTool &tool() const { return m_tool; }

signals:
    /// The order should be seen on the map.
    void wanted(const routedesk::api::OrderKey &key);
    /// The person has put it there; sent already.
    void moved(const routedesk::api::OrderKey &key, const routedesk::api::GeoPoint &place);
    void told(routedesk::ui::Tone tone, const QString &sentence);
    /// Something else was done: what was told last is no matter any more.
    void settled();

private:
    void makeActions();
    void follow();
    void switchMode(bool on);
    void reshapeSelected();
    void refresh();
    void enable();
    [[nodiscard]] std::optional<api::OrderKey> selected() const;
    [[nodiscard]] std::optional<map::PlaceShape> shapeOf(const api::OrderKey &key) const;
    [[nodiscard]] map::PlaceTool::Rules rules();
    [[nodiscard]] map::PlaceTool::Words words(const map::PlaceShape &before, const map::PlaceShape &now) const;
    void commit(const map::PlaceShape &before, const map::PlaceShape &now);
    void refuse(const map::Id &id);
    void announceHandle() const;

    const Workbench &m_bench;
    MapFeed &m_feed;
    EditHands &m_edits;
    map::MapView &m_view;
    models::PlaceForecast m_forecast;
    map::PlaceTool m_tool;
    QAction *m_mode = nullptr;
    QAction *m_reshape = nullptr;
};

}
