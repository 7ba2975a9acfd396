// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "ui/orders/orderspanel.h"
#include "ui/orders/orderspresentation.h"
#include "ui/pool/poolpanel.h"
#include "ui/sequence/boardcolumns.h"
#include "ui/sequence/routefilterbar.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/sequence/stopcells.h"
#include "ui/sequence/windowbar.h"
#include "ui/views/savedviews.h"
#include "ui/views/viewsmenu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/rowview.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

namespace {

SavedView rich()
{
    SavedView view;
    view.name = u"Late, north"_s;
    view.orders = { .text = u"bakery; \"sol\""_s,
        .statuses = { api::OrderStatus::Planned, api::OrderStatus::Ongoing },
        .chips = { models::OrdersFilter::Chip::Late, models::OrdersFilter::Chip::Locked },
        .workers = { u"van-1"_s, QString() },
        .opsGroups = { u"san-jose"_s },
        .rules = { planner::Rule::SkillMissing } };
    view.routes = { .chips = { RouteFilter::Chip::Late, RouteFilter::Chip::Locked },
        .workers = { u"van, with comma"_s },
        .opsGroups = { u"san-jose"_s },
        .statuses = { api::RouteStatus::Tracking },
        .rules = { planner::Rule::ShiftEndExceeded } };
    view.pool = { { models::PoolModel::Why::DidNotFit }, { u"san-jose"_s } };
    view.table = { { u"handle:140"_s, u"status:90"_s }, u"-eta"_s };
    view.board = { u"arrival"_s, u"wait"_s };
    view.tab = u"1"_s;
    view.live = true;
    view.docks = QByteArray("\0\1\xff layout", 10);
    return view;
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

}

class TestViews : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void viewsSurviveARestart();
    void namesAreUnique();
    void hostileFiles_data();
    void hostileFiles();
    void oneBadViewCostsOnlyItself();
    void viewBringsEverythingBack();
    void deletedViewComesBack();
    void tableColumnsAreKept();
    void boardColumnsAreKept();
    void hiddenColumnsLeaveTheirRoom();
    void windowBarPlacesMoments();

private:
    Theme m_theme;
};

void TestViews::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestViews::viewsSurviveARestart()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"views.ini"_s);
    {
        SavedViews views(file);
        QVERIFY(views.save(rich()));
        SavedView plain;
        plain.name = u"Everything"_s;
        QVERIFY(views.save(plain));
    }
    const SavedViews views(file);
    QVERIFY2(views.complaint().isEmpty(), qPrintable(views.complaint()));
    QCOMPARE(views.all().size(), 2);
    QCOMPARE(views.all().first(), rich());
    QVERIFY(views.find(u"Everything"_s)->orders.isEmpty());
}

void TestViews::namesAreUnique()
{
    const QTemporaryDir folder;
    SavedViews views(folder.filePath(u"views.ini"_s));
    SavedView one;
    QVERIFY(!views.save(one)); // without a name
    one.name = u"One"_s;
    SavedView two;
    two.name = u"Two"_s;
    QVERIFY(views.save(one) && views.save(two));
    QVERIFY(!views.rename(u"One"_s, u"Two"_s));
    QVERIFY(views.rename(u"One"_s, u"  First "_s));
    QVERIFY(views.find(u"First"_s) != nullptr);
    two.tab = u"1"_s;
    QVERIFY(views.save(two)); // replaced, not added
    QCOMPARE(views.all().size(), 2);
    for (int i = 2; i < SavedViews::most; ++i) {
        two.name = QString::number(i);
        QVERIFY(views.save(two));
    }
    two.name = u"One too many"_s;
    QVERIFY(!views.save(two));
}

void TestViews::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no settings") << QByteArray("\x7f"
                                               "ELF\0\0\1\2\3 [[[ \xff\xfe",
        18);
    QTest::newRow("empty") << QByteArray(" ");
    QTest::newRow("another format") << QByteArray("[General]\nformat=99\n[views]\nsize=1\n1\\name=A\n");
    QTest::newRow("size without views") << QByteArray("[General]\nformat=1\n[views]\nsize=2000000000\n");
    QTest::newRow("negative size") << QByteArray("[General]\nformat=1\n[views]\nsize=-5\n1\\name=\n[");
    QTest::newRow("a name without end")
        << QByteArray("[General]\nformat=1\n[views]\nsize=1\n1\\name=") + QByteArray(100'000, 'x');
    QTest::newRow("larger than any") << QByteArray("[General]\nformat=1\n") + QByteArray(5'000'000, 'y');
}

void TestViews::hostileFiles()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"views.ini"_s);
    write(file, bytes);
    SavedViews views(file);
    QVERIFY(views.all().isEmpty());
    if (QByteArray(QTest::currentDataTag()) != "negative size")
        QVERIFY(!views.complaint().isEmpty());
    // The next view is saved all the same, and what was there is set aside.
    QVERIFY(views.save(rich()));
    QCOMPARE(SavedViews(file).all().size(), 1);
    if (views.complaint().isEmpty())
        return;
    QFile aside(file + u".unreadable"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);
}

void TestViews::oneBadViewCostsOnlyItself()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"views.ini"_s);
    write(file,
        "[General]\nformat=1\n[views]\nsize=3\n1\\name=Good\n1\\routes-chips=late, no-such-chip\n"
        "2\\name=\n3\\name=Also good\n3\\docks=@Variant(\\0\\0\\0\\x7f)\n3\\tab=-77\n");
    sample::Desk desk(m_theme);
    desk.fill(2, 1);
    QVERIFY(QFile::copy(file, QFileInfo(desk.layout.fileName()).dir().filePath(u"views.ini"_s)));
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(window.findChild<Banner *>()->message().contains(u"1 saved view"_s));
    auto *menu = window.findChild<ViewsMenu *>();
    menu->apply(1); // nonsense in it does no harm
    menu->apply(0);
    QCOMPARE(menu->current(), u"Good"_s);
    QCOMPARE(window.currentView().routes.chips, QSet{ RouteFilter::Chip::Late });
}

void TestViews::viewBringsEverythingBack()
{
    sample::Desk desk(m_theme);
    desk.fill(3, 5);
    SavedView kept;
    {
        MainWindow window(desk.bench());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *menu = window.findChild<ViewsMenu *>();
        menu->saveAs(u"As it was"_s);
        const SavedView before = window.currentView();
        window.showTab(RoutesPanel::Tab::Orders);
        desk.filtered.setFilter({ .workers = { u"van-2"_s } });
        auto *sequence = window.findChild<SequencePanel *>();
        sequence->setChip(RouteFilter::Chip::Late, true);
        sequence->columns().setShown(BoardColumn::Load, false);
        auto *orders = window.findChild<OrdersPanel *>();
        orders->setColumns({ { u"handle:150"_s, u"eta:90"_s }, u"-eta"_s });
        menu->saveAs(u"Late of van-2"_s);
        kept = window.currentView();
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(menu->current(), u"As it was"_s);
        QCOMPARE(window.currentView(), before);
        QCOMPARE(desk.filtered.hiddenCount(), 0);
        window.close();
    }
    MainWindow window(desk.bench()); // another day
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
    SavedView now = window.currentView();
    now.docks = kept.docks; // the bytes name sizes of the moment
    QCOMPARE(now, kept);
    QCOMPARE(desk.filtered.rowCount(), 12);
}

void TestViews::deletedViewComesBack()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    MainWindow window(desk.bench());
    auto *menu = window.findChild<ViewsMenu *>();
    QSignalSpy told(menu, &ViewsMenu::told);
    menu->saveAs(u"Mine"_s);
    QAction *remove = nullptr;
    for (QAction *action : menu->all()) {
        if (action->text().contains(u"Delete"_s))
            remove = action;
    }
    QVERIFY(remove != nullptr && remove->isEnabled());
    remove->trigger();
    QVERIFY(!menu->all().first()->isVisible());
    told.last().at(1).value<QAction *>()->trigger();
    QVERIFY(menu->all().first()->isVisible());
    QCOMPARE(menu->all().first()->text(), u"Mine"_s);
}

void TestViews::tableColumnsAreKept()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 1);
    TableColumns chosen;
    {
        MainWindow window(desk.bench());
        auto *orders = window.findChild<OrdersPanel *>();
        const TableColumns first = orders->columns();
        QMenu menu;
        orders->fillColumnMenu(menu);
        menu.actions().first()->toggle(); // the type
        QVERIFY(orders->view().isColumnHidden(models::OrdersModel::Type));
        orders->view().header()->moveSection(3, 1);
        orders->view().sortByColumn(models::OrdersModel::Load, Qt::DescendingOrder);
        chosen = orders->columns();
        QVERIFY(chosen != first);
        QCOMPARE(chosen.sort, u"-load"_s);
        menu.actions().last()->trigger(); // as at first
        QCOMPARE(orders->columns(), first);
        orders->setColumns(chosen);
        window.close();
    }
    MainWindow window(desk.bench());
    auto *orders = window.findChild<OrdersPanel *>();
    QCOMPARE(orders->columns().shown.size(), chosen.shown.size());
    QCOMPARE(orders->columns().sort, chosen.sort);
    QCOMPARE(orders->columns().shown.at(1).section(u':', 0, 0), chosen.shown.at(1).section(u':', 0, 0));
    // Nonsense changes nothing, and the name of the order always stays.
    orders->setColumns({ { u"nonsense:1"_s }, u"more nonsense"_s });
    QCOMPARE(orders->columns().sort, chosen.sort);
    orders->setColumns({ { u"eta:999999999"_s, u"eta:2"_s }, {} });
    QCOMPARE(orders->columns().shown.size(), 2);
}

void TestViews::boardColumnsAreKept()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 1);
    {
        MainWindow window(desk.bench());
        BoardColumns &columns = window.findChild<SequencePanel *>()->columns();
        columns.setShown(BoardColumn::Wait, true);
        columns.setShown(BoardColumn::Load, false);
        window.close();
    }
    MainWindow window(desk.bench());
    BoardColumns &columns = window.findChild<SequencePanel *>()->columns();
    QVERIFY(columns.isShown(BoardColumn::Wait) && !columns.isShown(BoardColumn::Load));
    columns.setIds({ u"nonsense"_s });
    QVERIFY(columns.isShown(BoardColumn::Wait));
    columns.reset();
    QVERIFY(!columns.isShown(BoardColumn::Wait) && columns.isShown(BoardColumn::Load));
    for (const BoardColumn column : BoardColumns::all())
        QVERIFY(!BoardColumns::name(column).isEmpty());
}

void TestViews::hiddenColumnsLeaveTheirRoom()
{
    BoardColumns columns;
    RowCells wide(QRect(0, 0, 1000, 28));
    const StopCells all = cutStopCells(wide, columns);
    QVERIFY(!all.load.isEmpty() && all.wait.isEmpty());
    columns.setShown(BoardColumn::Load, false);
    RowCells again(QRect(0, 0, 1000, 28));
    const StopCells less = cutStopCells(again, columns);
    QVERIFY(less.load.isEmpty());
    QCOMPARE(again.rest().width(), wide.rest().width() + all.load.width());
    RowCells narrow(QRect(0, 0, 300, 28));
    QVERIFY(cutStopCells(narrow, columns).window.isEmpty()); // the order's name comes first
}

void TestViews::windowBarPlacesMoments()
{
    const api::Instant nine{ std::chrono::hours(9) };
    const WindowBar bar{ nine, nine + std::chrono::hours(1) };
    QCOMPARE(bar.place(nine), 0.25);
    QCOMPARE(bar.place(nine + std::chrono::hours(1)), 0.75);
    QCOMPARE(bar.place(nine + std::chrono::minutes(30)), 0.5);
    QCOMPARE(bar.place(nine - std::chrono::hours(5)), 0.0);
    QCOMPARE(bar.place(nine + std::chrono::hours(5)), 1.0);
    QCOMPARE((WindowBar{ nine, nine }.place(nine)), 1.0);
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
