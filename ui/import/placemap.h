// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/candidate.h"
#include "map/mapview.h"

#include <QTimer>
#include <QWidget>

namespace routedesk::ui {

class Theme;

/// A small map with the candidates of an address, numbered, and the pin that says where the order goes. The pin is
/// dragged, put by a right click, or moved by the arrow keys (Shift: by a hair); Return takes it. Zooming is the map's.
class PlaceMap final : public QWidget {
    Q_OBJECT

public:
    PlaceMap(const Theme &theme, const map::MapView::Settings &settings, QWidget *parent = nullptr);

    void setBaseMap(const map::BaseMapChoice &choice) { m_view->setBaseMap(choice); }
    /// Without a pin there is only `middle` to look at. The view moves so that all is seen.
    void show(const geocoding::Candidates &candidates, const std::optional<api::GeoPoint> &pin,
        const std::optional<api::GeoPoint> &middle);
    /// The view moves only if the pin would be outside.
    void setPin(const api::GeoPoint &pin);
    [[nodiscard]] const std::optional<api::GeoPoint> &pin() const { return m_pin; }
    [[nodiscard]] map::MapView &view() const { return *m_view; }

signals:
    /// By hand.
    void pinMoved(const routedesk::api::GeoPoint &pin);
    /// The pin has come to rest after that.
    void pinRested(const routedesk::api::GeoPoint &pin);
    void candidateClicked(int candidate);
    void accepted();
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void recolour();
    void paintPins();
    /// Moves the view so that all is seen.
    void frame();
    void move(const std::optional<api::GeoPoint> &place);
    [[nodiscard]] bool key(int key, Qt::KeyboardModifiers modifiers);

    const Theme &m_theme;
    map::MapView *m_view;
    geocoding::Candidates m_candidates;
    std::optional<api::GeoPoint> m_middle;
    std::optional<api::GeoPoint> m_pin;
    QTimer m_rest;
    bool m_isDragging = false;
    bool m_isFramed = false; ///< no hand has moved the pin since
};

}
