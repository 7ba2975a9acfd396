// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tools/maptool.h"
#include "map/viewport.h"

#include <QList>

#include <functional>

namespace routedesk::map {

// How far it is from place to place, as the crow flies: a click sets a point (on a pin or a worker just there), a double
// click or Enter ends, and the next click begins anew. Backspace takes the last point back, Esc all of them, Space sets
// one without the mouse.
class MeasureTool : public MapTool {
    Q_OBJECT
public:
    struct Words {
        std::function<QString(double metres)> distance {};
        // In the bubble: the sum, and the leg that ends there.
        std::function<QString(double sum, double leg)> bubble {};
    };
    // Where Space sets a point.
    using Here = std::function<LonLat()>;
    MeasureTool(Words words, Here here, QObject *parent = nullptr);

    [[nodiscard]] const QList<LonLat> &points() const { return m_points; }
    [[nodiscard]] bool isEnded() const { return m_isEnded; }
    [[nodiscard]] double metres() const; // of all legs, without the one that is not set yet
    [[nodiscard]] QList<double> legs() const;

    [[nodiscard]] bool click(const ToolEvent &event) override;
    [[nodiscard]] bool doubleClick(const ToolEvent &event) override;
    [[nodiscard]] bool hover(const ToolEvent &event) override;
    [[nodiscard]] bool key(const QKeyEvent &event) override;
    [[nodiscard]] bool wantsKey(const QKeyEvent &event) const override;
    [[nodiscard]] bool cancel() override;
    void paint(QPainter &painter, const Viewport &view) const override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursor(QPointF at) const override;

signals:
    void measured(); // points() are others than before
    void copyAsked();

protected:
    void putAway() override;

private:
    void add(LonLat place);
    void finish();
    void takeBack();
    [[nodiscard]] LonLat placeAt(QPointF screen) const;

    const Words m_words;
    const Here m_here;
    QList<LonLat> m_points;
    std::optional<LonLat> m_next; // below the pointer
    bool m_isEnded = false;
};

}
