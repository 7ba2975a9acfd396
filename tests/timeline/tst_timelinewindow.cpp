// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "map/mapview.h"
#include "ui/sequence/routefilterbar.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMenuBar>
#include <QPushButton>
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
    void chipsNarrowItToo();
    void theEmptyDayHasTheOneButton();
    void zoomAndIdleWorkersAreKept();

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

void TestTimelineWindow::chipsNarrowItToo()
{
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    open(window);
    desk.fill(3, 0);
    auto *panel = window.findChild<TimelinePanel *>();
    auto *chips = window.findChild<RouteFilterBar *>();
    QVERIFY(chips->isVisible());
    const auto said = [chips] {
        QStringList words;
        for (const QPushButton *button : chips->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().contains(u"hidden"_s))
                words.append(button->text());
        }
        return words.join(u'|');
    };
    QCOMPARE(panel->rows().count(), 8); // three routes, five workers without one
    RouteFilter filter;
    filter.workers = { u"van-2"_s, u"van-7"_s };
    chips->setFilter(filter);
    QCOMPARE(panel->rows().count(), 2);
    QCOMPARE(panel->rows().row(0).routeId, u"route-2"_s);
    QCOMPARE(panel->rows().row(1).workerHandle, u"van-7"_s);
    QCOMPARE(said(), u"2 routes and 4 workers hidden by filter"_s);
    window.showTab(RoutesPanel::Tab::Sequence);
    QCOMPARE(said(), u"2 hidden by filter"_s);
    window.showTab(RoutesPanel::Tab::Orders);
    QVERIFY(!chips->isVisible());
    window.showTab(RoutesPanel::Tab::Timeline);
    // A route that is made while it holds has its row as well, if it fits.
    QVERIFY(desk.plan.addRoute(u"van-7"_s, { desk.key(u"order-30"_s) }));
    QVERIFY(!panel->rows().row(1).isIdle());

    filter = {};
    filter.chips = { RouteFilter::Chip::Conflict };
    chips->setFilter(filter);
    QCOMPARE(panel->rows().count(), 0);
    QVERIFY(!panel->view().isVisible());
    QPushButton *showAll = nullptr;
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->isVisible())
            showAll = button;
    }
    QVERIFY(showAll != nullptr);
    QTest::mouseClick(showAll, Qt::LeftButton);
    QCOMPARE(panel->rows().count(), 8);
    QVERIFY(said().isEmpty());
}

void TestTimelineWindow::theEmptyDayHasTheOneButton()
{
    sample::Desk desk(m_theme);
    MainWindow window(desk.bench());
    open(window);
    desk.fill(0, 5);
    const auto *panel = window.findChild<TimelinePanel *>();
    const auto button = [panel]() -> QPushButton * {
        for (QPushButton *one : panel->findChildren<QPushButton *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    };
    QVERIFY(panel->view().isVisible()); // workers can be given their first orders
    QVERIFY(button() != nullptr);
    QCOMPARE(button()->text(), window.actions().planAutomatically->iconText());
    QVERIFY(window.grab().save(m_folder.filePath(u"timeline-window-empty.png"_s)));
    QVERIFY(desk.plan.addRoute(u"van-1"_s, { desk.key(u"order-1"_s) }));
    QVERIFY(button() == nullptr);
}

void TestTimelineWindow::zoomAndIdleWorkersAreKept()
{
    sample::Desk desk(m_theme);
    double zoom = 0;
    {
        MainWindow window(desk.bench());
        open(window);
        desk.fill(3, 0);
        auto *view = window.findChild<TimelineView *>();
        QVERIFY(view->isFitted());
        view->zoom(3);
        zoom = view->layout().scale.pixelsPerMinute();
        window.findChild<TimelinePanel *>()->rows().setShowsIdle(true);
        for (QAction *action : window.findChild<TimelinePanel *>()->viewActions()) {
            if (action->isCheckable())
                action->setChecked(false);
        }
        window.close();
    }
    desk.store.setScope({});
    MainWindow window(desk.bench());
    open(window);
    desk.fill(3, 0);
    const auto *view = window.findChild<TimelineView *>();
    QCOMPARE(view->layout().scale.pixelsPerMinute(), zoom);
    QVERIFY(!window.findChild<TimelinePanel *>()->rows().showsIdle());
    const double now = view->layout().x(desk.clock.at);
    QVERIFY(now > view->layout().nameWidth && now < view->viewport()->width());
}

QTEST_MAIN(TestTimelineWindow)
#include "tst_timelinewindow.moc"
