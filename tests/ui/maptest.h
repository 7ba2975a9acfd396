// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "windowtest.h"

#include "map/mapview.h"
#include "models/workingplan.h"

#include <QEvent>

class QMenu;

namespace routedesk::ui {
class StackPanel;
}

/// What is done on the map of the main window, which has the focus: three routes and six orders without one.
class MapTest : public WindowTest {
    Q_OBJECT

public:
    MapTest() : WindowTest({ .routes = 3, .pool = 6, .window = { 1400, 900 } }) { }

protected slots:
    void init() override;

protected:
    [[nodiscard]] routedesk::map::MapView &view() const { return m_window->mapView(); }
    [[nodiscard]] const QList<routedesk::api::OrderKey> &stops(const QString &routeId) const
    {
        return m_desk->plan.route(routeId)->stops;
    }
    [[nodiscard]] QPoint placeOf(const std::optional<routedesk::api::GeoPoint> &place) const;
    [[nodiscard]] QPoint pinOf(const routedesk::api::OrderKey &key) const;
    /// Goes there, and waits until the map is.
    void look(const routedesk::map::Ids &ids) const;
    void go(double longitude, double latitude, double zoom) const;
    [[nodiscard]] bool isSettled() const;
    /// Goes there, and looks whether the order is what lies there.
    [[nodiscard]] bool isShown(const routedesk::api::OrderKey &key) const;
    [[nodiscard]] routedesk::ui::StackPanel &panel() const;
    [[nodiscard]] QString note() const;
    /// A place on a line of the route, where nothing else is.
    [[nodiscard]] std::optional<QPoint> onALineOf(const QString &routeId) const;
    /// To the same door.
    void moveTo(const routedesk::api::OrderKey &key, const routedesk::api::OrderKey &door);

    QMenu *menuAt(const QPoint &at);
    [[nodiscard]] static QStringList linesOf(const QMenu &menu);
    static bool press(const QMenu &menu, const QString &text);

    void send(QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers = {});
    void drawAround(const QList<QPointF> &corners, Qt::KeyboardModifiers modifiers = {});
    void setDark(bool dark);
    /// build/shots/map-NAME-light.png, once the map has settled.
    void shoot(const QString &name);
};
