// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "map/mapview.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/pool/poolpanel.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QDrag>
#include <QListView>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Whole drags from the map with the mouse, in the window: they run Qt's own drag loop, which the offscreen
/// platform does not have and the minimal one does.
class TestMapDrag : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void toThePool_data();
    void toThePool();

private:
    [[nodiscard]] static QPoint pinOf(const MainWindow &window, const sample::Desk &desk, const api::OrderKey &key);

    Theme m_theme;
};

void TestMapDrag::initTestCase()
{
    if (QGuiApplication::platformName() == u"offscreen"_s)
        QSKIP("this platform has no drags");
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

QPoint TestMapDrag::pinOf(const MainWindow &window, const sample::Desk &desk, const api::OrderKey &key)
{
    const auto place = desk.store.order(key)->destination.centre();
    return window.mapView().positionOf(*map::LonLat::make(place->longitude(), place->latitude())).toPoint();
}

void TestMapDrag::toThePool_data()
{
    QTest::addColumn<bool>("both");
    QTest::addColumn<bool>("escapes");
    QTest::newRow("a pin") << false << false;
    QTest::newRow("all that are selected") << true << false;
    QTest::newRow("given up by Esc") << false << true;
}

void TestMapDrag::toThePool()
{
    QFETCH(bool, both);
    QFETCH(bool, escapes);
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    Preferences calm;
    calm.calmMotion = true;
    window.setPreferences(calm);
    window.resize(1400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    desk.fill(3, 2);
    map::MapView &map = window.mapView();
    QTRY_VERIFY(map.isSettled());
    QList<api::OrderKey> free;
    for (const api::OrderKey &key : desk.plan.route(u"route-3"_s)->stops) {
        if (map.under(pinOf(window, desk, key)).id == MapFeed::idOf(key))
            free.append(key);
    }
    QVERIFY(free.size() >= 2);
    if (both)
        desk.selection.setOrders(free.first(2));
    QTRY_VERIFY(map.isSettled());

    QWindow *handle = window.windowHandle();
    QWidget *pool = window.findChild<PoolPanel *>()->view().viewport();
    const QPoint from = map.mapTo(&window, pinOf(window, desk, free.first()));
    const QPoint to = pool->mapTo(&window, pool->rect().center());
    bool isOver = false;
    QTimer rest;
    rest.setInterval(5);
    connect(&rest, &QTimer::timeout, this, [&] {
        if (map.findChild<QDrag *>() == nullptr)
            return;
        rest.stop();
        QTest::mouseMove(handle, to - QPoint(3, 3));
        QTest::mouseMove(handle, to);
        if (escapes)
            QTest::keyClick(handle, Qt::Key_Escape);
        QTest::mouseRelease(handle, Qt::LeftButton, Qt::NoModifier, to);
        isOver = true;
    });
    rest.start();
    QTest::mousePress(handle, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(handle, from + QPoint(3, QApplication::startDragDistance() + 4));
    QTRY_VERIFY(isOver);
    QTRY_COMPARE(desk.undo.count(), escapes ? 0 : 1);
    QCOMPARE(desk.plan.isInPool(free.at(0)), !escapes);
    QCOMPARE(desk.plan.isInPool(free.at(1)), both);
}

QTEST_MAIN(TestMapDrag)
#include "tst_mapdrag.moc"
