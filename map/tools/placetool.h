// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tools/maptool.h"
#include "map/tools/placehandles.h"

#include <functional>

namespace routedesk::map {

// Moves and reshapes places: drags any pin that may be moved, and shows the handles of one shape: of a circle its
// radius, of an area its corners (filled) and the middles of its edges (hollow: a new corner), of both the pin,
// which moves all. With keys: Tab and Shift+Tab go through the handles, arrows move the current one by a pixel
// (Shift: 10) or change the radius by 5 metres (Shift: 50), Enter keeps it, Delete takes a corner away, Esc puts
// everything back. It changes nothing but what it draws: moved() says what is wished.
class PlaceTool : public MapTool {
    Q_OBJECT
public:
    struct Words {
        QString text{};
        bool isBad = false;
    };
    // What the ui knows. Asked while hands move, so nothing may take long.
    struct Rules {
        std::function<std::optional<PlaceShape>(const Id &)> shape{}; // nothing: it stays as it is
        std::function<Words(const PlaceShape &before, const PlaceShape &now)> words{};
        RadiusRange radius{};
    };

    explicit PlaceTool(Rules rules, QObject *parent = nullptr);

    // The shape with handles, as it stands; nothing: none has. What a hand is doing to this very shape goes on,
    // what is half done to another is put back.
    void setShape(const std::optional<PlaceShape> &shape);
    [[nodiscard]] const std::optional<PlaceShape> &shape() const { return m_base; }
    [[nodiscard]] const PlaceShape &draft() const { return m_draft; } // of shape(), as it is being changed
    [[nodiscard]] bool isHalfDone() const { return m_hold == Hold::Dragging || (m_base && m_draft != *m_base); }
    [[nodiscard]] const std::optional<PlaceHandle> &handle() const { return m_handle; } // the current one
    [[nodiscard]] const Words &words() const { return m_words; } // in the bubble

    [[nodiscard]] bool press(const ToolEvent &event) override;
    void drag(const ToolEvent &event) override;
    [[nodiscard]] bool release(const ToolEvent &event) override;
    [[nodiscard]] bool hover(const ToolEvent &event) override;
    [[nodiscard]] bool key(const QKeyEvent &event) override;
    [[nodiscard]] bool wantsKey(const QKeyEvent &event) const override;
    [[nodiscard]] bool cancel() override;
    void paint(QPainter &painter, const Viewport &view) const override;
    [[nodiscard]] std::optional<Qt::CursorShape> cursor(QPointF at) const override;

signals:
    void grabbed(const QString &id); // another shape than the one with handles
    void begun(); // words are about to be asked for, of shape()
    void handleChanged(); // by keys; handle() says which
    void moved(const routedesk::map::PlaceShape &before, const routedesk::map::PlaceShape &now);
    void refused(const QString &id); // it cannot be moved
    void crossed(); // an area whose edges cross is put back
    void tooFewCorners();

protected:
    void putAway() override;

private:
    enum class Hold { Nothing, Pressed, Dragging, Refused };

    void begin(const PlaceShape &shape, const PlaceHandle &handle);
    void change(const PlaceShape &draft);
    void commit();
    void putBack();
    [[nodiscard]] bool step(int by);
    [[nodiscard]] bool nudge(int key, bool far);
    [[nodiscard]] bool removeCorner();
    [[nodiscard]] Qt::CursorShape cursorOver(const PlaceHandle &handle) const;
    void paintShape(QPainter &painter, const Viewport &view, const QColor &colour) const;
    void paintHandles(QPainter &painter, const Viewport &view, const QColor &colour) const;

    const Rules m_rules;
    std::optional<PlaceShape> m_base;
    PlaceShape m_draft;
    std::optional<PlaceHandle> m_handle; // the current one
    std::optional<PlaceHandle> m_hot; // below the pointer
    std::optional<Qt::CursorShape> m_cursor;
    Words m_words;
    bool m_isSimple = true;

    Hold m_hold = Hold::Nothing;
    Id m_pressed;
    std::optional<PlaceShape> m_start; // as it was when the hand took hold of it; nothing: it stays
    PlaceHandle m_held;
    QPointF m_from; // in the world
};

}
