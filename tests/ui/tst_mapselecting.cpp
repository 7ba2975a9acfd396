// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "maptest.h"

#include "models/sharedselection.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/stackchooser.h"
#include "ui/maplayer/stackpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Selecting on the map, and walking from stop to stop. Pictures are left in build/shots.
class TestMapSelecting : public MapTest {
    Q_OBJECT

private slots:
    void arrowsWalkARoute();
    void arrowsWalkThePool();
    void arrowsPanWithoutACurrentStop();
    void theLastOneClickedIsCurrent();
    void aStackIsChosenFrom();
    void aClickBesideClosesTheChooser();
    void whatLiesBeneathIsOffered();
    void coordinatesAreCopied();
    void pictures();
};

void TestMapSelecting::arrowsWalkARoute()
{
    const QList<api::OrderKey> route = stops(u"route-3"_s);
    m_desk->selection.setCurrentRoute(u"route-3"_s);
    m_desk->selection.setOrders({ route.at(3) });
    go(-121.5, 37.6, 15); // far away
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(m_desk->selection.currentOrder(), route.at(4));
    QCOMPARE(m_desk->selection.orders().size(), 1);
    QVERIFY(isSettled());
    QVERIFY(view().rect().contains(pinOf(route.at(4))));
    QCOMPARE(view().zoom(), 15.0);
    QVERIFY2(view().accessibleDescription().startsWith(route.at(4).handle), qPrintable(view().accessibleDescription()));
    QVERIFY2(view().accessibleDescription().contains(u"stop 5 of Chi Nguyen"_s),
        qPrintable(view().accessibleDescription()));
    QTest::keyClick(&view(), Qt::Key_Left);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(m_desk->selection.currentOrder(), route.at(2));
    QTest::keyClick(&view(), Qt::Key_End);
    QCOMPARE(m_desk->selection.currentOrder(), route.constLast());
    QTest::keyClick(&view(), Qt::Key_Right); // there is no further
    QCOMPARE(m_desk->selection.currentOrder(), route.constLast());
    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(m_desk->selection.currentOrder(), route.constFirst());
    QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_desk->selection.orders(), route.first(2));
    QCOMPARE(m_desk->selection.currentOrder(), route.at(1));
}

void TestMapSelecting::arrowsWalkThePool()
{
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    m_desk->selection.setOrders({ pool.constFirst() });
    QSet<api::OrderKey> seen{ pool.constFirst() };
    for (qsizetype i = 1; i < pool.size(); ++i) {
        QTest::keyClick(&view(), Qt::Key_Down);
        seen.insert(*m_desk->selection.currentOrder());
    }
    QCOMPARE(seen, QSet<api::OrderKey>(pool.cbegin(), pool.cend()));
    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(m_desk->selection.currentOrder(), pool.constFirst());
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(m_desk->selection.currentOrder(), pool.constFirst());
}

void TestMapSelecting::arrowsPanWithoutACurrentStop()
{
    m_desk->selection.setCurrentRoute(u"route-3"_s);
    QVERIFY(isSettled());
    const double before = view().centre().longitude();
    QTest::keyClick(&view(), Qt::Key_Right);
    QVERIFY(isSettled());
    QVERIFY(view().centre().longitude() > before);
    const api::OrderKey key = stops(u"route-3"_s).at(3);
    m_desk->selection.setOrders({ key });
    QVERIFY(isSettled());
    const double there = view().centre().longitude();
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(isSettled());
    QVERIFY(view().centre().longitude() > there);
    QCOMPARE(m_desk->selection.currentOrder(), key);
}

void TestMapSelecting::theLastOneClickedIsCurrent()
{
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    const auto click = [this](const api::OrderKey &key, Qt::KeyboardModifiers keys) {
        QVERIFY(isShown(key));
        QTest::mouseClick(&view(), Qt::LeftButton, keys, pinOf(key));
    };
    click(pool.at(4), {});
    click(pool.at(1), Qt::ShiftModifier);
    click(pool.at(2), Qt::ControlModifier);
    QCOMPARE(m_desk->selection.orders(), (QList<api::OrderKey>{ pool.at(4), pool.at(1), pool.at(2) }));
    QCOMPARE(m_desk->selection.currentOrder(), pool.at(2));
    click(pool.at(4), Qt::AltModifier);
    QCOMPARE(m_desk->selection.orders(), (QList<api::OrderKey>{ pool.at(1), pool.at(2) }));
    QCOMPARE(m_desk->selection.currentOrder(), pool.at(2)); // as it was
}

void TestMapSelecting::aStackIsChosenFrom()
{
    auto *chooser = m_window->findChild<StackChooser *>();
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    const api::OrderKey stop = stops(u"route-2"_s).at(6);
    const QPoint at = view().mapToGlobal(view().rect().center());
    chooser->open({ MapFeed::idOf(pool.at(0)) }, at, true);
    QVERIFY(panel().isHidden());
    chooser->open({ MapFeed::idOf(pool.at(0)), u"worker/van-1"_s, u"depot/x"_s, MapFeed::idOf(stop) }, at, true);
    QVERIFY(panel().isVisible());
    QCOMPARE(panel().rows().size(), 3);
    QCOMPARE(panel().rows().at(0).title, stop.handle);
    QCOMPARE(panel().rows().at(0).number, 7);
    QCOMPARE(panel().rows().at(0).owner, u"Ben Okafor"_s);
    QCOMPARE(panel().rows().at(1).title, u"Ana Ruiz"_s);
    QVERIFY(panel().rows().at(1).isWorker);
    QCOMPARE(panel().rows().at(2).owner, u"on no route"_s);
    QCOMPARE(panel().place(), u"1 / 3"_s);
    auto *list = const_cast<QListView *>(&panel().view());
    QTRY_VERIFY(list->hasFocus());
    QVERIFY(!list->model()->index(0, 0).data(Qt::DisplayRole).toString().isEmpty());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(panel().place(), u"3 / 3"_s);
    QVERIFY(m_desk->selection.orders().isEmpty()); // not before it is chosen
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(panel().isHidden());
    QCOMPARE(m_desk->selection.orders(), QList<api::OrderKey>{ pool.at(0) });
    QTRY_VERIFY(view().hasFocus());

    chooser->open({ MapFeed::idOf(stop), u"worker/van-1"_s, MapFeed::idOf(pool.at(0)) }, at, false);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(panel().isHidden());
    QCOMPARE(m_desk->selection.orders(), QList<api::OrderKey>{ pool.at(0) });
    chooser->open({ MapFeed::idOf(stop), u"worker/van-1"_s, MapFeed::idOf(pool.at(0)) }, at, false);
    QTest::mouseClick(&panel().allButton(), Qt::LeftButton);
    QVERIFY(panel().isHidden());
    QCOMPARE(m_desk->selection.orders(), (QList<api::OrderKey>{ stop, pool.at(0) }));
    chooser->open({ MapFeed::idOf(stop), u"worker/van-1"_s }, at, false);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(m_desk->selection.currentWorker(), u"van-1"_s);
    QVERIFY(m_desk->selection.orders().isEmpty());
}

void TestMapSelecting::aClickBesideClosesTheChooser()
{
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    QVERIFY(isShown(pool.at(3)));
    m_window->findChild<StackChooser *>()->open(
        { MapFeed::idOf(pool.at(0)), MapFeed::idOf(pool.at(1)) }, view().mapToGlobal(QPoint(80, 80)), true);
    QVERIFY(panel().isVisible());
    QTest::mouseClick(&view(), Qt::LeftButton, {}, pinOf(pool.at(3)));
    QVERIFY(panel().isHidden());
    QCOMPARE(m_desk->selection.orders(), QList<api::OrderKey>{ pool.at(3) }); // nothing swallowed the click
    m_window->findChild<StackChooser *>()->open(
        { MapFeed::idOf(pool.at(0)), MapFeed::idOf(pool.at(1)) }, view().mapToGlobal(QPoint(80, 80)), true);
    view().pan({ 40, 0 });
    QVERIFY(panel().isHidden());
}

void TestMapSelecting::whatLiesBeneathIsOffered()
{
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    moveTo(pool.at(1), pool.at(0));
    moveTo(pool.at(2), pool.at(0));
    m_desk->selection.setOrders({ pool.at(1) });
    look({ MapFeed::idOf(pool.at(0)) });
    QTRY_COMPARE(view().under(pinOf(pool.at(0))).others.size(), 2);
    QCOMPARE(view().under(pinOf(pool.at(0))).id, MapFeed::idOf(pool.at(1)));
    QTest::mouseClick(&view(), Qt::LeftButton, {}, pinOf(pool.at(0)));
    QCOMPARE(m_desk->selection.orders(), QList<api::OrderKey>{ pool.at(1) }); // at once
    QVERIFY(panel().isVisible());
    QCOMPARE(panel().rows().size(), 3);
    QCOMPARE(panel().rows().constFirst().title, pool.at(1).handle);
    QVERIFY(!panel().geometry().contains(pinOf(pool.at(0))));
    auto *list = const_cast<QListView *>(&panel().view());
    QTest::keyClick(list, Qt::Key_Down);
    const QString second = panel().rows().at(1).title;
    QTest::keyClick(list, Qt::Key_Enter);
    QCOMPARE(m_desk->selection.currentOrder()->handle, second);
}

void TestMapSelecting::coordinatesAreCopied()
{
    const api::OrderKey key = stops(u"route-3"_s).at(3);
    m_desk->selection.setOrders({ key });
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    const auto place = m_desk->store.order(key)->destination.centre();
    const QString text
        = u"%1, %2"_s.arg(place->latitude(), 0, 'f', 6).arg(place->longitude(), 0, 'f', 6);
    QCOMPARE(QApplication::clipboard()->text(), text);
    QVERIFY2(note().contains(text), qPrintable(note()));
    m_desk->selection.setOrders({});
    const QPoint pointer(200, 150);
    QCursor::setPos(view().mapToGlobal(pointer));
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    const map::LonLat there = view().placeAt(pointer);
    QCOMPARE(QApplication::clipboard()->text(),
        u"%1, %2"_s.arg(there.latitude(), 0, 'f', 6).arg(there.longitude(), 0, 'f', 6));
}

void TestMapSelecting::pictures()
{
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    const QList<api::OrderKey> route = stops(u"route-3"_s);
    moveTo(pool.at(1), pool.at(0));
    moveTo(pool.at(3), pool.at(0));
    moveTo(route.at(5), pool.at(0));
    for (const bool dark : { false, true }) {
        setDark(dark);
        m_desk->selection.setOrders({ pool.at(1) });
        look({ MapFeed::idOf(pool.at(0)) });
        QTRY_COMPARE(view().under(pinOf(pool.at(0))).others.size(), 3);
        QTest::mouseClick(&view(), Qt::LeftButton, {}, pinOf(pool.at(0)));
        QVERIFY(panel().isVisible());
        shoot(u"chooser"_s);
        panel().dismiss();
        QList<map::Id> many{ u"worker/van-1"_s };
        for (const api::OrderKey &key : stops(u"route-2"_s) + pool)
            many.append(MapFeed::idOf(key));
        m_window->findChild<StackChooser *>()->open(many, view().mapToGlobal(QPoint(560, 420)), true);
        QCOMPARE(panel().rows().size(), many.size());
        QVERIFY(view().rect().contains(panel().geometry()));
        QTest::keyClick(const_cast<QListView *>(&panel().view()), Qt::Key_End);
        QCOMPARE(panel().place(), u"%1 / %1"_s.arg(many.size()));
        shoot(u"chooser-many"_s);
        panel().dismiss();
        m_desk->selection.setOrders({ route.at(2) });
        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        shoot(u"copied"_s);
    }
    setDark(false);
}

QTEST_MAIN(TestMapSelecting)
#include "tst_mapselecting.moc"
