// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/selectop.h"
#include "map/tools/maptool.h"
#include "map/viewport.h"

#include <QPolygonF>

#include <functional>

namespace routedesk::map {

// Selects what a loop drawn by hand goes around. It stays in the hand, so that loop after loop can add and remove; a
// click that draws nothing is the map's, and the middle button, wheel and keys move the map.
class LassoTool : public MapTool {
    Q_OBJECT
public:
    // What the bubble says of so many pins inside, while the loop is drawn.
    using Words = std::function<QString(int count, SelectOp op)>;
    explicit LassoTool(Words words, QObject *parent = nullptr);

    [[nodiscard]] bool isDrawing() const { return m_isDrawing; }
    [[nodiscard]] const QPolygonF &loop() const { return m_loop; } // on the screen
    // Pins in the loop so far: worked out when asked for, once a loop.
    [[nodiscard]] int count() const;

    [[nodiscard]] bool press(const ToolEvent &event) override;
    void drag(const ToolEvent &event) override;
    [[nodiscard]] bool release(const ToolEvent &event) override;
    [[nodiscard]] bool cancel() override;
    void paint(QPainter &painter, const Viewport &view) const override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursor(QPointF at) const override;

    static constexpr double apart = 2; // pixels between the loop's points

signals:
    void drawn(const routedesk::map::Ids &inside, routedesk::map::SelectOp op); // pins and workers

private:
    [[nodiscard]] QPolygonF loopIn(const Viewport &view) const; // the same places in another view
    void follow();
    void end();

    const Words m_words;
    QPolygonF m_loop;
    Viewport m_seen; // what the loop's points are places of
    SelectOp m_op = SelectOp::Replace;
    bool m_isPressed = false;
    bool m_isDrawing = false;
    mutable std::optional<int> m_count;
};

}
