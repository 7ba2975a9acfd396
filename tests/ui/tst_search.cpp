// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "geocoding/geocoding.h"
#include "map/mapview.h"
#include "models/search/ordersearch.h"
#include "tests/geocoding/fakenominatim.h"
#include "ui/orders/orderfilterbar.h"
#include "ui/search/commands.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchpopup.h"
#include "ui/search/searchsession.h"
#include "ui/widgets/searchfield.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/daywords.h"
#include "ui/words/language.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using Kind = SearchResult::Kind;

class TestSearch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void wordsFit_data();
    void wordsFit();
    void ordersAreRanked();
    void changesOfTheDayAreFound();
    void manyOrdersComeInSlices();
    void aFullDayIsInstant();
    void everyCommandIsFound();
    void keyboardAlone();
    void hiddenOrdersSaySoAndComeBack();
    void placesAreFound();
    void listsNarrowTogether();
    void noKeyReachesTheOrdersBehind();
    void pictures();

private:
    [[nodiscard]] QStringList titles(const SearchModel &model, Kind kind) const;

    Theme m_theme;
};

void TestSearch::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

QStringList TestSearch::titles(const SearchModel &model, Kind kind) const
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.at(row).kind == kind)
            found.append(model.at(row).title);
    }
    return found;
}

void TestSearch::wordsFit_data()
{
    using models::Fit;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("fit");
    QTest::newRow("whole") << u"Order-17"_s << u"order-17"_s << int(Fit::Whole);
    QTest::newRow("start") << u"order-17"_s << u"order"_s << int(Fit::Start);
    QTest::newRow("word") << u"1028 E Brokaw Rd"_s << u"brok"_s << int(Fit::WordStart);
    QTest::newRow("word after an inside") << u"abrok brok"_s << u"brok"_s << int(Fit::WordStart);
    QTest::newRow("inside") << u"order-17"_s << u"der"_s << int(Fit::Inside);
    QTest::newRow("letters") << u"order-17"_s << u"or17"_s << int(Fit::Letters);
    QTest::newRow("two letters are too few") << u"order-17"_s << u"o7"_s << int(Fit::None);
    QTest::newRow("accents") << u"San Jos\u00e9"_s << u"jose"_s << int(Fit::WordStart);
    QTest::newRow("none") << u"order-17"_s << u"71-"_s << int(Fit::None);
    QTest::newRow("empty text") << QString() << u"x"_s << int(Fit::None);
}

void TestSearch::wordsFit()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QFETCH(int, fit);
    QCOMPARE(int(models::TextQuery::fit(text, word, true)), fit);
}

void TestSearch::ordersAreRanked()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 5);
    models::OrderSearch search(desk.store);
    search.search(u"ORDER-2"_s);
    QVERIFY(search.isFinished()); // a usual day is done at once
    QCOMPARE(search.hits().first().key.handle, u"order-2"_s);
    QCOMPARE(search.total(), 11); // 2, 20 to 29
    QCOMPARE(search.hits().size(), 8);
    search.search(u"bakery sol brokaw"_s);
    QVERIFY(search.total() > 0);
    for (const auto &hit : search.hits())
        QVERIFY(desk.store.order(hit.key)->destination.address.contains(u"Bakery Sol"_s));
    search.search(u"odr29"_s); // only the letters
    QCOMPARE(search.total(), 0);
    QCOMPARE(search.hits().size(), 1);
    QCOMPARE(search.hits().first().key.handle, u"order-29"_s);
    search.search({});
    QVERIFY(search.hits().isEmpty());
}

void TestSearch::changesOfTheDayAreFound()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    models::OrderSearch search(desk.store);
    search.search(u"order-20"_s);
    QVERIFY(search.hits().isEmpty());
    desk.fill(2, 0);
    QTRY_COMPARE(search.hits().size(), 1);
}

void TestSearch::manyOrdersComeInSlices()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    QList<api::Order> many;
    const api::Order one = *desk.store.order(desk.key(u"order-13"_s));
    for (int i = 0; i < 100'000; ++i) {
        many.append(one);
        many.last().key.handle = u"parcel-%1"_s.arg(i);
        many.last().destination.address = u"%1 Meridian Ave, San Jos\u00e9"_s.arg(i);
    }
    desk.store.applyOrders(many, desk.store.revision());
    models::OrderSearch search(desk.store);
    QSignalSpy slices(&search, &models::OrderSearch::progressed);
    QElapsedTimer clock;
    clock.start();
    search.search(u"parcel-99999"_s);
    QVERIFY(!search.isFinished());
    QTRY_VERIFY(search.isFinished());
    qInfo("100,000 orders searched in %lld ms, %lld slices, the longest %.1f ms", clock.elapsed(),
        qint64(slices.count()), double(search.longestSlice().count()) / 1e6);
    QCOMPARE(search.hits().first().key.handle, u"parcel-99999"_s);
    QVERIFY(slices.count() > 2); // the loop turned meanwhile
    // A new text drops the old search in the midst.
    search.search(u"meridian"_s);
    search.search(u"parcel-77"_s);
    QTRY_VERIFY(search.isFinished());
    QCOMPARE(search.total(), 1 + 10 + 100 + 1000);
}

void TestSearch::aFullDayIsInstant()
{
    sample::Desk desk(m_theme);
    desk.fill(50, 1'400);
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.actions().find->trigger();
    auto *field = window.findChild<SearchField *>();
    qint64 worst = 0;
    for (const QChar letter : u"bakery brokaw"_s) {
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(field, letter.toLatin1());
        worst = qMax(worst, clock.nsecsElapsed());
    }
    qInfo("2,000 orders, 50 routes: the slowest key took %.1f ms", double(worst) / 1e6);
    QVERIFY(!titles(window.findChild<SearchPopup *>()->model(), Kind::Order).isEmpty());
    QVERIFY(worst < 100'000'000);
}

void TestSearch::everyCommandIsFound()
{
    sample::Desk desk(m_theme);
    desk.fill(1, 1);
    MainWindow window(desk.bench());
    const QList<Command> commands = commandsOf(*window.menuBar());
    for (const QAction *action : { window.actions().publish, window.actions().planAutomatically,
             window.actions().undo, window.actions().themeDark, window.actions().complete })
        QVERIFY2(std::ranges::contains(commands, action, &Command::action), qPrintable(action->text()));
    const auto named = [&](const QString &name) { return std::ranges::find(commands, name, &Command::name); };
    QVERIFY(named(u"Publish"_s) != commands.cend());
    QCOMPARE(named(u"Publish"_s)->path, u"Route"_s);
    // A key means one thing, whichever menu it stands in.
    QHash<QKeySequence, const QAction *> keys;
    for (const Command &command : commands) {
        const QKeySequence key = command.action->shortcut();
        QVERIFY2(key.isEmpty() || keys.value(key, command.action) == command.action, qPrintable(command.name));
        keys.insert(key, command.action);
    }
    // Menus that are filled when they open are no exception.
    QVERIFY(std::ranges::any_of(commands, [](const Command &command) { return command.name == u"Ana Ruiz"_s; }));
}

void TestSearch::keyboardAlone()
{
    sample::Desk desk(m_theme);
    desk.fill(3, 5);
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto *field = window.findChild<SearchField *>();
    const auto *popup = window.findChild<SearchPopup *>();
    QTRY_VERIFY(field->hasFocus() && popup->isVisible());
    QTest::keyClicks(field, u"order-20"_s);
    QCOMPARE(popup->current()->key, desk.key(u"order-20"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QVERIFY(field->text().isEmpty());
    QCOMPARE(desk.selection.orders(), QList{ desk.key(u"order-20"_s) });
    QCOMPARE(desk.filtered.hiddenCount(), 0);

    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, u"chi"_s); // van-3's name: the route and the worker
    QVERIFY(titles(popup->model(), Kind::Worker).contains(u"Chi Nguyen"_s));
    while (popup->current()->kind != Kind::Worker)
        QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window.room(), MainWindow::Room::Workers);

    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, u"route-2"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(desk.selection.currentRoute(), u"route-2"_s);

    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, u"dark"_s);
    QCOMPARE(popup->current()->action.get(), window.actions().themeDark);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!popup->isVisible() && field->text().isEmpty());
}

void TestSearch::hiddenOrdersSaySoAndComeBack()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 5);
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    models::OrdersFilter filter;
    filter.chips = { models::OrdersFilter::Chip::Pool };
    desk.filtered.setFilter(filter);
    QVERIFY(desk.filtered.rowOf(desk.key(u"order-20"_s)) < 0);
    window.actions().find->trigger();
    auto *field = window.findChild<SearchField *>();
    const auto *popup = window.findChild<SearchPopup *>();
    QTest::keyClicks(field, u"order-20"_s);
    QVERIFY(popup->current()->isHidden);
    QVERIFY(popup->current()->note.contains(u"hidden"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(desk.filtered.rowOf(desk.key(u"order-20"_s)) >= 0);
    // What the filter shows says nothing, and leaves it alone.
    desk.filtered.setFilter(filter);
    window.actions().find->trigger();
    QTest::keyClicks(field, u"order-27"_s);
    QVERIFY(!popup->current()->isHidden);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(desk.filtered.filter(), filter);
}

void TestSearch::placesAreFound()
{
    test::FakeNominatim server;
    server.places.insert(u"12 Main Street"_s,
        { test::FakeNominatim::place(37.33, -121.89, u"12, Main Street, San Jose"_s, 30, u"12"_s, u"Main Street"_s) });
    sample::Desk desk(m_theme);
    desk.fill(3, 5);
    geocoding::Geocoding places({});
    MainWindow window(desk.bench());
    window.setPlaces(places, false);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *field = window.findChild<SearchField *>();
    const auto *popup = window.findChild<SearchPopup *>();
    auto *view = window.findChild<map::MapView *>();

    window.actions().find->trigger();
    QTest::keyClicks(field, u"37.4 N, 121.9 W"_s);
    QCOMPARE(titles(popup->model(), Kind::Place), QStringList { u"37.40000, -121.90000"_s });
    QCOMPARE(titles(popup->model(), Kind::AskPlace), QStringList());
    while (popup->current()->kind != Kind::Place)
        QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QTRY_COMPARE(view->under(view->positionOf(*map::LonLat::make(-121.9, 37.4))).id, u"found/"_s);
    QTRY_VERIFY(std::abs(view->centre().latitude() - 37.4) < 1e-3);

    window.actions().find->trigger();
    QTest::keyClicks(field, u"12 Main Street"_s);
    QCOMPARE(titles(popup->model(), Kind::AskPlace), QStringList()); // nobody is named
    Preferences preferences = window.preferences();
    preferences.placeUrl = server.url().toString();
    window.setPreferences(preferences);
    window.actions().find->trigger();
    field->clear();
    QTest::keyClicks(field, u"12 Main Street"_s);
    QCOMPARE(titles(popup->model(), Kind::AskPlace).size(), 1);
    QCOMPARE(server.requests(), 0); // not while one types
    while (popup->current()->kind != Kind::AskPlace)
        QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(popup->isVisible());
    QTRY_COMPARE(titles(popup->model(), Kind::Place), QStringList { u"12, Main Street"_s });
    while (popup->current()->kind != Kind::Place)
        QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(std::abs(view->centre().latitude() - 37.33) < 1e-3);
    QCOMPARE(server.requests(), 1);
}

void TestSearch::listsNarrowTogether()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 5);
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.actions().find->trigger();
    auto *field = window.findChild<SearchField *>();
    QTest::keyClicks(field, u"order-2"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.filtered.rowCount(), 11);
    QCOMPARE(field->text(), u"order-2"_s); // it stays in sight what narrows the lists
    field->clear();
    QCOMPARE(desk.filtered.rowCount(), 29);
}

void TestSearch::noKeyReachesTheOrdersBehind()
{
    sample::Desk desk(m_theme);
    desk.fill(2, 5);
    MainWindow window(desk.bench());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.selection.setOrders({ desk.key(u"order-20"_s) });
    QSignalSpy complete(window.actions().complete, &QAction::triggered);
    QSignalSpy unassign(window.actions().unassign, &QAction::triggered);
    window.actions().find->trigger();
    auto *field = window.findChild<SearchField *>();
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClick(field, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(complete.count() + unassign.count(), 0);
    QCOMPARE(desk.undo.count(), 0);
}

void TestSearch::pictures()
{
    QDir folder(QStringLiteral(ROUTEDESK_BINARY_DIR) + u"/shots"_s);
    QVERIFY(folder.mkpath(u"."_s));
    for (const bool dark : { false, true }) {
        sample::Desk desk(m_theme);
        MainWindow window(desk.bench());
        Preferences preferences;
        preferences.appearance = dark ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
        preferences.calmMotion = true;
        window.setPreferences(preferences);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        desk.fill(6, 14);
        models::OrdersFilter filter;
        filter.chips = { models::OrdersFilter::Chip::Pool };
        desk.filtered.setFilter(filter);
        const QString name = dark ? u"search-dark"_s : u"search-light"_s;
        window.actions().find->trigger();
        QVERIFY(window.grab().save(folder.filePath(name + u"-empty.png"_s)));
        QTest::keyClicks(window.findChild<SearchField *>(), u"ro"_s);
        QVERIFY(window.grab().save(folder.filePath(name + u".png"_s)));
    }
    m_theme.setMode(Theme::Mode::Light);
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
