// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "map/mapview.h"
#include "ui/actions/reportstrip.h"
#include "ui/widgets/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// The window as hands work it, on a day that is already there. Its pictures are left in build/shots.
class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pictures_data();
    void pictures();
    void ordersAndForm();
    void everyActionHasATextAndAnIcon();
    void roomsSwitchByShortcut();
    void eachRoomKeepsItsDocks();
    void stopsMoveByKey();
    void publishFollowsThePlan();
    void poolIsPlannedInOneStep();
    void actionsFollowTheSelection();

private:
    Theme m_theme;
    QDir m_folder;
};

void TestWindow::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_folder = QDir(QStringLiteral(ROUTEDESK_BINARY_DIR));
    QVERIFY(m_folder.mkpath(u"shots"_s) && m_folder.cd(u"shots"_s));
}

void TestWindow::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("room");
    for (const bool dark : { false, true }) {
        for (int room = 0; room < 4; ++room)
            QTest::addRow("%s-%d", dark ? "dark" : "light", room) << dark << room;
    }
}

void TestWindow::pictures()
{
    QFETCH(bool, dark);
    QFETCH(int, room);
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    Preferences preferences;
    preferences.appearance = dark ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
    preferences.calmMotion = true;
    window.setPreferences(preferences);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    desk.fill(6, 14);
    window.showRoom(static_cast<MainWindow::Room>(room));
    QVERIFY(desk.plan.move({ { desk.key(u"order-75"_s) }, u"route-3"_s, 4 }));
    desk.selection.setOrders({ desk.key(u"order-16"_s) });
    QTRY_VERIFY(window.mapView().isSettled() || room > 1);
    QTest::qWait(50);
    QCOMPARE(window.size(), QSize(1280, 800)); // nothing may force a laptop's window wider
    QVERIFY(window.grab().save(m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s)));
}

void TestWindow::ordersAndForm()
{
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    Preferences preferences;
    preferences.appearance = Preferences::Appearance::Light;
    preferences.calmMotion = true;
    window.setPreferences(preferences);
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY(window.mapView().isSettled());
    QVERIFY(window.grab().save(m_folder.filePath(u"empty.png"_s)));
    desk.fill(6, 14);
    QTest::qWait(200);
    QTRY_VERIFY(window.mapView().isSettled());
    QVERIFY(window.grab().save(m_folder.filePath(u"collapsed.png"_s)));
    desk.selection.setOrders({ desk.key(u"order-16"_s), desk.key(u"order-20"_s) });
    window.showTab(RoutesPanel::Tab::Orders);
    window.actions().newOrder->trigger();
    window.actions().sending->trigger();
    QTRY_VERIFY(window.mapView().isSettled());
    QVERIFY(window.grab().save(m_folder.filePath(u"orders.png"_s)));
    desk.selection.setOrders({});
    desk.selection.setCurrentRoute(u"route-2"_s);
    window.showTab(RoutesPanel::Tab::Sequence);
    QTest::qWait(50);
    QVERIFY(window.grab().save(m_folder.filePath(u"route.png"_s)));
}

void TestWindow::everyActionHasATextAndAnIcon()
{
    sample::Desk desk(m_theme);
    const MainWindow window(desk.bench());
    QSet<QKeySequence> keys;
    for (const QAction *action : window.actions().all()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        if (action->shortcut().isEmpty())
            continue;
        QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->text()));
        keys.insert(action->shortcut());
    }
}

void TestWindow::roomsSwitchByShortcut()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(window.room(), MainWindow::Room::Workers);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.room(), MainWindow::Room::Live);
}

void TestWindow::eachRoomKeepsItsDocks()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    {
        MainWindow window(desk.bench());
        window.show();
        auto *pool = window.findChild<QDockWidget *>(u"pool"_s);
        auto *exceptions = window.findChild<QDockWidget *>(u"exceptions"_s);
        QVERIFY(pool->isVisible() && !exceptions->isVisible());
        window.showRoom(MainWindow::Room::Live);
        QVERIFY(!pool->isVisible() && exceptions->isVisible());
        pool->show();
        window.showRoom(MainWindow::Room::Plan);
        QVERIFY(pool->isVisible() && !exceptions->isVisible());
        pool->close();
        window.close();
    }
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(!window.findChild<QDockWidget *>(u"pool"_s)->isVisible());
    window.showRoom(MainWindow::Room::Live);
    QVERIFY(window.findChild<QDockWidget *>(u"pool"_s)->isVisible());
}

void TestWindow::stopsMoveByKey()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 0);
    MainWindow window(desk.bench());
    window.show();
    const api::OrderKey stop = desk.key(u"order-16"_s);
    desk.selection.setOrders({ stop });
    const int before = desk.plan.position(stop)->index;
    window.actions().moveUp->trigger();
    QCOMPARE(desk.plan.position(stop)->index, before - 1);
    window.actions().moveDown->trigger();
    window.actions().moveDown->trigger();
    QCOMPARE(desk.plan.position(stop)->index, before + 1);
    window.actions().unassign->trigger();
    QVERIFY(desk.plan.isInPool(stop));
    for (int i = 0; i < 4; ++i)
        window.actions().undo->trigger();
    QCOMPARE(desk.plan.position(stop)->index, before);

    // A completed stop keeps its place, and the window says so.
    desk.selection.setOrders({ desk.key(u"order-1"_s) });
    window.actions().moveDown->trigger();
    QVERIFY(!window.findChild<Banner *>()->message().isEmpty());
}

void TestWindow::publishFollowsThePlan()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 1);
    MainWindow window(desk.bench());
    QVERIFY(!window.actions().publish->isEnabled());
    QVERIFY(desk.plan.move({ { desk.key(u"order-25"_s) }, u"route-2"_s, -1 }));
    QVERIFY(window.actions().publish->isEnabled());
    desk.undo.undo();
    QVERIFY(!window.actions().publish->isEnabled());
}

void TestWindow::poolIsPlannedInOneStep()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 20);
    MainWindow window(desk.bench());
    QSignalSpy finished(&desk.poolPlanner, &models::PoolPlanner::finished);
    window.actions().planAutomatically->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QVERIFY(desk.plan.pool().size() < 20);
    QVERIFY(!window.strip().sentence().isEmpty());
    for (const api::OrderKey &key : desk.plan.pool()) {
        const QModelIndex row = desk.pool.index(desk.pool.rowOf(key), 0);
        QVERIFY(row.data(models::PoolModel::RefusalRole).isValid());
    }
    window.actions().undo->trigger();
    QCOMPARE(desk.plan.pool().size(), 20);

    desk.store.setScope({ QDate(2023, 11, 3), {}, QTimeZone::UTC });
    window.actions().planAutomatically->trigger();
    QVERIFY(!window.findChild<Banner *>()->message().isEmpty());
}

void TestWindow::actionsFollowTheSelection()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    MainWindow window(desk.bench());
    QVERIFY(!window.actions().complete->isEnabled());
    desk.selection.setOrders({ desk.key(u"order-1"_s) }); // completed already
    QVERIFY(!window.actions().complete->isEnabled());
    desk.selection.setOrders({ desk.key(u"order-6"_s) });
    QVERIFY(window.actions().complete->isEnabled());
    desk.selection.setOrders({});
    desk.selection.setCurrentRoute(u"route-1"_s);
    QVERIFY(!window.actions().complete->isEnabled());
    QVERIFY(window.actions().completeRoute->isEnabled());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
