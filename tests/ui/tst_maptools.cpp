// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "maptest.h"
#include "sampledrag.h"

#include "map/tools/measuretool.h"
#include "map/tools/toolbox.h"
#include "models/sharedselection.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/maptools.h"
#include "ui/sequence/dragbubble.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QTest>

#include <cmath>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Lasso, measure and the arrow to a free pin, in the window. Pictures are left in build/shots.
class TestMapTools : public MapTest {
    Q_OBJECT

private:
    void close(const api::OrderKey &key);

private slots:
    void theLassoSelects();
    void distancesAreMeasured();
    void anArrowLeadsToTheFreePin();
    void whatIsRefusedSaysWhy();
    void allOfItByKeyboard();
    void picturesOfTools();
};

void TestMapTools::close(const api::OrderKey &key)
{
    api::Order order = *m_desk->store.order(key);
    order.status = api::OrderStatus::Cancelled;
    m_desk->store.applyOrders({ order }, m_desk->store.revision());
}

void TestMapTools::theLassoSelects()
{
    QAction *lasso = m_window->actions().lasso;
    QTest::keyClick(&view(), Qt::Key_L);
    QVERIFY(lasso->isChecked());
    QVERIFY(view().tools().hint().startsWith(u"Lasso"_s));
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    const auto around = [this](const api::OrderKey &key, Qt::KeyboardModifiers keys) {
        look({ MapFeed::idOf(key) });
        const QPointF pin = pinOf(key);
        drawAround(
            { pin + QPointF(-30, -30), pin + QPointF(30, -30), pin + QPointF(30, 30), pin + QPointF(-30, 30) },
            keys);
    };
    around(pool.at(0), {});
    QVERIFY(m_desk->selection.contains(pool.at(0)));
    const auto before = m_desk->selection.orders().size();
    around(pool.at(1), Qt::ShiftModifier);
    QVERIFY(m_desk->selection.contains(pool.at(0)) && m_desk->selection.contains(pool.at(1)));
    around(pool.at(1), Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_desk->selection.contains(pool.at(0)) && !m_desk->selection.contains(pool.at(1)));
    QCOMPARE(m_desk->selection.orders().size(), before);
    QVERIFY(lasso->isChecked());
    QTest::mouseClick(&view(), Qt::LeftButton, {}, pinOf(pool.at(1))); // a click is still a click
    QVERIFY(m_desk->selection.contains(pool.at(1)));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!lasso->isChecked());
    QVERIFY(view().tools().hint().isEmpty());
    lasso->trigger(); // as in the menu
    QVERIFY(lasso->isChecked());
    m_window->actions().measure->trigger();
    QVERIFY(!lasso->isChecked() && m_window->actions().measure->isChecked());
    m_window->actions().measure->trigger();
    QVERIFY(view().tools().tool() == nullptr);
}

void TestMapTools::distancesAreMeasured()
{
    const QList<api::OrderKey> route = stops(u"route-3"_s);
    QTest::keyClick(&view(), Qt::Key_M);
    const auto *measure = &m_window->findChild<MapTools *>()->measure();
    look({ MapFeed::idOf(route.at(2)), MapFeed::idOf(route.at(6)) });
    QTRY_COMPARE(view().under(pinOf(route.at(2))).id, MapFeed::idOf(route.at(2)));
    QTest::mouseClick(&view(), Qt::LeftButton, {}, pinOf(route.at(2)) + QPoint(3, 2));
    QTest::mouseClick(&view(), Qt::LeftButton, {}, QPoint(40, 60));
    QCOMPARE(measure->points().size(), 2);
    const auto place = m_desk->store.order(route.at(2))->destination.centre();
    QVERIFY(std::abs(measure->points().constFirst().longitude() - place->longitude()) < 1e-9);
    QVERIFY(m_desk->selection.orders().isEmpty()); // a click measures, and does nothing else
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList copied = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 3);
    QVERIFY2(copied.constFirst().endsWith(u" km"_s), qPrintable(copied.constFirst()));
    QCOMPARE(copied.at(1), u"%1, %2"_s.arg(place->latitude(), 0, 'f', 6).arg(place->longitude(), 0, 'f', 6));
    QVERIFY2(note().startsWith(copied.constFirst()), qPrintable(note()));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier); // nothing is measured: the place, as ever
    QVERIFY(!QApplication::clipboard()->text().contains(u'\n'));
}

void TestMapTools::anArrowLeadsToTheFreePin()
{
    const api::OrderKey stop = stops(u"route-3"_s).at(4);
    const api::OrderKey key = m_desk->plan.pool().at(1);
    look({ MapFeed::idOf(key), MapFeed::idOf(stop) });
    QTRY_COMPARE(view().under(pinOf(key)).id, MapFeed::idOf(key));
    QVERIFY(isSettled());
    const QImage before = view().grab().toImage();
    const auto isInk = [&](const QImage &image, QPoint at) { // there or beside it: neither pin lies on whole pixels
        for (const QPoint &by : { QPoint(0, 0), QPoint(-1, 0), QPoint(1, 0), QPoint(0, -1), QPoint(0, 1) }) {
            if (image.pixelColor(at + by) == m_theme.palette().accent)
                return true;
        }
        return false;
    };
    const auto inkAlong = [&](double from, double to) { // how much has become of the accent's colour
        const QImage now = view().grab().toImage();
        int found = 0;
        for (double share = from; share < to; share += 0.005) {
            const QPoint at = (QPointF(pinOf(stop)) * (1 - share) + QPointF(pinOf(key)) * share).toPoint();
            found += isInk(now, at) && !isInk(before, at) ? 1 : 0;
        }
        return found;
    };
    QCOMPARE(inkAlong(0.2, 0.8), 0);
    sample::Drag drag({ stop });
    QVERIFY(drag.over(&view(), pinOf(key)));
    const int solid = inkAlong(0.2, 0.8);
    QVERIFY2(solid > 80, qPrintable(QString::number(solid))); // of 120
    const auto *drops = view().findChild<DragBubble *>(Qt::FindDirectChildrenOnly);
    QVERIFY(drops != nullptr && drops->isVisible());
    const bool fromBelow = pinOf(stop).y() > pinOf(key).y();
    QCOMPARE(drops->geometry().center().y() < pinOf(key).y(), fromBelow && pinOf(key).y() >= 50);
    drag.leave();
    QCOMPARE(inkAlong(0.2, 0.8), 0);
    // Two of them, or one of the pool, are not drawn together with anything.
    sample::Drag two({ stop, stops(u"route-3"_s).at(5) });
    two.over(&view(), pinOf(key));
    QCOMPARE(inkAlong(0.2, 0.8), 0);
}

void TestMapTools::whatIsRefusedSaysWhy()
{
    const api::OrderKey stop = stops(u"route-3"_s).at(4);
    const api::OrderKey key = m_desk->plan.pool().at(1);
    close(key);
    look({ MapFeed::idOf(key), MapFeed::idOf(stop) });
    QTRY_COMPARE(view().under(pinOf(key)).id, MapFeed::idOf(key));
    sample::Drag drag({ stop });
    QVERIFY(!drag.over(&view(), pinOf(key)));
    const auto *bubble = view().findChild<DragBubble *>(Qt::FindDirectChildrenOnly);
    QVERIFY(bubble != nullptr && bubble->isVisible());
    QCOMPARE(bubble->words(), u"This order is completed or cancelled."_s);
    for (const bool dark : { false, true }) {
        setDark(dark);
        drag.over(&view(), pinOf(key));
        shoot(u"link-refused"_s);
    }
    setDark(false);
}

/// The whole of it without a mouse, from the board to the map and back.
void TestMapTools::allOfItByKeyboard()
{
    const QList<api::OrderKey> route = stops(u"route-2"_s);
    m_desk->selection.setOrders({ route.at(0) });
    QTest::keyClick(&view(), Qt::Key_0, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(isSettled());
    QVERIFY(view().rect().contains(pinOf(route.constLast())));
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_desk->selection.orders(), route.mid(1, 2));
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(u", "_s));
    QTest::keyClick(&view(), Qt::Key_M);
    QTest::keyClick(&view(), Qt::Key_Space); // from here …
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Space); // … to the next stop
    QTest::keyClick(&view(), Qt::Key_Return);
    const auto *measure = &m_window->findChild<MapTools *>()->measure();
    QVERIFY(measure->isEnded());
    QCOMPARE(measure->points().size(), 2);
    const auto place = m_desk->store.order(route.at(3))->destination.centre();
    QVERIFY(std::abs(measure->points().constLast().latitude() - place->latitude()) < 1e-9);
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(view().tools().tool() == nullptr);
    QVERIFY(view().hasFocus());
    QTest::keyClick(&view(), Qt::Key_L);
    QTest::keyClick(&view(), Qt::Key_L);
    QVERIFY(view().tools().tool() == nullptr);
    QCOMPARE(m_desk->selection.currentOrder(), route.at(3)); // tools select nothing by themselves
}

void TestMapTools::picturesOfTools()
{
    const QList<api::OrderKey> route = stops(u"route-3"_s);
    look({ MapFeed::idOf(route.at(2)), MapFeed::idOf(route.at(6)) });
    for (const bool dark : { false, true }) {
        setDark(dark);
        m_window->actions().lasso->trigger();
        send(QEvent::MouseButtonPress, { 120, 120 }, Qt::ShiftModifier);
        for (int i = 0; i < 90; ++i)
            send(QEvent::MouseMove, QPointF(300 - 190 * std::cos(i / 16.0), 200 - 130 * std::sin(i / 16.0)),
                Qt::ShiftModifier);
        shoot(u"lasso"_s);
        QTest::keyClick(&view(), Qt::Key_Escape);
        send(QEvent::MouseButtonPress, { 150, 300 }, Qt::AltModifier);
        for (const QPointF &at : { QPointF(180, 340), QPointF(420, 330), QPointF(440, 420), QPointF(160, 400) })
            send(QEvent::MouseMove, at, Qt::AltModifier);
        shoot(u"lasso-removes"_s);
        QTest::keyClick(&view(), Qt::Key_Escape);
        m_window->actions().measure->trigger();
        for (const QPoint &at : { pinOf(route.at(2)), QPoint(90, 90), QPoint(200, 260), pinOf(route.at(6)) })
            QTest::mouseClick(&view(), Qt::LeftButton, {}, at);
        QTest::mouseMove(&view(), QPoint(280, 300)); // from elsewhere, or it is none
        QTest::mouseMove(&view(), QPoint(260, 80));
        shoot(u"measure"_s);
        QTest::keyClick(&view(), Qt::Key_Escape);
        QTest::keyClick(&view(), Qt::Key_Escape);
        const api::OrderKey key = m_desk->plan.pool().at(1);
        look({ MapFeed::idOf(key), MapFeed::idOf(route.at(4)) });
        QVERIFY(isSettled());
        sample::Drag drag({ route.at(4) });
        drag.over(&view(), pinOf(key));
        shoot(u"link"_s);
        drag.over(&view(), QPoint(140, 180));
        shoot(u"link-loose"_s);
    }
    setDark(false);
}

QTEST_MAIN(TestMapTools)
#include "tst_maptools.moc"
