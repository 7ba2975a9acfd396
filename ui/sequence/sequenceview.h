// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/planvalues.h"

#include <QTreeView>

#include <functional>

class QLabel;

namespace routedesk::models {
class WorkingPlan;
}

namespace routedesk::ui {

class DragBubble;
class NameWeigher;
class SequenceDelegate;
class SequencePresentation;
class Theme;

/// The tree of routes and stops. While something is dragged over it, a bubble says what letting go would do.
class SequenceView final : public QTreeView {
    Q_OBJECT

public:
    SequenceView(const Theme &theme, SequencePresentation &routes, SequenceDelegate &delegate,
        const models::WorkingPlan &plan, QWidget *parent = nullptr);
    ~SequenceView() override;

    /// Says what a name would be; without one, what its end would be.
    void setNames(NameWeigher &names);

signals:
    void eyePressed(const QString &routeId);
    void soloRequested(const QString &routeId);
    void routeLockPressed(const QString &routeId);
    void stopLockPressed(const routedesk::api::OrderKey &key, bool ofWorker);
    void routeMenuRequested(const QString &routeId, const QPoint &globalPosition);
    void contextMenuWanted(const QPoint &globalPosition);
    /// Stops were let go on the name of a route: where in it is for others to say.
    void droppedOnRoute(
        const QList<routedesk::api::OrderKey> &keys, const QString &routeId, const QPoint &globalPosition);
    /// A drop that would not be made, with the reason as a sentence.
    void dropRefused(const QString &reason, const routedesk::models::Move &wanted);

protected:
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Target {
        int row = -1;
        QModelIndex parent;
    };
    [[nodiscard]] Target targetAt(const QPoint &position) const;
    void endDrop(QDropEvent *event);
    void weigh(const models::Move &move, bool onName);
    void sayName();
    void stopHovering();
    bool pressPart(QMouseEvent *event, bool twice);

    SequencePresentation &m_routes;
    SequenceDelegate &m_delegate;
    const models::WorkingPlan &m_plan;
    DragBubble *m_bubble;
    NameWeigher *m_names = nullptr;
    QPoint m_pointer;
    bool m_onName = false;
    QString m_refusal;
};

}
