// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicewindow.h"

#include "models/import/importmodel.h"
#include "ui/actions/actionflow.h"
#include "ui/actions/confirmdialog.h"
#include "ui/import/importdialog.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

const QByteArray csv = "Order no,Kind,Street address,Lat,Lng,From,Until,Minutes on site,Units\n"
                       "A-1,pickup,121 Race St,37.3296,-121.9109,08:30,12:00,5,2\n"
                       "A-1,delivery,943 S King Rd,37.3373,-121.8467,09:00,13:00,5,2\n"
                       "A-2,delivery,39 W San Fernando St,37.3338,-121.8907,09:00,14:00,5,1\n"
                       "A-3,delivery,760 Curtner Ave,37.2903,-121.8979,09:00,15:00,5,1\n"
                       "A-4,delivery,no coordinates here,,,09:00,15:00,5,1\n"
                       "A-5,delivery,1032 S White Rd,37.3449,-121.8178,09:00,16:00,5,1\n";

}

/// A dispatcher's day by hand: the window, its models and the real service, in one process.
class DayTest : public ServiceWindowTest {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void importLeavesTheBadRow();
    void stopsAreSequencedAndTheMoveUndone();
    void publishingReachesTheService();
    void trackingStartsTheRoute();
    void completingAsksFirst();
    void cancellingKeepsTheReason();
    void nothingIsLeftUnsent();

private:
    [[nodiscard]] api::OrderKey key(const QString &handle, api::OrderType type = api::OrderType::Drop) const;
    /// What the service itself says, asked past the store.
    [[nodiscard]] api::OrderDetail truth(const api::OrderKey &key);
    [[nodiscard]] QString route() const { return m_desk->plan.routeIds().value(0); }
};

api::OrderKey DayTest::key(const QString &handle, api::OrderType type) const
{
    for (const api::OrderKey &candidate : m_desk->store.keysOfHandle(handle)) {
        if (candidate.type.is(type))
            return candidate;
    }
    return {};
}

api::OrderDetail DayTest::truth(const api::OrderKey &key)
{
    const auto future = m_desk->client.order(api::OrderRef::to(key));
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, QDeadlineTimer(patience)) || !future.result())
        return {};
    return *future.result();
}

void DayTest::initTestCase()
{
    startService();
    openWindow();
    openDay();
    QCOMPARE(m_desk->store.orderCount(), 0);
    QVERIFY(m_desk->store.worker(u"ana.ruiz"_s));
}

void DayTest::cleanupTestCase()
{
    closeAll();
}

void DayTest::importLeavesTheBadRow()
{
    QFile file(path(u"day.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();

    m_window->importFile(file.fileName());
    ui::ImportDialog &import = m_window->importDialog();
    QTRY_COMPARE_WITH_TIMEOUT(import.model().state(), models::ImportModel::State::Ready, patience);
    QCOMPARE(import.model().counts().error, 1);
    QVERIFY(import.canImport());
    QSignalSpy imported(&import, &ui::ImportDialog::imported);
    import.importGood();
    QVERIFY(imported.count() > 0 || imported.wait(patience));
    QCOMPARE(imported.constFirst().at(0).toInt(), 5);
    QCOMPARE(imported.constFirst().at(1).toInt(), 1);
    import.hide();

    QTRY_COMPARE_WITH_TIMEOUT(m_desk->pool.rowCount(), 5, patience);
    QCOMPARE(truth(key(u"A-2"_s)).order.status.known(), api::OrderStatus::Unplanned);
}

void DayTest::stopsAreSequencedAndTheMoveUndone()
{
    const int before = m_desk->undo.index(); // the import is a step of its own
    const auto added = m_desk->plan.addRoute(u"ana.ruiz"_s,
        { key(u"A-1"_s, api::OrderType::Pick), key(u"A-1"_s), key(u"A-2"_s), key(u"A-3"_s), key(u"A-5"_s) });
    QVERIFY(added);
    QCOMPARE(m_desk->pool.rowCount(), 0);

    // A-5 is dragged from the end to the place before A-2.
    const QModelIndex routeRow = m_desk->sequence.indexOfRoute(*added);
    const std::unique_ptr<QMimeData> dragged(m_desk->sequence.mimeData({ m_desk->sequence.indexOf(key(u"A-5"_s)) }));
    QVERIFY(m_desk->sequence.dropMimeData(dragged.get(), Qt::MoveAction, 2, 0, routeRow));
    const QList<api::OrderKey> moved = m_desk->plan.route(*added)->stops;
    QCOMPARE(moved.indexOf(key(u"A-5"_s)), 2);

    // A drop that would stand before its pick stops behind it.
    const std::unique_ptr<QMimeData> drop(m_desk->sequence.mimeData({ m_desk->sequence.indexOf(key(u"A-1"_s)) }));
    (void)m_desk->sequence.dropMimeData(drop.get(), Qt::MoveAction, 0, 0, m_desk->sequence.indexOfRoute(*added));
    const QList<api::OrderKey> stops = m_desk->plan.route(*added)->stops;
    QVERIFY(stops.indexOf(key(u"A-1"_s, api::OrderType::Pick)) < stops.indexOf(key(u"A-1"_s)));

    while (m_desk->undo.index() > before)
        m_window->actions().undo->trigger();
    QCOMPARE(m_desk->pool.rowCount(), 5);
    while (m_desk->undo.canRedo())
        m_window->actions().redo->trigger();
    QCOMPARE(m_desk->pool.rowCount(), 0);
    QCOMPARE(m_desk->plan.route(route())->stops, stops);
}

void DayTest::publishingReachesTheService()
{
    const QList<api::OrderKey> stops = m_desk->plan.route(route())->stops;
    QVERIFY(m_window->actions().publish->isEnabled());
    m_window->actions().publish->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->plan.unsentRoutes().isEmpty() && !m_desk->plan.isPublishing(), patience);
    QVERIFY(!m_desk->plan.route(route())->isNew);

    const auto future = m_desk->client.route(route());
    QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, QDeadlineTimer(patience)));
    const api::Result<api::Route> stored = future.result();
    QVERIFY(stored);
    QList<api::OrderKey> sequence;
    for (const api::Order &order : stored->orders)
        sequence.append(order.key);
    QCOMPARE(sequence, stops);
    QCOMPARE(stored->workerHandle, u"ana.ruiz"_s);
}

void DayTest::trackingStartsTheRoute()
{
    m_window->actionFlow().track({ route() }, api::TrackMode::OnTime);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->store.route(route())->route.isStarted(), patience);
    QCOMPARE(truth(key(u"A-2"_s)).order.status.known(), api::OrderStatus::Ongoing);
}

void DayTest::completingAsksFirst()
{
    const api::OrderKey order = key(u"A-2"_s);
    m_window->actionFlow().complete({ order });
    QTRY_VERIFY(m_window->actionFlow().question());
    QTest::keyClick(m_window->actionFlow().question(), Qt::Key_Return);
    QTRY_VERIFY(!m_window->actionFlow().question() || !m_window->actionFlow().question()->isVisible());
    QCOMPARE(truth(order).order.status.known(), api::OrderStatus::Ongoing);

    m_window->actionFlow().complete({ order });
    QTRY_VERIFY(m_window->actionFlow().question() && m_window->actionFlow().question()->isVisible());
    QTest::mouseClick(m_window->actionFlow().question()->finalButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->store.order(order)->status.is(api::OrderStatus::Completed), patience);
    const api::OrderDetail detail = truth(order);
    QVERIFY(detail.order.status.is(api::OrderStatus::Completed));
    QVERIFY(detail.order.completedAt);
    QCOMPARE(detail.timeline.constLast().type, u"order_completed"_s);
}

void DayTest::cancellingKeepsTheReason()
{
    const api::OrderKey order = key(u"A-3"_s);
    m_window->actionFlow().cancel({ order });
    QTRY_VERIFY(m_window->actionFlow().question() && m_window->actionFlow().question()->isVisible());
    QTest::mouseClick(m_window->actionFlow().question()->finalButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->store.order(order)->status.is(api::OrderStatus::Cancelled), patience);
    QVERIFY(truth(order).order.cancelledAt);
    QCOMPARE(m_window->actionFlow().report().count(models::ActionRow::Outcome::Done), 1);
}

void DayTest::nothingIsLeftUnsent()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->outbox.openCount(), 0, patience);
    QCOMPARE(m_desk->outbox.unknownCount(), 0);
    QVERIFY(m_desk->plan.conflicts().isEmpty());
}

QTEST_MAIN(DayTest)
#include "tst_day.moc"
