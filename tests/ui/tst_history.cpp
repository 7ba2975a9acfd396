// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "ui/history/historymodel.h"
#include "ui/history/historypanel.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QListView>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

class TestHistory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void stepsHaveNames();
    void aPressGoesThere();
    void newStepReplacesUndoneOnes();
    void aLongWayTurnsTheLoop();
    void opensByKey();

private:
    Theme m_theme;
};

void TestHistory::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestHistory::stepsHaveNames()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    HistoryModel model(desk.undo, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(desk.plan.move({ { desk.key(u"order-26"_s) }, u"route-2"_s, -1 }));
    QVERIFY(desk.plan.move({ { desk.key(u"order-17"_s), desk.key(u"order-18"_s) }, {}, -1 }));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2).data().toString(), desk.undo.text(1));
    QVERIFY(!model.index(2).data().toString().isEmpty());
    desk.undo.undo();
    QVERIFY(model.index(2).data(HistoryModel::TakenBackRole).toBool());
    QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"taken back"_s));
    desk.undo.clear();
    QCOMPARE(model.rowCount(), 1);
}

void TestHistory::aPressGoesThere()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    HistoryPanel panel(m_theme, desk.undo);
    panel.resize(300, 400);
    panel.show();
    for (const auto &handle : { u"order-25"_s, u"order-26"_s, u"order-27"_s })
        QVERIFY(desk.plan.move({ { desk.key(handle) }, u"route-2"_s, -1 }));
    QListView &view = panel.view();
    QCOMPARE(view.currentIndex().row(), 3);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(view.model()->index(1, 0)).center());
    QTRY_COMPARE(desk.undo.index(), 1);
    QVERIFY(desk.plan.isInPool(desk.key(u"order-26"_s)) && !desk.plan.isInPool(desk.key(u"order-25"_s)));
    QCOMPARE(view.currentIndex().row(), 1);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(desk.undo.index(), 1); // looking is not going
    QTest::keyClick(&view, Qt::Key_Return);
    QTRY_COMPARE(desk.undo.index(), 2);
}

void TestHistory::newStepReplacesUndoneOnes()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    HistoryModel model(desk.undo, nullptr);
    QVERIFY(desk.plan.move({ { desk.key(u"order-25"_s) }, u"route-2"_s, -1 }));
    desk.undo.undo();
    QVERIFY(desk.plan.move({ { desk.key(u"order-17"_s), desk.key(u"order-18"_s) }, {}, -1 }));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data().toString(), desk.undo.text(0));
    QVERIFY(!model.index(1).data(HistoryModel::TakenBackRole).toBool());
}

void TestHistory::aLongWayTurnsTheLoop()
{
    sample::Desk desk(m_theme);
    desk.fill(3, 1);
    HistoryPanel panel(m_theme, desk.undo);
    const api::OrderKey stop = desk.key(u"order-20"_s);
    for (int i = 0; i < 300; ++i)
        QVERIFY(desk.plan.move({ { stop }, i % 2 == 0 ? u"route-3"_s : u"route-2"_s, 1 }));
    panel.goTo(0);
    QTRY_COMPARE(desk.undo.index(), 0);
    panel.goTo(300);
    // An edit on the way ends the walk where it is, unless it got there in one go.
    if (desk.undo.index() < 300) {
        QVERIFY(desk.plan.move({ { desk.key(u"order-21"_s) }, {}, -1 }));
        const int there = desk.undo.index();
        QTest::qWait(30);
        QCOMPARE(desk.undo.index(), there);
    }
}

void TestHistory::opensByKey()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    MainWindow window(desk.bench());
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier);
    QVERIFY(window.findChild<QDockWidget *>(u"history"_s)->isVisible());
    for (const auto &handle : { u"order-25"_s, u"order-26"_s, u"order-27"_s })
        QVERIFY(desk.plan.move({ { desk.key(handle) }, u"route-2"_s, -1 }));
    QVERIFY(desk.plan.setRouteLock(u"route-2"_s, true));
    desk.undo.undo();
    QDir folder(QStringLiteral(ROUTEDESK_BINARY_DIR) + u"/shots"_s);
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(window.grab().save(folder.filePath(u"history.png"_s)));
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
