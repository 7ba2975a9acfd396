// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QMenu;

namespace routedesk::ui {

class RouteVisibility;
class WindowActions;
struct Workbench;

/// Which of the routes the map shows and where it looks, for menus and for a double click on a line.
class SightHands final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive the hands.
    SightHands(const Workbench &bench, const WindowActions &actions, RouteVisibility &visibility, QObject *parent);

    /// The one that the selection is about: the current order's, else the current one, else the current worker's that
    /// is open. Null for none.
    [[nodiscard]] QString route() const;
    /// "Zoom to the route" goes by the selection, the others are about this route.
    void fillRouteMenu(QMenu &menu, const QString &routeId);
    /// Only this one, or all of them again.
    void toggleSolo(const QString &routeId);

signals:
    void fitRequested(const QString &routeId);
    /// What has become of the map, in a sentence.
    void told(const QString &sentence);

private:
    void enable();
    [[nodiscard]] QString nameOf(const QString &routeId) const;

    const Workbench &m_bench;
    const WindowActions &m_actions;
    RouteVisibility &m_visibility;
};

}
