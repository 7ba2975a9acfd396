// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "timelineday.h"

#include "models/roles.h"
#include "ui/sequence/dragbubble.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// The timeline under a person's hands.
class TestTimelineView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }
    void init();
    void cleanup() { m_day.reset(); }
    void clicksSelect();
    void aBandSelectsWhatItTouches();
    void selectionOfOthersIsFollowed();
    void arrowsWalkStopsAndRows();
    void keysActOnTheSelection();
    void wheelZoomsAroundThePointer();
    void wheelScrolls();
    void zoomKeysAndFit();
    void hoveringSaysWhatADropWouldDo();
    void dropMovesAlongTheRow();
    void dropOnAnIdleWorkerMakesARoute();
    void dropOnANameAppends();
    void refusedDropIsExplained();
    void leavingTakesTheBubbleAway();
    void onlyWhatChangesIsPainted();
    void aDragTakesTheSelectionAlong();
    void menusKnowWhatTheyAreFor();
    void tipsTellTheStop();
    void idleWorkersCanBeHidden();

private:
    [[nodiscard]] api::OrderKey key(const QString &handle) const { return m_day->desk.key(handle); }
    [[nodiscard]] QList<api::OrderKey> selected() const { return m_day->desk.selection.orders(); }
    [[nodiscard]] QPoint nameOf(int row) { return m_day->view().layout().name(row).center(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_day->view(), key, modifiers);
    }
    void click(const QPoint &at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(m_day->view().viewport(), Qt::LeftButton, modifiers, at);
    }
    void wheel(const QPoint &at, int delta, Qt::KeyboardModifiers modifiers);
    void drag(const QList<api::OrderKey> &keys, const QPoint &to);
    Qt::DropAction drop(const QList<api::OrderKey> &keys, const QPoint &to);
    [[nodiscard]] const DragBubble &bubble() { return *m_day->view().findChild<DragBubble *>(); }

    Theme m_theme;
    std::unique_ptr<sample::TimelineDay> m_day;
};

void TestTimelineView::init()
{
    m_day = std::make_unique<sample::TimelineDay>(m_theme, 4, 3);
    m_day->panel.resize(1240, 500);
    m_day->panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_day->panel));
    m_day->view().setFocus();
}

void TestTimelineView::wheel(const QPoint &at, int delta, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, at, {}, QPoint(0, delta), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_day->view().viewport(), &event);
}

void TestTimelineView::drag(const QList<api::OrderKey> &keys, const QPoint &to)
{
    const std::unique_ptr<QMimeData> mime(models::toMimeData(keys));
    QDragEnterEvent enter(to, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_day->view().viewport(), &enter);
    QDragMoveEvent move(to, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_day->view().viewport(), &move);
}

Qt::DropAction TestTimelineView::drop(const QList<api::OrderKey> &keys, const QPoint &to)
{
    drag(keys, to);
    const std::unique_ptr<QMimeData> mime(models::toMimeData(keys));
    QDropEvent event(to, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_day->view().viewport(), &event);
    return event.dropAction();
}

void TestTimelineView::clicksSelect()
{
    click(m_day->at(u"order-26"_s));
    QCOMPARE(selected(), QList{ key(u"order-26"_s) });
    QCOMPARE(m_day->desk.selection.currentOrder(), key(u"order-26"_s));
    click(m_day->at(u"order-28"_s), Qt::ShiftModifier);
    QCOMPARE(selected(), (QList{ key(u"order-26"_s), key(u"order-27"_s), key(u"order-28"_s) }));
    click(m_day->at(u"order-27"_s), Qt::ControlModifier);
    QCOMPARE(selected(), (QList{ key(u"order-26"_s), key(u"order-28"_s) }));
    click(m_day->at(u"order-40"_s));
    QCOMPARE(selected(), QList{ key(u"order-40"_s) });
    click(nameOf(1));
    QVERIFY(selected().isEmpty());
    QCOMPARE(m_day->desk.selection.currentRoute(), u"route-2"_s);
    click(nameOf(5));
    QCOMPARE(m_day->desk.selection.currentRoute(), QString());
    QCOMPARE(m_day->desk.selection.currentWorker(), u"van-6"_s);
}

void TestTimelineView::aBandSelectsWhatItTouches()
{
    const QPoint from = m_day->at(u"order-26"_s) - QPoint(12, 18);
    const QPoint to = m_day->at(u"order-28"_s) + QPoint(8, 0);
    QWidget *port = m_day->view().viewport();
    QTest::mousePress(port, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(port, from + QPoint(30, 10));
    QTest::mouseMove(port, to);
    QTest::mouseRelease(port, Qt::LeftButton, Qt::NoModifier, to);
    QCOMPARE(selected(), (QList{ key(u"order-26"_s), key(u"order-27"_s), key(u"order-28"_s) }));
}

void TestTimelineView::selectionOfOthersIsFollowed()
{
    TimelineView &view = m_day->view();
    view.zoom(8);
    view.horizontalScrollBar()->setValue(0);
    m_day->panel.resize(1240, 120);
    m_day->desk.selection.setOrders({ key(u"order-47"_s) });
    const QPoint at = m_day->at(u"order-47"_s);
    QVERIFY2(view.layout().lanes().contains(at), qPrintable(u"%1 %2"_s.arg(at.x()).arg(at.y())));
    QCOMPARE(view.hit(at).part, TimelineHit::Part::Stop);
}

void TestTimelineView::arrowsWalkStopsAndRows()
{
    m_day->desk.selection.setOrders({ key(u"order-26"_s) });
    press(Qt::Key_Right);
    QCOMPARE(selected(), QList{ key(u"order-27"_s) });
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selected(), (QList{ key(u"order-27"_s), key(u"order-28"_s), key(u"order-29"_s) }));
    press(Qt::Key_Home);
    QCOMPARE(selected(), QList{ key(u"order-25"_s) });
    press(Qt::Key_Left);
    QCOMPARE(selected(), QList{ key(u"order-25"_s) });
    press(Qt::Key_End);
    QCOMPARE(selected(), QList{ key(u"order-36"_s) });
    // Down: the stop nearest in time, past a worker who has none, and back at the same time.
    const auto middle = [this](const api::OrderKey &one) {
        const auto place = *m_day->rows().place(one);
        return m_day->rows().row(place.row).stops.at(place.stop).service.middle();
    };
    press(Qt::Key_Down);
    QCOMPARE(selected().size(), 1);
    const auto place = m_day->rows().place(selected().first());
    QCOMPARE(place->row, 3);
    for (const models::TimelineStop &other : m_day->rows().row(3).stops)
        QVERIFY(std::chrono::abs(other.service.middle() - middle(key(u"order-36"_s)))
            >= std::chrono::abs(middle(selected().first()) - middle(key(u"order-36"_s))));
    press(Qt::Key_Down);
    QVERIFY(selected().isEmpty());
    QCOMPARE(m_day->desk.selection.currentWorker(), u"van-5"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(selected(), QList{ key(u"order-36"_s) });
    QVERIFY2(m_day->view().accessibleDescription().startsWith(u"Stop 12: order-36"_s),
        qPrintable(m_day->view().accessibleDescription()));
}

void TestTimelineView::keysActOnTheSelection()
{
    TimelineView &view = m_day->view();
    QSignalSpy opened(&view, &TimelineView::orderActivated);
    QSignalSpy earlier(&view, &TimelineView::earlierRequested);
    QSignalSpy later(&view, &TimelineView::laterRequested);
    m_day->desk.selection.setOrders({ key(u"order-26"_s) });
    press(Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<api::OrderKey>(), key(u"order-26"_s));
    press(Qt::Key_Left, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(earlier.count(), 1);
    QCOMPARE(later.count(), 1);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selected().size(), 12);
    press(Qt::Key_Escape);
    QVERIFY(selected().isEmpty());
}

void TestTimelineView::wheelZoomsAroundThePointer()
{
    TimelineView &view = m_day->view();
    const QPoint at(700, 100);
    const api::Instant before = view.layout().at(at.x());
    const double scale = view.layout().scale.pixelsPerMinute();
    wheel(at, 240, Qt::ControlModifier);
    QVERIFY(view.layout().scale.pixelsPerMinute() > scale * 1.5);
    QVERIFY(std::chrono::abs(view.layout().at(at.x()) - before) < std::chrono::minutes(1));
    QVERIFY(!view.isFitted());
    const double near = view.layout().scale.pixelsPerMinute();
    wheel(QPoint(700, 10), 120, Qt::NoModifier); // over the axis no key is needed
    QVERIFY(view.layout().scale.pixelsPerMinute() > near);
    wheel(at, -12000, Qt::ControlModifier);
    QCOMPARE(view.layout().scale.pixelsPerMinute(), scale); // never more than all of it
}

void TestTimelineView::wheelScrolls()
{
    TimelineView &view = m_day->view();
    m_day->panel.resize(1240, 200);
    wheel(QPoint(700, 100), -120, Qt::NoModifier);
    QVERIFY(view.verticalScrollBar()->value() > 0);
    view.zoom(4);
    const int left = view.horizontalScrollBar()->value();
    wheel(QPoint(700, 100), -120, Qt::ShiftModifier);
    QVERIFY(view.horizontalScrollBar()->value() > left);
}

void TestTimelineView::zoomKeysAndFit()
{
    TimelineView &view = m_day->view();
    const double fitted = view.layout().scale.pixelsPerMinute();
    press(Qt::Key_Plus);
    press(Qt::Key_Plus);
    QVERIFY(view.layout().scale.pixelsPerMinute() > fitted * 2);
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    press(Qt::Key_Minus);
    press(Qt::Key_0);
    QCOMPARE(view.layout().scale.pixelsPerMinute(), fitted);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    // What was zoomed stays where it was when the plan changes.
    press(Qt::Key_Plus);
    const api::Instant left = view.layout().scale.left();
    QVERIFY(m_day->desk.plan.move({ { key(u"order-26"_s) }, u"route-2"_s, 3 }));
    QCOMPARE(view.layout().scale.left(), left);
}

void TestTimelineView::hoveringSaysWhatADropWouldDo()
{
    const QList keys{ key(u"order-49"_s) }; // of the pool
    QVERIFY(m_day->desk.plan.isInPool(keys.first()));
    drag(keys, m_day->at(u"order-28"_s) + QPoint(-20, 0));
    QVERIFY(bubble().isVisible());
    QVERIFY2(bubble().words().contains(u" km"_s), qPrintable(bubble().words()));
    QCOMPARE(m_day->desk.undo.count(), 0);
    QCOMPARE(drop(keys, m_day->at(u"order-28"_s) + QPoint(-20, 0)), Qt::MoveAction);
    QVERIFY(!bubble().isVisible());
    QCOMPARE(m_day->desk.plan.position(keys.first()), (models::StopPosition{ u"route-3"_s, 3 }));
    QCOMPARE(m_day->desk.undo.count(), 1);
}

void TestTimelineView::dropMovesAlongTheRow()
{
    // Two stops go behind a later one: the index counts with them still in their places.
    const QList keys{ key(u"order-26"_s), key(u"order-27"_s) };
    const QRectF block = QRectF(m_day->at(u"order-30"_s), QSizeF(2, 2));
    QCOMPARE(drop(keys, block.center().toPoint() + QPoint(6, 0)), Qt::MoveAction);
    const QList<api::OrderKey> stops = m_day->desk.plan.route(u"route-3"_s)->stops;
    QCOMPARE(stops.mid(0, 7),
        (QList{ key(u"order-25"_s), key(u"order-28"_s), key(u"order-29"_s), key(u"order-30"_s), key(u"order-26"_s),
            key(u"order-27"_s), key(u"order-31"_s) }));
    m_day->desk.undo.undo();
    // Where it already is: nothing happens, and nothing needs to be undone.
    QCOMPARE(drop({ key(u"order-26"_s) }, m_day->at(u"order-26"_s)), Qt::IgnoreAction);
    QCOMPARE(m_day->desk.undo.index(), 0);
}

void TestTimelineView::dropOnAnIdleWorkerMakesARoute()
{
    const int idle = m_day->rows().rowOfWorker(u"van-7"_s);
    const QPoint lane(700, nameOf(idle).y());
    const QList keys{ key(u"order-26"_s), key(u"order-27"_s) };
    drag(keys, lane);
    QVERIFY2(bubble().words().startsWith(u"New route: "_s), qPrintable(bubble().words()));
    QCOMPARE(drop(keys, lane), Qt::MoveAction);
    const auto position = m_day->desk.plan.position(keys.first());
    QVERIFY(position);
    const models::WorkingRoute *made = m_day->desk.plan.route(position->routeId);
    QCOMPARE(made->workerHandle, u"van-7"_s);
    QCOMPARE(made->stops, keys);
    QCOMPARE(m_day->rows().rowOfRoute(made->id), idle); // the row stays where it was
}

void TestTimelineView::dropOnANameAppends()
{
    QCOMPARE(drop({ key(u"order-26"_s) }, nameOf(3)), Qt::MoveAction);
    QCOMPARE(m_day->desk.plan.route(u"route-4"_s)->stops.last(), key(u"order-26"_s));
}

void TestTimelineView::refusedDropIsExplained()
{
    QSignalSpy refused(&m_day->view(), &TimelineView::dropRefused);
    const QList finished{ key(u"order-1"_s) };
    drag(finished, m_day->at(u"order-28"_s));
    QVERIFY(bubble().isVisible());
    QCOMPARE(drop(finished, m_day->at(u"order-28"_s)), Qt::IgnoreAction);
    QCOMPARE(refused.count(), 1);
    QVERIFY(refused.first().first().toString().endsWith(u'.'));
    QCOMPARE(m_day->desk.undo.count(), 0);
}

void TestTimelineView::leavingTakesTheBubbleAway()
{
    drag({ key(u"order-26"_s) }, nameOf(3));
    QVERIFY(bubble().isVisible());
    QDragLeaveEvent leave; // also what Esc brings
    QCoreApplication::sendEvent(m_day->view().viewport(), &leave);
    QVERIFY(!bubble().isVisible());
    QCOMPARE(m_day->desk.undo.count(), 0);
}

void TestTimelineView::onlyWhatChangesIsPainted()
{
    TimelineView &view = m_day->view();
    const auto painted = [&view] {
        const int before = view.lanesDrawn();
        view.viewport()->grab();
        return view.lanesDrawn() - before;
    };
    view.zoom(1.5); // fitted, the scale would follow the last stop
    QVERIFY(painted() > 4);
    QCOMPARE(painted(), 0);
    drag({ key(u"order-26"_s) }, m_day->at(u"order-40"_s)); // the line is drawn over the lanes
    QCOMPARE(painted(), 0);
    m_day->desk.selection.setOrders({ key(u"order-26"_s) });
    QCOMPARE(painted(), 1);
    QVERIFY(m_day->desk.plan.move(
        { { key(u"order-26"_s) }, m_day->desk.plan.position(key(u"order-40"_s))->routeId, -1 }));
    QCOMPARE(painted(), 2);
}

void TestTimelineView::aDragTakesTheSelectionAlong()
{
    const api::OrderKey loose = key(u"order-49"_s);
    m_day->desk.selection.setOrders({ loose, key(u"order-40"_s), key(u"order-28"_s), key(u"order-26"_s) });
    // In the order of the routes, whatever the order in which they were selected; those of the pool last.
    QCOMPARE(m_day->view().carriedBy(key(u"order-28"_s)),
        (QList{ key(u"order-26"_s), key(u"order-28"_s), key(u"order-40"_s), loose }));
    QCOMPARE(m_day->view().carriedBy(key(u"order-30"_s)), QList{ key(u"order-30"_s) });
}

void TestTimelineView::menusKnowWhatTheyAreFor()
{
    TimelineView &view = m_day->view();
    QSignalSpy orders(&view, &TimelineView::contextMenuRequested);
    QSignalSpy route(&view, &TimelineView::routeMenuRequested);
    const auto menuAt = [&view](const QPoint &at) {
        QTest::mouseClick(view.viewport(), Qt::RightButton, Qt::NoModifier, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(view.viewport(), &event);
    };
    menuAt(m_day->at(u"order-26"_s));
    QCOMPARE(orders.count(), 1);
    QCOMPARE(selected(), QList{ key(u"order-26"_s) });
    menuAt(nameOf(1));
    QCOMPARE(route.count(), 1);
    QCOMPARE(route.first().first().toString(), u"route-2"_s);
}

void TestTimelineView::tipsTellTheStop()
{
    const QString tip = m_day->view().tipAt(m_day->at(u"order-26"_s));
    for (const QString &part :
        { u"Stop 2: order-26"_s, u"arrival "_s, u"window "_s, u"waiting "_s, u"service "_s, u"leg "_s })
        QVERIFY2(tip.contains(part), qPrintable(tip));
    const QString done = m_day->view().tipAt(m_day->at(u"order-1"_s));
    QVERIFY2(
        done.contains(u"arrived 08:20, finished 08:28"_s) && done.contains(u"planned 08:12"_s), qPrintable(done));
    QVERIFY(m_day->view().tipAt(nameOf(5)).contains(u"day off"_s));
    QVERIFY(m_day->view().tipAt(nameOf(0)).contains(u"break 12:00"_s));
    QVERIFY(m_day->view().tipAt(QPoint(600, 10)).contains(u"2023"_s));
}

void TestTimelineView::idleWorkersCanBeHidden()
{
    QCOMPARE(m_day->rows().count(), 8);
    m_day->rows().setShowsIdle(false);
    QCOMPARE(m_day->rows().count(), 4);
    QVERIFY(m_day->view().isVisible());
    click(m_day->at(u"order-26"_s));
    QCOMPARE(selected(), QList{ key(u"order-26"_s) });
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
