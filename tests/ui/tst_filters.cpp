// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "ui/orders/orderfilterbar.h"
#include "ui/orders/orderspanel.h"
#include "ui/pool/poolpanel.h"
#include "ui/sequence/routefilterbar.h"
#include "ui/sequence/routevisibility.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/views/filterchoices.h"
#include "ui/views/filterlift.h"
#include "ui/words/daywords.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

namespace {

/// The panels that filter, over a desk.
struct Panels {
    explicit Panels(sample::Desk &desk)
        : words(desk.store, desk.clock),
          sequence(desk.theme, words, desk.sequence, desk.plan, desk.store, visibility, desk.selection),
          pool(desk.theme, words, desk.pool, desk.store, desk.selection),
          orders(desk.theme, words, desk.filtered, desk.store, desk.selection),
          lift(desk.filtered, pool, sequence, desk.plan, desk.store)
    {
    }

    DayWords words;
    RouteVisibility visibility;
    SequencePanel sequence;
    PoolPanel pool;
    OrdersPanel orders;
    FilterLift lift;
};

QPushButton *hiddenLink(const QWidget &panel)
{
    const auto buttons = panel.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().contains(u"hidden"_s) && !button->isHidden())
            return button;
    }
    return nullptr;
}

}

class TestFilters : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }
    void routesAreFiltered_data();
    void routesAreFiltered();
    void ordersAreFiltered_data();
    void ordersAreFiltered();
    void hiddenIsALink();
    void locksAreCounted();
    void poolIsNarrowedByOpsGroup();
    void choicesAreTickedOneAfterTheOther();
    void idsSurviveARoundTrip();
    void liftingTouchesOnlyWhatHides();

private:
    Theme m_theme;
};

void TestFilters::routesAreFiltered_data()
{
    QTest::addColumn<RouteFilter>("filter");
    QTest::addColumn<QStringList>("shown");
    const auto row = [](const char *name, const auto &edit, const QStringList &shown) {
        RouteFilter filter;
        edit(filter);
        QTest::newRow(name) << filter << shown;
    };
    row("nothing", [](RouteFilter &) {}, { u"route-1"_s, u"route-2"_s, u"route-3"_s });
    row("worker", [](RouteFilter &f) { f.workers = { u"van-2"_s }; }, { u"route-2"_s });
    row("two workers",
        [](RouteFilter &f) {
            f.workers = { u"van-2"_s, u"van-3"_s };
        },
        { u"route-2"_s, u"route-3"_s });
    row("no worker", [](RouteFilter &f) { f.workers = { QString() }; }, {});
    row("group", [](RouteFilter &f) { f.opsGroups = { u"san-jose"_s }; },
        { u"route-1"_s, u"route-2"_s, u"route-3"_s });
    row("other group", [](RouteFilter &f) { f.opsGroups = { u"oakland"_s }; }, {});
    row("status", [](RouteFilter &f) { f.statuses = { api::RouteStatus::Tracking }; }, { u"route-1"_s });
    row("late",
        [](RouteFilter &f) {
            f.rules = { planner::Rule::WindowMissed };
            f.workers = { u"van-2"_s };
        },
        { u"route-2"_s });
    row("all must hold",
        [](RouteFilter &f) {
            f.statuses = { api::RouteStatus::Tracking };
            f.workers = { u"van-2"_s };
        },
        {});
}

void TestFilters::routesAreFiltered()
{
    QFETCH(RouteFilter, filter);
    QFETCH(QStringList, shown);
    sample::Desk desk(m_theme);
    desk.fill(3, 1);
    Panels panels(desk);
    panels.sequence.filterBar().setFilter(filter);
    const SequencePresentation &routes = panels.sequence.presentation();
    QStringList seen;
    for (int row = 0; row < routes.rowCount(); ++row)
        seen.append(routes.index(row, 0).data(models::RouteRole).toString());
    QCOMPARE(seen, shown);
    QCOMPARE(routes.hiddenCount(), 3 - shown.size());
}

void TestFilters::ordersAreFiltered_data()
{
    using models::OrdersFilter;
    QTest::addColumn<OrdersFilter>("filter");
    QTest::addColumn<int>("shown");
    QTest::newRow("worker") << OrdersFilter{ .workers = { u"van-2"_s } } << 12;
    QTest::newRow("no worker") << OrdersFilter{ .workers = { QString() } } << 5;
    QTest::newRow("group") << OrdersFilter{ .opsGroups = { u"oakland"_s } } << 0;
    QTest::newRow("pool of a worker") << OrdersFilter{ .chips = { OrdersFilter::Chip::Pool },
        .workers = { u"van-2"_s } } << 0;
    QTest::newRow("text and worker") << OrdersFilter{ .text = u"order-20"_s, .workers = { u"van-2"_s } } << 1;
}

void TestFilters::ordersAreFiltered()
{
    QFETCH(models::OrdersFilter, filter);
    QFETCH(int, shown);
    sample::Desk desk(m_theme);
    desk.fill(2, 5);
    desk.filtered.setFilter(filter);
    QCOMPARE(desk.filtered.rowCount(), shown);
    // Broken rules: the count of the choice is what choosing it shows.
    const auto counts = desk.filtered.countByRule();
    QVERIFY(counts.value(planner::Rule::WindowMissed) > 0);
    desk.filtered.setFilter({ .rules = { planner::Rule::WindowMissed } });
    QCOMPARE(desk.filtered.rowCount(), counts.value(planner::Rule::WindowMissed));
}

void TestFilters::hiddenIsALink()
{
    sample::Desk desk(m_theme);
    desk.fill(3, 5);
    Panels panels(desk);
    QVERIFY(hiddenLink(panels.sequence) == nullptr);
    panels.sequence.setChip(RouteFilter::Chip::Unsent, true);
    QVERIFY(hiddenLink(panels.sequence) != nullptr);
    hiddenLink(panels.sequence)->click();
    QCOMPARE(panels.sequence.presentation().hiddenCount(), 0);
    QVERIFY(hiddenLink(panels.sequence) == nullptr);

    panels.pool.setChoice({ { models::PoolModel::Why::DidNotFit }, {} });
    QVERIFY(hiddenLink(panels.pool)->text().startsWith(u'4'));
    hiddenLink(panels.pool)->click();
    QCOMPARE(panels.pool.view().model()->rowCount(), 5);

    panels.orders.filterBar().setChip(models::OrdersFilter::Chip::Pool, true);
    QTRY_VERIFY(hiddenLink(panels.orders) != nullptr);
    hiddenLink(panels.orders)->click();
    QVERIFY(desk.filtered.filter().isEmpty());
}

void TestFilters::locksAreCounted()
{
    sample::Desk desk(m_theme);
    desk.fill(3, 1);
    Panels panels(desk);
    const SequencePresentation &routes = panels.sequence.presentation();
    QCOMPARE(routes.count(RouteFilter::Chip::Locked), 0); // stops that were reached are no locks by hand
    QVERIFY(desk.plan.setRouteLock(u"route-3"_s, true));
    QVERIFY(desk.plan.setStopLock({ desk.key(u"order-20"_s) }, models::LockKind::Place, true));
    QCOMPARE(routes.count(RouteFilter::Chip::Locked), 2);
    QTRY_COMPARE(desk.filtered.count(models::OrdersFilter::Chip::Locked), 13);
    panels.sequence.setChip(RouteFilter::Chip::Locked, true);
    QCOMPARE(routes.rowCount(), 2);
    desk.undo.undo();
    desk.undo.undo();
    QTRY_COMPARE(desk.filtered.count(models::OrdersFilter::Chip::Locked), 0);
}

void TestFilters::poolIsNarrowedByOpsGroup()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 6);
    Panels panels(desk);
    panels.pool.setChoice({ {}, { u"oakland"_s } });
    QCOMPARE(panels.pool.view().model()->rowCount(), 0);
    panels.pool.setChoice({ {}, { u"san-jose"_s } });
    QCOMPARE(panels.pool.view().model()->rowCount(), 6);
}

void TestFilters::choicesAreTickedOneAfterTheOther()
{
    ChoiceChip chip(
        m_theme, u"Worker"_s,
        [] {
            return QList<ChoiceChip::Choice>{ { u"a"_s, u"Ana & co"_s, 3 }, { u"b"_s, u"Ben"_s, 0 } };
        },
        u"None"_s);
    QSignalSpy changed(&chip, &ChoiceChip::chosenChanged);
    QMenu *menu = chip.fillMenu();
    menu->popup(QPoint());
    menu->setActiveAction(menu->actions().at(0));
    QTest::keyClick(menu, Qt::Key_Space);
    QCOMPARE(chip.chosen(), QSet{ u"a"_s });
    QVERIFY(menu->isVisible());
    QCOMPARE(chip.text(), u"Worker: Ana & co"_s);
    QVERIFY(chip.isChecked());
    menu->setActiveAction(menu->actions().at(1));
    QTest::keyClick(menu, Qt::Key_Space);
    QCOMPARE(chip.chosen().size(), 2);
    menu->close();
    chip.fillMenu()->actions().last()->trigger(); // show all
    QVERIFY(chip.chosen().isEmpty() && !chip.isChecked());
    QCOMPARE(changed.count(), 3);
    chip.setChosen({ u"b"_s });
    QCOMPARE(changed.count(), 3);
    QCOMPARE(chip.text(), u"Worker: Ben"_s);
}

void TestFilters::idsSurviveARoundTrip()
{
    const QSet rules{ planner::Rule::SkillMissing, planner::Rule::ShiftEndExceeded };
    QCOMPARE(choices::rulesOf(choices::idsOf(rules)), rules);
    QVERIFY(choices::rulesOf({ u"nonsense"_s }).isEmpty());
    const QSet statuses{ api::RouteStatus::Planned, api::RouteStatus::Completed };
    QCOMPARE(choices::routeStatusesOf(choices::idsOf(statuses)), statuses);
    QVERIFY(choices::routeStatusesOf({ u"nonsense"_s }).isEmpty());
}

void TestFilters::liftingTouchesOnlyWhatHides()
{
    sample::Desk desk(m_theme);
    desk.fill(3, 5);
    Panels panels(desk);
    panels.sequence.filterBar().setFilter({ .workers = { u"van-3"_s } });
    panels.pool.setChoice({ { models::PoolModel::Why::DidNotFit }, {} });
    const api::OrderKey stop = desk.key(u"order-20"_s);
    const api::OrderKey loose = desk.key(u"order-37"_s);
    QVERIFY(panels.lift.hides(stop) && panels.lift.hides(loose));
    QVERIFY(!panels.lift.hides(desk.key(u"order-30"_s)));
    panels.lift.lift(stop);
    QVERIFY(!panels.lift.hides(stop));
    QVERIFY(panels.lift.hides(loose)); // the pool's filter is none of its business
    panels.lift.lift(loose);
    QVERIFY(!panels.lift.hides(loose));
}

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
