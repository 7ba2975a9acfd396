// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/maplayers.h"

#include "map/mapview.h"

#include <QAction>
#include <QSettings>

namespace routedesk::ui {

namespace {

const QString key = QStringLiteral("map/hiddenLayers");

}

MapLayers::MapLayers(QSettings &layout, map::MapView &view, QObject *parent)
    : QObject(parent), m_layout(layout), m_view(view)
{
    using map::Layer;
    add(Layer::Pins, QStringLiteral("pins"), tr("&Destinations"), tr("Where orders go, with their numbers"));
    add(Layer::Fences, QStringLiteral("fences"), tr("&Geofences"), tr("The area around each destination"));
    add(Layer::Planned, QStringLiteral("planned"), tr("&Planned ways"), tr("The way each route is to go"));
    add(Layer::Travelled, QStringLiteral("travelled"), tr("&Travelled ways"), tr("The way each route has gone"));
    add(Layer::Workers, QStringLiteral("workers"), tr("&Workers"), tr("Where workers were seen last"));
    add(Layer::Depots, QStringLiteral("depots"), tr("&Starts and homes"), tr("Where routes begin"));
    apply();
}

void MapLayers::add(map::Layer layer, const QString &name, const QString &text, const QString &hint)
{
    auto *action = new QAction(text, this);
    action->setCheckable(true);
    action->setChecked(!m_layout.value(key).toStringList().contains(name));
    action->setStatusTip(hint);
    action->setToolTip(hint);
    m_switches.append({ layer, name, action });
    connect(action, &QAction::toggled, this, &MapLayers::apply);
}

QList<QAction *> MapLayers::actions() const
{
    QList<QAction *> actions;
    for (const Switch &one : m_switches)
        actions.append(one.action);
    return actions;
}

map::Layers MapLayers::shown() const
{
    map::Layers layers;
    for (const Switch &one : m_switches)
        layers.setFlag(one.layer, one.action->isChecked());
    return layers;
}

void MapLayers::apply()
{
    QStringList hidden;
    for (const Switch &one : std::as_const(m_switches)) {
        if (!one.action->isChecked())
            hidden.append(one.name);
    }
    if (m_layout.value(key).toStringList() != hidden)
        m_layout.setValue(key, hidden);
    m_view.setLayers(shown());
}

}
