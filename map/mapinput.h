// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/walk.h"

#include <QObject>
#include <QPointF>
#include <QRectF>

#include <functional>

class QEvent;
class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace routedesk::map {

class MapCamera;

// What hands do on the map: moves the camera itself, and tells the rest.
class MapInput : public QObject {
    Q_OBJECT
public:
    explicit MapInput(MapCamera &camera, QObject *parent = nullptr);

    // Where a pull of the left button takes something up instead of the map; told by pulled().
    using Pulls = std::function<bool(QPointF)>;
    void setPulls(Pulls pulls) { m_pulls = std::move(pulls); }

    // The wheel then moves the map, and zooms only with Ctrl.
    void setScrollMoves(bool moves) { m_scrollMoves = moves; }
    // Arrows, Home and End are offered there first, with whether Shift is held; what is not taken moves the map. With
    // Ctrl they always move it.
    using Walks = std::function<bool(Walk, bool adds)>;
    void setWalks(Walks walks) { m_walks = std::move(walks); }

    // True if the event was one of ours and is dealt with.
    [[nodiscard]] bool handle(QEvent *event);

signals:
    void clicked(QPointF at, Qt::KeyboardModifiers modifiers);
    void doubleClicked(QPointF at);
    void pulled(QPointF from);
    void pointedAt(QPointF at); // the mouse rests or moves there, no button down
    void left();
    void bandChanged(QRectF band); // null: there is none
    void bandFinished(QRectF band, Qt::KeyboardModifiers modifiers);
    void grabbed(bool grabbed); // the map hangs on the hand
    void homeAsked();
    void escapeAsked();

private:
    enum class Hold { Nothing, Pressed, Panning, Band };

    bool press(QMouseEvent *event);
    bool move(QMouseEvent *event);
    bool release(QMouseEvent *event);
    bool doubleClick(QMouseEvent *event);
    bool wheel(QWheelEvent *event);
    void scroll(const QWheelEvent &event);
    bool gesture(QNativeGestureEvent *event);
    bool key(QKeyEvent *event);
    bool walk(const QKeyEvent &event) const;
    void drop();

    MapCamera &m_camera;
    Pulls m_pulls;
    bool m_scrollMoves = false;
    Walks m_walks;
    Hold m_hold = Hold::Nothing;
    Qt::MouseButton m_button = Qt::NoButton;
    Qt::KeyboardModifiers m_modifiers; // when the rectangle was begun: a key let go of early is not to change its meaning
    QPointF m_from;
    QPointF m_last;
};

}
