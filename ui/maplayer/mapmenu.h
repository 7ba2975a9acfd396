// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace routedesk::ui {

class Theme;

/// What a right click on the map offers where there is neither an order nor a route: the bare ground, a cluster, a
/// worker, a start or home, the mark of a place that was looked for.
class MapMenu final : public QObject {
    Q_OBJECT

public:
    /// `fit` and `find` are the window's own actions.
    MapMenu(const Theme &theme, QAction *fit, QAction *find, QObject *parent);

    /// Deletes itself when it closes.
    void popupGround(const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window);
    void popupFound(const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window);
    /// `more` comes between what is about the worker and the place.
    void popupWorker(const QString &workerHandle, const QString &name, const api::GeoPoint &place,
        const QPoint &globalPosition, QWidget *window, const std::function<void(QMenu &)> &more);
    /// Of so many orders; `hasOthers`: some are selected already, to which they can be added.
    void popupCluster(int orders, bool hasOthers, const QPoint &globalPosition, QWidget *window);
    void popupDepot(const QString &name, const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window);

    /// New order, copy: of a place that has a menu of its own.
    void addPlaceActions(QMenu &menu, const api::GeoPoint &place);
    /// At the top, in words only.
    static void setHeading(QMenu &menu, const QString &words);

    /// To the clipboard, as people and other maps read them: "37.338200, -121.886300".
    void copy(const api::GeoPoint &place);

signals:
    void newOrderRequested(const routedesk::api::GeoPoint &place);
    void workerRequested(const QString &workerHandle);
    void removeFoundRequested();
    /// Where the menu was opened.
    void clusterRequested(const QPoint &globalPosition, bool adds);
    void zoomRequested(const QPoint &globalPosition);
    void told(const QString &sentence);

private:
    [[nodiscard]] QMenu *make(QWidget *window) const;

    const Theme &m_theme;
    QAction *m_fit;
    QAction *m_find;
};

}
