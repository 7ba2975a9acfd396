// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicewindow.h"

#include "map/mapview.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/placehands.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;

/// Places that are changed on the map, at the real service.
class PlacesTest : public ServiceWindowTest {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aPinIsMovedAndPutBack();
    void whatTheServiceRefusesGoesBack();

private:
    [[nodiscard]] api::OrderKey key() const { return m_desk->store.keysOfHandle(u"door-1"_s).value(0); }
    [[nodiscard]] api::Destination stored() const { return m_desk->store.order(key())->destination; }
    /// As the service has it, asked anew.
    [[nodiscard]] api::Destination served();
    [[nodiscard]] QPoint spot(const api::GeoPoint &place) const
    {
        return m_window->mapView().positionOf(*map::LonLat::make(place.longitude(), place.latitude())).toPoint();
    }
    [[nodiscard]] bool isDrawnAt(const api::GeoPoint &place) const
    {
        return m_window->mapView().under(spot(place)).id == ui::MapFeed::idOf(key());
    }
};

void PlacesTest::initTestCase()
{
    startService();
    openWindow();
    ui::Preferences calm;
    calm.calmMotion = true;
    m_window->setPreferences(calm);
    m_window->resize(1400, 900);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const QDate day = tomorrow();
    api::NewOrder order;
    order.handle = u"door-1"_s;
    order.destination.point = api::GeoPoint::fromDegrees(-121.9, 37.33);
    order.destination.address = u"1 Far St"_s;
    order.destination.radius = 60;
    order.scheduledAfter = api::toInstant(QDateTime(day, QTime(9, 0), QTimeZone::UTC));
    order.scheduledAt = api::toInstant(QDateTime(day, QTime(18, 0), QTimeZone::UTC));
    api::BatchRequest batch;
    batch.planMode = api::PlanMode::Manual;
    batch.opsGroupHandle = u"san-jose"_s;
    batch.orders = { order };
    const auto made = m_desk->client.createBatch(batch);
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), patience);
    QVERIFY(made.result());
    openDay();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->store.orderCount(), 1, patience);
    m_window->mapView().showPlace(*map::LonLat::make(-121.9, 37.33), 15);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->mapView().isSettled(), patience);
}

void PlacesTest::cleanupTestCase()
{
    closeAll();
}

api::Destination PlacesTest::served()
{
    m_desk->sync.refresh();
    (void)QTest::qWaitFor([this] { return m_desk->outbox.openCount() == 0 && m_desk->store.isLoaded(); }, patience);
    return stored();
}

void PlacesTest::aPinIsMovedAndPutBack()
{
    map::MapView &map = m_window->mapView();
    const api::Destination was = stored();
    auto *hands = m_window->findChild<ui::PlaceHands *>();
    hands->mode()->trigger();
    const QPoint from = spot(*was.point), to = from + QPoint(140, -90);
    QTRY_VERIFY(isDrawnAt(*was.point));
    QTest::mousePress(&map, Qt::LeftButton, {}, from);
    QTest::mouseMove(&map, from + QPoint(60, -40));
    QTest::mouseMove(&map, to);
    const map::LonLat wanted = map.placeAt(to);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, to);
    QCOMPARE(m_desk->undo.undoText(), u"Move door-1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stored() != was, patience);
    const api::Destination moved = served();
    constexpr double twoPixels = 9e-5; // degrees at this scale
    QVERIFY(std::abs(moved.point->longitude() - wanted.longitude()) < twoPixels);
    QVERIFY(std::abs(moved.point->latitude() - wanted.latitude()) < twoPixels);
    QCOMPARE(moved.address, was.address);
    QCOMPARE(moved.radius, was.radius);
    QTRY_VERIFY(isDrawnAt(*moved.point));
    QVERIFY(!isDrawnAt(*was.point));

    m_window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stored(), was, patience);
    QCOMPARE(served(), was);
    QTRY_VERIFY(isDrawnAt(*was.point));
    m_window->actions().redo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stored(), moved, patience);
    m_window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(stored(), was, patience);
}

void PlacesTest::whatTheServiceRefusesGoesBack()
{
    const api::Destination was = stored();
    const api::GeoPoint there = *api::GeoPoint::fromDegrees(-121.905, 37.333);
    api::Destination wrong = was;
    wrong.point = there;
    wrong.placeHandle = u"no-such-place"_s;
    const auto submitted = m_desk->outbox.submit(models::PatchOrder{ key(), {}, { .destination = wrong } });
    QTRY_VERIFY_WITH_TIMEOUT(submitted.outcome.isFinished(), patience);
    QCOMPARE(submitted.outcome.result().state, models::OutboxState::Refused);
    QTRY_VERIFY(isDrawnAt(*was.point));
    QVERIFY(!isDrawnAt(there));
    QCOMPARE(stored(), was);
}

QTEST_MAIN(PlacesTest)
#include "tst_places.moc"
