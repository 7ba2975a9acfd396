// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"

#include "api/writing.h"
#include "models/orderactions.h"
#include "models/workingplan.h"
#include "planner/affinetraveltimes.h"
#include "ui/actions/actionflow.h"
#include "ui/actions/confirmdialog.h"
#include "ui/actions/outcomedialog.h"
#include "ui/actions/publishdialog.h"
#include "ui/actions/publishflow.h"
#include "ui/actions/publishwords.h"
#include "ui/actions/reportstrip.h"
#include "ui/words/daywords.h"
#include "ui/words/language.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using Outcome = models::ActionRow::Outcome;

/// What is final is asked, what was done is told, and a slip of the Return key changes nothing.
class TestActionDialogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theSafeAnswerIsTheDefault();
    void listsWhatItIsAbout();
    void cancelsWithAReason();
    void changesNothingWhenRefused();
    void reportsEachAndTriesAgain();
    void pausesWithoutAQuestion();
    void doesNothingForNothing();
    void asksBeforeChangingStartedRoutes();
    void namesTheArrivalsThatMove();
    void sendsWhatNobodyDrivesWithoutAQuestion();

private:
    [[nodiscard]] QList<api::OrderKey> fill(int count);

    Theme m_theme;
    std::unique_ptr<DialogBench> m_bench;
    std::unique_ptr<models::OrderActions> m_actions;
    std::unique_ptr<QWidget> m_window;
    ReportStrip *m_strip = nullptr;
    std::unique_ptr<ActionFlow> m_flow;
};

void TestActionDialogs::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestActionDialogs::init()
{
    m_bench = std::make_unique<DialogBench>(m_theme);
    m_actions = std::make_unique<models::OrderActions>(m_bench->outbox, m_bench->store);
    m_window = std::make_unique<QWidget>();
    m_strip = new ReportStrip(m_theme, m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_flow = std::make_unique<ActionFlow>(
        m_theme, *m_actions, m_bench->outbox, m_bench->store, *m_strip, m_window.get());
}

void TestActionDialogs::cleanup()
{
    m_flow.reset();
    m_window.reset();
    m_actions.reset();
    m_bench.reset();
}

QList<api::OrderKey> TestActionDialogs::fill(int count)
{
    QList<api::Order> orders;
    QList<api::OrderKey> keys;
    for (int i = 1; i <= count; ++i) {
        orders.append(m_bench->order(u"order-%1"_s.arg(i), u"<b>%1</b> Main St"_s.arg(i)));
        keys.append(orders.last().key);
    }
    m_bench->store.applyOrders(orders, m_bench->store.revision());
    m_bench->network.script = [this](const ScriptedCall &call) {
        const QString handle = call.url.path().section(u'/', 2, 2);
        if (handle == u"order-2"_s)
            return ScriptedAnswer { 422, api::writeValidationError(u"already completed"_s, {}) };
        api::OrderDetail detail;
        detail.order = m_bench->order(handle, u"x"_s);
        const QString verb = call.url.path().section(u'/', 3, 3);
        detail.order.status = verb == u"cancel"_s ? api::OrderStatus::Cancelled
            : verb == u"disable"_s                ? api::OrderStatus::Disabled
                                                  : api::OrderStatus::Completed;
        return ScriptedAnswer { 200, api::writeOrderDetail(detail) };
    };
    return keys;
}

void TestActionDialogs::theSafeAnswerIsTheDefault()
{
    for (const ActionKind kind : { ActionKind::Complete, ActionKind::Cancel, ActionKind::CompleteRoutes }) {
        ConfirmDialog dialog(m_theme, kind, { u"one"_s, u"two"_s });
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.safeButton()->isDefault());
        QVERIFY(!dialog.finalButton()->isDefault() && !dialog.finalButton()->autoDefault());
        QCOMPARE(QApplication::focusWidget(), dialog.safeButton());
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(rejected.size(), 1);
        QVERIFY(accepted.isEmpty());
        const QStringList complaints = accessComplaints(dialog);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
    // Also from the reason's field.
    ConfirmDialog dialog(m_theme, ActionKind::Cancel, { u"one"_s });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *reason = dialog.findChild<QLineEdit *>(u"confirm.reason"_s);
    reason->setFocus();
    QTest::keyClicks(reason, u"customer called"_s);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(accepted.isEmpty());
}

void TestActionDialogs::listsWhatItIsAbout()
{
    m_flow->cancel(fill(12));
    ConfirmDialog *question = m_flow->question();
    QVERIFY(question != nullptr && question->isVisible());
    QCOMPARE(question->windowModality(), Qt::WindowModal);
    auto *list = question->findChild<QListWidget *>(u"confirm.items"_s);
    QCOMPARE(list->count(), 12);
    QCOMPARE(list->item(0)->text(), u"order-1 \u00B7 <b>1</b> Main St"_s);
    QCOMPARE(question->finalButton()->text(), u"Cancel 12 orders"_s);
    QVERIFY(m_bench->network.calls.isEmpty());
}

void TestActionDialogs::cancelsWithAReason()
{
    QSignalSpy finished(m_flow.get(), &ActionFlow::finished);
    m_flow->cancel(fill(1));
    m_flow->question()->findChild<QLineEdit *>(u"confirm.reason"_s)->setText(u" customer called "_s);
    m_flow->question()->finalButton()->click();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_strip->sentence(), u"1 order cancelled."_s);
    QVERIFY(m_bench->network.calls.first().url.path().endsWith(u"/orders/order-1/cancel"_s));
    QVERIFY(m_bench->network.calls.first().body.contains("customer called"));
    QCOMPARE(m_bench->store.orderAt(0)->status, api::OpenEnum(api::OrderStatus::Cancelled));
}

void TestActionDialogs::changesNothingWhenRefused()
{
    m_flow->complete(fill(2));
    m_flow->question()->safeButton()->click();
    QTRY_VERIFY(m_flow->question() == nullptr);
    QVERIFY(m_bench->network.calls.isEmpty());
    QVERIFY(m_strip->isHidden());
}

void TestActionDialogs::reportsEachAndTriesAgain()
{
    QSignalSpy finished(m_flow.get(), &ActionFlow::finished);
    m_flow->cancel(fill(3));
    m_flow->question()->finalButton()->click();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_strip->sentence(), u"2 orders cancelled, 1 refused: already completed."_s);
    QCOMPARE(m_flow->report().count(Outcome::Refused), 1);
    m_strip->detailsAction()->trigger();
    OutcomeDialog *dialog = m_flow->reportDialog();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(dialog->rowCount(), 3);
    auto *retry = dialog->findChild<QPushButton *>(u"outcome.retry"_s);
    QCOMPARE(retry->text(), u"Try 1 refused again"_s);
    m_bench->network.calls.clear();
    retry->click();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(m_bench->network.calls.size(), 1);
    QVERIFY(m_bench->network.calls.first().url.path().contains(u"order-2"_s));
}

void TestActionDialogs::pausesWithoutAQuestion()
{
    QSignalSpy finished(m_flow.get(), &ActionFlow::finished);
    m_flow->disable(fill(1));
    QVERIFY(m_flow->question() == nullptr);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_strip->sentence(), u"1 order paused."_s);
}

void TestActionDialogs::doesNothingForNothing()
{
    m_flow->cancel({});
    m_flow->track({}, api::TrackMode::FullShift);
    QVERIFY(m_flow->question() == nullptr);
    QVERIFY(m_strip->isHidden());
}

void TestActionDialogs::asksBeforeChangingStartedRoutes()
{
    models::PublishSummary summary;
    summary.routes = { u"van-1"_s };
    summary.startedRoutes = 1;
    summary.calls = 1;
    PublishDialog dialog(m_theme, summary, { u"van-1"_s });
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.safeButton()->isDefault());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(accepted.isEmpty());
}

void TestActionDialogs::namesTheArrivalsThatMove()
{
    models::PublishSummary summary;
    summary.routes = { u"van-1"_s };
    summary.startedRoutes = 1;
    summary.movedArrivals = 200;
    QList<MovedLine> moved;
    for (int i = 0; i < summary.movedArrivals; ++i)
        moved.append({ u"order-%1"_s.arg(i), u"Ana"_s, u"09:42"_s, u"10:05"_s, arrivalShift(std::chrono::minutes(i % 2 ? 23 : -12)), i % 2 > 0 });
    PublishDialog dialog(m_theme, summary, { u"van-1"_s }, moved);
    dialog.show();
    auto *table = dialog.findChild<QAbstractItemView *>(u"publish.moved"_s);
    QVERIFY(table != nullptr);
    QCOMPARE(table->model()->rowCount(), 200);
    const auto row = [table](int at) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells.append(table->model()->index(at, column).data().toString());
        return cells.join(u" | "_s);
    };
    QCOMPARE(row(0), u"order-0 | Ana | 09:42 | 10:05 | 12 min earlier"_s);
    QCOMPARE(row(1), u"order-1 | Ana | 09:42 | 10:05 | 23 min later"_s);
    QVERIFY(dialog.height() < 800); // the many scroll
    QVERIFY(table->focusPolicy() != Qt::NoFocus); // by keyboard, too
    QVERIFY(dialog.safeButton()->hasFocus() || dialog.safeButton()->isDefault());
}

void TestActionDialogs::sendsWhatNobodyDrivesWithoutAQuestion()
{
    // A route that nobody drives yet is sent without a question.
    const QList<api::OrderKey> keys = fill(2);
    QUndoStack undo;
    planner::AffineTravelTimes times;
    models::WorkingPlan plan(m_bench->store, m_bench->outbox, undo, times, m_bench->clock, QString());
    const DayWords words(m_bench->store, m_bench->clock);
    PublishFlow flow(m_theme, words, plan, m_bench->store, *m_strip, m_window.get());
    flow.publish();
    QVERIFY(m_bench->network.calls.isEmpty()); // nothing unsent
    QVERIFY(plan.addRoute(u"ana"_s, keys).has_value());
    QSignalSpy finished(&flow, &PublishFlow::finished);
    m_bench->network.script = [](const ScriptedCall &) { return ScriptedAnswer { 422, api::writeValidationError(u"no"_s, {}) }; };
    flow.publish();
    QVERIFY(flow.question() == nullptr);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY2(m_strip->sentence().contains(u"kept in your plan"_s), qPrintable(m_strip->sentence()));
}

QTEST_MAIN(TestActionDialogs)
#include "tst_actiondialogs.moc"
