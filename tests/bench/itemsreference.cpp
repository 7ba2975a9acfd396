// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "itemsreference.h"

#include <QAbstractListModel>
#include <QGeoCoordinate>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWidget>

using namespace Qt::StringLiterals;
using namespace routedesk::map;

namespace {

constexpr int everyNth = 4;

class Places final : public QAbstractListModel {
public:
    explicit Places(QList<Pin> pins) : m_pins(std::move(pins)) { }

    enum Role { Longitude = Qt::UserRole, Latitude, Colour, Number };

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_pins.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Pin &pin = m_pins.at(index.row());
        switch (role) {
        case Longitude: return pin.place.longitude();
        case Latitude: return pin.place.latitude();
        case Colour: return pin.colour;
        case Number: return pin.number;
        default: return {};
        }
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return { { Longitude, "longitude" }, { Latitude, "latitude" }, { Colour, "colour" }, { Number, "number" } };
    }

private:
    QList<Pin> m_pins;
};

void look(QQuickItem &map, QGeoCoordinate centre, double zoom)
{
    map.setProperty("center", QVariant::fromValue(centre));
    map.setProperty("zoomLevel", zoom);
}

}

MapTimes timeMapItemView(const QList<Pin> &pins, const QString &tileHost, const QString &cacheFolder)
{
    Places places(pins);
    QQuickWidget window;
    window.setResizeMode(QQuickWidget::SizeRootObjectToView);
    window.resize(mapscript::size);
    const QUrl source(u"qrc:/routedesk/bench/ItemsReference.qml"_s);
    auto *component = new QQmlComponent(window.engine(), source, &window);
    auto *map = qobject_cast<QQuickItem *>(component->createWithInitialProperties({ { u"tileHost"_s, tileHost },
        { u"cacheDirectory"_s, cacheFolder }, { u"places"_s, QVariant::fromValue<QObject *>(&places) } }));
    if (!map)
        qFatal("The reference's QML could not be loaded: %s", qPrintable(component->errorString()));
    window.setContent(source, component, map);
    window.show();

    FrameWatch watch(window);
    const QGeoCoordinate city(mapscript::city().latitude(), mapscript::city().longitude());
    for (const double zoom : { mapscript::panZoom, mapscript::startZoom + 1.5, mapscript::startZoom }) {
        look(*map, city, zoom);
        watch.rest(1500); // for its tiles
    }
    MapTimes times;
    for (int step = 0; step < mapscript::steps; step += everyNth)
        times.zoom.append(watch.frame([&] { look(*map, city, mapscript::zoomAt(step)); }));
    look(*map, city, mapscript::panZoom);
    watch.rest(500);
    for (int step = 0; step < mapscript::steps; step += everyNth) {
        times.pan.append(watch.frame([&] {
            QMetaObject::invokeMethod(map, "pan", Q_ARG(int, int(-mapscript::panStep.x())), Q_ARG(int, int(-mapscript::panStep.y())));
        }));
    }
    return times;
}
