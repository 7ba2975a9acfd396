// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

#include <QList>
#include <QObject>

class QAction;
class QSettings;

namespace routedesk::map {
class MapView;
}

namespace routedesk::ui {

/// A switch for each layer of the map, remembered.
class MapLayers final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the switches.
    MapLayers(QSettings &layout, map::MapView &view, QObject *parent);

    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] map::Layers shown() const;

private:
    struct Switch {
        map::Layer layer;
        QString name; ///< in the settings
        QAction *action;
    };

    void add(map::Layer layer, const QString &name, const QString &text, const QString &hint);
    void apply();

    QSettings &m_layout;
    map::MapView &m_view;
    QList<Switch> m_switches;
};

}
