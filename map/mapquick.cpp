// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapquick.h"

#include "map/mapoverlay.h"
#include "map/mapstage.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>

using namespace Qt::StringLiterals;

namespace routedesk::map {

namespace {

void registerTypes()
{
    static const bool once = [] {
        qmlRegisterType<MapOverlay>("Routedesk.Map", 1, 0, "MapOverlay");
        qmlRegisterUncreatableType<MapBridge>("Routedesk.Map", 1, 0, "MapBridge", u"made by the view"_s);
        return true;
    }();
    Q_UNUSED(once)
}

}

MapQuick::MapQuick(MapStage &stage, const QString &userAgent, const QString &cacheDirectory, QWidget *parent)
    : QQuickWidget(parent), m_bridge(&stage, userAgent, cacheDirectory)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setResizeMode(QQuickWidget::SizeRootObjectToView);
    registerTypes();
    const QUrl url(u"qrc:/routedesk/map/MapView.qml"_s);
    auto *component = new QQmlComponent(engine(), url, this);
    QObject *root = component->createWithInitialProperties({ { u"bridge"_s, QVariant::fromValue(&m_bridge) } });
    if (!root)
        qCritical("The map's QML could not be loaded: %s", qUtf8Printable(component->errorString()));
    setContent(url, component, root);
}

MapQuick::~MapQuick()
{
    // The picture refers to the bridge and the stage: it goes first.
    delete rootObject();
}

void MapQuick::setGround(const QColor &ground)
{
    m_bridge.setGround(ground);
    setClearColor(ground);
}

}
