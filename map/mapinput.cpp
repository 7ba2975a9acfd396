// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapinput.h"

#include "map/mapcamera.h"
#include "map/selectop.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace routedesk::map {

namespace {

constexpr double arrowStep = 90; // pixels

std::optional<Walk> walkOf(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Left: return Walk::Previous;
    case Qt::Key_Down:
    case Qt::Key_Right: return Walk::Next;
    case Qt::Key_Home: return Walk::First;
    case Qt::Key_End: return Walk::Last;
    default: return {};
    }
}

}

MapInput::MapInput(MapCamera &camera, QObject *parent) : QObject(parent), m_camera(camera) { }

bool MapInput::handle(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: return press(static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove: return move(static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease: return release(static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick: return doubleClick(static_cast<QMouseEvent *>(event));
    case QEvent::Wheel: return wheel(static_cast<QWheelEvent *>(event));
    case QEvent::NativeGesture: return gesture(static_cast<QNativeGestureEvent *>(event));
    case QEvent::KeyPress: return key(static_cast<QKeyEvent *>(event));
    case QEvent::Leave: emit left(); return false;
    case QEvent::FocusOut:
    case QEvent::Hide: drop(); return false;
    default: return false;
    }
}

bool MapInput::press(QMouseEvent *event)
{
    if (m_hold != Hold::Nothing || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton))
        return false;
    m_button = event->button();
    m_hold = Hold::Pressed;
    m_from = m_last = event->position();
    return true;
}

bool MapInput::move(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_hold == Hold::Nothing) {
        emit pointedAt(at);
        return true;
    }
    if (m_hold == Hold::Pressed && (at - m_from).manhattanLength() >= QApplication::startDragDistance()) {
        m_modifiers = event->modifiers();
        const bool band = m_button == Qt::LeftButton && selectOp(m_modifiers) != SelectOp::Replace;
        if (!band && m_button == Qt::LeftButton && m_pulls && m_pulls(m_from)) {
            drop(); // whoever takes it up gets the rest of the events
            emit pulled(m_from);
            return true;
        }
        m_hold = band ? Hold::Band : Hold::Panning;
        if (!band)
            emit grabbed(true);
    }
    if (m_hold == Hold::Panning)
        m_camera.pan(at - m_last);
    else if (m_hold == Hold::Band)
        emit bandChanged(QRectF(m_from, at).normalized());
    m_last = at;
    return true;
}

bool MapInput::release(QMouseEvent *event)
{
    if (event->button() != m_button)
        return false;
    const Hold was = m_hold;
    const Qt::MouseButton button = m_button;
    drop();
    if (was == Hold::Pressed && button == Qt::LeftButton)
        emit clicked(event->position(), event->modifiers());
    else if (was == Hold::Band)
        emit bandFinished(QRectF(m_from, event->position()).normalized(), m_modifiers);
    return true;
}

void MapInput::drop()
{
    const Hold was = std::exchange(m_hold, Hold::Nothing);
    m_button = Qt::NoButton;
    if (was == Hold::Panning)
        emit grabbed(false);
    else if (was == Hold::Band)
        emit bandChanged({});
}

bool MapInput::doubleClick(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return false;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_camera.glideZoom(-1, event->position());
    else
        emit doubleClicked(event->position());
    return true;
}

bool MapInput::wheel(QWheelEvent *event)
{
    event->accept();
    if (m_scrollMoves && !event->modifiers().testFlag(Qt::ControlModifier)) {
        scroll(*event);
        return true;
    }
    // A touchpad reports pixels and follows the fingers at once; a wheel reports eighths of a degree in notches.
    if (!event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase) {
        m_camera.zoomAbout(m_camera.view().zoom() + event->pixelDelta().y() / 160.0, event->position());
    } else if (event->angleDelta().y() != 0) {
        m_camera.glideZoom(event->angleDelta().y() / 240.0, event->position());
    } else if (event->angleDelta().x() != 0) {
        m_camera.glideBy(QPointF(event->angleDelta().x() / 2.0, 0));
    }
    return true;
}

void MapInput::scroll(const QWheelEvent &event)
{
    if (!event.pixelDelta().isNull() && event.phase() != Qt::NoScrollPhase) {
        m_camera.pan(event.pixelDelta());
        return;
    }
    const QPointF notches = QPointF(event.angleDelta()) / 120;
    m_camera.glideBy(notches * arrowStep);
}

bool MapInput::gesture(QNativeGestureEvent *event)
{
    if (event->gestureType() == Qt::ZoomNativeGesture) {
        m_camera.zoomAbout(
            m_camera.view().zoom() + std::log2(std::max(0.2, 1 + event->value())), event->position());
        return true;
    }
    if (event->gestureType() == Qt::PanNativeGesture) {
        m_camera.pan(event->delta());
        return true;
    }
    return false;
}

bool MapInput::walk(const QKeyEvent &event) const
{
    const auto where = walkOf(event.key());
    const bool pans = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return where && !pans && m_walks && m_walks(*where, event.modifiers().testFlag(Qt::ShiftModifier));
}

bool MapInput::key(QKeyEvent *event)
{
    if (walk(*event))
        return true;
    const QSizeF size = m_camera.view().size();
    const QPointF middle(size.width() / 2, size.height() / 2);
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 3 * arrowStep : arrowStep;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_camera.glideZoom(0.5, middle); return true;
    case Qt::Key_Minus: m_camera.glideZoom(-0.5, middle); return true;
    case Qt::Key_Left: m_camera.glideBy({ step, 0 }); return true;
    case Qt::Key_Right: m_camera.glideBy({ -step, 0 }); return true;
    case Qt::Key_Up: m_camera.glideBy({ 0, step }); return true;
    case Qt::Key_Down: m_camera.glideBy({ 0, -step }); return true;
    case Qt::Key_Home: emit homeAsked(); return true;
    case Qt::Key_Escape:
        drop();
        emit escapeAsked();
        return true;
    default: return false;
    }
}

}
