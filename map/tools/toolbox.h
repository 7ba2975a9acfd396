// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tools/maptool.h"

#include <QString>

class QAction;
class QEvent;
class QMouseEvent;

namespace routedesk::map {

// Which tool has the map in hand, if any. It gets what hands do before the map does. Esc puts back what is half done,
// and with nothing half done puts the tool away.
class ToolBox : public QObject {
    Q_OBJECT
public:
    // The stage, over whose marks the tool paints, outlives the box.
    explicit ToolBox(MapStage &stage, QObject *parent = nullptr);
    ~ToolBox() override;

    // The one before is put away, and what it had half done put back. Null: none. The tool stays the caller's; the
    // hint, plain text in the person's language, is shown over the map as long as it is in use.
    void setTool(MapTool *tool, const QString &hint = {});
    [[nodiscard]] MapTool *tool() const { return m_tool; }
    void setHint(const QString &hint); // of the tool in use
    [[nodiscard]] const QString &hint() const { return m_hint; }

    // Asks for a button on the map that does what takes a tool up or puts it away.
    void offer(QAction *action) { emit offered(action); }

    // True if the event was the tool's and is dealt with.
    [[nodiscard]] bool handle(QEvent *event);
    [[nodiscard]] bool click(QPointF at, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] std::optional<Qt::CursorShape> cursor() const;

signals:
    void toolChanged(); // by anybody, or Esc
    void hintChanged();
    void cursorChanged();
    void offered(QAction *action);
    void clicked(QPointF at, Qt::KeyboardModifiers modifiers); // what the tool had taken was a click after all

private:
    [[nodiscard]] bool press(const QMouseEvent &event, bool twice);
    [[nodiscard]] bool move(const QMouseEvent &event);
    [[nodiscard]] bool release(const QMouseEvent &event);
    [[nodiscard]] bool key(const QKeyEvent &event);
    void leave();
    void letGo();
    void repaint();

    MapStage &m_stage;
    QPointer<MapTool> m_tool;
    QString m_hint;
    QPointF m_at; // of the pointer
    bool m_holds = false; // the tool has the left button
};

}
