// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "ui/pool/poolpanel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/window/dockhome.h"
#include "ui/window/dockroom.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QListView>
#include <QScreen>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

class TestDocks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void framesStayInSight_data();
    void framesStayInSight();
    void detachedPanelIsAWindowWithATitle();
    void detachedPanelSurvivesARestart();
    void lostWindowsComeBack();
    void resetPutsEverythingBack();
    void pagesKeepTheirDivision();

private:
    Theme m_theme;
};

void TestDocks::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestDocks::framesStayInSight_data()
{
    QTest::addColumn<QRect>("frame");
    QTest::addColumn<QRect>("seen");
    const QRect frame(100, 100, 400, 300);
    QTest::newRow("in sight") << frame << frame;
    QTest::newRow("on the second screen") << frame.translated(1920, 0) << frame.translated(1920, 0);
    QTest::newRow("its screen is gone") << frame.translated(5000, 0) << QRect(1520, 100, 400, 300);
    QTest::newRow("title above the screen") << frame.translated(0, -200) << QRect(100, 0, 400, 300);
    QTest::newRow("too little to grab") << QRect(-380, 100, 400, 300) << QRect(0, 100, 400, 300);
    QTest::newRow("larger than the screen") << QRect(9000, 9000, 4000, 3000) << QRect(0, 0, 1920, 1040);
}

void TestDocks::framesStayInSight()
{
    QFETCH(QRect, frame);
    QFETCH(QRect, seen);
    const QRect home(0, 0, 1920, 1040);
    QCOMPARE(seenFrame(frame, { home, QRect(1920, 0, 1280, 1024) }, home), seen);
}

void TestDocks::detachedPanelIsAWindowWithATitle()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 3);
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *dock = window.findChild<QDockWidget *>(u"pool"_s);
    auto *pool = window.findChild<PoolPanel *>();
    pool->view().setFocus();
    window.actions().detach->trigger();
    QVERIFY(dock->isFloating());
    QTRY_VERIFY(dock->titleBarWidget() == nullptr); // the window system gives it one
    QVERIFY(dock->isVisible() && pool->isVisible() && pool->header().isVisible());
    QVERIFY(dock->windowFlags().testFlag(Qt::WindowTitleHint));
    QVERIFY(!dock->windowFlags().testFlag(Qt::FramelessWindowHint));
    QCOMPARE(dock->windowTitle(), u"Pool"_s);
    // It stays while another room is open.
    window.showRoom(MainWindow::Room::Workers);
    QVERIFY(dock->isVisible());
    window.showRoom(MainWindow::Room::Plan);
    // The window's keys work in the detached one as well.
    dock->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dock));
    QTest::keyClick(&pool->view(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.room(), MainWindow::Room::Live);
    window.showRoom(MainWindow::Room::Plan);
    QVERIFY(dock->isFloating());
    for (auto *button : pool->header().findChildren<QToolButton *>()) {
        if (button->defaultAction()->text().contains(u"attach"_s))
            button->click();
    }
    QTRY_COMPARE(dock->titleBarWidget(), static_cast<QWidget *>(&pool->header()));
    QVERIFY(!dock->isFloating() && pool->header().isVisible());
}

void TestDocks::detachedPanelSurvivesARestart()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    {
        MainWindow window(desk.bench());
        window.show();
        auto *dock = window.findChild<QDockWidget *>(u"details"_s);
        dock->setFloating(true);
        QTRY_VERIFY(dock->titleBarWidget() == nullptr);
        dock->setGeometry(120, 90, 420, 380);
        window.close();
    }
    MainWindow window(desk.bench());
    window.show();
    auto *dock = window.findChild<QDockWidget *>(u"details"_s);
    QVERIFY(dock->isFloating());
    QTRY_VERIFY(dock->titleBarWidget() == nullptr);
    QCOMPARE(dock->geometry().size(), QSize(420, 380));
}

void TestDocks::lostWindowsComeBack()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    MainWindow window(desk.bench());
    window.show();
    auto *dock = window.findChild<QDockWidget *>(u"details"_s);
    dock->setFloating(true);
    QTRY_VERIFY(dock->titleBarWidget() == nullptr);
    dock->setGeometry(20'000, 300, 400, 300); // a monitor that was there
    dock->findChild<DockHome *>()->comeIntoSight();
    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(dock->geometry()));
}

void TestDocks::resetPutsEverythingBack()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    MainWindow window(desk.bench());
    window.show();
    auto *pool = window.findChild<QDockWidget *>(u"pool"_s);
    auto *details = window.findChild<QDockWidget *>(u"details"_s);
    pool->close();
    details->setFloating(true);
    window.showRoom(MainWindow::Room::Live);
    window.findChild<QDockWidget *>(u"exceptions"_s)->close();
    window.actions().resetLayout->trigger(); // of Live only
    QVERIFY(window.findChild<QDockWidget *>(u"exceptions"_s)->isVisible());
    window.showRoom(MainWindow::Room::Plan);
    QVERIFY(!pool->isVisible());
    window.actions().resetLayout->trigger();
    QVERIFY(pool->isVisible() && details->isVisible() && !details->isFloating());
    QVERIFY(!window.findChild<QDockWidget *>(u"exceptions"_s)->isVisible());
    auto *room = window.findChild<DockRoom *>();
    const QByteArray sound = room->layoutState();
    room->setLayoutState("no layout at all");
    QCOMPARE(room->layoutState(), sound);
}

void TestDocks::pagesKeepTheirDivision()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    const auto splitter = [](MainWindow &window) {
        window.resize(1280, 800);
        window.show();
        window.showRoom(MainWindow::Room::Workers);
        for (QSplitter *candidate : window.findChildren<QSplitter *>()) {
            if (candidate->isVisible())
                return candidate;
        }
        return static_cast<QSplitter *>(nullptr);
    };
    QList<int> first;
    QList<int> sizes;
    {
        MainWindow window(desk.bench());
        QSplitter *split = splitter(window);
        QVERIFY(split != nullptr);
        QTest::qWait(20);
        first = split->sizes();
        split->setSizes({ first.at(0) - 120, first.at(1) + 120 });
        sizes = split->sizes();
        QVERIFY(sizes != first);
        window.close();
    }
    MainWindow window(desk.bench());
    QSplitter *split = splitter(window);
    QTRY_VERIFY(qAbs(split->sizes().at(0) - sizes.at(0)) < 8);
    window.actions().resetLayout->trigger();
    QTRY_VERIFY(qAbs(split->sizes().at(0) - first.at(0)) < 8);
}

QTEST_MAIN(TestDocks)
#include "tst_docks.moc"
