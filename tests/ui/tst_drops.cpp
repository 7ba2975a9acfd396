// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"
#include "sampledrag.h"

#include "map/mapview.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/maphands.h"
#include "ui/moves/dropflow.h"
#include "ui/pool/poolpanel.h"
#include "ui/sequence/dragbubble.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/sequence/sequencepresentation.h"
#include "ui/sequence/sequenceview.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/navbar.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/workers/workerspage.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using Manner = Preferences::DropManner;

/// What hovering says and letting go does, in every view that takes orders. Pictures are left in build/shots.
class TestDrops : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aNameTellsWhatIsRemembered_data();
    void aNameTellsWhatIsRemembered();
    void anIdleWorkersRowAsksOnce();
    void theWorkersPageTakesOrders();
    void thePoolTakesStopsAndSaysWhat();
    void theEmptyPoolTakesStops();
    void aLockedStopIsUnlockedFromTheBanner();
    void aLockedRouteIsUnlockedFromTheBanner();
    void ontoAPinGoesBehindIt();
    void aStopOntoAFreePinBringsItBehind();
    void ontoALineGoesToItsBestPlace();
    void ontoAWorkerIsAName();
    void ontoWhatIsNoPlace();
    void theMapMovesOnAtItsEdge();
    void pinsAreTakenUpAsTheyStand();
    void aRoomOpensUnderADrag();
    void pictures();

private:
    [[nodiscard]] const api::OrderKey &at(const QString &routeId, int index) const
    {
        return m_desk->plan.route(routeId)->stops.at(index);
    }
    [[nodiscard]] QPoint nameOf(const QString &routeId) const
    {
        auto *panel = m_window->findChild<SequencePanel *>();
        const QModelIndex index = panel->presentation().indexOfRoute(routeId);
        panel->view().scrollTo(index, QAbstractItemView::PositionAtCenter);
        return panel->view().visualRect(index).center();
    }
    [[nodiscard]] QWidget *board() const { return m_window->findChild<SequenceView *>()->viewport(); }
    [[nodiscard]] static QString said(const QWidget *area)
    {
        const auto *bubble = area->findChild<DragBubble *>(Qt::FindDirectChildrenOnly);
        return bubble != nullptr && bubble->isVisible() ? bubble->words() : QString();
    }
    void remember(Manner manner)
    {
        Preferences changed = m_window->preferences();
        changed.dropManner = manner;
        m_window->setPreferences(changed);
    }
    [[nodiscard]] map::MapView &map() const { return m_window->mapView(); }
    [[nodiscard]] QPoint pinOf(const api::OrderKey &key) const
    {
        const auto place = m_desk->store.order(key)->destination.centre();
        return map().positionOf(*map::LonLat::make(place->longitude(), place->latitude())).toPoint();
    }
    /// A pin that no other one hides.
    [[nodiscard]] api::OrderKey alone(const QString &routeId) const;
    [[nodiscard]] std::optional<QPoint> onALineOf(const QString &routeId) const;

    Theme m_theme;
    std::unique_ptr<sample::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void TestDrops::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestDrops::init()
{
    m_desk = std::make_unique<sample::Desk>(m_theme);
    m_window = std::make_unique<MainWindow>(m_desk->bench());
    Preferences calm;
    calm.calmMotion = true;
    m_window->setPreferences(calm);
    m_window->resize(1400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_desk->fill(3, 4);
    QTRY_VERIFY(map().isSettled());
}

void TestDrops::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

api::OrderKey TestDrops::alone(const QString &routeId) const
{
    for (const api::OrderKey &key : m_desk->plan.route(routeId)->stops) {
        const map::Hit hit = map().under(pinOf(key));
        if (hit.kind == map::Hit::Kind::Pin && hit.id == MapFeed::idOf(key) && !m_desk->plan.isSettled(key))
            return key;
    }
    return {};
}

std::optional<QPoint> TestDrops::onALineOf(const QString &routeId) const
{
    for (int y = 0; y < map().height(); y += 3) {
        for (int x = 0; x < map().width(); x += 3) {
            const map::Hit hit = map().under(QPoint(x, y));
            if (hit.kind == map::Hit::Kind::Line && MapFeed::routeOf(hit.id) == routeId)
                return QPoint(x, y);
        }
    }
    return std::nullopt;
}

void TestDrops::aNameTellsWhatIsRemembered_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<QString>("begins");
    QTest::newRow("nothing yet") << Manner::Ask << u"at the end: "_s;
    QTest::newRow("the end") << Manner::AtEnd << u"at the end: "_s;
    QTest::newRow("the best place") << Manner::BestSlot << u"best place: "_s;
    QTest::newRow("a better order") << Manner::Resequence << u"in a better order: "_s;
}

void TestDrops::aNameTellsWhatIsRemembered()
{
    QFETCH(Manner, manner);
    QFETCH(QString, begins);
    remember(manner);
    const api::OrderKey key = m_desk->plan.pool().constFirst();
    const auto driving = [&] { return m_desk->plan.routeFigures(u"route-3"_s).totals.driving; };
    const auto before = driving();
    sample::Drag drag({ key });
    QVERIFY(drag.over(board(), nameOf(u"route-3"_s)));
    QTRY_VERIFY2(said(board()).startsWith(begins), qPrintable(said(board())));
    const QString minutes = said(board()).sliced(begins.size()).section(u' ', 0, 0); // "+12"
    const QString last = said(board());
    drag.leave();
    QVERIFY(said(board()).isEmpty());
    if (manner == Manner::Ask)
        return;
    QVERIFY(drag.over(board(), nameOf(u"route-3"_s)));
    QTRY_COMPARE(said(board()), last);
    drag.drop();
    QTRY_VERIFY(!m_desk->plan.isInPool(key));
    const auto added = std::chrono::round<std::chrono::minutes>(driving() - before).count();
    QCOMPARE(minutes, (added < 0 ? QString(QChar(0x2212)) : u"+"_s) + QString::number(std::abs(added)));
}

void TestDrops::anIdleWorkersRowAsksOnce()
{
    m_window->showTab(RoutesPanel::Tab::Timeline);
    auto *view = m_window->findChild<TimelineView *>();
    auto *panel = m_window->findChild<TimelinePanel *>();
    const auto *flow = m_window->findChild<DropFlow *>();
    const auto rowOf = [&](const QString &worker) {
        const QRect lane = view->layout().lane(panel->rows().rowOfWorker(worker));
        return lane.intersected(view->viewport()->rect()).center();
    };
    view->setMinimumHeight(500);
    QTRY_VERIFY(view->height() >= 500);
    const QList<api::OrderKey> keys = m_desk->plan.pool().first(2);
    sample::Drag drag(keys);
    QVERIFY(drag.over(view->viewport(), rowOf(u"van-7"_s)));
    QVERIFY2(said(view->viewport()).startsWith(u"New route: "_s), qPrintable(said(view->viewport())));
    drag.drop();
    QVERIFY(flow->question());
    QVERIFY(m_desk->plan.isInPool(keys.first()));
    for (QAction *answer : flow->question()->actions()) {
        if (answer->text().contains(u"best place"_s))
            answer->trigger();
    }
    flow->question()->close();
    QTRY_VERIFY(!m_desk->plan.isInPool(keys.first()));
    QCOMPARE(m_desk->plan.route(m_desk->plan.position(keys.first())->routeId)->workerHandle, u"van-7"_s);
    QCOMPARE(m_window->preferences().dropManner, Manner::BestSlot);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    const api::OrderKey third = m_desk->plan.pool().constFirst();
    sample::Drag next({ third });
    QVERIFY(next.over(view->viewport(), rowOf(u"van-8"_s)));
    next.drop();
    QVERIFY(!flow->question());
    QTRY_VERIFY(!m_desk->plan.isInPool(third));
    QCOMPARE(m_desk->plan.route(m_desk->plan.position(third)->routeId)->workerHandle, u"van-8"_s);
    QCOMPARE(m_desk->undo.count(), 2);
}

void TestDrops::theWorkersPageTakesOrders()
{
    remember(Manner::AtEnd);
    m_window->showRoom(MainWindow::Room::Workers);
    auto *page = m_window->findChild<WorkersPage *>();
    const auto rowOf = [page](const QString &worker) {
        for (int y = 2; y < page->listArea()->height(); y += 4) {
            if (page->workerAt(QPoint(40, y)) == worker)
                return QPoint(40, y);
        }
        return QPoint(-1, -1);
    };
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    sample::Drag drag({ pool.at(0) });
    QVERIFY(drag.over(page->listArea(), rowOf(u"van-2"_s)));
    QVERIFY(said(page->listArea()).startsWith(u"at the end: "_s));
    drag.drop();
    QTRY_COMPARE(m_desk->plan.position(pool.at(0)), (models::StopPosition{ u"route-2"_s, 12 }));
    sample::Drag next({ pool.at(1) });
    QVERIFY(next.over(page->listArea(), rowOf(u"van-7"_s)));
    QVERIFY(said(page->listArea()).startsWith(u"New route: "_s));
    QVERIFY(!next.over(page->listArea(), QPoint(40, page->listArea()->height() - 4)));
    QVERIFY(next.over(page->listArea(), rowOf(u"van-7"_s)));
    next.drop();
    QTRY_VERIFY(!m_desk->plan.isInPool(pool.at(1)));
}

void TestDrops::thePoolTakesStopsAndSaysWhat()
{
    const api::OrderKey stop = at(u"route-3"_s, 5);
    QWidget *pool = m_window->findChild<PoolPanel *>()->view().viewport();
    sample::Drag drag({ stop });
    QVERIFY(drag.over(pool, pool->rect().center()));
    QVERIFY2(said(pool).contains(u"km"_s), qPrintable(said(pool)));
    drag.leave();
    QVERIFY(said(pool).isEmpty() && m_desk->plan.position(stop));
    drag.over(pool, pool->rect().center());
    drag.drop();
    QVERIFY(m_desk->plan.isInPool(stop));
    QCOMPARE(m_desk->undo.count(), 1);
}

void TestDrops::theEmptyPoolTakesStops()
{
    QVERIFY(m_desk->plan.move({ m_desk->plan.pool(), u"route-3"_s, -1 }));
    auto *panel = m_window->findChild<PoolPanel *>();
    QTRY_VERIFY(!panel->view().isVisible());
    const api::OrderKey stop = at(u"route-3"_s, 5);
    sample::Drag drag({ stop });
    QVERIFY(drag.over(panel, panel->rect().center()));
    drag.drop();
    QVERIFY(m_desk->plan.isInPool(stop));
}

void TestDrops::aLockedStopIsUnlockedFromTheBanner()
{
    const api::OrderKey stop = at(u"route-3"_s, 5), free = at(u"route-3"_s, 2);
    QVERIFY(m_desk->plan.setStopLock({ stop }, models::LockKind::Place, true));
    QWidget *pool = m_window->findChild<PoolPanel *>()->view().viewport();
    sample::Drag drag({ free }); // the locked one would move up
    drag.over(pool, pool->rect().center());
    QVERIFY2(said(pool).contains(u"Unlock"_s), qPrintable(said(pool)));
    drag.drop();
    const auto *banner = m_window->findChild<Banner *>();
    auto *unlock = banner->findChild<QPushButton *>();
    QVERIFY(banner->isVisible() && unlock->isVisible());
    QCOMPARE(unlock->text(), u"Unlock"_s);
    QTest::mouseClick(unlock, Qt::LeftButton);
    QVERIFY(!banner->isVisible() && !m_desk->plan.locks(stop).place);
    QVERIFY(m_desk->plan.move({ { free }, {}, -1 }));
    m_desk->undo.undo();
    m_desk->undo.undo();
    QVERIFY(m_desk->plan.locks(stop).place);
}

void TestDrops::aLockedRouteIsUnlockedFromTheBanner()
{
    QVERIFY(m_desk->plan.setRouteLock(u"route-2"_s, true));
    sample::Drag drag({ m_desk->plan.pool().constFirst() });
    drag.over(board(), nameOf(u"route-2"_s));
    QVERIFY2(said(board()).contains(u"Unlock"_s), qPrintable(said(board())));
    drag.drop();
    const auto *banner = m_window->findChild<Banner *>();
    auto *unlock = banner->findChild<QPushButton *>();
    QVERIFY(banner->isVisible() && unlock->isVisible());
    QTest::mouseClick(unlock, Qt::LeftButton);
    QVERIFY(!m_desk->plan.isRouteLocked(u"route-2"_s));
    // What has happened can't be lifted: no button.
    sample::Drag done({ at(u"route-1"_s, 0) });
    QWidget *pool = m_window->findChild<PoolPanel *>()->view().viewport();
    done.over(pool, pool->rect().center());
    done.drop();
    QVERIFY(banner->isVisible() && !unlock->isVisible());
}

void TestDrops::ontoAPinGoesBehindIt()
{
    const api::OrderKey stop = alone(u"route-3"_s), key = m_desk->plan.pool().constFirst();
    QVERIFY(!stop.handle.isEmpty());
    const models::StopPosition place = *m_desk->plan.position(stop);
    sample::Drag drag({ key });
    QVERIFY(drag.over(&map(), pinOf(stop)));
    QVERIFY2(
        said(&map()).startsWith(u"behind %1 of Chi Nguyen: "_s.arg(place.index + 1)), qPrintable(said(&map())));
    drag.leave();
    QVERIFY(said(&map()).isEmpty() && m_desk->plan.isInPool(key));
    drag.over(&map(), pinOf(stop));
    drag.drop();
    QCOMPARE(m_desk->plan.position(key), (models::StopPosition{ place.routeId, place.index + 1 }));
    m_desk->undo.undo();
    QVERIFY(m_desk->plan.isInPool(key));
}

void TestDrops::aStopOntoAFreePinBringsItBehind()
{
    const api::OrderKey stop = at(u"route-3"_s, 4), key = m_desk->plan.pool().constFirst();
    map().fit({ MapFeed::idOf(key) });
    QTRY_COMPARE(map().under(pinOf(key)).id, MapFeed::idOf(key));
    sample::Drag drag({ stop });
    QVERIFY(drag.over(&map(), pinOf(key)));
    QVERIFY2(said(&map()).startsWith(u"%1 behind 5 of Chi Nguyen: "_s.arg(key.handle)), qPrintable(said(&map())));
    QVERIFY(m_desk->plan.isInPool(key));
    drag.drop();
    QCOMPARE(m_desk->plan.position(key), (models::StopPosition{ u"route-3"_s, 5 }));
    QCOMPARE(at(u"route-3"_s, 4), stop);
    m_desk->undo.undo();
    QVERIFY(m_desk->plan.isInPool(key));
    QCOMPARE(at(u"route-3"_s, 4), stop);

    sample::Drag two({ stop, at(u"route-3"_s, 5) });
    QVERIFY(!two.over(&map(), pinOf(key))); // behind which of them?
}

void TestDrops::ontoALineGoesToItsBestPlace()
{
    const auto point = onALineOf(u"route-3"_s);
    QVERIFY(point);
    const api::OrderKey key = m_desk->plan.pool().constFirst();
    sample::Drag drag({ key });
    QVERIFY(drag.over(&map(), *point)); // whatever names do: nothing is asked
    QTRY_VERIFY2(said(&map()).startsWith(u"Chi Nguyen: best place: "_s), qPrintable(said(&map())));
    drag.drop();
    QTRY_COMPARE(m_desk->plan.position(key).value_or(models::StopPosition()).routeId, u"route-3"_s);
    QVERIFY(!m_window->findChild<DropFlow *>()->question());
    const int chosen = m_desk->plan.position(key)->index;
    m_desk->undo.undo();
    const auto best = m_desk->plan.consequence({ { key }, u"route-3"_s, chosen });
    const auto end = m_desk->plan.consequence({ { key }, u"route-3"_s, -1 });
    QVERIFY(best->broken.size() < end->broken.size() || best->addedDriving <= end->addedDriving);
}

void TestDrops::ontoAWorkerIsAName()
{
    remember(Manner::AtEnd);
    std::optional<std::pair<QPoint, QString>> found;
    for (const api::Worker &worker : m_desk->store.workers()) {
        const QPoint point = map()
                                 .positionOf(*map::LonLat::make(
                                     worker.location.place->longitude(), worker.location.place->latitude()))
                                 .toPoint();
        if (map().under(point).kind == map::Hit::Kind::Worker && map().rect().contains(point)
            && MapFeed::workerOf(map().under(point).id) == u"van-3"_s)
            found = { point, worker.handle };
    }
    QVERIFY(found);
    const api::OrderKey key = m_desk->plan.pool().constFirst();
    sample::Drag drag({ key });
    QVERIFY(drag.over(&map(), found->first));
    QCOMPARE(said(&map()).section(u'+', 0, 0), u"Chi Nguyen: at the end: "_s);
    drag.drop();
    QTRY_COMPARE(m_desk->plan.position(key), (models::StopPosition{ u"route-3"_s, 12 }));
}

void TestDrops::ontoWhatIsNoPlace()
{
    const QList<api::OrderKey> pool = m_desk->plan.pool();
    sample::Drag drag({ pool.at(0) });
    QVERIFY(!drag.over(&map(), QPoint(2, map().height() / 2)));
    QVERIFY(said(&map()).isEmpty());
    map().fit({ MapFeed::idOf(pool.at(1)) });
    QTRY_COMPARE(map().under(pinOf(pool.at(1))).kind, map::Hit::Kind::Pin);
    QVERIFY(!drag.over(&map(), pinOf(pool.at(1))));
    QVERIFY2(said(&map()).contains(u"not on a route"_s), qPrintable(said(&map())));
    drag.drop();
    QCOMPARE(m_desk->undo.count(), 0);
}

void TestDrops::theMapMovesOnAtItsEdge()
{
    QTRY_VERIFY(map().isSettled());
    const map::LonLat before = map().centre();
    sample::Drag drag({ m_desk->plan.pool().constFirst() });
    drag.over(&map(), map().rect().center());
    drag.over(&map(), QPoint(3, map().height() / 2));
    QTRY_VERIFY(map().centre().longitude() < before.longitude());
    QCOMPARE(map().centre().latitude(), before.latitude());
    drag.over(&map(), map().rect().center());
    QTRY_VERIFY(map().isSettled());
    const map::LonLat there = map().centre();
    drag.over(board(), nameOf(u"route-3"_s)); // gone: it stays where it is
    QTRY_VERIFY(map().isSettled());
    QCOMPARE(map().centre().longitude(), there.longitude());
}

void TestDrops::pinsAreTakenUpAsTheyStand()
{
    const auto *hands = map().findChild<MapHands *>();
    const QList<api::OrderKey> mixed{ at(u"route-3"_s, 7), m_desk->plan.pool().constFirst(), at(u"route-2"_s, 4),
        at(u"route-3"_s, 2) };
    m_desk->selection.setOrders(mixed);
    QCOMPARE(hands->carriedBy(mixed.at(0)), (QList{ mixed.at(2), mixed.at(3), mixed.at(0), mixed.at(1) }));
    QCOMPARE(hands->carriedBy(at(u"route-2"_s, 1)), QList{ at(u"route-2"_s, 1) });
}

void TestDrops::aRoomOpensUnderADrag()
{
    auto *nav = m_window->findChild<NavBar *>();
    QAbstractButton *workers = nullptr, *live = nullptr;
    for (auto *button : nav->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Workers"_s)
            workers = button;
        if (button->text() == u"Live"_s)
            live = button;
    }
    QVERIFY(workers && live);
    sample::Drag drag({ m_desk->plan.pool().constFirst() });
    drag.over(workers, workers->rect().center());
    QTRY_COMPARE(m_window->room(), MainWindow::Room::Workers);
    m_window->showRoom(MainWindow::Room::Plan);
    drag.over(workers, workers->rect().center());
    drag.over(board(), nameOf(u"route-3"_s)); // went on before it opened
    const QSignalSpy opened(workers, &QAbstractButton::clicked);
    drag.over(live, live->rect().center()); // begins later, and opens after as long
    QTRY_COMPARE(m_window->room(), MainWindow::Room::Live);
    QVERIFY(opened.isEmpty());
}

void TestDrops::pictures()
{
    QDir folder(QStringLiteral(ROUTEDESK_BINARY_DIR) + u"/shots"_s);
    QVERIFY(folder.mkpath(u"."_s));
    for (const bool dark : { false, true }) {
        Preferences changed = m_window->preferences();
        changed.appearance = dark ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
        m_window->setPreferences(changed);
        sample::Drag drag({ m_desk->plan.pool().constFirst() });
        drag.over(&map(), pinOf(alone(u"route-3"_s)));
        QTRY_VERIFY(map().isSettled());
        QVERIFY(m_window->grab().save(folder.filePath(u"drop-on-map-%1.png"_s.arg(dark ? u"dark"_s : u"light"_s))));
    }
}

QTEST_MAIN(TestDrops)
#include "tst_drops.moc"
