// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "map/mapview.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMenuBar>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// The timeline as a part of the window. Its pictures are left in build/shots.
class TestTimelineWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pictures_data();
    void pictures();
    void keysMoveStops();
    void enterOpensTheDetails();
    void tabsHaveKeysAndMenus();

private:
    static void open(MainWindow &window, bool dark = false);

    Theme m_theme;
    QDir m_folder;
};

void TestTimelineWindow::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_folder = QDir(QStringLiteral(ROUTEDESK_BINARY_DIR));
    QVERIFY(m_folder.mkpath(u"shots"_s) && m_folder.cd(u"shots"_s));
}

void TestTimelineWindow::open(MainWindow &window, bool dark)
{
    Preferences preferences;
    preferences.appearance = dark ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
    preferences.calmMotion = true;
    window.setPreferences(preferences);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.showTab(RoutesPanel::Tab::Timeline);
}

void TestTimelineWindow::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void TestTimelineWindow::pictures()
{
    QFETCH(bool, dark);
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    open(window, dark);
    desk.fill(6, 14);
    desk.selection.setOrders({ desk.key(u"order-16"_s) });
    QTRY_VERIFY(window.mapView().isSettled());
    QCOMPARE(window.size(), QSize(1280, 800));
    const QString name = u"timeline-window-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(window.grab().save(m_folder.filePath(name)));
}

void TestTimelineWindow::keysMoveStops()
{
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    open(window);
    desk.fill(3, 0);
    auto *view = window.findChild<TimelineView *>();
    QVERIFY(view != nullptr && view->isVisible());
    view->setFocus();
    desk.selection.setOrders({ desk.key(u"order-17"_s) });
    QTest::keyClick(view, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(desk.plan.position(desk.key(u"order-17"_s)), (models::StopPosition{ u"route-2"_s, 5 }));
    QTest::keyClick(view, Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(view, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(desk.plan.position(desk.key(u"order-17"_s)), (models::StopPosition{ u"route-2"_s, 3 }));
    QCOMPARE(desk.undo.count(), 3);
    QCOMPARE(desk.selection.orders(), QList{ desk.key(u"order-17"_s) });
}

void TestTimelineWindow::enterOpensTheDetails()
{
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    open(window);
    desk.fill(3, 0);
    auto *details = window.findChild<QDockWidget *>(u"details"_s);
    details->hide();
    auto *view = window.findChild<TimelineView *>();
    view->setFocus();
    desk.selection.setOrders({ desk.key(u"order-17"_s) });
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(details->isVisible());
}

void TestTimelineWindow::tabsHaveKeysAndMenus()
{
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    open(window);
    auto *view = window.findChild<TimelineView *>();
    desk.fill(3, 0);
    QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier);
    QVERIFY(!view->isVisible());
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QVERIFY(view->isVisible());
    QStringList texts;
    for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            texts.append(action->text());
    }
    QVERIFY(texts.contains(u"Timeline"_s) && texts.contains(u"Show the whole day"_s));
}

QTEST_MAIN(TestTimelineWindow)
#include "tst_timelinewindow.moc"
