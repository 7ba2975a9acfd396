// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"
#include "ui/theme/palette.h"

#include <QObject>

class QAction;
class QMenu;

namespace routedesk::ui {

class Theme;

/// What a right click on the map offers where there is neither an order nor a route: the bare ground, a worker, the
/// mark of a place that was looked for.
class MapMenu final : public QObject {
    Q_OBJECT

public:
    /// `fit` and `find` are the window's own actions.
    MapMenu(const Theme &theme, QAction *fit, QAction *find, QObject *parent);

    /// Deletes itself when it closes.
    void popupGround(const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window);
    void popupFound(const api::GeoPoint &place, const QPoint &globalPosition, QWidget *window);
    void popupWorker(const QString &workerHandle, const api::GeoPoint &place, const QPoint &globalPosition,
        QWidget *window);

    /// To the clipboard, as people and other maps read them: "37.338200, -121.886300".
    void copy(const api::GeoPoint &place);

signals:
    void newOrderRequested(const routedesk::api::GeoPoint &place);
    void workerRequested(const QString &workerHandle);
    void removeFoundRequested();
    void told(routedesk::ui::Tone tone, const QString &words);

private:
    [[nodiscard]] QMenu *make(QWidget *window) const;
    void addPlaceActions(QMenu &menu, const api::GeoPoint &place);

    const Theme &m_theme;
    QAction *m_fit;
    QAction *m_find;
};

}
