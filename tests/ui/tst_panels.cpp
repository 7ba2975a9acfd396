// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "ui/live/exceptionsfilter.h"
#include "ui/orders/orderfilterbar.h"
#include "ui/orders/orderspanel.h"
#include "ui/orders/orderspresentation.h"
#include "ui/outbox/sendingpresentation.h"
#include "ui/pool/poolfilter.h"
#include "ui/pool/poolpanel.h"
#include "ui/sequence/dragbubble.h"
#include "ui/sequence/routevisibility.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/sequence/sequenceview.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/rowview.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

class TestPanels : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }
    void presentationsKeepTheModelRules();
    void ordersAreDressed();
    void countersAreFilters();
    void poolSaysWhy();
    void poolNarrowsByReasonAndText();
    void selectionIsShared();
    void selectionSurvivesAMove();
    void dropOnARouteMovesTheStop();
    void dragSaysWhatItWouldDo();
    void refusedMoveHasWords();
    void chipsNarrowRoutes();
    void routesAreHiddenAndSoloed();
    void exceptionsAreTheLateOnes();
    void consequencesHaveWords();

private:
    Theme m_theme;
};

void TestPanels::presentationsKeepTheModelRules()
{
    sample::Desk desk(m_theme);
    const DayWords words(desk.store, desk.clock);
    OrdersPresentation orders(m_theme, words, desk.filtered);
    PoolFilter pool(desk.pool);
    SequencePresentation routes(desk.sequence, desk.plan, desk.store, words);
    ExceptionsFilter exceptions(desk.orders);
    SendingPresentation sending(m_theme, words, desk.outboxModel);
    for (QAbstractItemModel *model : { static_cast<QAbstractItemModel *>(&orders),
             static_cast<QAbstractItemModel *>(&pool), static_cast<QAbstractItemModel *>(&routes),
             static_cast<QAbstractItemModel *>(&exceptions), static_cast<QAbstractItemModel *>(&sending) })
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    desk.fill(3, 9);
    QCOMPARE(orders.rowCount(), 45);
    QCOMPARE(pool.rowCount(), 9);
    QCOMPARE(routes.rowCount(), 3);
    QVERIFY(desk.plan.move({ { desk.key(u"order-20"_s) }, u"route-3"_s, 2 }));
    QVERIFY(desk.plan.move({ { desk.key(u"order-21"_s) }, {}, -1 }));
    QCOMPARE(pool.rowCount(), 10);
    desk.undo.undo();
    desk.undo.undo();
    QCOMPARE(pool.rowCount(), 9);
}

void TestPanels::ordersAreDressed()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 2);
    const DayWords words(desk.store, desk.clock);
    const OrdersPresentation orders(m_theme, words, desk.filtered);
    using M = models::OrdersModel;
    const QModelIndex row = orders.indexOf(desk.key(u"order-2"_s));
    QVERIFY(row.isValid());
    QCOMPARE(row.data().toString(), u"order-2"_s);
    QCOMPARE(row.siblingAtColumn(M::Status).data().toString(), u"completed"_s);
    QCOMPARE(row.siblingAtColumn(M::WindowStart).data().toString(), u"10:00\u201312:00"_s);
    QCOMPARE(row.siblingAtColumn(M::Service).data().toString(), u"6 min"_s);
    QCOMPARE(orders.indexOf(desk.key(u"order-1"_s)).siblingAtColumn(M::Type).data().toString(), u"pick-up"_s);
    for (int column = 0; column < orders.columnCount(); ++column)
        QVERIFY(!orders.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestPanels::countersAreFilters()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 5);
    const DayWords words(desk.store, desk.clock);
    OrdersPanel panel(m_theme, words, desk.filtered, desk.store, desk.selection);
    panel.show();
    QTRY_COMPARE(desk.filtered.count(models::OrdersFilter::Chip::Pool), 5);
    panel.filterBar().setChip(models::OrdersFilter::Chip::Pool, true);
    QCOMPARE(panel.view().model()->rowCount(), 5);
    QTRY_COMPARE(desk.filtered.hiddenCount(), 24);
    panel.filterBar().clear();
    QCOMPARE(panel.view().model()->rowCount(), 29);
}

void TestPanels::poolSaysWhy()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 5);
    QCOMPARE(desk.pool.count(models::PoolModel::Why::DidNotFit), 1);
    QVERIFY(desk.plan.move({ { desk.key(u"order-8"_s) }, {}, -1 }));
    QCOMPARE(desk.pool.count(models::PoolModel::Why::TakenOut), 1);
}

void TestPanels::poolNarrowsByReasonAndText()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 10);
    PoolFilter filter(desk.pool);
    filter.setChoice({ { models::PoolModel::Why::DidNotFit } });
    QCOMPARE(filter.rowCount(), 2);
    filter.setChoice({});
    filter.setText(u"ORDER-15"_s);
    QCOMPARE(filter.rowCount(), 1);
    QVERIFY(filter.indexOf(desk.key(u"order-15"_s)).isValid());
    QVERIFY(!filter.indexOf(desk.key(u"order-16"_s)).isValid());
}

void TestPanels::selectionIsShared()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 4);
    const DayWords words(desk.store, desk.clock);
    RouteVisibility visibility;
    SequencePanel sequence(m_theme, words, desk.sequence, desk.plan, desk.store, visibility, desk.selection);
    OrdersPanel orders(m_theme, words, desk.filtered, desk.store, desk.selection);
    sequence.show();
    orders.show();
    QVERIFY(QTest::qWaitForWindowExposed(&sequence));
    const api::OrderKey stop = desk.key(u"order-15"_s);
    sequence.view().expandAll();
    sequence.view().setCurrentIndex(sequence.presentation().indexOf(stop));
    QTRY_COMPARE(desk.selection.orders(), QList{ stop });
    QTRY_COMPARE(orders.view().currentIndex().data().toString(), u"order-15"_s);

    desk.selection.setOrders({ desk.key(u"order-14"_s), desk.key(u"order-16"_s) });
    QTRY_COMPARE(sequence.view().selectionModel()->selectedRows().size(), 2);
    QTRY_COMPARE(orders.view().selectionModel()->selectedRows().size(), 2);

    sequence.view().setCurrentIndex(sequence.presentation().indexOfRoute(u"route-1"_s));
    QTRY_COMPARE(desk.selection.currentRoute(), u"route-1"_s);
    QTRY_VERIFY(orders.view().selectionModel()->selectedRows().isEmpty());
}

void TestPanels::selectionSurvivesAMove()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 0);
    const DayWords words(desk.store, desk.clock);
    RouteVisibility visibility;
    SequencePanel sequence(m_theme, words, desk.sequence, desk.plan, desk.store, visibility, desk.selection);
    sequence.show();
    const QList keys{ desk.key(u"order-15"_s), desk.key(u"order-16"_s) };
    desk.selection.setOrders(keys);
    QTRY_COMPARE(sequence.view().selectionModel()->selectedRows().size(), 2);
    QVERIFY(desk.plan.move({ keys, u"route-2"_s, 8 }));
    QTRY_COMPARE(sequence.view().selectionModel()->selectedRows().size(), 2);
    QCOMPARE(desk.selection.orders(), keys);
}

void TestPanels::dropOnARouteMovesTheStop()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    const DayWords words(desk.store, desk.clock);
    SequencePresentation routes(desk.sequence, desk.plan, desk.store, words);
    const api::OrderKey loose = desk.key(u"order-26"_s);
    QVERIFY(desk.plan.isInPool(loose));
    const std::unique_ptr<QMimeData> mime(models::toMimeData({ loose }));
    const QModelIndex route = routes.indexOfRoute(u"route-2"_s);
    const auto move = routes.moveFor(mime.get(), 3, route);
    QVERIFY(move);
    QCOMPARE(move->index, 3);
    QVERIFY(routes.canDropMimeData(mime.get(), Qt::MoveAction, 3, 0, route));
    QVERIFY(routes.dropMimeData(mime.get(), Qt::MoveAction, 3, 0, route));
    QCOMPARE(desk.plan.position(loose), (models::StopPosition{ u"route-2"_s, 3 }));
    QCOMPARE(desk.undo.count(), 1);
    desk.undo.undo();
    QVERIFY(desk.plan.isInPool(loose));
}

void TestPanels::dragSaysWhatItWouldDo()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    const DayWords words(desk.store, desk.clock);
    RouteVisibility visibility;
    SequencePanel panel(m_theme, words, desk.sequence, desk.plan, desk.store, visibility, desk.selection);
    panel.resize(1000, 700);
    panel.show();
    SequenceView &view = panel.view();
    view.expandAll();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const auto *bubble = view.findChild<DragBubble *>();
    QVERIFY(bubble != nullptr && !bubble->isVisible());
    const auto dragTo = [&](const QMimeData *mime, const QString &handle) {
        const QPoint at
            = view.visualRect(panel.presentation().indexOf(desk.key(handle))).topLeft() + QPoint(200, 2);
        QDragEnterEvent enter(at, Qt::MoveAction, mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &move);
        return at;
    };
    const std::unique_ptr<QMimeData> loose(models::toMimeData({ desk.key(u"order-26"_s) }));
    const QPoint at = dragTo(loose.get(), u"order-16"_s);
    QVERIFY(bubble->isVisible());
    QVERIFY2(bubble->words().contains(u" km"_s), qPrintable(bubble->words()));
    QDropEvent drop(at, Qt::MoveAction, loose.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &drop);
    QVERIFY(!bubble->isVisible());
    QCOMPARE(desk.plan.position(desk.key(u"order-26"_s)), (models::StopPosition{ u"route-2"_s, 3 }));

    // A stop that was completed stays, and the view says why.
    QSignalSpy refused(&panel, &SequencePanel::dropRefused);
    const std::unique_ptr<QMimeData> done(models::toMimeData({ desk.key(u"order-1"_s) }));
    const QPoint there = dragTo(done.get(), u"order-20"_s);
    QVERIFY(bubble->isVisible());
    QDropEvent refusedDrop(there, Qt::MoveAction, done.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &refusedDrop);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(desk.undo.count(), 1);
}

void TestPanels::refusedMoveHasWords()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 0);
    const auto refused = desk.plan.consequence({ { desk.key(u"order-1"_s) }, u"route-1"_s, 9 });
    QVERIFY(!refused);
    QVERIFY(words::refusal(refused.error()).endsWith(u'.'));
}

void TestPanels::chipsNarrowRoutes()
{
    sample::Desk desk(m_theme);
    desk.fill(3, 1);
    const DayWords words(desk.store, desk.clock);
    SequencePresentation routes(desk.sequence, desk.plan, desk.store, words);
    QCOMPARE(routes.count(SequencePresentation::Chip::Unsent), 0);
    QVERIFY(desk.plan.move({ { desk.key(u"order-37"_s) }, u"route-3"_s, -1 }));
    QCOMPARE(routes.count(SequencePresentation::Chip::Unsent), 1);
    RouteFilter filter;
    filter.chips = { RouteFilter::Chip::Unsent };
    routes.setFilter(filter);
    QCOMPARE(routes.rowCount(), 1);
    QCOMPARE(routes.hiddenCount(), 2);
    QCOMPARE(routes.rowCount(routes.index(0, 0)), 13);
    QVERIFY(routes.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"not sent"_s));
}

void TestPanels::routesAreHiddenAndSoloed()
{
    RouteVisibility visibility;
    QSignalSpy changed(&visibility, &RouteVisibility::changed);
    visibility.toggle(u"a"_s);
    QVERIFY(!visibility.isShown(u"a"_s));
    visibility.solo(u"b"_s, { u"a"_s, u"b"_s, u"c"_s });
    QVERIFY(visibility.isShown(u"b"_s) && !visibility.isShown(u"a"_s) && !visibility.isShown(u"c"_s));
    visibility.solo(u"b"_s, { u"a"_s, u"b"_s, u"c"_s });
    QVERIFY(visibility.showsAll());
    visibility.showAll();
    QCOMPARE(changed.count(), 3);
}

void TestPanels::exceptionsAreTheLateOnes()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 0);
    ExceptionsFilter exceptions(desk.orders);
    QVERIFY(exceptions.rowCount() >= 3);
    qint64 previous = std::numeric_limits<qint64>::max();
    for (int row = 0; row < exceptions.rowCount(); ++row) {
        const qint64 late = exceptions.index(row, models::OrdersModel::Lateness).data().toLongLong();
        QVERIFY(late <= previous);
        previous = late;
        const auto key = exceptions.index(row, 0).data(models::KeyRole).value<api::OrderKey>();
        QVERIFY(!desk.store.order(key)->isClosed());
    }
}

void TestPanels::consequencesHaveWords()
{
    models::MoveConsequence consequence;
    consequence.addedDriving = std::chrono::minutes(6);
    consequence.addedMetres = 2400;
    QCOMPARE(words::consequence(consequence), u"+6 min \u00B7 +2.4 km"_s);
    QVERIFY(!words::breaksSomething(consequence));
    api::OrderKey seven;
    seven.handle = u"order-7"_s;
    consequence.broken.append({ seven, u"route-1"_s, { planner::Rule::WindowMissed, 3, 720 } });
    QCOMPARE(words::consequence(consequence), u"+6 min \u00B7 +2.4 km \u00B7 order-7: 12 min late"_s);
    QVERIFY(words::breaksSomething(consequence));
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
