// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtest.h"

#include "ui/moves/offerdialog.h"
#include "ui/planning/leftoverpanel.h"
#include "ui/planning/plandialog.h"
#include "ui/planning/planflow.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using Kind = models::PlanScope::Kind;
using State = models::OptimiseRun::State;

/// What the plan dialog says of orders that found no place, and of what it reckons by.
class TestPlanLeftOver : public WindowTest {
    Q_OBJECT

public:
    TestPlanLeftOver() : WindowTest({ .routes = 4, .pool = 30, .window = { 1280, 720 } }) { }

private slots:
    void showsWhatIsLeftOver();
    void remediesAreDoneFromTheList();
    void whatWasRemediedSaysSo();
    void saysWhosePaceIsEstimatedBy();

private:
    [[nodiscard]] PlanFlow &flow() const { return *m_window->findChild<PlanFlow *>(); }
    [[nodiscard]] PlanDialog &dialog() const { return *flow().dialog(); }
    [[nodiscard]] models::OptimiseRun &run() const { return flow().run(); }
    void open()
    {
        flow().open();
        dialog().activateWindow();
    }
    /// An order that nobody can take, current in the list of what is left over.
    [[nodiscard]] api::OrderKey leaveOver()
    {
        api::Order odd = *m_desk->store.order(m_desk->key(u"order-60"_s));
        odd.productTypes = { u"explosives"_s };
        m_desk->store.applyOrders({ odd }, m_desk->store.revision());
        open();
        if (!run().start({ .scope = { .kind = Kind::FillIn }, .limit = { .steps = 300 } })
            || !QTest::qWaitFor([this] { return run().state() == State::Offering; }, 20'000))
            return {};
        dialog().findChild<QTabWidget *>()->setCurrentIndex(2);
        LeftOverPanel &panel = dialog().leftOver();
        panel.view().setCurrentIndex(panel.rows().index(panel.rows().rowOf(odd.key), 0));
        return odd.key;
    }
};

void TestPlanLeftOver::showsWhatIsLeftOver()
{
    const api::OrderKey key = leaveOver();
    const QList<models::LeftOver> left = run().proposal().leftOver();
    const auto found = std::ranges::find(left, key, &models::LeftOver::key);
    QVERIFY(found != left.end());
    const int row = int(found - left.begin());
    QVERIFY(dialog().leftOver().rows().why(row).contains(u"explosives"_s));
    dialog().acceptButton().click();
    QVERIFY(m_desk->poolPlanner.refusal(key).has_value());
}

void TestPlanLeftOver::remediesAreDoneFromTheList()
{
    const api::OrderKey key = leaveOver();
    LeftOverPanel &panel = dialog().leftOver();
    QVERIFY2(panel.sentence().contains(u"explosives"_s), qPrintable(panel.sentence()));
    const int row = panel.view().currentIndex().row();
    QCOMPARE(panel.rows().remedies(row).first().kind, Remedy::Kind::ChooseWorker);
    QCOMPARE(panel.rows().index(row, LeftOverRows::Help).data().toString(), u"Choose a worker\u2026"_s);
    QCOMPARE(panel.offers().size(), 2);
    panel.view().setFocus();
    QTest::keyClick(&panel.view(), Qt::Key_R, Qt::ControlModifier);
    auto *offers = m_window->findChild<OfferDialog *>();
    QVERIFY(offers != nullptr);
    QTRY_VERIFY(offers->isSettled());
    QTest::keyClick(&offers->field(), Qt::Key_Return);
    QVERIFY(m_desk->plan.position(key)); // a skill is not a lock: a person may know better
    QTRY_COMPARE(panel.rows().rowOf(key), -1);
    m_desk->undo.undo();
    QVERIFY(m_desk->plan.isInPool(key));
    QTRY_VERIFY(panel.rows().rowOf(key) >= 0);
    QSignalSpy shown(&dialog(), &PlanDialog::orderActivated);
    panel.view().setCurrentIndex(panel.rows().index(panel.rows().rowOf(key), 0));
    QTest::keyClick(&panel.view(), Qt::Key_Return);
    QCOMPARE(shown.size(), 1);
}

void TestPlanLeftOver::whatWasRemediedSaysSo()
{
    const api::OrderKey key = leaveOver();
    api::Order plain = *m_desk->store.order(key);
    plain.productTypes.clear();
    m_desk->store.applyOrders({ plain }, m_desk->store.revision());
    LeftOverPanel &panel = dialog().leftOver();
    QTRY_VERIFY2(panel.sentence().contains(u"has changed since"_s), qPrintable(panel.sentence()));
    QCOMPARE(panel.view().currentIndex().row(), panel.rows().rowOf(key));
    panel.offers().first()->trigger(); // planned again, alone
    QTRY_VERIFY(m_desk->plan.position(key));
    QTRY_COMPARE(panel.rows().rowOf(key), -1);
    QCOMPARE(m_desk->undo.count(), 1);
}

void TestPlanLeftOver::saysWhosePaceIsEstimatedBy()
{
    open();
    QVERIFY2(!dialog().state().contains(u"learnt"_s), qPrintable(dialog().state()));
    QList<api::OpsGroup> groups = m_desk->store.opsGroups();
    if (groups.isEmpty())
        groups.append(api::OpsGroup{ .handle = u"g"_s });
    groups.first().label = u"San Jos\u00E9"_s;
    groups.first().travelPace = api::TravelPace{ 10, 3, 2.5, 1.4, {}, 412, m_desk->clock.at };
    m_desk->store.setOpsGroups(groups);
    QTRY_VERIFY2(dialog().state().contains(u"the pace of San Jos\u00E9, learnt from 412 drives"_s),
        qPrintable(dialog().state()));
}

QTEST_MAIN(TestPlanLeftOver)
#include "tst_planleftover.moc"
