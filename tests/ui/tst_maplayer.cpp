// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampledesk.h"

#include "map/mapview.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/maplayers.h"
#include "ui/maplayer/mapmenu.h"
#include "ui/maplayer/maptips.h"
#include "ui/maplayer/orderpins.h"
#include "ui/sequence/routevisibility.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/language.h"
#include "ui/words/outagewords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

class TestMapLayer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void layersAreSwitchedAndRemembered();
    void tipsSayWhatLiesThere();
    void aLineSaysWhen();
    void theGroundHasAMenu();
    void silenceIsSaid();
    void routedOrdersFade();

private:
    [[nodiscard]] map::MapView &view() const { return m_window->mapView(); }
    [[nodiscard]] QPoint placeOf(const std::optional<api::GeoPoint> &place) const
    {
        return view().positionOf(*map::LonLat::make(place->longitude(), place->latitude())).toPoint();
    }

    Theme m_theme;
    std::unique_ptr<sample::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void TestMapLayer::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
}

void TestMapLayer::init()
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
    QTRY_VERIFY(view().isSettled());
}

void TestMapLayer::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestMapLayer::layersAreSwitchedAndRemembered()
{
    QCOMPARE(view().layers(), map::allLayers);
    const auto *layers = m_window->findChild<MapLayers *>();
    QCOMPARE(layers->actions().size(), 6);
    layers->actions().first()->trigger();
    QVERIFY(!view().layers().testFlag(map::Layer::Pins));
    const api::OrderKey key = m_desk->plan.pool().constFirst();
    view().fit({ MapFeed::idOf(key) });
    QTRY_VERIFY(view().isSettled());
    QVERIFY(view().under(placeOf(m_desk->store.order(key)->destination.centre())).kind != map::Hit::Kind::Pin);

    MainWindow next(m_desk->bench());
    QCOMPARE(next.mapView().layers(), map::allLayers & ~map::Layers(map::Layer::Pins));
    next.findChild<MapLayers *>()->actions().first()->trigger();
    QCOMPARE(next.mapView().layers(), map::allLayers);
}

void TestMapLayer::tipsSayWhatLiesThere()
{
    const auto *tips = view().findChild<MapTips *>();
    const api::OrderKey key = m_desk->plan.pool().constFirst();
    view().fit({ MapFeed::idOf(key) });
    QTRY_VERIFY(view().isSettled());
    const QStringList pin = tips->at(placeOf(m_desk->store.order(key)->destination.centre()));
    QVERIFY2(!pin.isEmpty() && pin.first().startsWith(key.handle), qPrintable(pin.join(u'|')));
    QVERIFY2(pin.contains(u"on no route"_s), qPrintable(pin.join(u'|')));

    api::Worker worker = m_desk->store.workers().first();
    worker.location.place = api::GeoPoint::fromDegrees(-121.5, 37.6);
    worker.location.recordedAt = m_desk->clock.now() - std::chrono::minutes(14);
    worker.deviceStatus = api::DeviceStatus::Inactive;
    worker.deviceStatusReason = u"airplane_mode_detected"_s;
    m_desk->store.setWorkers({ worker });
    view().showPlace(*map::LonLat::make(-121.5, 37.6), 15);
    QTRY_VERIFY(view().isSettled());
    const QStringList said = tips->at(placeOf(worker.location.place));
    QVERIFY2(said.contains(u"seen here 14 min ago"_s), qPrintable(said.join(u'|')));
    QVERIFY2(said.contains(u"phone: flight mode"_s), qPrintable(said.join(u'|')));
    QCOMPARE(tips->at(placeOf(api::GeoPoint::fromDegrees(-121.505, 37.603))), QStringList());
}

void TestMapLayer::aLineSaysWhen()
{
    const auto *tips = view().findChild<MapTips *>();
    QStringList said;
    for (int y = 0; y < view().height() && said.isEmpty(); y += 3) {
        for (int x = 0; x < view().width() && said.isEmpty(); x += 3) {
            const map::Hit hit = view().under(QPoint(x, y));
            if (hit.kind == map::Hit::Kind::Line && view().lineSpot(QPoint(x, y))->time)
                said = tips->at(QPoint(x, y));
        }
    }
    QCOMPARE(said.size(), 3);
    static const QRegularExpression when(u"^here about \\d\\d:\\d\\d"_s);
    QVERIFY2(when.match(said.at(1)).hasMatch(), qPrintable(said.join(u'|')));
    QVERIFY2(said.at(2).startsWith(u"straight"_s), qPrintable(said.join(u'|')));
}

void TestMapLayer::theGroundHasAMenu()
{
    const auto *menu = m_window->findChild<MapMenu *>();
    emit view().contextMenuRequested({}, QPoint(300, 300), -121.5, 37.6);
    auto *popup = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(popup != nullptr);
    for (QAction *action : popup->actions()) {
        if (action->text() == u"&Copy coordinates"_s)
            action->trigger();
    }
    popup->close();
    QCOMPARE(QApplication::clipboard()->text(), u"37.600000, -121.500000"_s);
    QVERIFY(menu != nullptr);
}

void TestMapLayer::silenceIsSaid()
{
    const api::Instant now(std::chrono::hours(1000));
    api::Worker worker;
    QCOMPARE(words::silence(worker, now), QString());
    worker.location.recordedAt = now - std::chrono::minutes(4);
    QCOMPARE(words::silence(worker, now), QString());
    worker.location.recordedAt = now - std::chrono::minutes(14);
    worker.deviceStatus = api::DeviceStatus::Active;
    worker.deviceStatusReason = u"drive"_s;
    QCOMPARE(words::silence(worker, now), u"14 min"_s);
    worker.deviceStatus = api::DeviceStatus::Disconnected;
    worker.deviceStatusReason = u"low_battery"_s;
    QCOMPARE(words::silence(worker, now), u"14 min \u00b7 battery low"_s);
    worker.deviceStatusReason = u"a_code_of_tomorrow"_s;
    worker.location.recordedAt = now - std::chrono::hours(3);
    QCOMPARE(words::silence(worker, now), u"3 h \u00b7 a code of tomorrow"_s);
}

void TestMapLayer::routedOrdersFade()
{
    RouteVisibility visibility;
    OrderPins pins(m_theme, m_desk->store, m_desk->outbox, m_desk->plan, m_desk->filtered, visibility);
    const auto pale = [&] {
        pins.begin();
        while (!pins.gather()) { }
        QSet<map::Id> ids;
        for (const map::Pin &pin : pins.pins()) {
            if (pin.faded)
                ids.insert(pin.id);
        }
        return ids;
    };
    const QSet<map::Id> closed = pale();
    visibility.setFadesRouted(true);
    const QSet<map::Id> faded = pale();
    for (const QString &routeId : m_desk->plan.routeIds()) {
        for (const api::OrderKey &key : m_desk->plan.route(routeId)->stops)
            QVERIFY(faded.contains(MapFeed::idOf(key)));
    }
    for (const api::OrderKey &key : m_desk->plan.pool())
        QVERIFY(!faded.contains(MapFeed::idOf(key)));
    m_window->actions().fadeRouted->trigger(); // of the window, by itself
    visibility.setFadesRouted(false);
    QCOMPARE(pale(), closed);
}

QTEST_MAIN(TestMapLayer)
#include "tst_maplayer.moc"
