// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "api/writing.h"
#include "models/plansmodel.h"
#include "models/workersmodel.h"
#include "models/workingplan.h"
#include "planner/affinetraveltimes.h"
#include "ui/plans/plandetails.h"
#include "ui/plans/planspage.h"
#include "ui/plans/planspresentation.h"
#include "ui/widgets/emptystate.h"
#include "ui/words/language.h"
#include "ui/workers/workerspage.h"
#include "ui/workers/workerspresentation.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>
#include <QUrlQuery>

#include <algorithm>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// The Plans and Workers rooms: what they ask for, what they show, what they say when there is nothing.
class TestPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void plansAreReadWithTheChosenFilters();
    void plansAreReadOnByPages();
    void aPlanIsShownWhole();
    void aPlanTellsWhatItDidWithout();
    void plansSayWhyThereAreNone();
    void plansPresentationHolds();
    void workersAreFoundBySearch();
    void aWorkerIsShownWithTodaysRoutes();
    void workersPresentationHolds();

private:
    void serve();
    [[nodiscard]] QStringList shownTexts(const QWidget &page) const;
    [[nodiscard]] QString query(const QString &key) const
    {
        return QUrlQuery(m_bench->network.calls.last().url).queryItemValue(key);
    }

    Theme m_theme;
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<models::PlansModel> m_plans;
    std::unique_ptr<PlansPage> m_page;
    QList<api::Plan> m_served;
};

void TestPages::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestPages::init()
{
    m_bench = std::make_unique<DialogBench>(m_theme);
    m_plans = std::make_unique<models::PlansModel>(m_bench->client);
    m_page = std::make_unique<PlansPage>(m_theme, *m_plans, m_bench->store);
    m_page->resize(1200, 700);
    serve();
}

void TestPages::cleanup()
{
    m_page.reset();
    m_plans.reset();
    m_bench.reset();
}

void TestPages::serve()
{
    m_served.clear();
    for (int i = 0; i < 3; ++i) {
        api::Plan plan;
        plan.planId = u"plan-%1"_s.arg(i);
        plan.status = i == 1 ? api::PlanStatus::Failed : api::PlanStatus::Completed;
        plan.fulfillmentDate = QDate(2023, 11, 2);
        plan.opsGroupHandle = u"san-jose"_s;
        plan.createdAt = m_bench->clock.time;
        if (i == 1)
            plan.failureReason = u"no <b>worker</b>"_s;
        if (i == 0)
            plan.basis = api::PlanBasis{ .hasRoadServer = true,
                .places = 40,
                .placesByRoad = 31,
                .roadProblem = u"The road server was <b>busy</b>."_s,
                .learntFrom = 412,
                .workersAsked = 5,
                .offShift = 2,
                .underWay = 1,
                .ordersWithoutPlace = 1,
                .isTimeUp = true };
        m_served.append(plan);
    }
    m_bench->network.script = [this](const ScriptedCall &call) {
        const QString last = call.url.path().section(u'/', -1);
        if (last.startsWith(u"plan-"_s)) {
            api::Plan whole = m_served.at(last.back().digitValue());
            api::UnplannedOrder left;
            left.key.handle = u"order-9"_s;
            left.planningFailureReason = u"<i>too far</i>"_s;
            whole.unplannedOrders = { left };
            api::Route route;
            route.handle = u"van-1"_s;
            route.workerHandle = u"ana"_s;
            whole.routes = { route };
            return ScriptedAnswer { 200, api::writePlan(whole) };
        }
        api::Page<api::Plan> page;
        const bool second = QUrlQuery(call.url).queryItemValue(u"pagination_token"_s) == u"two"_s;
        page.items = second ? m_served.sliced(2) : m_served.first(2);
        page.nextToken = second ? QString() : u"two"_s;
        return ScriptedAnswer { 200, api::writePlanPage(page) };
    };
}

QStringList TestPages::shownTexts(const QWidget &page) const
{
    QStringList texts;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

void TestPages::plansAreReadWithTheChosenFilters()
{
    QVERIFY(m_bench->network.calls.isEmpty()); // nothing before the page is looked at
    m_page->show();
    QTRY_COMPARE(m_plans->rowCount(), 2);
    QCOMPARE(query(u"include_summary"_s), u"true"_s);
    auto *status = m_page->findChild<QComboBox *>(u"plans.status"_s);
    status->setCurrentIndex(status->findData(u"failed"_s));
    QTRY_COMPARE(query(u"status"_s), u"failed"_s);
    auto *group = m_page->findChild<QComboBox *>(u"plans.opsGroup"_s);
    group->setCurrentIndex(group->findData(u"oakland"_s));
    QTRY_COMPARE(query(u"ops_group_handle"_s), u"oakland"_s);
    m_page->findChild<QCheckBox *>(u"plans.byDay"_s)->setChecked(true);
    QTRY_COMPARE(query(u"fulfillment_date"_s), u"2023-11-02"_s);
    const QStringList complaints = accessComplaints(*m_page);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestPages::plansAreReadOnByPages()
{
    m_page->show();
    QTRY_VERIFY(m_plans->rowCount() >= 2 && !m_plans->isLoading());
    auto *more = m_page->findChild<QPushButton *>(u"plans.more"_s);
    if (m_plans->rowCount() == 2) {
        QVERIFY(more->isVisible());
        more->click();
    }
    QTRY_COMPARE(m_plans->rowCount(), 3);
    QTRY_VERIFY(!more->isVisible());
    QVERIFY(shownTexts(*m_page).contains(u"These are all."_s));
}

void TestPages::aPlanIsShownWhole()
{
    m_page->show();
    QTRY_VERIFY(m_plans->rowCount() >= 2 && !m_plans->isLoading());
    m_page->showPlan(u"plan-1"_s);
    QTRY_VERIFY(shownTexts(*m_page).contains(u"no <b>worker</b>"_s));
    QSignalSpy orders(m_page.get(), &PlansPage::orderActivated);
    QSignalSpy routes(m_page.get(), &PlansPage::routeActivated);
    const auto views = m_page->findChild<PlanDetails *>()->findChildren<QTreeView *>();
    QTRY_COMPARE(views.at(1)->model()->rowCount(), 1);
    QCOMPARE(views.at(1)->model()->index(0, 1).data().toString(), u"<i>too far</i>"_s);
    QCOMPARE(views.at(0)->model()->index(0, 0).data().toString(), u"Ana Ruiz"_s);
    emit views.at(0)->activated(views.at(0)->model()->index(0, 1));
    emit views.at(1)->activated(views.at(1)->model()->index(0, 0));
    QCOMPARE(routes.first().first().toString(), u"van-1"_s);
    QCOMPARE(orders.first().first().value<api::OrderKey>().handle, u"order-9"_s);
}

void TestPages::aPlanTellsWhatItDidWithout()
{
    m_page->show();
    QTRY_VERIFY(m_plans->rowCount() >= 2 && !m_plans->isLoading());
    m_page->showPlan(u"plan-0"_s);
    QTRY_VERIFY(shownTexts(*m_page).contains(
        u"By road for 31 of 40 places, the rest estimated at the pace learnt from 412 drives of the fleet. "
        "The road server was <b>busy</b>."_s));
    const QStringList texts = shownTexts(*m_page);
    QVERIFY(texts.contains(u"5 asked. Not asked: 2 off shift, 1 under way already."_s));
    QVERIFY(texts.contains(u"1 order could not be planned without coordinates."_s));
    QVERIFY(texts.contains(u"Ended by the clock: more time may find a better plan."_s));
    m_page->showPlan(u"plan-1"_s); // of a service that tells nothing
    QTRY_VERIFY(!shownTexts(*m_page).contains(u"Driving times"_s));
}

void TestPages::plansSayWhyThereAreNone()
{
    m_bench->network.script
        = [](const ScriptedCall &) { return ScriptedAnswer { 401, api::writeHttpError(u"<b>Unauthorized</b>"_s) }; };
    m_page->show();
    const auto says = [this](const QString &words) {
        const QStringList texts = shownTexts(*m_page);
        return std::ranges::any_of(texts, [&](const QString &text) { return text.contains(words); });
    };
    QTRY_VERIFY(says(u"The plans could not be read. The server did not accept the account"_s));
    serve();
    m_page->findChild<QAction *>(u"plans.refresh"_s)->trigger();
    QTRY_VERIFY(m_plans->rowCount() >= 2);

    m_bench->network.script = [](const ScriptedCall &) { return ScriptedAnswer { 200, api::writePlanPage({}) }; };
    m_page->findChild<QCheckBox *>(u"plans.byDay"_s)->setChecked(true);
    QTRY_VERIFY(shownTexts(*m_page).contains(u"No plan fits these filters."_s));
    m_page->findChild<QAction *>(u"plans.widen"_s)->trigger();
    QVERIFY(!m_page->findChild<QCheckBox *>(u"plans.byDay"_s)->isChecked());
}

void TestPages::plansPresentationHolds()
{
    PlansPresentation shown(*m_plans, m_bench->store);
    QAbstractItemModelTester tester(&shown, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_plans->setFilter({});
    QTRY_COMPARE(shown.rowCount(), 2);
    shown.fetchMore({});
    QTRY_COMPARE(shown.rowCount(), 3);
    QCOMPARE(shown.index(1, models::PlansModel::Status).data().toString(), u"failed"_s);
    QCOMPARE(shown.index(0, models::PlansModel::OpsGroup).data().toString(), u"San José"_s);
    QCOMPARE(shown.index(0, models::PlansModel::CreatedAt).data().toString(), u"07:00"_s);
    for (int column = 0; column < models::PlansModel::ColumnCount; ++column) {
        const QString header = shown.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY(!header.isEmpty() && !header.contains(u'_'));
    }
    QVERIFY(!shown.index(3, 0).isValid());
}

namespace {

struct WorkerGround {
    explicit WorkerGround(DialogBench &bench)
        : plan(bench.store, bench.outbox, undo, times, bench.clock, QString()), workers(bench.store, plan)
    {
    }

    QUndoStack undo;
    planner::AffineTravelTimes times;
    models::WorkingPlan plan;
    models::WorkersModel workers;
};

}

void TestPages::workersAreFoundBySearch()
{
    WorkerGround ground(*m_bench);
    WorkersPage page(m_theme, ground.workers, ground.plan, m_bench->store, m_bench->clock);
    page.resize(1200, 700);
    page.show();
    auto *view = page.findChild<QTreeView *>(u"workers.list"_s);
    auto *search = page.findChild<QLineEdit *>(u"workers.search"_s);
    QCOMPARE(view->model()->rowCount(), 3);
    const auto find = [&](const QString &text) {
        search->clear();
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
    };
    find(u"okafor"_s);
    QTRY_COMPARE(view->model()->rowCount(), 1);
    find(u"fragile"_s); // a skill
    QTRY_COMPARE(view->model()->index(0, models::WorkersModel::Handle).data().toString(), u"ana"_s);
    find(u"nobody"_s);
    QTRY_VERIFY(shownTexts(page).contains(u"No worker fits this search."_s));
    const QStringList complaints = accessComplaints(page);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestPages::aWorkerIsShownWithTodaysRoutes()
{
    const api::Order order = m_bench->order(u"order-1"_s, u"1 Main St"_s);
    m_bench->store.applyOrders({ order }, m_bench->store.revision());
    WorkerGround ground(*m_bench);
    QVERIFY(ground.plan.addRoute(u"ben"_s, { order.key }).has_value());
    WorkersPage page(m_theme, ground.workers, ground.plan, m_bench->store, m_bench->clock);
    page.show();
    QSignalSpy changed(&page, &WorkersPage::currentWorkerChanged);
    page.showWorker(u"ben"_s);
    QCOMPARE(page.currentWorker(), u"ben"_s);
    QCOMPARE(changed.last().first().toString(), u"ben"_s);
    QTRY_VERIFY(shownTexts(page).contains(u"40 units"_s));
    QVERIFY(shownTexts(page).contains(u"Ben Okafor"_s));
    const auto *routes = page.findChild<QAbstractItemView *>(u"worker.routes"_s);
    QVERIFY(routes);
    QCOMPARE(routes->model()->rowCount(), 1);
    QCOMPARE(routes->model()->index(0, 1).data().toString(), u"1"_s);
    page.showWorker(u"no such"_s);
    QCOMPARE(page.currentWorker(), u"ben"_s);
}

void TestPages::workersPresentationHolds()
{
    WorkerGround ground(*m_bench);
    WorkersPresentation shown(ground.workers, m_bench->store, m_bench->clock);
    QAbstractItemModelTester tester(&shown, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(shown.rowCount(), 3);
    QList<api::Worker> fewer = m_bench->store.workers().first(2);
    fewer.first().name = u"<b>Zoe</b>"_s;
    m_bench->store.setWorkers(fewer);
    QCOMPARE(shown.rowCount(), 2);
    shown.sort(models::WorkersModel::Name, Qt::DescendingOrder);
    shown.setSearch(u"zoe"_s);
    QCOMPARE(shown.rowCount(), 1);
    QCOMPARE(shown.index(0, models::WorkersModel::Name).data().toString(), u"<b>Zoe</b>"_s);
    QCOMPARE(shown.index(0, models::WorkersModel::ShiftStart).data().toString(), u"08:00\u201316:00"_s);
    shown.setSearch({});
    QCOMPARE(shown.rowCount(), 2);
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
