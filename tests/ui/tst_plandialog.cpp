// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtest.h"

#include "ui/planning/plandialog.h"
#include "ui/planning/planflow.h"
#include "ui/planning/plansettings.h"
#include "ui/planning/proposaltable.h"
#include "ui/planning/scopechoice.h"
#include "ui/planning/sumsgrid.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using Kind = models::PlanScope::Kind;
using State = models::OptimiseRun::State;

/// The optimiser as hands work it, in the window. Pictures are left in build/shots.
class TestPlanDialog : public WindowTest {
    Q_OBJECT

public:
    TestPlanDialog() : WindowTest({ .routes = 4, .pool = 30, .window = { 1280, 720 } }) { }

private slots:
    void byKeyboardFromStartToUndo();
    void scopesSayWhatTheyComeTo();
    void choosesByTheSelection();
    void acceptsSomeRoutes();
    void bundlesAreTickedTogether();
    void followsChanges();
    void cancelChangesNothing();
    void closingStopsNothing();
    void nothingBetter();
    void nobodyThere();
    void remembersSettings();
    void everythingHasAName();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] PlanFlow &flow() const { return *m_window->findChild<PlanFlow *>(); }
    [[nodiscard]] PlanDialog &dialog() const { return *flow().dialog(); }
    [[nodiscard]] models::OptimiseRun &run() const { return flow().run(); }
    void open()
    {
        flow().open();
        dialog().activateWindow();
    }
    [[nodiscard]] bool offer(const models::PlanScope &scope, std::uint64_t steps = 1500)
    {
        open();
        return run().start({ .scope = scope, .limit = { .steps = steps } })
            && QTest::qWaitFor([this] { return run().state() == State::Offering; }, 20'000);
    }
    void picture(const QString &name) { QVERIFY(dialog().grab().save(m_folder.filePath(name + u".png"_s))); }
};

void TestPlanDialog::byKeyboardFromStartToUndo()
{
    const qsizetype waiting = m_desk->plan.pool().size();
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QTRY_COMPARE(QApplication::activeWindow(), &dialog());
    QTest::keyClick(&dialog(), Qt::Key_F, Qt::AltModifier);
    QTRY_VERIFY(dialog().settings().scope().button(Kind::FillIn).isChecked());
    QTest::keyClick(&dialog(), Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY(dialog().settings().scope().button(Kind::Everything).isChecked());
    QTest::keyClick(&dialog(), Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(dialog().sums().figure(0, 1).contains(u"km"_s));
    QVERIFY(run().isRunning());
    QVERIFY(!dialog().settings().isEnabled());
    QTest::keyClick(&dialog(), Qt::Key_Return); // stop and use this
    QTRY_COMPARE(run().state(), State::Offering);
    QVERIFY(dialog().acceptButton().isVisible());
    QVERIFY(!dialog().settings().nudgeText().isEmpty());
    QCOMPARE(m_desk->plan.pool().size(), waiting);
    const auto rows = run().proposal().rows().size();
    QTest::keyClick(&dialog(), Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(!dialog().isVisible());
    QVERIFY(m_desk->plan.pool().size() < waiting);
    QCOMPARE(m_desk->undo.undoText(), rows == 1 ? u"Plan of 1 route"_s : u"Plan of %1 routes"_s.arg(rows));
    m_desk->undo.undo();
    QCOMPARE(m_desk->plan.pool().size(), waiting);
}

void TestPlanDialog::scopesSayWhatTheyComeTo()
{
    open();
    const ScopeChoice &scope = dialog().settings().scope();
    QVERIFY2(scope.sentence(Kind::Everything).contains(u"30 of them from the pool"_s),
        qPrintable(scope.sentence(Kind::Everything)));
    QVERIFY2(
        scope.sentence(Kind::FillIn).contains(u"30 stops of the pool"_s), qPrintable(scope.sentence(Kind::FillIn)));
    QVERIFY(!scope.button(Kind::Orders).isEnabled());
    QVERIFY2(scope.sentence(Kind::Orders).startsWith(u"Select orders"_s), qPrintable(scope.sentence(Kind::Orders)));
    QVERIFY(scope.button(Kind::Repair).isEnabled());

    m_desk->selection.setOrders({ m_desk->key(u"order-20"_s), m_desk->key(u"order-21"_s) });
    QTRY_VERIFY(scope.button(Kind::Orders).isEnabled());
    QVERIFY2(scope.sentence(Kind::Route).startsWith(u"Ben Okafor"_s), qPrintable(scope.sentence(Kind::Route)));

    scope.button(Kind::Workers).setChecked(true);
    QTRY_VERIFY(!dialog().startButton().isEnabled());
    QVERIFY(scope.workers().isVisible());
    scope.workers().setFocus();
    scope.workers().setCurrentRow(1);
    QTest::keyClick(&scope.workers(), Qt::Key_Space);
    QTRY_VERIFY(dialog().startButton().isEnabled());
    QCOMPARE(dialog().settings().wish().scope.workers, QStringList{ u"van-2"_s });
}

void TestPlanDialog::choosesByTheSelection()
{
    m_desk->selection.setOrders({ m_desk->key(u"order-20"_s), m_desk->key(u"order-60"_s) });
    open();
    QVERIFY(dialog().settings().scope().button(Kind::Orders).isChecked());
    QCOMPARE(dialog().settings().wish().scope.orders.size(), 2);
    flow().openFor(u"route-2"_s);
    QVERIFY(dialog().settings().scope().button(Kind::Route).isChecked());
    QCOMPARE(dialog().settings().wish().scope.routeId, u"route-2"_s);
}

void TestPlanDialog::acceptsSomeRoutes()
{
    QVERIFY(offer({ .kind = Kind::FillIn }));
    ProposalTable &table = dialog().routes();
    const qsizetype rows = run().proposal().rows().size();
    QVERIFY(rows > 1);
    QCOMPARE(table.ticked().size(), rows);
    QCOMPARE(dialog().acceptButton().text(), u"&Accept all"_s);
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 2));
    QTest::keyClick(&table, Qt::Key_Space);
    QCOMPARE(table.ticked().size(), rows - 1);
    QVERIFY2(dialog().acceptButton().text().contains(QString::number(rows - 1)),
        qPrintable(dialog().acceptButton().text()));
    const models::ProposalRow left = run().proposal().rows().first();
    dialog().acceptButton().click();
    QCOMPARE(m_desk->undo.count(), 1);
    if (!left.routeId.isNull())
        QCOMPARE(m_desk->plan.route(left.routeId)->stops, left.before);
}

void TestPlanDialog::bundlesAreTickedTogether()
{
    QVERIFY(offer({ .kind = Kind::Everything }));
    qsizetype row = 0;
    while (row < run().proposal().rows().size() && run().proposal().bundleOf(row).size() == 1)
        ++row;
    QVERIFY(row < run().proposal().rows().size());
    const QList<qsizetype> bundle = run().proposal().bundleOf(row);
    const qsizetype all = dialog().routes().ticked().size();
    dialog().routes().setTicked(bundle.last(), false);
    QCOMPARE(dialog().routes().ticked().size(), all - bundle.size());
    dialog().routes().setTicked(bundle.first(), true);
    QCOMPARE(dialog().routes().ticked().size(), all);
}

void TestPlanDialog::followsChanges()
{
    QVERIFY(offer({ .kind = Kind::FillIn }));
    const models::ProposalRow row = *std::ranges::find_if(
        run().proposal().rows(), [](const models::ProposalRow &one) { return !one.routeId.isNull(); });
    const qsizetype all = dialog().routes().ticked().size();
    QSignalSpy told(&run(), &models::OptimiseRun::proposalChanged);
    QVERIFY(m_desk->plan.setRouteLock(row.routeId, true));
    QVERIFY(told.wait());
    QTRY_COMPARE(dialog().routes().ticked().size(), all - 1);
    int at = 0;
    while (run().proposal().rows().at(at).routeId != row.routeId)
        ++at;
    QCOMPARE(dialog().routes().text(at, 1), u"changed since"_s);
    dialog().acceptButton().click();
    QCOMPARE(m_desk->plan.route(row.routeId)->stops, row.before);
    QCOMPARE(m_desk->undo.count(), 2);
}

void TestPlanDialog::cancelChangesNothing()
{
    open();
    dialog().startButton().click();
    QVERIFY(run().isRunning());
    QTRY_COMPARE(QApplication::activeWindow(), &dialog());
    QTest::keyClick(&dialog(), Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(run().state(), State::Idle);
    QVERIFY(dialog().settings().isEnabled());
    QVERIFY(dialog().startButton().isVisible());
    QCOMPARE(m_desk->undo.count(), 0);
}

void TestPlanDialog::closingStopsNothing()
{
    QSignalSpy told(&flow(), &PlanFlow::told);
    open();
    QVERIFY(run().start({ .scope = { .kind = Kind::FillIn }, .limit = { .steps = 3000 } }));
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    QVERIFY(!dialog().isVisible());
    QTRY_COMPARE(run().state(), State::Offering);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.last().last().toString().contains(u"would change"_s));
    open();
    QVERIFY(dialog().isVisible());
    QVERIFY(dialog().acceptButton().isVisible());
    dialog().discardButton().click();
    QCOMPARE(run().state(), State::Idle);
}

void TestPlanDialog::nothingBetter()
{
    open();
    const auto shortest = [this] {
        return run().start(
                   { .scope = { .kind = Kind::Route, .routeId = u"route-3"_s }, .limit = { .steps = 3000 } })
            && QTest::qWaitFor([this] { return run().state() == State::Offering; }, 20'000);
    };
    QVERIFY(shortest());
    dialog().acceptButton().click();
    open();
    QVERIFY(shortest());
    QVERIFY(run().proposal().isEmpty());
    QVERIFY2(dialog().state().startsWith(u"Nothing better"_s), qPrintable(dialog().state()));
    QVERIFY(!dialog().acceptButton().isVisible());
    QVERIFY(dialog().startButton().isEnabled());
}

void TestPlanDialog::nobodyThere()
{
    m_desk->fill(0, 5, 0, 0);
    QVERIFY(m_desk->store.workers().isEmpty());
    models::DayScope scope = m_desk->store.scope();
    scope.date = scope.date.addDays(1);
    m_desk->store.setScope(scope);
    open();
    QTRY_VERIFY(!dialog().startButton().isEnabled());
    QVERIFY2(dialog().state().contains(u"add workers"_s), qPrintable(dialog().state()));
}

void TestPlanDialog::remembersSettings()
{
    open();
    dialog().settings().limit().setCurrentIndex(3);
    dialog().settings().goal().setCurrentIndex(1);
    dialog().settings().nudge().setValue(4);
    QVERIFY(dialog().settings().wish().limit.isOpen);
    m_window = std::make_unique<MainWindow>(m_desk->bench());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    open();
    const models::PlanWish wish = dialog().settings().wish();
    QVERIFY(wish.limit.isOpen);
    QCOMPARE(wish.goal, models::PlanWish::Goal::FewestWorkers);
    QCOMPARE(wish.disturbance, std::chrono::minutes(40));
}

void TestPlanDialog::everythingHasAName()
{
    open();
    for (const QWidget *widget : dialog().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QLabel") || !widget->isVisibleTo(&dialog())
            || widget->inherits("QScrollBar"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
            || widget->inherits("QTabBar") || widget->inherits("QTabWidget");
        QVERIFY2(isNamed, widget->metaObject()->className());
    }
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(Qt::Key_F9))
            QVERIFY(action->toolTip().contains(u"F9"_s));
    }
}

void TestPlanDialog::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPlanDialog::pictures()
{
    QFETCH(bool, dark);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    const QString scheme = dark ? u"dark"_s : u"light"_s;
    m_window.reset();
    m_desk = std::make_unique<sample::Desk>(m_theme);
    m_window = std::make_unique<MainWindow>(m_desk->bench());
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_desk->fill(6, 60);
    open();
    picture(u"plandialog-setup-"_s + scheme);
    QSignalSpy glimpses(&run(), &models::OptimiseRun::glimpsed);
    dialog().startButton().click();
    QVERIFY(glimpses.wait());
    QTest::qWait(1200);
    picture(u"plandialog-running-"_s + scheme);
    dialog().useButton().click();
    QTRY_COMPARE(run().state(), State::Offering);
    picture(u"plandialog-routes-"_s + scheme);
    dialog().findChild<QTabWidget *>()->setCurrentIndex(2);
    picture(u"plandialog-leftover-"_s + scheme);
    dialog().findChild<QTabWidget *>()->setCurrentIndex(1);
    dialog().resize(760, 420);
    picture(u"plandialog-small-"_s + scheme);
}

QTEST_MAIN(TestPlanDialog)
#include "tst_plandialog.moc"
