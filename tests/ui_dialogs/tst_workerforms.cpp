// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "workerformtest.h"

#include "api/writing.h"
#include "ui/workers/shiftwords.h"
#include "ui/workers/workerform.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// The form of a worker: typed by keys alone, checked before they are sent, only what changed goes over the wire,
/// and nothing typed is lost when the server says no.
class TestWorkerForms : public WorkerFormTest {
    Q_OBJECT

private slots:
    void readsMinutes_data();
    void readsMinutes();
    void isFilledByKeysAlone();
    void saysWhatIsMissing();
    void sendsOnlyWhatChanged();
    void closesWithoutACallWhenNothingChanged();
    void availabilityHasItsOwnCall();
    void tellsWhenOnlyHalfIsSaved();
    void showsComplaintsAtTheirFields();
    void keepsEverythingOnFailure();
    void aTakenHandleIsSaidAtTheHandle();
    void asksBeforeTypedThingsAreLost();
    void shiftsKeepWhatTheyDoNotShow();
    void mondayFillsTheWeek();

private:
    [[nodiscard]] std::unique_ptr<WorkerForm> form(const api::Worker &worker);
    [[nodiscard]] api::Worker ana() const { return *m_bench->store.worker(u"ana"_s); }
    [[nodiscard]] ScriptedAnswer agreed(const ScriptedCall &call) const override;
};

ScriptedAnswer TestWorkerForms::agreed(const ScriptedCall &call) const
{
    QJsonObject worker = QJsonDocument::fromJson(api::writeWorker(ana())).object();
    if (call.verb == "POST" && call.url.path() == u"/workers/"_s)
        worker = {};
    for (const QString &key : call.json().keys())
        worker.insert(key, call.json().value(key));
    return { 200, QJsonDocument(worker).toJson() };
}

std::unique_ptr<WorkerForm> TestWorkerForms::form(const api::Worker &worker)
{
    auto made
        = std::make_unique<WorkerForm>(m_theme, m_bench->workerActions, m_bench->store, m_bench->clock, worker);
    made->show();
    if (!QTest::qWaitForWindowActive(made.get()))
        return nullptr;
    return made;
}

void TestWorkerForms::readsMinutes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minute");
    QTest::newRow("hour") << u"8"_s << 480;
    QTest::newRow("digits") << u"0805"_s << 485;
    QTest::newRow("afternoon") << u"2 pm"_s << 840;
    QTest::newRow("midnight ends a day") << u"24:00"_s << 1440;
    QTest::newRow("too late") << u"24:30"_s << -1;
    QTest::newRow("words") << u"early"_s << -1;
}

void TestWorkerForms::readsMinutes()
{
    QFETCH(QString, text);
    QFETCH(int, minute);
    QCOMPARE(minuteFromText(text).value_or(-1), minute);
    if (minute >= 0)
        QCOMPARE(minuteFromText(minuteText(minute)), minute);
}

void TestWorkerForms::isFilledByKeysAlone()
{
    const auto made = form({});
    QVERIFY(made);
    QSignalSpy saved(made.get(), &WorkerForm::saved);
    const auto typed = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    const auto go = [&made](const QString &name) { // in one round, from the first field to the last
        for (int i = 0; i < 22 && QApplication::focusWidget()->objectName() != name; ++i)
            QTest::keyClick(made.get(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
    };
    QCOMPARE(QApplication::focusWidget()->objectName(), u"worker.handle"_s);
    typed(u"zoe"_s);
    go(u"worker.name"_s);
    typed(u"Zoe Lind"_s);
    go(u"worker.group"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    go(u"worker.productTypes"_s);
    typed(u"frozen; fragile"_s);
    go(u"worker.capacity"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    typed(u"24"_s);
    go(u"shifts.from.monday"_s);
    typed(u"8"_s);
    go(u"shifts.until.monday"_s);
    typed(u"16:30"_s);
    go(u"worker.home.address"_s);
    typed(u"1 Main St"_s);
    go(u"worker.home.latitude"_s);
    typed(u"37.3382"_s);
    go(u"worker.home.longitude"_s);
    typed(u"-121.8863"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!made->isVisible());
    QCOMPARE(m_bench->network.calls.size(), 1);
    const QJsonObject sent = lastCall().json();
    QCOMPARE(sent.value(u"worker_handle"_s).toString(), u"zoe"_s);
    QCOMPARE(sent.value(u"name"_s).toString(), u"Zoe Lind"_s);
    QCOMPARE(sent.value(u"ops_group_handle"_s).toString(), u"oakland"_s);
    QCOMPARE(sent.value(u"product_types"_s).toArray(), (QJsonArray{ u"frozen"_s, u"fragile"_s }));
    QCOMPARE(sent.value(u"profile"_s)[u"capacity"_s].toInt(), 24);
    const QJsonArray shifts = sent.value(u"schedule"_s).toArray();
    QCOMPARE(shifts.size(), 1);
    QCOMPARE(shifts.first()[u"day_of_week"_s].toString(), u"monday"_s);
    QCOMPARE(shifts.first()[u"end_time"_s].toInt(), 990);
    QCOMPARE(sent.value(u"home"_s)[u"geometry"_s][u"coordinates"_s][0].toDouble(), -121.8863);
    QCOMPARE(sent.value(u"home"_s)[u"address"_s].toString(), u"1 Main St"_s);
}

void TestWorkerForms::saysWhatIsMissing()
{
    const auto made = form({});
    type(*made, u"shifts.from.tuesday"_s, u"8"_s);
    type(*made, u"worker.home.latitude"_s, u"137"_s);
    type(*made, u"worker.home.longitude"_s, u"1"_s);
    press(*made);
    QVERIFY(m_bench->network.calls.isEmpty());
    QVERIFY(problem(*made, u"worker_handle"_s).contains(u"Type a handle"_s));
    QVERIFY(problem(*made, u"schedule"_s).contains(u"Tuesday: type both"_s));
    QVERIFY(problem(*made, u"home"_s).contains(u"swapped"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"worker.handle"_s);
    QVERIFY(!child<QLineEdit>(*made, u"worker.handle"_s)->accessibleDescription().isEmpty());
    type(*made, u"worker.handle"_s, u"ana"_s);
    type(*made, u"shifts.until.tuesday"_s, u"8:00"_s);
    press(*made);
    QVERIFY(problem(*made, u"worker_handle"_s).contains(u"already"_s));
    QVERIFY(problem(*made, u"schedule"_s).contains(u"ends when it begins"_s));
    const QStringList complaints = accessComplaints(*made);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestWorkerForms::sendsOnlyWhatChanged()
{
    const auto made = form(ana());
    QVERIFY(!child<QLineEdit>(*made, u"worker.handle"_s)->isEnabled());
    type(*made, u"worker.name"_s, u"Ana R."_s);
    press(*made);
    QTRY_VERIFY(!made->isVisible());
    QCOMPARE(m_bench->network.calls.size(), 1);
    QCOMPARE(lastCall().verb, "PATCH"_ba);
    QCOMPARE(lastCall().url.path(), u"/workers/ana"_s);
    QCOMPARE(lastCall().json(), (QJsonObject{ { u"name"_s, u"Ana R."_s } }));

    const auto again = form(ana());
    child<QComboBox>(*again, u"worker.group"_s)->setCurrentIndex(0);
    child<QSpinBox>(*again, u"worker.capacity"_s)->setValue(-1);
    type(*again, u"shifts.until.friday"_s, u"12"_s);
    press(*again);
    QTRY_VERIFY(!again->isVisible());
    const QJsonObject sent = lastCall().json();
    QCOMPARE(sent.keys(), (QStringList{ u"ops_group_handle"_s, u"profile"_s, u"schedule"_s }));
    QVERIFY(sent.value(u"ops_group_handle"_s).isNull());
    QVERIFY(sent.value(u"profile"_s).toObject().isEmpty());
    QCOMPARE(sent.value(u"schedule"_s).toArray().size(), 5);
    QCOMPARE(sent.value(u"schedule"_s)[4][u"end_time"_s].toInt(), 720);
}

void TestWorkerForms::closesWithoutACallWhenNothingChanged()
{
    api::Worker worker = ana();
    worker.home = api::GeoPoint::fromDegrees(-121.88631234567, 37.33821234567); // more digits than are shown
    worker.productTypes = { u"frozen, deep"_s }; // a comma inside
    worker.schedule = { { u"friday"_s, 60, 1500, 3 }, { u"monday"_s, 0, 1440, {} }, { u"feria"_s, 1, 2, {} } };
    const auto made = form(worker);
    press(*made);
    QVERIFY(!made->isVisible());
    QVERIFY(m_bench->network.calls.isEmpty());
}

void TestWorkerForms::availabilityHasItsOwnCall()
{
    const auto made = form(ana());
    child<QCheckBox>(*made, u"worker.available"_s)->setChecked(false);
    m_bench->network.calls.clear();
    press(*made);
    QTRY_VERIFY(!made->isVisible());
    QCOMPARE(m_bench->network.calls.size(), 1);
    QCOMPARE(lastCall().url.path(), u"/workers/ana/work_status"_s);
    QVERIFY(lastCall().body.contains("false"));
}

void TestWorkerForms::tellsWhenOnlyHalfIsSaved()
{
    const auto made = form({});
    QSignalSpy saved(made.get(), &WorkerForm::saved);
    type(*made, u"worker.handle"_s, u"zoe"_s);
    child<QCheckBox>(*made, u"worker.available"_s)->setChecked(false);
    bool isDown = true;
    m_bench->network.script = [&isDown](const ScriptedCall &call) {
        if (call.url.path().endsWith(u"work_status"_s) && isDown)
            return ScriptedAnswer{ 429, "{}" };
        return ScriptedAnswer{ 200, "{\"worker_handle\":\"zoe\"}" };
    };
    press(*made);
    QTRY_VERIFY(!made->isSaving());
    QCOMPARE(m_bench->network.calls.size(), 2);
    QVERIFY(made->isVisible() && saved.isEmpty());
    const auto labels = made->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(u"The rest is saved"_s); }));
    QVERIFY(!child<QCheckBox>(*made, u"worker.available"_s)->isChecked());
    QVERIFY(!child<QLineEdit>(*made, u"worker.handle"_s)->isEnabled());
    isDown = false;
    press(*made); // the worker is not created a second time
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_bench->network.calls.size(), 3);
    QVERIFY(lastCall().url.path().endsWith(u"work_status"_s));
    QVERIFY(saved.first().at(1).toBool());
}

void TestWorkerForms::showsComplaintsAtTheirFields()
{
    m_bench->network.script = [](const ScriptedCall &) {
        return ScriptedAnswer{ 422,
            api::writeValidationError(u"The request is not valid."_s,
                { { u"body"_s, u"schedule.0.start_time"_s, u"<b>too early</b>"_s },
                    { u"body"_s, u"ops_group_handle"_s, u"There is none."_s },
                    { u"body"_s, u"device_id"_s, u"Ben has it."_s } }) };
    };
    const auto made = form(ana());
    type(*made, u"worker.name"_s, u"Ana R."_s);
    press(*made);
    QTRY_VERIFY(!problem(*made, u"schedule"_s).isEmpty());
    QVERIFY(problem(*made, u"schedule"_s).contains(u"The server says: <b>too early</b>"_s));
    QVERIFY(problem(*made, u"ops_group_handle"_s).contains(u"There is none."_s));
    QVERIFY(problem(*made, u"name"_s).isEmpty());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"worker.group"_s);
    // No field of the form takes the third: it is said above.
    const auto labels = made->findChildren<QLabel *>();
    QVERIFY(
        std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"Ben has it."_s); }));
    const QStringList complaints = accessComplaints(*made);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestWorkerForms::keepsEverythingOnFailure()
{
    m_bench->network.script = [](const ScriptedCall &) { return ScriptedAnswer{ 0, {} }; };
    const auto made = form({});
    type(*made, u"worker.handle"_s, u"zoe"_s);
    type(*made, u"worker.name"_s, u"Zoe"_s);
    type(*made, u"shifts.from.sunday"_s, u"22"_s);
    type(*made, u"shifts.until.sunday"_s, u"6"_s);
    press(*made);
    QVERIFY(made->isSaving());
    press(*made);
    QTest::keyClick(made.get(), Qt::Key_Escape);
    QTRY_VERIFY(!made->isSaving());
    QVERIFY(made->isVisible());
    QCOMPARE(m_bench->network.calls.size(), 1);
    QCOMPARE(child<QLineEdit>(*made, u"worker.name"_s)->text(), u"Zoe"_s);
    QCOMPARE(child<QLineEdit>(*made, u"shifts.until.sunday"_s)->text(), u"6"_s);
    const auto labels = made->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
        [](const QLabel *label) { return label->text().contains(u"Whether it took effect is not known"_s); }));
    agree();
    press(*made);
    QTRY_VERIFY(!made->isVisible());
    QCOMPARE(lastCall().json().value(u"schedule"_s)[0][u"end_time"_s].toInt(), 360);
}

void TestWorkerForms::aTakenHandleIsSaidAtTheHandle()
{
    m_bench->network.script = [](const ScriptedCall &) {
        return ScriptedAnswer{ 409, api::writeCodedError(u"duplicate_resource"_s, u"Duplicate"_s, {}) };
    };
    const auto made = form({});
    type(*made, u"worker.handle"_s, u"zoe"_s);
    press(*made);
    QTRY_VERIFY(problem(*made, u"worker_handle"_s).contains(u"removed"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"worker.handle"_s);
}

void TestWorkerForms::asksBeforeTypedThingsAreLost()
{
    const auto untouched = form(ana());
    QTest::keyClick(untouched.get(), Qt::Key_Escape);
    QVERIFY(!untouched->isVisible());
    const auto made = form(ana());
    type(*made, u"worker.name"_s, u"Ana R."_s);
    QTest::keyClick(made.get(), Qt::Key_Escape);
    QVERIFY(made->isVisible());
    click(*made->findChild<QMessageBox *>(), QMessageBox::RejectRole);
    QVERIFY(made->isVisible());
    QTRY_VERIFY(made->findChild<QMessageBox *>() == nullptr);
    QTest::keyClick(made.get(), Qt::Key_Escape);
    click(*made->findChild<QMessageBox *>(), QMessageBox::DestructiveRole);
    QVERIFY(!made->isVisible());
    QVERIFY(m_bench->network.calls.isEmpty());
}

void TestWorkerForms::shiftsKeepWhatTheyDoNotShow()
{
    api::Worker worker = ana();
    worker.schedule = { { u"monday"_s, 480, 720, 2 }, { u"monday"_s, 780, 1020, {} }, { u"feria"_s, 1, 2, {} } };
    const auto made = form(worker);
    type(*made, u"shifts.from.wednesday"_s, u"9"_s);
    type(*made, u"shifts.until.wednesday"_s, u"17"_s);
    press(*made);
    QTRY_VERIFY(!made->isVisible());
    const QJsonArray shifts = lastCall().json().value(u"schedule"_s).toArray();
    QCOMPARE(shifts.size(), 4);
    QCOMPARE(shifts[0][u"priority"_s].toInt(), 2);
    QCOMPARE(shifts[1][u"start_time"_s].toInt(), 780);
    QCOMPARE(shifts[2][u"day_of_week"_s].toString(), u"wednesday"_s);
    QCOMPARE(shifts[3][u"day_of_week"_s].toString(), u"feria"_s);
}

void TestWorkerForms::mondayFillsTheWeek()
{
    const auto made = form({});
    type(*made, u"worker.handle"_s, u"zoe"_s);
    type(*made, u"shifts.from.monday"_s, u"7"_s);
    type(*made, u"shifts.until.monday"_s, u"15"_s);
    child<QAbstractButton>(*made, u"shifts.likeMonday"_s)->click();
    press(*made);
    QTRY_VERIFY(!made->isVisible());
    const QJsonArray shifts = lastCall().json().value(u"schedule"_s).toArray();
    QCOMPARE(shifts.size(), 5);
    QCOMPARE(shifts[4][u"day_of_week"_s].toString(), u"friday"_s);
    QCOMPARE(shifts[4][u"end_time"_s].toInt(), 900);
}

QTEST_MAIN(TestWorkerForms)
#include "tst_workerforms.moc"
