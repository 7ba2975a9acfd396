// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "trackingfixture.h"

#include "service/lifecycle/views.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace routedesk;
using namespace routedesk::service;

/// What is made of positions.
class TestServiceTracking : public QObject {
    Q_OBJECT

private slots:
    void noiseAtTheFenceDoesNotFlap();
    void passingByIsNoArrival();
    void polygonsAreFencesToo();
    void tellsArrivalServiceAndExit();
    void measuresTheWay();
    void tellsActivities();
    void standingStillGoesNowhere();
    void foreseesArrivals();
    void tellsSilences();
    void risksRise_data();
    void risksRise();
    void whoIsNeverHeardIsNotJudged();
    void closedOrdersAreCorrectedByLateFixes();
    void routesEndWithTheReturn();
    void manualRoutesDoNotEndByThemselves();
    void whatIsRolledBackIsForgotten();
    void anyOrderOfArrivalGivesTheSame_data();
    void anyOrderOfArrivalGivesTheSame();
};

namespace {

QStringList types(const QList<api::TimelineEvent> &events)
{
    QStringList words;
    for (const api::TimelineEvent &event : events)
        words.append(event.activity.isAbsent() ? event.type : event.type + u':' + event.activity.text());
    return words;
}

QString riskOf(const api::Order &order, api::RiskKey key)
{
    for (const api::Risk &risk : order.risks) {
        if (risk.key.is(key))
            return risk.level.text();
    }
    return u"none"_s;
}

/// Everything that was derived, in one text; ids and what counts arrivals left out.
QString derived(TrackingFixture &f)
{
    static const QStringList queries {
        u"SELECT order_handle, status, arrived_at, exited_at, actual_service_time, tracked_service_time, risks, distance, "
         "duration, tracking_rate, visited_destination, closed_at_destination, deviation_from_destination, "
         "estimate_arrive_at FROM orders ORDER BY order_handle"_s,
        u"SELECT order_id, service_started_at, service_ended_at FROM order_tracks ORDER BY order_id"_s,
        u"SELECT order_id, position, worker_id, from_at, to_at FROM order_legs ORDER BY order_id, position"_s,
        u"SELECT order_id, position, code, category, duration, distance FROM order_outages ORDER BY order_id, position"_s,
        u"SELECT route_id, worker_id, from_at, to_at, tracking_rate FROM route_tracks"_s,
        u"SELECT status, distance, duration FROM routes"_s,
        u"SELECT order_id, type, recorded_at, ended_at, activity, place_lon, place_lat, distance, duration, rest "
         "FROM timeline_events WHERE derived = 1 ORDER BY order_id, recorded_at, type, activity"_s,
        u"SELECT DISTINCT recorded_at, lon, lat, verdict FROM positions WHERE verdict <> 'repeated' ORDER BY recorded_at, lon, lat"_s,
        u"SELECT recorded_at, lon, lat, speed, battery_level, heard_at, device_status, status_reason, status_at "
         "FROM worker_tracks"_s,
    };
    QString text;
    for (const QString &sql : queries) {
        Query query = f.store.database.prepare(sql);
        query.run();
        const int columns = 1 + int(sql.left(sql.indexOf(u" FROM ")).count(u','));
        while (query.next()) {
            for (int i = 0; i < columns; ++i)
                text += query.value(i).toString() + '|'_L1;
            text += '\n'_L1;
        }
    }
    return text;
}

}

void TestServiceTracking::noiseAtTheFenceDoesNotFlap()
{
    const TrackingRules rules;
    FenceWatch watch;
    const api::Instant start {};
    int changes = 0;
    // Twenty metres in, twenty metres out, for an hour.
    for (int i = 0; i < 360; ++i) {
        const Spot spot { start + i * 10s, Drive::at(0, 0) };
        if (watch.step(spot, i % 2 == 0 ? -20 : 20, rules) != FenceWatch::Change::None)
            ++changes;
    }
    QCOMPARE(changes, 1);
    QVERIFY(watch.isInside());
    QCOMPARE(watch.changedAt()->at, start);
}

void TestServiceTracking::passingByIsNoArrival()
{
    TrackingFixture f;
    Drive drive(f.now);
    f.feed(drive.to(f.a).to(f.b).fixes(), drive.now() - f.now);
    QVERIFY(!f.order(u"a"_s).order.arrivedAt);
    QVERIFY(f.store.story.derived(f.order(u"a"_s).id).size() >= 1);
}

void TestServiceTracking::polygonsAreFencesToo()
{
    api::Destination destination;
    destination.polygon = { Drive::at(0, 0), Drive::at(200, 0), Drive::at(200, 100), Drive::at(0, 100) };
    const Fence fence(destination);
    QVERIFY(fence.metresOutside(Drive::at(100, 50)) <= 0);
    QVERIFY(std::abs(fence.metresOutside(Drive::at(100, 140)) - 40) < 1);
    QVERIFY(std::abs(fence.metresOutside(Drive::at(230, 140)) - 50) < 1);
    QVERIFY(fence.metresOutside(Drive::at(9000, 0)) > 5000);
}

void TestServiceTracking::tellsArrivalServiceAndExit()
{
    TrackingFixture f;
    Drive drive(f.now);
    drive.to(f.a);
    const api::Instant stopped = drive.now();
    drive.stay(300s).to(f.b);
    f.feedAsRecorded(drive.fixes());
    const OrderRecord a = f.order(u"a"_s);
    QVERIFY(a.order.arrivedAt && a.order.exitedAt);
    QVERIFY(*a.order.arrivedAt <= stopped && *a.order.arrivedAt > stopped - 20s);
    QVERIFY(*a.order.exitedAt > stopped + 300s && *a.order.exitedAt < stopped + 330s);
    QVERIFY(std::abs(a.order.actualServiceTime.value_or(0) - 310) <= 20);
    QCOMPARE(a.order.trackedServiceTime, a.order.actualServiceTime);
    QVERIFY(a.isOpen());
    const QStringList events = types(f.store.story.derived(a.id));
    QCOMPARE(events.filter(u"order_"_s),
        (QStringList { u"order_geofence_entered"_s, u"order_service_started"_s, u"order_service_ended"_s,
            u"order_geofence_exited"_s }));
    const api::OrderDetail detail = detailView(f.at(drive.now() - f.now), a);
    QVERIFY(detail.serviceStartedAt && detail.serviceEndedAt);
    QVERIFY(std::ranges::is_sorted(detail.timeline, {}, &api::TimelineEvent::recordedAt));
    QVERIFY(!detail.polyline.isEmpty());
    QVERIFY(f.order(u"b"_s).order.estimate->arriveAt.has_value());
}

void TestServiceTracking::measuresTheWay()
{
    TrackingFixture f;
    Drive drive(f.now);
    drive.stay(20s).to(f.a).stay(120s);
    f.feedAsRecorded(drive.fixes());
    const api::Instant closedAt = drive.now() + 5s;
    f.complete(u"a"_s, closedAt);
    const OrderRecord atOnce = f.order(u"a"_s);
    f.look(closedAt - f.now + 1s);
    const OrderRecord a = f.order(u"a"_s);
    for (const OrderRecord &record : { atOnce, a }) {
        QVERIFY(std::abs(record.order.distance.value_or(0) - 3000) < 60);
        QCOMPARE(record.order.duration, std::round(std::chrono::duration<double>(closedAt - drive.fixes().first().recordedAt).count()));
        QCOMPARE(record.visitedDestination, std::optional(true));
        QCOMPARE(record.closedAtDestination, std::optional(true));
        QVERIFY(record.deviationFromDestination.value_or(99) < 15);
    }
    QCOMPARE(a.order.trackingRate, std::optional(1.0));
    drive.to(f.b);
    f.feed(drive.fixes(), drive.now() - f.now);
    const api::Polyline line = f.store.story.travelled(f.order(u"b"_s).id);
    QVERIFY(!line.isEmpty());
    QVERIFY(*line.first().recordedAt >= closedAt);
    QCOMPARE(f.store.story.travelled(a.id).last().recordedAt, std::optional(drive.fixes().at(f.store.story.travelled(a.id).size() - 1).recordedAt));
}

void TestServiceTracking::tellsActivities()
{
    TrackingFixture f;
    Drive drive(f.now);
    drive.stay(120s).to(Drive::at(1500, 0), 10).to(Drive::at(1700, 0), 1.5).stay(120s);
    f.feedAsRecorded(drive.fixes());
    const auto events = f.store.story.derived(f.order(u"a"_s).id);
    QCOMPARE(types(events),
        (QStringList { u"driver_activity_started:stop"_s, u"driver_activity_ended:stop"_s, u"driver_activity_started:drive"_s,
            u"driver_activity_ended:drive"_s, u"driver_activity_started:walk"_s, u"driver_activity_ended:walk"_s,
            u"driver_activity_started:stop"_s }));
    QVERIFY(std::abs(events.at(3).distance.value_or(0) - 1500) < 120);
    QVERIFY(std::abs(events.at(3).duration.value_or(0) - 150) <= 10);
    QVERIFY(!events.at(5).distance);
}

void TestServiceTracking::standingStillGoesNowhere()
{
    TrackingFixture f;
    f.feedAsRecorded(Drive(f.now).stay(4h).fixes());
    QVERIFY(f.store.routes.byHandle(u"r"_s)->route.distance.value_or(0) < 100);
}

void TestServiceTracking::foreseesArrivals()
{
    TrackingFixture f;
    const auto initial = f.order(u"a"_s).order.estimate->initialArriveAt;
    QVERIFY(initial.has_value());
    Drive drive(f.now);
    f.feedAsRecorded(drive.stay(30min).fixes());
    const auto later = f.order(u"a"_s).order.estimate->arriveAt;
    QVERIFY(*later > *initial);
    QVERIFY(*later > f.now + 30min && *later < f.now + 60min);
    QVERIFY(*f.order(u"b"_s).order.estimate->arriveAt > *later + 5min);
    QCOMPARE(f.order(u"a"_s).order.estimate->initialArriveAt, initial);
    const api::Order view = orderView(f.at(30min), f.order(u"a"_s));
    QCOMPARE(view.estimate->currentWorkerLocation->recordedAt, std::optional(drive.now()));
}

void TestServiceTracking::tellsSilences()
{
    TrackingFixture f;
    Drive drive(f.now);
    drive.stay(60s).battery(8).stay(60s);
    f.feedAsRecorded(drive.fixes());
    const qint64 id = f.order(u"a"_s).id;
    f.look(2min + 9min);
    QVERIFY(f.store.tracks.outagesOf(id).isEmpty());
    f.look(2min + 20min);
    QCOMPARE(f.store.tracks.outagesOf(id).size(), 1);
    QCOMPARE(f.store.tracks.outagesOf(id).first().code, u"low_battery"_s);
    QCOMPARE(f.store.tracks.outagesOf(id).first().duration, std::optional(1200.0));
    QCOMPARE(f.store.story.derived(id).last().type, u"driver_outage_event"_s);
    QVERIFY(!f.store.story.derived(id).last().endedAt);
    QCOMPARE(f.store.tracks.ofWorker(u"ana.ruiz"_s)->status.text(), u"inactive"_s);
    f.look(3h);
    QCOMPARE(f.store.tracks.ofWorker(u"ana.ruiz"_s)->status.text(), u"disconnected"_s);

    Drive again(f.now + 3h, Drive::at(2000, 0));
    f.feedAsRecorded(again.stay(60s).fixes());
    const auto outage = f.store.tracks.outagesOf(id).first();
    QCOMPARE(outage.duration, std::optional(3 * 3600.0 - 120 + 10));
    QVERIFY(std::abs(outage.distance.value_or(0) - 2000) < 30);
    QCOMPARE(f.store.tracks.ofWorker(u"ana.ruiz"_s)->status.text(), u"active"_s);
}

void TestServiceTracking::risksRise_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("level");
    const auto row = [](const char *name, api::RiskKey key, int minutes, const QString &level) {
        QTest::newRow(name) << int(key) << minutes << level;
    };
    // Heard for the last time after ten minutes, a kilometre back the wrong way, with 15 % of battery.
    row("heard", api::RiskKey::IsOffline, 12, u"green"_s);
    row("silent", api::RiskKey::IsOffline, 16, u"yellow"_s);
    row("silent for long", api::RiskKey::IsOffline, 26, u"red"_s);
    row("no outage yet", api::RiskKey::InOutage, 16, u"green"_s);
    row("outage", api::RiskKey::InOutage, 21, u"yellow"_s);
    row("long outage", api::RiskKey::InOutage, 45, u"red"_s);
    row("battery", api::RiskKey::InLowBattery, 12, u"yellow"_s);
    row("wrong way", api::RiskKey::MovingAwayFromDestination, 12, u"yellow"_s);
    row("beside the line", api::RiskKey::DeviatingFromExpectedRoute, 12, u"yellow"_s);
    row("in time", api::RiskKey::DelayedFromScheduledAt, 12, u"green"_s);
    row("late", api::RiskKey::DelayedFromScheduledAt, 181, u"yellow"_s);
    row("very late", api::RiskKey::DelayedFromScheduledAt, 196, u"red"_s);
}

void TestServiceTracking::risksRise()
{
    QFETCH(int, key);
    QFETCH(int, minutes);
    QFETCH(QString, level);
    TrackingFixture f;
    Drive drive(f.now, Drive::at(1000, 0));
    drive.battery(15).stay(60s).to(Drive::at(0, 0), 1.8);
    f.feedAsRecorded(drive.fixes());
    f.look(std::chrono::minutes(minutes));
    const api::Order order = orderView(f.at(std::chrono::minutes(minutes)), f.order(u"a"_s));
    QCOMPARE(order.risks.size(), 8);
    QCOMPARE(riskOf(order, api::RiskKey(key)), level);
    // Going astray is a matter of the next stop alone.
    const api::Order other = orderView(f.at(std::chrono::minutes(minutes)), f.order(u"c"_s));
    QCOMPARE(riskOf(other, api::RiskKey::MovingAwayFromDestination), u"green"_s);
    QCOMPARE(riskOf(other, api::RiskKey::InLowBattery), u"yellow"_s);
}

void TestServiceTracking::whoIsNeverHeardIsNotJudged()
{
    TrackingFixture f;
    f.look(2h);
    QCOMPARE(orderView(f.at(2h), f.order(u"a"_s)).risks.size(), 2);
    PhoneRecord phone;
    phone.workerId = f.workerId;
    phone.tokenHash = u"hash"_s;
    phone.phone.phoneId = u"p"_s;
    f.store.phones.insert(phone);
    f.store.routes.update(*f.store.routes.byHandle(u"r"_s));
    f.look(2h);
    QCOMPARE(riskOf(f.order(u"a"_s).order, api::RiskKey::IsOffline), u"red"_s);
}

void TestServiceTracking::closedOrdersAreCorrectedByLateFixes()
{
    TrackingFixture f;
    Drive drive(f.now);
    drive.stay(20s).to(f.a).stay(120s);
    f.complete(u"a"_s, drive.now() + 5s);
    QCOMPARE(f.order(u"a"_s).visitedDestination, std::optional(false));
    f.feed(drive.fixes(), drive.now() - f.now + 1h);
    const OrderRecord a = f.order(u"a"_s);
    QCOMPARE(a.visitedDestination, std::optional(true));
    QCOMPARE(a.closedAtDestination, std::optional(true));
    QVERIFY(a.order.arrivedAt.has_value());
    QVERIFY(std::abs(a.order.distance.value_or(0) - 3000) < 60);

    for (const QString &handle : { u"b"_s, u"c"_s })
        f.complete(handle, f.now + 2h);
    QVERIFY(!f.store.routes.byHandle(u"r"_s)->isOpen());
    Drive onward(drive.now() + 1min, f.a);
    onward.to(f.b).stay(60s);
    f.feed(onward.fixes(), 3h);
    QVERIFY(f.order(u"b"_s).order.arrivedAt.has_value());
}

void TestServiceTracking::routesEndWithTheReturn()
{
    TrackingFixture f;
    RouteRecord route = *f.store.routes.byHandle(u"r"_s);
    route.route.completionType = api::CompletionType::ReturnToStartLocation;
    f.store.routes.update(route);
    const auto start = *f.store.groups.byHandle(u"san-jose"_s)->group.routeStart;
    Drive drive(f.now);
    drive.to(f.a).stay(60s);
    f.feedAsRecorded(drive.fixes());
    for (const QString &handle : { u"a"_s, u"b"_s, u"c"_s })
        f.complete(handle, drive.now() + 5s);
    QVERIFY(f.store.routes.byHandle(u"r"_s)->isOpen());
    drive.to(start, 15).stay(90s);
    f.feedAsRecorded(drive.fixes());
    const RouteRecord ended = *f.store.routes.byHandle(u"r"_s);
    QVERIFY(!ended.isOpen());
    QCOMPARE(ended.route.completionSource, u"returned_to_start"_s);
    QVERIFY(*ended.route.completedAt < drive.now() - 60s);

    TrackingFixture g;
    route = *g.store.routes.byHandle(u"r"_s);
    route.route.completionType = api::CompletionType::ReturnToStartLocation;
    g.store.routes.update(route);
    g.feedAsRecorded(Drive(g.now).stay(60s).fixes());
    for (const QString &handle : { u"a"_s, u"b"_s, u"c"_s })
        g.complete(handle, g.now + 10min);
    g.look(3h);
    QVERIFY(g.store.routes.byHandle(u"r"_s)->isOpen());
    g.look(5h);
    QCOMPARE(g.store.routes.byHandle(u"r"_s)->route.completionSource, u"return_not_seen"_s);
}

void TestServiceTracking::manualRoutesDoNotEndByThemselves()
{
    TrackingFixture f;
    RouteRecord route = *f.store.routes.byHandle(u"r"_s);
    route.route.completionType = api::CompletionType::Manual;
    f.store.routes.update(route);
    for (const QString &handle : { u"a"_s, u"b"_s, u"c"_s })
        f.complete(handle, f.now + 10min);
    QVERIFY(f.store.routes.byHandle(u"r"_s)->isOpen());
    QVERIFY(completeRoute(f.at(20min), u"r"_s, {}).has_value());
    QVERIFY(!f.store.routes.byHandle(u"r"_s)->isOpen());
    QVERIFY(!completeRoute(f.at(21min), u"r"_s, {}).has_value());
}

void TestServiceTracking::whatIsRolledBackIsForgotten()
{
    TrackingFixture f;
    Drive drive(f.now);
    drive.stay(20s).to(f.a).stay(120s);
    const auto half = drive.fixes().size() / 2;
    f.feed(drive.fixes().first(half), 4min);
    {
        Transaction transaction(f.store.database, f.store.account());
        QList<Arrival> lost;
        for (const api::Position &fix : drive.fixes().sliced(half))
            lost.append({ f.workerId, u"phone"_s, fix });
        (void)f.tracker.take(f.at(7min), lost);
    }
    QVERIFY(!f.order(u"a"_s).order.arrivedAt);
    f.look(7min + 5s);
    QVERIFY(!f.order(u"a"_s).order.arrivedAt);
    QCOMPARE(f.feed(drive.fixes().sliced(half), 7min + 10s).accepted, drive.fixes().size() - half);
    QVERIFY(f.order(u"a"_s).order.arrivedAt.has_value());
}

void TestServiceTracking::anyOrderOfArrivalGivesTheSame_data()
{
    QTest::addColumn<int>("variant");
    for (int i = 0; i < 12; ++i)
        QTest::addRow("%d", i) << i;
}

void TestServiceTracking::anyOrderOfArrivalGivesTheSame()
{
    QFETCH(int, variant);
    const auto day = [](TrackingFixture &f) {
        Drive drive(f.now, Drive::at(0, 0), 7);
        drive.stay(300s).to(f.a).stay(400s).to(Drive::at(4500, 2500)).battery(9).stay(30s).silence(25min).battery(15);
        drive.to(f.b).stay(200s).to(f.c).stay(500s).to(Drive::at(0, 0));
        QList<api::Position> fixes = drive.fixes();
        for (qsizetype i = 20; i < fixes.size(); i += 37) {
            fixes[i].place = Drive::at(250'000, 0);
            fixes[i + 1].accuracy = 900;
            fixes[i + 2].isMocked = true;
        }
        return fixes;
    };
    const auto completions = [](TrackingFixture &f, const QList<api::Position> &fixes) {
        f.complete(u"a"_s, fixes.at(fixes.size() / 3).recordedAt + 3s);
        f.complete(u"b"_s, fixes.at(fixes.size() * 2 / 3).recordedAt + 3s);
    };
    TrackingFixture inOrder;
    const QList<api::Position> fixes = day(inOrder);
    completions(inOrder, fixes);
    inOrder.feed(fixes, 4h);
    inOrder.look(4h + 1min);
    const QString expected = derived(inOrder);
    QVERIFY(expected.contains(u"low_battery"_s) && expected.contains(u"impossible"_s) && expected.contains(u"order_geofence_exited"_s));

    TrackingFixture f;
    std::mt19937 random { unsigned(variant) };
    QList<api::Position> shuffled = fixes;
    for (int i = 0; i < 40; ++i)
        shuffled.append(fixes.at(qsizetype(random() % unsigned(fixes.size()))));
    // From nearly in order to not at all.
    const qsizetype reach = variant < 4 ? 3 : variant < 8 ? 60 : shuffled.size();
    for (qsizetype i = 0; i < shuffled.size(); ++i)
        shuffled.swapItemsAt(i, std::min(shuffled.size() - 1, i + qsizetype(random() % unsigned(reach))));
    const qsizetype closing = qsizetype(random() % unsigned(shuffled.size()));
    for (qsizetype begin = 0, next = 0; begin < shuffled.size(); begin = next) {
        next = std::min(shuffled.size(), begin + 1 + qsizetype(random() % 90));
        if (closing >= begin && closing < next)
            completions(f, fixes);
        if (random() % 3 == 0)
            f.tracker = Tracker();
        if (random() % 4 == 0)
            f.look(4h);
        f.feed(shuffled.sliced(begin, next - begin), 4h);
    }
    f.look(4h + 1min);
    QCOMPARE(derived(f).split(u'\n'), expected.split(u'\n'));
}

QTEST_GUILESS_MAIN(TestServiceTracking)

#include "tst_service_tracking.moc"
