// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workerformtest.h"

#include "api/writing.h"
#include "models/workersmodel.h"
#include "models/workingplan.h"
#include "planner/affinetraveltimes.h"
#include "ui/workers/opsgroupform.h"
#include "ui/workers/workerform.h"
#include "ui/workers/workerhands.h"
#include "ui/workers/workerspage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// What the Workers room offers: removing and bringing back, the form of an ops group, and the ways to get to them.
class TestWorkerHands : public WorkerFormTest {
    Q_OBJECT

private slots:
    void groupsAreSavedToo();
    void groupsSendOnlyWhatChanged();
    void groupsTellHowFastTheyDrive();
    void removesOnlyAfterAsking();
    void saysWhyOneIsNotRemoved();
    void thePageOffersEverything();

private:
    [[nodiscard]] ScriptedAnswer agreed(const ScriptedCall &call) const override;
};

ScriptedAnswer TestWorkerHands::agreed(const ScriptedCall &call) const
{
    if (call.url.path().endsWith(u"undelete"_s))
        return { 200, "{\"worker_handle\":\"ana\"}" };
    QJsonObject group = call.json();
    group.insert(u"ops_group_handle"_s, u"san-jose"_s);
    return { 200, QJsonDocument(group).toJson() };
}

void TestWorkerHands::groupsAreSavedToo()
{
    OpsGroupForm made(m_theme, m_bench->workerActions, m_bench->store, {});
    made.show();
    QVERIFY(QTest::qWaitForWindowActive(&made));
    QSignalSpy saved(&made, &OpsGroupForm::saved);
    auto *zone = child<QComboBox>(made, u"group.zone"_s);
    zone->setCurrentText(u"Mars/Olympus"_s);
    type(made, u"group.from"_s, u"dawn"_s);
    press(made);
    QVERIFY(m_bench->network.calls.isEmpty());
    QVERIFY(!problem(made, u"ops_group_handle"_s).isEmpty());
    QVERIFY(!problem(made, u"timezone"_s).isEmpty());
    QVERIFY(!problem(made, u"default_shift_start_time"_s).isEmpty());
    const QStringList complaints = accessComplaints(made);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    type(made, u"group.handle"_s, u"north"_s);
    type(made, u"group.label"_s, u"North"_s);
    zone->setCurrentText(u"Europe/Madrid"_s);
    type(made, u"group.from"_s, u"7"_s);
    type(made, u"group.until"_s, u"24"_s);
    QGuiApplication::clipboard()->setText(u"40.4, -3.7"_s);
    child<QLineEdit>(made, u"group.home.latitude"_s)->paste();
    QCOMPARE(child<QLineEdit>(made, u"group.home.longitude"_s)->text(), u"-3.700000"_s);
    press(made);
    QTRY_COMPARE(saved.size(), 1);
    const QJsonObject sent = lastCall().json();
    QCOMPARE(lastCall().url.path(), u"/workers/ops-groups/"_s);
    QCOMPARE(sent.value(u"timezone"_s).toString(), u"Europe/Madrid"_s);
    QCOMPARE(sent.value(u"default_shift_end_time"_s).toInt(), 1440);
    QVERIFY(!sent.contains(u"route_capacity"_s));
}

void TestWorkerHands::groupsSendOnlyWhatChanged()
{
    api::OpsGroup group = *m_bench->store.opsGroup(u"san-jose"_s);
    group.routeMaxDistance = 160'934.4;
    group.routeCapacity = 30;
    OpsGroupForm made(m_theme, m_bench->workerActions, m_bench->store, group);
    made.show();
    child<QSpinBox>(made, u"group.capacity"_s)->setValue(-1);
    press(made);
    QTRY_VERIFY(!made.isVisible());
    QCOMPARE(lastCall().verb, "PATCH"_ba);
    QCOMPARE(lastCall().json(), (QJsonObject{ { u"route_capacity"_s, QJsonValue() } }));
}

void TestWorkerHands::groupsTellHowFastTheyDrive()
{
    api::OpsGroup group = *m_bench->store.opsGroup(u"san-jose"_s);
    const auto told = [&] {
        const OpsGroupForm form(m_theme, m_bench->workerActions, m_bench->store, group);
        return form.findChild<QLabel *>(u"group.pace"_s)->text();
    };
    QCOMPARE(told(), u"Usual estimate: fewer than 60 drives to learn from so far."_s);
    // Late in the evening in California: by the group's clock the day before.
    group.timeZoneId = u"America/Los_Angeles"_s;
    group.travelPace = api::TravelPace{ 10, 3, 2.5, 1.4, {}, 412, api::instantFromText(u"2031-11-20T02:00:00Z") };
    QVERIFY2(told().startsWith(u"Learnt from 412 drives, 19 November 2031."_s), qPrintable(told()));
    QVERIFY2(told().contains(u"2.5 min a km and 3.0 min a leg"_s), qPrintable(told()));
    const OpsGroupForm fresh(m_theme, m_bench->workerActions, m_bench->store, {});
    QVERIFY(!fresh.findChild<QLabel *>(u"group.pace"_s));
}

void TestWorkerHands::removesOnlyAfterAsking()
{
    QWidget window;
    window.show();
    WorkerHands hands(m_theme, m_bench->workerActions, m_bench->store, m_bench->clock, &window);
    QSignalSpy told(&hands, &WorkerHands::told);
    QVERIFY(!hands.remove->isEnabled());
    hands.setCurrent(u"ana"_s);
    m_bench->network.script = [](const ScriptedCall &) { return ScriptedAnswer{ 204, {} }; };
    hands.remove->trigger();
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box && box->text().contains(u"Ana Ruiz"_s) && box->informativeText().contains(u"stays"_s));
    QVERIFY(m_bench->network.calls.isEmpty());
    click(*box, QMessageBox::DestructiveRole);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(lastCall().verb, "DELETE"_ba);
    QCOMPARE(told.first().at(1).toString(), u"Ana Ruiz was removed."_s);
    QCOMPARE(told.first().at(2).value<QAction *>(), hands.bringBack);
    agree();
    hands.bringBack->trigger();
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(lastCall().url.path(), u"/workers/ana/undelete"_s);
    QVERIFY(!hands.bringBack->isEnabled());
}

void TestWorkerHands::saysWhyOneIsNotRemoved()
{
    QWidget window;
    window.show();
    WorkerHands hands(m_theme, m_bench->workerActions, m_bench->store, m_bench->clock, &window);
    QSignalSpy told(&hands, &WorkerHands::told);
    hands.setCurrent(u"ana"_s);
    m_bench->network.script = [](const ScriptedCall &) {
        return ScriptedAnswer{ 409,
            api::writeCodedError(
                u"resource_in_use"_s, u"Still in use"_s, u"The worker ana has the route van-1."_s) };
    };
    hands.remove->trigger();
    click(*window.findChild<QMessageBox *>(), QMessageBox::DestructiveRole);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().at(1).toString().contains(u"has the route van-1"_s));
    QVERIFY(!hands.bringBack->isEnabled());
}

void TestWorkerHands::thePageOffersEverything()
{
    QUndoStack undo;
    planner::AffineTravelTimes times;
    models::WorkingPlan plan(m_bench->store, m_bench->outbox, undo, times, m_bench->clock, QString());
    models::WorkersModel workers(m_bench->store, plan);
    QWidget window;
    WorkerHands hands(m_theme, m_bench->workerActions, m_bench->store, m_bench->clock, &window);
    WorkersPage page(m_theme, workers, plan, m_bench->store, m_bench->clock);
    page.setHands(hands);
    page.resize(1200, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showWorker(u"ben"_s);
    QVERIFY(hands.edit->isEnabled() && hands.phones->isEnabled() && hands.remove->isEnabled());
    QSet<QKeySequence> keys;
    for (const QAction *action : hands.all()) {
        QVERIFY2(!action->icon().isNull() && !action->toolTip().isEmpty(), qPrintable(action->text()));
        QVERIFY2(action->shortcut().isEmpty() || !keys.contains(action->shortcut()), qPrintable(action->text()));
        keys.insert(action->shortcut());
    }
    page.findChild<QTreeView *>(u"workers.list"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    auto *form = window.findChild<WorkerForm *>();
    QVERIFY(form);
    QCOMPARE(child<QLineEdit>(*form, u"worker.handle"_s)->text(), u"ben"_s);
    form->reject();
    const QStringList complaints = accessComplaints(page);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    // A new worker is shown as soon as the list has them.
    emit hands.saved(u"zoe"_s);
    QList<api::Worker> more = m_bench->store.workers();
    more.append(api::Worker{ .handle = u"zoe"_s, .name = u"Zoe"_s });
    m_bench->store.setWorkers(more);
    QCOMPARE(page.currentWorker(), u"zoe"_s);
}

QTEST_MAIN(TestWorkerHands)
#include "tst_workerhands.moc"
