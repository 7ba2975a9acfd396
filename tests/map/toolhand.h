// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mapstage.h"
#include "map/tools/toolbox.h"

#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

/// What tests of the map's tools have in common.
namespace toolhand {

using namespace Qt::StringLiterals;
using routedesk::map::LonLat;
using routedesk::map::MapStage;
using routedesk::map::ToolBox;
using routedesk::map::Viewport;
namespace mercator = routedesk::map::mercator;

inline LonLat at(double longitude, double latitude)
{
    return LonLat::make(longitude, latitude).value();
}

inline const LonLat home = at(-121.9, 37.3);
inline const LonLat away = at(-121.89, 37.31);

// A hand on a stage, without any window.
class Desk {
public:
    Desk()
    {
        stage.scene().setPins({ { .id = u"a"_s, .place = home, .number = u"1"_s, .colour = Qt::red },
            { .id = u"b"_s, .place = away, .number = u"2"_s, .colour = Qt::blue } });
        stage.setView(Viewport(mercator::project(home), 15, { 800, 600 }), 1);
    }

    [[nodiscard]] QPointF spot(LonLat place) const { return stage.view().toScreen(mercator::project(place)); }

    bool mouse(
        QEvent::Type type, QPointF where, Qt::MouseButton button = Qt::LeftButton, Qt::MouseButtons held = {})
    {
        QMouseEvent event(type, where, where, button, held, Qt::NoModifier);
        return box.handle(&event);
    }
    bool press(QPointF where) { return mouse(QEvent::MouseButtonPress, where, Qt::LeftButton, Qt::LeftButton); }
    bool move(QPointF where, bool isHeld = true)
    {
        return mouse(QEvent::MouseMove, where, Qt::NoButton, isHeld ? Qt::LeftButton : Qt::NoButton);
    }
    bool release(QPointF where) { return mouse(QEvent::MouseButtonRelease, where); }
    void drag(QPointF from, QPointF to)
    {
        press(from);
        move((from + to) / 2);
        move(to);
        release(to);
    }
    bool key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        return box.handle(&event);
    }
    bool overrides(int key)
    {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        return box.handle(&event);
    }
    [[nodiscard]] QImage picture()
    {
        QImage image(800, 600, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        stage.paint(painter, 1);
        return image;
    }

    MapStage stage;
    ToolBox box{ stage };
};

}
