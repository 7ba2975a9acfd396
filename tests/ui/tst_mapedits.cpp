// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "geocoding/exactness.h"
#include "geocoding/geocoding.h"
#include "map/mapview.h"
#include "map/tools/toolbox.h"
#include "models/edits/pendingpatches.h"
#include "models/edits/placeforecast.h"
#include "tests/geocoding/fakenominatim.h"
#include "ui/batch/batchform.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/placehands.h"
#include "ui/widgets/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"
#include "ui/words/planwords.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using Kind = map::PlaceHandle::Kind;

namespace {

/// A window over the sample day, whose service never answers, with hands on its map.
class Room {
public:
    explicit Room(Theme &theme, bool dark = false) : desk(theme), window(desk.bench()), map(window.mapView())
    {
        Preferences preferences;
        preferences.calmMotion = true;
        preferences.appearance = dark ? Preferences::Appearance::Dark : Preferences::Appearance::Light;
        window.setPreferences(preferences);
        window.resize(1400, 900);
        window.show();
    }

    [[nodiscard]] bool open()
    {
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        desk.fill(3, 8);
        return QTest::qWaitFor([this] { return map.isSettled(); });
    }

    [[nodiscard]] PlaceHands &hands() const { return *window.findChild<PlaceHands *>(); }
    [[nodiscard]] const map::PlaceTool &tool() const { return hands().tool(); }
    [[nodiscard]] bool isOn() const { return hands().mode()->isChecked(); }
    [[nodiscard]] QString told() const { return window.findChild<Banner *>()->message(); }
    [[nodiscard]] api::Destination destination(const api::OrderKey &key) const
    {
        return models::PendingPatches(desk.outbox).destination(*desk.store.order(key));
    }
    [[nodiscard]] QPoint spot(const api::GeoPoint &place) const
    {
        return map.positionOf(*map::LonLat::make(place.longitude(), place.latitude())).toPoint();
    }
    [[nodiscard]] bool isDrawnAt(const api::OrderKey &key, const api::GeoPoint &place) const
    {
        const map::Hit hit = map.under(spot(place));
        return hit.kind == map::Hit::Kind::Pin && hit.id == MapFeed::idOf(key);
    }
    [[nodiscard]] QPoint pin(const api::OrderKey &key) const { return spot(*destination(key).centre()); }
    [[nodiscard]] map::Viewport view() const
    {
        return { map::mercator::project(map.centre()), map.zoom(), map.size() };
    }
    [[nodiscard]] QPoint handle(Kind kind, qsizetype index = 0) const
    {
        return positionOf({ kind, index }, tool().draft(), view()).toPoint();
    }

    [[nodiscard]] api::GeoPoint placeAt(const QPoint &at) const
    {
        const map::LonLat place = map.placeAt(at);
        return *api::GeoPoint::fromDegrees(place.longitude(), place.latitude());
    }

    /// In the middle of the map, near enough to be worked on.
    [[nodiscard]] bool lookAt(const api::OrderKey &key, double zoom = 16)
    {
        const auto place = destination(key).centre();
        map.showPlace(*map::LonLat::make(place->longitude(), place->latitude()), zoom);
        return QTest::qWaitFor([this] { return map.isSettled(); });
    }
    [[nodiscard]] bool show(const api::OrderKey &key, double zoom = 16)
    {
        desk.selection.setOrders({ key });
        return lookAt(key, zoom);
    }

    void grab(const QPoint &from, const QPoint &by)
    {
        QTest::mousePress(&map, Qt::LeftButton, {}, from);
        QTest::mouseMove(&map, from + by / 2);
        QTest::mouseMove(&map, from + by);
    }
    void drag(const QPoint &from, const QPoint &by)
    {
        grab(from, by);
        QTest::mouseRelease(&map, Qt::LeftButton, {}, from + by);
    }

    sample::Desk desk;
    MainWindow window;
    map::MapView &map;
};

const QPoint far(120, -70);

QDir shots()
{
    QDir folder(QStringLiteral(ROUTEDESK_BINARY_DIR) + u"/shots"_s);
    (void)folder.mkpath(u"."_s);
    return folder;
}

}

class TestMapEdits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theModeCannotBeMistaken();
    void aPinIsMoved();
    void theBubbleSaysWhatItDoes();
    void theWayFollows();
    void whatStaysSaysWhy();
    void aRadiusIsChanged();
    void anAreaIsReshaped();
    void keyboardAlone();
    void fromTheMenu();
    void anAddressIsOffered();
    void aNewOrderGetsItsAddress();
    void pictures();

private:
    Theme m_theme;
};

void TestMapEdits::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestMapEdits::theModeCannotBeMistaken()
{
    Room room(m_theme);
    QVERIFY(room.open());
    QVERIFY(!room.isOn());
    const QList<QMenu *> menus = room.window.menuBar()->findChildren<QMenu *>();
    for (QAction *action : { room.hands().mode(), room.hands().reshape() })
        QVERIFY(std::ranges::any_of(menus, [&](const QMenu *menu) { return menu->actions().contains(action); }));
    room.map.setFocus();
    QTest::keyClick(&room.map, Qt::Key_E);
    QVERIFY(room.isOn());
    QVERIFY(room.map.tools().hint().contains(u"Esc"_s));
    const api::OrderKey key = room.desk.pool.key(0);
    QVERIFY(room.show(key));
    QTest::mouseMove(&room.map, room.pin(key) + QPoint(40, 40));
    QTest::mouseMove(&room.map, room.pin(key));
    QCOMPARE(room.map.cursor().shape(), Qt::OpenHandCursor);
    // The map is still one: bare ground pans, pins are selected, the wheel zooms.
    const map::LonLat centre = room.map.centre();
    QTest::mouseMove(&room.map, { 60, 500 });
    QVERIFY(room.map.under(QPointF(60, 500)).kind == map::Hit::Kind::Nothing);
    room.drag({ 60, 500 }, { 50, 0 });
    QVERIFY(room.map.centre() != centre);
    QCOMPARE(room.desk.undo.count(), 0);
    QTest::keyClick(&room.map, Qt::Key_Escape);
    QVERIFY(!room.isOn());
    QVERIFY(room.map.tools().hint().isEmpty());
    room.hands().mode()->trigger();
    QVERIFY(room.isOn());
    room.map.setPickMode(true); // another use of the map ends this one
    QVERIFY(!room.isOn());
    room.hands().mode()->trigger();
    QVERIFY(!room.map.pickMode());
}

void TestMapEdits::aPinIsMoved()
{
    Room room(m_theme);
    QVERIFY(room.open());
    const api::OrderKey key = room.desk.pool.key(0), other = room.desk.pool.key(1);
    const api::Destination was = room.destination(key);
    room.desk.selection.setOrders({ other });
    QVERIFY(room.lookAt(key, 17));
    room.hands().mode()->trigger();
    const QPoint from = room.pin(key);
    const api::GeoPoint there = room.placeAt(from + far);
    room.grab(from, far);
    QCOMPARE(room.desk.selection.orders(), QList{ key });
    QVERIFY(room.tool().words().text.contains(u"away"_s));
    QCOMPARE(room.desk.undo.count(), 0);
    QTest::mouseRelease(&room.map, Qt::LeftButton, {}, from + far);
    QCOMPARE(room.desk.undo.count(), 1);
    QCOMPARE(room.desk.undo.undoText(), u"Move %1"_s.arg(key.handle));

    const api::Destination now = room.destination(key);
    QVERIFY(geocoding::metresBetween(*now.point, *was.point) > 50);
    QVERIFY(geocoding::metresBetween(*now.point, there) < 2);
    api::Destination back = now;
    back.point = was.point;
    QCOMPARE(back, was); // nothing else of it is another
    // The service has not said a word; the pin is there all the same.
    QCOMPARE(room.desk.store.order(key)->destination, was);
    QTRY_VERIFY(room.isDrawnAt(key, there));
    QVERIFY(!room.isDrawnAt(key, *was.point));

    room.desk.undo.undo();
    QCOMPARE(room.destination(key), was);
    QTRY_VERIFY(room.isDrawnAt(key, *was.point));
    QCOMPARE(room.tool().shape()->pin.place, *map::LonLat::make(was.point->longitude(), was.point->latitude()));

    // Given up in the middle, nothing is done.
    room.grab(room.pin(key), far);
    QTest::keyClick(&room.map, Qt::Key_Escape);
    QTest::mouseRelease(&room.map, Qt::LeftButton, {}, room.pin(key) + far);
    QVERIFY(room.isOn());
    QCOMPARE(room.desk.undo.count(), 1);
    QCOMPARE(room.destination(key), was);
}

void TestMapEdits::theBubbleSaysWhatItDoes()
{
    Room room(m_theme);
    QVERIFY(room.open());
    const api::OrderKey key = room.desk.plan.route(u"route-3"_s)->stops.at(3);
    QVERIFY(room.show(key, 14));
    room.hands().mode()->trigger();
    room.grab(room.pin(key), { 200, 160 });
    models::PlaceForecast forecast(room.desk.store, room.desk.plan, room.desk.travelTimes, room.desk.clock);
    forecast.begin(key);
    const map::LonLat there = room.tool().draft().pin.place;
    const auto consequence = forecast.at(*api::GeoPoint::fromDegrees(there.longitude(), there.latitude()));
    QVERIFY(consequence && consequence->addedMetres != 0);
    QVERIFY2(room.tool().words().text.contains(words::consequenceFigures(*consequence)),
        qPrintable(room.tool().words().text));
    QCOMPARE(room.tool().words().isBad, words::breaksSomething(*consequence));
    QTest::keyClick(&room.map, Qt::Key_Escape);
    QTest::mouseRelease(&room.map, Qt::LeftButton, {}, { 0, 0 });
}

void TestMapEdits::theWayFollows()
{
    Room room(m_theme);
    QVERIFY(room.open());
    const api::OrderKey key = room.desk.plan.route(u"route-3"_s)->stops.at(3);
    QVERIFY(room.show(key, 15));
    room.hands().mode()->trigger();
    const api::GeoPoint was = *room.destination(key).point;
    QVERIFY(room.map.lineSpot(room.spot(was)));
    room.drag(room.pin(key), { 200, -60 });
    QTRY_VERIFY(room.map.lineSpot(room.pin(key)));
    QVERIFY(!room.map.lineSpot(room.spot(was)));
    room.desk.undo.undo();
    QTRY_VERIFY(room.map.lineSpot(room.spot(was)));
}

void TestMapEdits::whatStaysSaysWhy()
{
    Room room(m_theme);
    QVERIFY(room.open());
    const api::OrderKey under = room.desk.plan.route(u"route-1"_s)->stops.at(5);
    QVERIFY(room.show(under));
    room.hands().mode()->trigger();
    QVERIFY(!room.tool().shape()); // no handles
    room.drag(room.pin(under), far);
    QCOMPARE(room.desk.undo.count(), 0);
    QVERIFY2(room.told().contains(under.handle) && room.told().contains(u"under way"_s), qPrintable(room.told()));

    const api::OrderKey saved = room.desk.pool.key(0);
    api::Order order = *room.desk.store.order(saved);
    order.destination.placeHandle = u"depot-7"_s;
    room.desk.store.applyOrders({ order }, room.desk.store.revision());
    QVERIFY(room.show(saved));
    room.drag(room.pin(saved), far);
    QCOMPARE(room.desk.undo.count(), 0);
    QVERIFY2(room.told().contains(u"saved place"_s), qPrintable(room.told()));
}

void TestMapEdits::aRadiusIsChanged()
{
    Room room(m_theme);
    QVERIFY(room.open());
    const api::OrderKey key = room.desk.pool.key(0);
    QVERIFY(room.show(key));
    room.hands().mode()->trigger();
    const api::Destination was = room.destination(key);
    room.grab(room.handle(Kind::Radius), { 40, 0 });
    QVERIFY2(room.tool().words().text.contains(u"100 m before"_s), qPrintable(room.tool().words().text));
    QTest::mouseRelease(&room.map, Qt::LeftButton, {}, room.handle(Kind::Radius));
    QCOMPARE(room.desk.undo.count(), 1);
    QCOMPARE(room.desk.undo.undoText(), u"Change the radius of %1"_s.arg(key.handle));
    QVERIFY(*room.destination(key).radius > 130);
    QCOMPARE(room.destination(key).point, was.point);
    room.desk.undo.undo();
    QCOMPARE(room.destination(key), was);
}

void TestMapEdits::anAreaIsReshaped()
{
    Room room(m_theme);
    QVERIFY(room.open());
    const api::OrderKey key = room.desk.pool.key(0);
    api::Order order = *room.desk.store.order(key);
    const api::GeoPoint middle = *order.destination.point;
    order.destination.point.reset();
    order.destination.radius.reset();
    api::GeoRing ring;
    for (const auto &[x, y] :
        { std::pair(-1, -1), std::pair(1, -1), std::pair(1, 1), std::pair(-1, 1), std::pair(-1, -1) })
        ring.append(*api::GeoPoint::fromDegrees(middle.longitude() + 0.001 * x, middle.latitude() + 0.001 * y));
    order.destination.polygon = ring;
    room.desk.store.applyOrders({ order }, room.desk.store.revision());
    QVERIFY(room.show(key, 17));
    room.hands().mode()->trigger();
    QCOMPARE(room.tool().shape()->ring.size(), 4);

    room.drag(room.handle(Kind::Corner, 2), { 30, -30 });
    QCOMPARE(room.desk.undo.undoText(), u"Change the area of %1"_s.arg(key.handle));
    const api::GeoRing larger = room.destination(key).polygon;
    QCOMPARE(larger.size(), 5); // closed as it was
    QCOMPARE(larger.first(), larger.last());
    QCOMPARE(larger.at(0), ring.at(0));
    QVERIFY(larger.at(2) != ring.at(2));

    const QPoint from = room.handle(Kind::Corner, 0);
    room.drag(from, room.handle(Kind::Edge, 1) - from + QPoint(60, 0));
    QCOMPARE(room.desk.undo.count(), 1);
    QVERIFY2(room.told().contains(u"cross"_s), qPrintable(room.told()));

    room.drag(room.handle(Kind::Place), { -60, 40 });
    QCOMPARE(room.desk.undo.undoText(), u"Move %1"_s.arg(key.handle));
    QVERIFY(!room.window.findChild<Banner *>()->isVisible()); // the complaint is settled
    room.desk.undo.undo();
    room.desk.undo.undo();
    QCOMPARE(*room.destination(key).polygon, ring);
}

void TestMapEdits::keyboardAlone()
{
    Room room(m_theme);
    QVERIFY(room.open());
    const api::OrderKey key = room.desk.pool.key(0);
    QVERIFY(room.show(key));
    const api::Destination was = room.destination(key);
    room.map.setFocus();
    QTest::keyClick(&room.map, Qt::Key_E);
    QTest::keyClick(&room.map, Qt::Key_Tab);
    QCOMPARE(room.tool().handle()->kind, Kind::Place);
    QVERIFY(room.map.hasFocus());
    const map::LonLat centre = room.map.centre();
    QTest::keyClick(&room.map, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&room.map, Qt::Key_Right);
    QCOMPARE(room.map.centre(), centre); // the pin's keys now
    QTest::keyClick(&room.map, Qt::Key_Return);
    QCOMPARE(room.desk.undo.count(), 1);
    QVERIFY(room.destination(key).point->longitude() > was.point->longitude());
    QTest::keyClick(&room.map, Qt::Key_Tab);
    QTest::keyClick(&room.map, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&room.map, Qt::Key_Down);
    QTest::keyClick(&room.map, Qt::Key_Return);
    QCOMPARE(room.destination(key).radius, std::optional(145));
    QTest::keyClick(&room.map, Qt::Key_Up);
    QTest::keyClick(&room.map, Qt::Key_Escape);
    QVERIFY(room.isOn());
    QTest::keyClick(&room.map, Qt::Key_Escape);
    QVERIFY(!room.isOn());
    QCOMPARE(room.desk.undo.count(), 2);
    QTest::keyClick(&room.window, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&room.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(room.destination(key), was);
}

void TestMapEdits::fromTheMenu()
{
    Room room(m_theme);
    QVERIFY(room.open());
    QVERIFY(!room.hands().reshape()->isEnabled());
    const api::OrderKey key = room.desk.pool.key(0);
    room.desk.selection.setOrders({ key });
    QVERIFY(room.hands().reshape()->isEnabled());
    room.window.showRoom(MainWindow::Room::Workers);
    room.hands().reshape()->trigger();
    QVERIFY(room.isOn());
    QCOMPARE(room.window.room(), MainWindow::Room::Plan);
    QTRY_VERIFY(room.map.rect().contains(room.pin(key)));
    QCOMPARE(room.tool().shape()->pin.id, MapFeed::idOf(key));
    room.hands().mode()->trigger();
    room.desk.selection.setOrders({ room.desk.plan.route(u"route-1"_s)->stops.at(0) });
    room.hands().reshape()->trigger();
    QVERIFY(!room.isOn());
    QVERIFY2(room.told().contains(u"completed"_s), qPrintable(room.told()));
}

void TestMapEdits::anAddressIsOffered()
{
    test::FakeNominatim server;
    server.there
        = test::FakeNominatim::place(37.33, -121.89, u"12, Main Street, San Jose"_s, 30, u"12"_s, u"Main Street"_s);
    Room room(m_theme);
    geocoding::Geocoding places({});
    room.window.setPlaces(places, false);
    QVERIFY(room.open());
    const api::OrderKey key = room.desk.pool.key(0);
    const QString address = room.destination(key).address;
    QVERIFY(room.show(key));
    room.hands().mode()->trigger();
    room.drag(room.pin(key), far); // nobody is named: nobody is asked
    QVERIFY(!room.told().contains(key.handle));
    Preferences preferences = room.window.preferences();
    preferences.placeUrl = server.url().toString();
    room.window.setPreferences(preferences);

    room.drag(room.pin(key), -far);
    QTRY_VERIFY(room.told().contains(u"Take the address \u201C12, Main Street, San Jose\u201D?"_s));
    QVERIFY(room.told().contains(key.handle));
    QVERIFY(room.window.grab().save(shots().filePath(u"places-light-address.png"_s)));
    QCOMPARE(server.requests(), 1);
    QCOMPARE(room.destination(key).address, address); // not unless the person says so
    QCOMPARE(room.desk.undo.count(), 2);
    const api::GeoPoint place = *room.destination(key).point;
    auto *banner = room.window.findChild<Banner *>();
    QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(room.desk.undo.count(), 3);
    QCOMPARE(room.desk.undo.undoText(), u"New address of %1"_s.arg(key.handle));
    QCOMPARE(room.destination(key).address, u"12, Main Street, San Jose"_s);
    QCOMPARE(room.destination(key).point, std::optional(place));
    QVERIFY(!banner->isVisible());
    room.desk.undo.undo();
    QCOMPARE(room.destination(key).address, address);

    // What was undone meanwhile is not offered any more, and nobody waits for its answer.
    server.mood = test::FakeNominatim::Mood::Slow;
    room.drag(room.pin(key), far);
    QTRY_COMPARE(server.requests(), 2);
    QVERIFY(room.told().contains(u"Looking up"_s));
    room.desk.undo.undo();
    QVERIFY(!banner->isVisible());
    QTRY_COMPARE(server.letGo(), 1);
}

void TestMapEdits::aNewOrderGetsItsAddress()
{
    test::FakeNominatim server;
    server.there
        = test::FakeNominatim::place(37.33, -121.89, u"12, Main Street, San Jose"_s, 30, u"12"_s, u"Main Street"_s);
    Room room(m_theme);
    geocoding::Geocoding places({});
    room.window.setPlaces(places, false);
    QVERIFY(room.open());
    Preferences preferences = room.window.preferences();
    preferences.placeUrl = server.url().toString();
    room.window.setPreferences(preferences);
    const auto begin = [&] {
        emit room.map.contextMenuRequested({}, room.map.mapToGlobal(QPoint(50, 50)), -121.89, 37.33);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        menu->actions().constFirst()->trigger();
        menu->close();
        return true;
    };
    auto *address = room.window.batchForm().findChild<QLineEdit *>(u"order.address"_s);
    QVERIFY(address);
    QVERIFY(begin());
    QTRY_COMPARE(address->text(), u"12, Main Street, San Jose"_s);

    // What the person has typed meanwhile is theirs, and an answer about another place is none.
    const api::GeoPoint here = *api::GeoPoint::fromDegrees(-121.89, 37.33);
    address->setText(u"the red door"_s);
    room.window.batchForm().offerAddress(here, u"12, Main Street"_s);
    QCOMPARE(address->text(), u"the red door"_s);
    address->clear();
    room.window.batchForm().offerAddress(*api::GeoPoint::fromDegrees(-121.88, 37.33), u"12, Main Street"_s);
    QCOMPARE(address->text(), QString());
    room.window.batchForm().offerAddress(here, u"12, Main Street"_s);
    QCOMPARE(address->text(), u"12, Main Street"_s);
}

void TestMapEdits::pictures()
{
    for (const bool dark : { false, true }) {
        Room room(m_theme, dark);
        QVERIFY(room.open());
        const QString name = shots().filePath(dark ? u"places-dark-%1.png"_s : u"places-light-%1.png"_s);
        const auto shoot = [&](const QString &what) {
            QCoreApplication::processEvents(); // what is drawn anew in the next turn
            return QTest::qWaitFor([&] { return room.map.isSettled(); }) && room.window.grab().save(name.arg(what));
        };
        const api::OrderKey key = room.desk.plan.route(u"route-3"_s)->stops.at(3);
        QVERIFY(room.show(key, 16.5));
        room.hands().mode()->trigger();
        QVERIFY(shoot(u"circle"_s));
        QTest::keyClick(&room.map, Qt::Key_Tab);
        QTest::keyClick(&room.map, Qt::Key_Tab);
        QTest::keyClick(&room.map, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(shoot(u"radius"_s));
        QTest::keyClick(&room.map, Qt::Key_Escape);
        room.grab(room.pin(key), { 150, -90 });
        QVERIFY(shoot(u"dragging"_s));
        QTest::keyClick(&room.map, Qt::Key_Escape);
        QTest::mouseRelease(&room.map, Qt::LeftButton, {}, { 0, 0 });

        api::Order order = *room.desk.store.order(key);
        const api::GeoPoint middle = *order.destination.point;
        order.destination.point.reset();
        order.destination.radius.reset();
        api::GeoRing ring;
        for (const auto &[x, y] :
            { std::pair(-1.1, -1.), std::pair(1., -0.7), std::pair(1.4, 0.9), std::pair(-0.8, 1.) })
            ring.append(*api::GeoPoint::fromDegrees(middle.longitude() + 0.001 * x, middle.latitude() + 0.001 * y));
        order.destination.polygon = ring;
        room.desk.store.applyOrders({ order }, room.desk.store.revision());
        QVERIFY(shoot(u"area"_s));
        room.grab(room.handle(Kind::Corner, 0), QPoint(220, -110));
        QVERIFY(shoot(u"crossing"_s));
        QTest::mouseRelease(&room.map, Qt::LeftButton, {}, room.handle(Kind::Corner, 0));
        QVERIFY(shoot(u"refused"_s));
        room.drag(room.handle(Kind::Edge, 1), { 60, -30 });
        QVERIFY(shoot(u"moved"_s));
    }
    m_theme.setMode(Theme::Mode::Light);
}

QTEST_MAIN(TestMapEdits)
#include "tst_mapedits.moc"
