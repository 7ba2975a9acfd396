// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "maptest.h"

#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/mapnote.h"
#include "ui/maplayer/stackchooser.h"
#include "ui/maplayer/stackpanel.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

void MapTest::init()
{
    WindowTest::init();
    Preferences calm;
    calm.calmMotion = true;
    m_window->setPreferences(calm);
    QVERIFY(isSettled());
    view().setFocus();
    QTRY_VERIFY(view().hasFocus());
}

QPoint MapTest::placeOf(const std::optional<api::GeoPoint> &place) const
{
    return view().positionOf(*map::LonLat::make(place->longitude(), place->latitude())).toPoint();
}

QPoint MapTest::pinOf(const api::OrderKey &key) const
{
    return placeOf(m_desk->store.order(key)->destination.centre());
}

bool MapTest::isSettled() const
{
    return QTest::qWaitFor([this] { return view().isSettled(); });
}

void MapTest::look(const map::Ids &ids) const
{
    view().fit(ids);
    QVERIFY(isSettled());
}

void MapTest::go(double longitude, double latitude, double zoom) const
{
    view().showPlace(*map::LonLat::make(longitude, latitude), zoom);
    QVERIFY(isSettled());
}

bool MapTest::isShown(const api::OrderKey &key) const
{
    look({ MapFeed::idOf(key) });
    return view().under(pinOf(key)).id == MapFeed::idOf(key);
}

StackPanel &MapTest::panel() const
{
    return m_window->findChild<StackChooser *>()->panel();
}

QString MapTest::note() const
{
    return view().findChild<MapNote *>()->words();
}

std::optional<QPoint> MapTest::onALineOf(const QString &routeId) const
{
    for (int y = 60; y < view().height() - 60; y += 3) {
        for (int x = 60; x < view().width() - 60; x += 3) {
            const map::Hit hit = view().under(QPoint(x, y));
            if (hit.kind == map::Hit::Kind::Line && MapFeed::routeOf(hit.id) == routeId)
                return QPoint(x, y);
        }
    }
    return std::nullopt;
}

void MapTest::moveTo(const api::OrderKey &key, const api::OrderKey &door)
{
    api::Order order = *m_desk->store.order(key);
    order.destination = m_desk->store.order(door)->destination;
    m_desk->store.applyOrders({ order }, m_desk->store.revision());
}

QMenu *MapTest::menuAt(const QPoint &at)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view().mapToGlobal(at));
    QCoreApplication::sendEvent(&view(), &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList MapTest::linesOf(const QMenu &menu)
{
    QStringList lines;
    for (const QAction *action : menu.actions()) {
        if (!action->text().isEmpty())
            lines.append(QString(action->text()).remove(u'&'));
    }
    return lines;
}

bool MapTest::press(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (QString(action->text()).remove(u'&') == text && action->isEnabled()) {
            action->trigger();
            return true;
        }
    }
    return false;
}

void MapTest::send(QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers)
{
    const bool isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, at, view().mapToGlobal(at), isMove ? Qt::NoButton : Qt::LeftButton,
        type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(&view(), &event);
}

void MapTest::drawAround(const QList<QPointF> &corners, Qt::KeyboardModifiers modifiers)
{
    send(QEvent::MouseButtonPress, corners.constFirst(), modifiers);
    for (const QPointF &at : corners)
        send(QEvent::MouseMove, at, modifiers);
    send(QEvent::MouseButtonRelease, corners.constLast(), modifiers);
}

void MapTest::setDark(bool dark)
{
    Preferences changed = m_window->preferences();
    changed.appearance = dark ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
    m_window->setPreferences(changed);
}

void MapTest::shoot(const QString &name)
{
    QVERIFY(isSettled());
    QVERIFY(view().grab().save(
        m_folder.filePath(u"map-%1-%2.png"_s.arg(name, m_theme.isDark() ? u"dark"_s : u"light"_s))));
}
