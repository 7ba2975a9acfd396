// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "maptest.h"

#include "models/sharedselection.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// What a right click on the map offers, and which routes it shows. Pictures are left in build/shots.
class TestMapMenus : public MapTest {
    Q_OBJECT

private slots:
    void theMapGoesToARoute();
    void aDoubleClickShowsARouteAlone();
    void aRoutesMenuFadesAndHides();
    void clustersHaveAMenu();
    void whatElseHasAMenu();
    void theMenuKeyOpensAtTheCurrentStop();
};

void TestMapMenus::theMapGoesToARoute()
{
    QAction *fit = m_window->actions().fitRoute;
    QVERIFY(!fit->isEnabled());
    const QList<api::OrderKey> route = stops(u"route-2"_s);
    m_desk->selection.setOrders({ route.at(5) });
    QVERIFY(fit->isEnabled());
    go(-121.5, 37.6, 15);
    fit->trigger();
    QVERIFY(isSettled());
    for (const api::OrderKey &key : route)
        QVERIFY(view().rect().contains(pinOf(key)));
    m_desk->selection.setOrders({ m_desk->plan.pool().constFirst() });
    QVERIFY(!fit->isEnabled());
    m_desk->selection.setOrders({});
    m_desk->selection.setCurrentWorker(u"van-2"_s);
    QVERIFY(fit->isEnabled());
    go(-121.5, 37.6, 15);
    fit->trigger();
    QVERIFY(isSettled());
    QVERIFY(view().rect().contains(pinOf(route.constFirst())));
}

void TestMapMenus::aDoubleClickShowsARouteAlone()
{
    const auto line = onALineOf(u"route-3"_s);
    QVERIFY(line);
    const api::OrderKey own = stops(u"route-3"_s).at(7);
    const api::OrderKey other = stops(u"route-2"_s).at(7);
    const map::LonLat centre = view().centre();
    const double zoom = view().zoom();
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, *line);
    QVERIFY2(note().startsWith(u"Only the route of Chi Nguyen"_s), qPrintable(note()));
    QTRY_VERIFY(!isShown(other));
    QVERIFY(isShown(own));
    QVERIFY(m_window->actions().showAllRoutes->isEnabled());
    go(centre.longitude(), centre.latitude(), zoom);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, *line);
    QTRY_VERIFY(isShown(other));
    QVERIFY(!m_window->actions().showAllRoutes->isEnabled());
}

void TestMapMenus::aRoutesMenuFadesAndHides()
{
    const auto line = onALineOf(u"route-3"_s);
    QVERIFY(line);
    const QPoint at = *line;
    QMenu *menu = menuAt(at);
    QVERIFY(menu != nullptr);
    const QStringList lines = linesOf(*menu);
    QVERIFY2(lines.constFirst().startsWith(u"Chi Nguyen"_s) && lines.constFirst().contains(u"here about "_s),
        qPrintable(lines.constFirst()));
    for (const QString &wanted : { u"Zoom to the route"_s, u"Show only this route"_s, u"Fade on the map"_s,
             u"Hide on the map"_s, u"New order here"_s, u"Copy coordinates"_s })
        QVERIFY2(lines.contains(wanted), qPrintable(wanted));
    QCOMPARE(m_desk->selection.currentRoute(), u"route-3"_s);
    QVERIFY(menu->grab().save(m_folder.filePath(u"menu-of-a-line.png"_s)));
    QVERIFY(press(*menu, u"Fade on the map"_s));
    menu->close();
    QVERIFY(m_window->actions().showAllRoutes->isEnabled());
    m_window->actions().showAllRoutes->trigger();
    QVERIFY(!m_window->actions().showAllRoutes->isEnabled());
    menu = menuAt(at);
    QVERIFY(press(*menu, u"Hide on the map"_s));
    menu->close();
    QTRY_VERIFY(!isShown(stops(u"route-3"_s).at(5)));
    m_window->actions().fitRoute->trigger(); // who goes there wants to see it
    QTRY_VERIFY(isShown(stops(u"route-3"_s).at(5)));
}

void TestMapMenus::clustersHaveAMenu()
{
    go(-121.89, 37.33, 9);
    QVERIFY(isSettled());
    std::optional<QPoint> cluster;
    for (int y = 0; y < view().height() && !cluster; y += 5) {
        for (int x = 0; x < view().width() && !cluster; x += 5) {
            if (view().under(QPoint(x, y)).kind == map::Hit::Kind::Cluster)
                cluster = QPoint(x, y);
        }
    }
    QVERIFY(cluster);
    const auto count = qsizetype(view().under(*cluster).count);
    QMenu *menu = menuAt(*cluster);
    QVERIFY(menu != nullptr);
    QVERIFY2(!linesOf(*menu).join(u'|').contains(u"to the selection"_s), qPrintable(linesOf(*menu).join(u'|')));
    QVERIFY(press(*menu, u"Select %1 orders"_s.arg(count)));
    menu->close();
    QCOMPARE(m_desk->selection.orders().size(), count);
    const QList<api::OrderKey> members = m_desk->selection.orders();
    m_desk->selection.setOrders({});
    QTRY_COMPARE(qsizetype(view().under(*cluster).count), count);
    menu = menuAt(*cluster);
    QVERIFY(menu->grab().save(m_folder.filePath(u"menu-of-a-cluster.png"_s)));
    QVERIFY(press(*menu, u"Zoom in"_s));
    menu->close();
    QVERIFY(isSettled());
    QVERIFY(view().zoom() > 9.5);
    QVERIFY(members.size() > 1);
}

void TestMapMenus::whatElseHasAMenu()
{
    api::Worker worker = *m_desk->store.worker(u"van-2"_s);
    worker.location.place = api::GeoPoint::fromDegrees(-121.5, 37.6);
    worker.home = api::GeoPoint::fromDegrees(-121.51, 37.6);
    m_desk->store.setWorkers({ worker });
    go(-121.505, 37.6, 14);
    QTRY_COMPARE(view().under(placeOf(worker.home)).kind, map::Hit::Kind::Depot);
    QMenu *menu = menuAt(placeOf(worker.location.place));
    QVERIFY(menu != nullptr);
    QStringList lines = linesOf(*menu);
    QCOMPARE(lines.constFirst(), u"Ben Okafor"_s);
    for (const QString &wanted : { u"Show in Workers"_s, u"Zoom to the route"_s, u"Copy coordinates"_s })
        QVERIFY2(lines.contains(wanted), qPrintable(wanted));
    QCOMPARE(m_desk->selection.currentWorker(), u"van-2"_s);
    QVERIFY(menu->grab().save(m_folder.filePath(u"menu-of-a-worker.png"_s)));
    menu->close();
    menu = menuAt(placeOf(worker.home));
    QVERIFY(menu != nullptr);
    lines = linesOf(*menu);
    QVERIFY2(
        lines.contains(u"New order here"_s) && lines.constFirst() == u"Ben Okafor"_s, qPrintable(lines.join(u'|')));
    menu->close();
    // Beside its pin, within its fence.
    const api::OrderKey key = m_desk->plan.pool().constFirst();
    look({ MapFeed::idOf(key) });
    const QPoint beside = pinOf(key) + QPoint(0, 24);
    QTRY_COMPARE(view().under(beside).kind, map::Hit::Kind::Fence);
    menu = menuAt(beside);
    QVERIFY(menu != nullptr);
    lines = linesOf(*menu);
    QVERIFY(lines.contains(u"New order here"_s) && lines.contains(u"Show on the map"_s));
    QCOMPARE(m_desk->selection.orders(), QList<api::OrderKey>{ key });
    menu->close();
}

void TestMapMenus::theMenuKeyOpensAtTheCurrentStop()
{
    const api::OrderKey key = stops(u"route-3"_s).at(4);
    m_desk->selection.setOrders({ key });
    look({ MapFeed::idOf(key) });
    view().pan({ 130, -70 });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(&view(), &event);
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QVERIFY(linesOf(*menu).contains(u"Take out of the route"_s));
    QVERIFY(QApplication::activePopupWidget()->grab().save(m_folder.filePath(u"menu-of-a-stop.png"_s)));
    QCOMPARE(m_desk->selection.currentOrder(), key);
    QApplication::activePopupWidget()->close();
}

QTEST_MAIN(TestMapMenus)
#include "tst_mapmenus.moc"
