// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/viewport.h"

#include <QObject>
#include <QVariantAnimation>

namespace routedesk::map {

// Where the view stands, and how it gets from one place to another.
class MapCamera : public QObject {
    Q_OBJECT
public:
    explicit MapCamera(QObject *parent = nullptr);

    [[nodiscard]] const Viewport &view() const { return m_view; }
    [[nodiscard]] bool isGliding() const { return m_glide.state() == QAbstractAnimation::Running; }
    void setAnimated(bool animated) { m_animated = animated; } // off: every move is made at once

    void setSize(QSizeF size);
    void jumpTo(const Viewport &view); // its size is not taken
    void glideTo(const Viewport &view); // jumps if it is far
    void pan(QPointF pixels); // the content follows the hand
    void glideBy(QPointF pixels);
    void zoomAbout(double zoom, QPointF fixed); // at once, as a touchpad or pinch wants it
    void glideZoom(double steps, QPointF fixed); // added to what is still under way

signals:
    void viewChanged();

private:
    static constexpr int duration = 140; // ms

    void set(const Viewport &view);
    void step(double progress);
    void begin();

    Viewport m_view;
    QVariantAnimation m_glide;
    bool m_animated = true;
    bool m_zooming = false; // about m_fixed, else towards m_target's centre
    Viewport m_start;
    Viewport m_target;
    QPointF m_fixed;
};

}
