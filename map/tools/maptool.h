// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>

#include <optional>

class QKeyEvent;
class QPainter;

namespace routedesk::map {

class MapScene;
class MapStage;
class ToolBox;
class Viewport;

struct ToolEvent {
    QPointF at {}; // logical pixels in the view
    Qt::KeyboardModifiers modifiers {};
};

// Something to be done on the map by hand that is more than looking and selecting. It looks at the scene and tells what
// was done as values, by signals of its own; words and rules are the ui's. One box has it at a time. What it answers
// with false goes on to the map: panning, selecting, zooming stay possible under every tool. Interface thread.
class MapTool : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // The left button. What is pressed here is the tool's until it is let go; what is not, pans, or if it stays where
    // it is comes back as a click. A double click that is not taken comes as a second press.
    [[nodiscard]] virtual bool press(const ToolEvent &event);
    virtual void drag(const ToolEvent &event); // after a press that was taken
    // False: that was no more than a click after all, and comes back as one.
    [[nodiscard]] virtual bool release(const ToolEvent &event);
    [[nodiscard]] virtual bool click(const ToolEvent &event);
    [[nodiscard]] virtual bool doubleClick(const ToolEvent &event);
    // No button down; far outside when the pointer has left. True: what lies there is not to light up.
    [[nodiscard]] virtual bool hover(const ToolEvent &event);

    [[nodiscard]] virtual bool key(const QKeyEvent &event); // but for Esc
    // Keys that are the tool's before they are a shortcut of the window.
    [[nodiscard]] virtual bool wantsKey(const QKeyEvent &event) const;
    // Puts back what is half done; false if nothing is.
    [[nodiscard]] virtual bool cancel();

    virtual void paint(QPainter &painter, const Viewport &view) const; // over all marks
    // Nothing: the map's own.
    [[nodiscard]] virtual std::optional<Qt::CursorShape> cursor(QPointF at) const;

signals:
    void changed(); // paint() would give another picture, or cursor() another shape
    void done(); // wants to be put away

protected:
    virtual void taken(); // into the hand: there is a scene now
    virtual void putAway(); // after a cancel(); the last look at the scene

    [[nodiscard]] bool isInHand() const { return !m_stage.isNull(); }
    // Only in the hand.
    [[nodiscard]] const MapScene &scene() const;
    [[nodiscard]] const Viewport &view() const;

private:
    friend class ToolBox;

    QPointer<const MapStage> m_stage;
};

}
