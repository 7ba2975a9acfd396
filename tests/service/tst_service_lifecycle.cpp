// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lifecyclefixture.h"

#include "service/lifecycle/batch.h"
#include "service/lifecycle/closing.h"
#include "service/lifecycle/orderedits.h"
#include "service/lifecycle/pausing.h"
#include "service/lifecycle/region.h"
#include "service/lifecycle/routeedits.h"
#include "service/lifecycle/routemaking.h"
#include "service/lifecycle/tracking.h"
#include "service/lifecycle/travelsummary.h"
#include "service/lifecycle/views.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

api::GeoPoint point(double longitude, double latitude)
{
    return *api::GeoPoint::fromDegrees(longitude, latitude);
}

api::Instant instant(QStringView text)
{
    return *api::instantFromText(text);
}

api::NewOrder newOrder(const QString &handle, double shift = 0)
{
    api::NewOrder order;
    order.handle = handle;
    order.type = api::OrderType::Drop;
    order.destination.point = point(-121.8610066 + shift, 37.3263062);
    order.destination.address = u"748 Story Rd, San Jose, CA 95112"_s;
    order.scheduledAt = instant(u"2031-03-03T22:00:00Z");
    return order;
}

api::BatchRequest manual(const QStringList &handles, const QString &worker = {})
{
    api::BatchRequest request;
    request.planMode = api::PlanMode::Manual;
    request.opsGroupHandle = u"san-jose"_s;
    request.workerHandle = worker;
    double shift = 0;
    for (const QString &handle : handles) {
        request.orders.append(newOrder(handle, shift));
        shift += 0.01;
    }
    return request;
}

api::TrackRequest tracking(const QStringList &handles)
{
    api::TrackRequest request;
    request.trackMode = api::TrackMode::OnTime;
    request.workerHandle = u"ana.ruiz"_s;
    request.orders = manual(handles).orders;
    return request;
}

api::OrderRef ref(const QString &handle)
{
    return { handle, {}, {}, {} };
}

OrderRecord stored(LifecycleFixture &f, const QString &handle)
{
    return f.store.orders.ofHandle(handle).last();
}

QString statusOf(LifecycleFixture &f, const QString &handle)
{
    return stored(f, handle).order.status.text();
}

QStringList timelineOf(LifecycleFixture &f, const QString &handle)
{
    QStringList types;
    for (const api::TimelineEvent &event : f.store.story.timeline(stored(f, handle).id))
        types.append(event.type);
    return types;
}

QStringList sequence(LifecycleFixture &f, const QString &route)
{
    QStringList handles;
    for (const OrderRecord &record : f.store.orders.ofRoute(route))
        handles.append(record.order.key.handle);
    return handles;
}

// Brings an order into a state, by the calls that lead there.
void bring(LifecycleFixture &f, const QString &state)
{
    if (state == "unplanned"_L1) {
        QVERIFY(createBatch(f.at(), manual({ u"o"_s, u"p"_s })).has_value());
    } else if (state == "planned"_L1) {
        bring(f, u"unplanned"_s);
        api::CreateRouteRequest request;
        request.orders = { ref(u"o"_s), ref(u"p"_s) };
        QVERIFY(createRoute(f.at(), request).has_value());
    } else if (state == "assigned"_L1) {
        QVERIFY(createBatch(f.at(), manual({ u"o"_s, u"p"_s }, u"ana.ruiz"_s)).has_value());
    } else if (state == "ongoing"_L1) {
        QVERIFY(track(f.at(), tracking({ u"o"_s, u"p"_s })).has_value());
    } else if (state == "disabled"_L1) {
        bring(f, u"ongoing"_s);
        QVERIFY(disableOrder(f.at(1s), ref(u"o"_s)).has_value());
    } else if (state == "completed"_L1) {
        bring(f, u"ongoing"_s);
        QVERIFY(completeOrder(f.at(1s), ref(u"o"_s), {}).has_value());
    } else if (state == "cancelled"_L1) {
        bring(f, u"ongoing"_s);
        QVERIFY(cancelOrder(f.at(1s), ref(u"o"_s), {}).has_value());
    }
    QCOMPARE(statusOf(f, u"o"_s), state);
}

Outcome<OrderRecord> act(LifecycleFixture &f, const QString &action)
{
    if (action == "complete"_L1)
        return completeOrder(f.at(60s), ref(u"o"_s), {});
    if (action == "cancel"_L1)
        return cancelOrder(f.at(60s), ref(u"o"_s), {});
    if (action == "disable"_L1)
        return disableOrder(f.at(60s), ref(u"o"_s));
    if (action == "enable"_L1)
        return enableOrder(f.at(60s), ref(u"o"_s));
    if (action == "reassign"_L1)
        return reassignOrder(f.at(60s), ref(u"o"_s), { u"ben.okafor"_s, {} });
    return rescheduleOrder(f.at(60s), ref(u"o"_s), { instant(u"2031-03-04T22:00:00Z"), {} });
}

}

class TestServiceLifecycle : public QObject {
    Q_OBJECT

private slots:
    void transitions_data();
    void transitions();
    void repeatingAnEndingChangesNothing_data();
    void repeatingAnEndingChangesNothing();
    void derivedValues_data();
    void derivedValues();
    void endingOnTheWayUsesTheTravelledLine();
    void timelineHasTheExamplesShape();
    void theLastOrderEndsTheRoute();
    void aDisabledOrderKeepsTheRouteOpen();
    void completingARouteCancelsTheRest();
    void reschedulingUnderWayMakesTheNextAttempt();
    void aClosedHandleMayBeUsedAgain();
    void ambiguousTypesAreRefused();
    void routeEdits();
    void removingTheLastOrderRemovesTheRoute();
    void resequenceNamesEveryOpenOrder();
    void versionsCountChanges();
    void reassigningARouteEndsItsTracking();
    void reassigningAnOrderFindsTheWorkersRoute();
    void estimatesFollowTheRoute();
    void lateOrdersAreAtRisk();
    void patches();
    void closingNotesAreMerged();
    void regionsAreReadOffAddresses_data();
    void regionsAreReadOffAddresses();
};

void TestServiceLifecycle::transitions_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("to"); // empty: refused as Invalid
    const char *table[][3] = {
        { "unplanned", "complete", "completed" }, { "unplanned", "cancel", "cancelled" },
        { "unplanned", "disable", "disabled" }, { "unplanned", "enable", "unplanned" },
        { "unplanned", "reassign", "assigned" }, { "unplanned", "reschedule", "unplanned" },
        { "planned", "complete", "completed" }, { "planned", "cancel", "cancelled" },
        { "planned", "disable", "disabled" }, { "planned", "enable", "planned" },
        { "planned", "reassign", "assigned" }, { "planned", "reschedule", "unplanned" },
        { "assigned", "complete", "completed" }, { "assigned", "cancel", "cancelled" },
        { "assigned", "disable", "disabled" }, { "assigned", "enable", "assigned" },
        { "assigned", "reassign", "assigned" }, { "assigned", "reschedule", "unplanned" },
        { "ongoing", "complete", "completed" }, { "ongoing", "cancel", "cancelled" },
        { "ongoing", "disable", "disabled" }, { "ongoing", "enable", "ongoing" },
        { "ongoing", "reassign", "assigned" }, { "ongoing", "reschedule", "unplanned" },
        { "disabled", "complete", "completed" }, { "disabled", "cancel", "cancelled" },
        { "disabled", "disable", "disabled" }, { "disabled", "enable", "ongoing" },
        { "disabled", "reassign", "assigned" }, { "disabled", "reschedule", "unplanned" },
        { "completed", "complete", "completed" }, { "completed", "cancel", "" },
        { "completed", "disable", "" }, { "completed", "enable", "" },
        { "completed", "reassign", "" }, { "completed", "reschedule", "" },
        { "cancelled", "complete", "" }, { "cancelled", "cancel", "cancelled" },
        { "cancelled", "disable", "" }, { "cancelled", "enable", "" },
        { "cancelled", "reassign", "" }, { "cancelled", "reschedule", "" },
    };
    for (const auto &row : table) {
        QTest::addRow("%s: %s", row[0], row[1])
            << QString::fromLatin1(row[0]) << QString::fromLatin1(row[1]) << QString::fromLatin1(row[2]);
    }
}

void TestServiceLifecycle::transitions()
{
    QFETCH(QString, from);
    QFETCH(QString, action);
    QFETCH(QString, to);
    LifecycleFixture f;
    bring(f, from);
    const auto outcome = act(f, action);
    if (to.isEmpty()) {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ServiceError::Kind::Invalid);
        QCOMPARE(statusOf(f, u"o"_s), from);
        return;
    }
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->order.status.text(), to);
    QCOMPARE(statusOf(f, u"o"_s), to);
}

void TestServiceLifecycle::repeatingAnEndingChangesNothing_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("action");
    QTest::newRow("complete") << u"completed"_s << u"complete"_s;
    QTest::newRow("cancel") << u"cancelled"_s << u"cancel"_s;
}

void TestServiceLifecycle::repeatingAnEndingChangesNothing()
{
    QFETCH(QString, state);
    QFETCH(QString, action);
    LifecycleFixture f;
    bring(f, state);
    const OrderRecord before = stored(f, u"o"_s);
    const QStringList timeline = timelineOf(f, u"o"_s);
    QVERIFY(act(f, action).has_value());
    QVERIFY(stored(f, u"o"_s) == before);
    QCOMPARE(timelineOf(f, u"o"_s), timeline);
}

void TestServiceLifecycle::derivedValues_data()
{
    QTest::addColumn<QStringList>("times");
    QTest::addColumn<QString>("closedAt");
    QTest::addColumn<QString>("startedAt");
    QTest::addColumn<double>("duration");
    QTest::addColumn<double>("deviation");
    QTest::newRow("completed example") << QStringList { u"2023-10-26T01:39:24.125Z"_s } << u"2023-10-26T01:39:45.503Z"_s
                                       << u"2023-10-26T01:28:21.925Z"_s << 21.0 << 2254.0;
    QTest::newRow("cancelled example")
        << QStringList { u"2023-10-26T01:28:23.916Z"_s, u"2023-10-26T01:34:24.103Z"_s } << u"2023-10-26T01:37:03.650Z"_s
        << u"2023-10-26T01:28:22.016Z"_s << 520.0 << 2254.0;
    QTest::newRow("no line") << QStringList() << u"2023-10-26T01:39:45.503Z"_s << u"2023-10-26T01:39:35.000Z"_s << 11.0
                             << -1.0;
    QTest::newRow("never started") << QStringList() << u"2023-10-26T01:39:45.503Z"_s << QString() << 0.0 << -1.0;
}

void TestServiceLifecycle::derivedValues()
{
    QFETCH(QStringList, times);
    QFETCH(QString, closedAt);
    QFETCH(QString, startedAt);
    QFETCH(double, duration);
    QFETCH(double, deviation);
    api::Polyline line;
    for (const QString &time : times)
        line.append({ point(-121.877246, 37.371916), 24.49, api::instantFromText(time) });
    api::Destination destination;
    destination.point = point(-121.8871193, 37.390611);
    destination.radius = 100;
    const TravelSummary summary
        = summarise(line, destination, api::instantFromText(startedAt), *api::instantFromText(closedAt));
    QCOMPARE(summary.duration, duration);
    QCOMPARE(summary.deviation.value_or(-1), deviation);
    QCOMPARE(summary.distance, 0.0);
    QVERIFY(!summary.visited);
    QVERIFY(!summary.closedAtDestination);
}

void TestServiceLifecycle::endingOnTheWayUsesTheTravelledLine()
{
    LifecycleFixture f;
    bring(f, u"ongoing"_s);
    const OrderRecord before = stored(f, u"o"_s);
    const api::GeoPoint goal = *before.order.destination.point;
    f.store.story.appendTravelled(before.id,
        { { point(goal.longitude() - 0.01, goal.latitude()), 20.0, f.now + 5s }, { goal, {}, f.now + 100s },
            { point(goal.longitude() - 0.01, goal.latitude()), {}, f.now + 200s } });
    const auto record = completeOrder(f.at(300s), ref(u"o"_s), {});
    QVERIFY(record.has_value());
    const api::OrderDetail detail = detailView(f.at(300s), *record);
    QCOMPARE(detail.order.duration, std::optional(295.0));
    QCOMPARE(detail.order.distance, std::optional(std::round(2 * 884.0)));
    QCOMPARE(detail.deviationFromDestination, std::optional(884.0));
    QCOMPARE(detail.visitedDestination, std::optional(true));
    QCOMPARE(detail.completedAtDestination, std::optional(false));
    QVERIFY(!detail.cancelledAtDestination);
    QCOMPARE(detail.polyline.size(), 3);
    QVERIFY(detail.startLocation == detail.polyline.first().place);
    QVERIFY(detail.endLocation == detail.polyline.last().place);
}

void TestServiceLifecycle::timelineHasTheExamplesShape()
{
    LifecycleFixture f;
    auto request = tracking({ u"o"_s });
    request.orders.first().metadata.set(u"customerID"_s, u"12654"_s);
    const auto route = track(f.at(), request);
    QVERIFY(route.has_value());
    QVERIFY(disableOrder(f.at(1s), ref(u"o"_s)).has_value());
    QVERIFY(cancelOrder(f.at(2s), ref(u"o"_s), {}).has_value());
    const auto events = f.store.story.timeline(stored(f, u"o"_s).id);
    QStringList shapes;
    for (const api::TimelineEvent &event : events) {
        QString shape = event.type + u':' + event.orderHandle;
        if (!event.metadata.isEmpty())
            shape += " metadata"_L1;
        if (!event.routeHandle.isNull())
            shape += " route"_L1;
        if (!event.workerHandle.isNull())
            shape += u' ' + event.workerHandle;
        if (!event.orderType.isAbsent())
            shape += u' ' + event.orderType.text();
        if (event.fulfillmentAttempt)
            shape += " attempt "_L1 + QString::number(*event.fulfillmentAttempt);
        shapes.append(shape);
    }
    const QStringList expected { u"order_created:o metadata"_s, u"order_planned:o route attempt 0"_s,
        u"order_assigned:o ana.ruiz attempt 0"_s, u"order_started:o route drop attempt 0"_s,
        u"order_disabled:o route attempt 0"_s, u"order_cancelled:o route attempt 0"_s };
    QCOMPARE(shapes, expected);
    QVERIFY(std::ranges::is_sorted(events, {}, &api::TimelineEvent::recordedAt));

    bring(f, u"unplanned"_s);
    QVERIFY(completeOrder(f.at(3s), ref(u"p"_s), {}).has_value());
    const auto completed = f.store.story.timeline(stored(f, u"p"_s).id).last();
    QCOMPARE(completed.type, u"order_completed"_s);
    QVERIFY(completed.orderType.is(api::OrderType::Drop));
    QVERIFY(!completed.fulfillmentAttempt);
}

void TestServiceLifecycle::theLastOrderEndsTheRoute()
{
    LifecycleFixture f;
    bring(f, u"ongoing"_s);
    const QString route = stored(f, u"o"_s).order.routeHandle;
    QVERIFY(completeOrder(f.at(10s), ref(u"o"_s), {}).has_value());
    QVERIFY(f.store.routes.byHandle(route)->route.status.is(api::RouteStatus::Tracking));
    QVERIFY(cancelOrder(f.at(20s), ref(u"p"_s), {}).has_value());
    const auto ended = f.store.routes.byHandle(route);
    QVERIFY(ended->route.status.is(api::RouteStatus::Completed));
    QCOMPARE(ended->route.completedAt, std::optional(f.now + 20s));
}

void TestServiceLifecycle::aDisabledOrderKeepsTheRouteOpen()
{
    LifecycleFixture f;
    bring(f, u"disabled"_s);
    const QString route = stored(f, u"o"_s).order.routeHandle;
    QVERIFY(completeOrder(f.at(20s), ref(u"p"_s), {}).has_value());
    QVERIFY(f.store.routes.byHandle(route)->route.status.is(api::RouteStatus::Tracking));
    const auto enabled = enableOrder(f.at(30s), ref(u"o"_s));
    QVERIFY(enabled->order.status.is(api::OrderStatus::Ongoing));
    QVERIFY(enabled->order.disabledAt.has_value());
    QCOMPARE(enabled->order.enabledAt, std::optional(f.now + 30s));
}

void TestServiceLifecycle::completingARouteCancelsTheRest()
{
    LifecycleFixture f;
    bring(f, u"completed"_s);
    const QString route = stored(f, u"o"_s).order.routeHandle;
    const auto ended = completeRoute(f.at(20s), route, {});
    QVERIFY(ended.has_value());
    QVERIFY(ended->route.status.is(api::RouteStatus::Completed));
    QCOMPARE(statusOf(f, u"o"_s), u"completed"_s);
    QCOMPARE(statusOf(f, u"p"_s), u"cancelled"_s);
    const auto again = completeRoute(f.at(30s), route, {});
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ServiceError::Kind::RouteCompleted);
}

void TestServiceLifecycle::reschedulingUnderWayMakesTheNextAttempt()
{
    LifecycleFixture f;
    bring(f, u"ongoing"_s);
    const auto next = act(f, u"reschedule"_s);
    QVERIFY(next.has_value());
    QCOMPARE(next->order.key.attempt, 1);
    QVERIFY(next->order.routeHandle.isNull());
    const auto all = f.store.orders.ofHandle(u"o"_s);
    QCOMPARE(all.size(), 2);
    QVERIFY(all.first().order.status.is(api::OrderStatus::Cancelled));
    QVERIFY(all.first().order.rescheduledMarkedAt.has_value());
    const auto detail = detailView(f.at(), *next);
    QCOMPARE(detail.previousFulfillments.size(), 1);
    QCOMPARE(detail.previousFulfillments.first().attempt, 0);

    api::OrderFilter filter;
    filter.rescheduledOnly = true;
    QCOMPARE(f.store.orders.page(filter, QTimeZone::utc(), {}).rows.size(), 1);
}

void TestServiceLifecycle::aClosedHandleMayBeUsedAgain()
{
    LifecycleFixture f;
    bring(f, u"completed"_s);
    QVERIFY(!createBatch(f.at(), manual({ u"p"_s })).has_value());
    QVERIFY(createBatch(f.at(), manual({ u"o"_s })).has_value());
    QCOMPARE(stored(f, u"o"_s).order.key.attempt, 1);
    // Without an attempt the latest is meant; with one, that one.
    QVERIFY(completeOrder(f.at(), ref(u"o"_s), {})->order.key.attempt == 1);
    api::OrderRef first = ref(u"o"_s);
    first.attempt = 0;
    QVERIFY(completeOrder(f.at(), first, {})->order.key.attempt == 0);
    first.attempt = 7;
    QCOMPARE(completeOrder(f.at(), first, {}).error().kind, ServiceError::Kind::OrderNotFound);
}

void TestServiceLifecycle::ambiguousTypesAreRefused()
{
    LifecycleFixture f;
    auto request = manual({ u"o"_s, u"o"_s });
    request.orders.first().type = api::OrderType::Pick;
    QVERIFY(createBatch(f.at(), request).has_value());
    const auto refused = completeOrder(f.at(), ref(u"o"_s), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().fields.first().location, u"query"_s);
    QCOMPARE(refused.error().fields.first().field, u"type"_s);
    api::OrderRef pick = ref(u"o"_s);
    pick.type = api::OrderType::Pick;
    QVERIFY(completeOrder(f.at(), pick, {}).has_value());
    QVERIFY(f.store.orders.ofHandle(u"o"_s).last().isOpen());
}

void TestServiceLifecycle::routeEdits()
{
    LifecycleFixture f;
    QVERIFY(createBatch(f.at(), manual({ u"a"_s, u"b"_s, u"c"_s }, u"ana.ruiz"_s)).has_value());
    const QString route = stored(f, u"a"_s).order.routeHandle;
    QVERIFY(createBatch(f.at(), manual({ u"d"_s })).has_value());
    api::RouteOrdersRequest request;
    request.orders = { ref(u"d"_s) };
    QVERIFY(addToRoute(f.at(), route, request).has_value());
    QCOMPARE(sequence(f, route), (QStringList { u"a"_s, u"b"_s, u"c"_s, u"d"_s }));
    QCOMPARE(statusOf(f, u"d"_s), u"assigned"_s);
    QVERIFY(!addToRoute(f.at(), route, request).has_value());

    request.orders = { ref(u"b"_s), ref(u"d"_s) };
    QVERIFY(removeFromRoute(f.at(), route, request).has_value());
    QCOMPARE(sequence(f, route), (QStringList { u"a"_s, u"c"_s }));
    QCOMPARE(statusOf(f, u"b"_s), u"unplanned"_s);
    QVERIFY(stored(f, u"b"_s).order.workerHandle.isNull());
    QVERIFY(!removeFromRoute(f.at(), route, request).has_value());

    // b lies between a and c, so the best place is there, not the end.
    request.orders = { ref(u"b"_s) };
    request.resequence = true;
    QVERIFY(addToRoute(f.at(), route, request).has_value());
    QCOMPARE(sequence(f, route).indexOf(u"b"_s), 1);

    request.orders = { ref(u"c"_s), ref(u"a"_s), ref(u"b"_s) };
    QVERIFY(resequenceRoute(f.at(), route, request).has_value());
    QCOMPARE(sequence(f, route), (QStringList { u"c"_s, u"a"_s, u"b"_s }));
    QVERIFY(optimiseRoute(f.at(), route, {}).has_value());
    QCOMPARE(sequence(f, route).indexOf(u"b"_s), 1);
}

void TestServiceLifecycle::removingTheLastOrderRemovesTheRoute()
{
    LifecycleFixture f;
    bring(f, u"assigned"_s);
    const QString route = stored(f, u"o"_s).order.routeHandle;
    api::RouteOrdersRequest request;
    request.orders = { ref(u"o"_s), ref(u"p"_s) };
    const auto left = removeFromRoute(f.at(), route, request);
    QVERIFY(left.has_value());
    QVERIFY(!left->has_value());
    QVERIFY(!f.store.routes.byHandle(route));
}

void TestServiceLifecycle::resequenceNamesEveryOpenOrder()
{
    LifecycleFixture f;
    QVERIFY(createBatch(f.at(), manual({ u"a"_s, u"b"_s, u"c"_s }, u"ana.ruiz"_s)).has_value());
    const QString route = stored(f, u"a"_s).order.routeHandle;
    api::RouteOrdersRequest request;
    request.orders = { ref(u"c"_s), ref(u"b"_s) };
    QVERIFY(!resequenceRoute(f.at(), route, request).has_value());
    request.orders.append(ref(u"c"_s));
    QVERIFY(!resequenceRoute(f.at(), route, request).has_value());
    QCOMPARE(sequence(f, route), (QStringList { u"a"_s, u"b"_s, u"c"_s }));

    QVERIFY(completeOrder(f.at(), ref(u"a"_s), {}).has_value());
    request.orders = { ref(u"c"_s), ref(u"b"_s) };
    QVERIFY(resequenceRoute(f.at(), route, request).has_value());
    QCOMPARE(sequence(f, route), (QStringList { u"a"_s, u"c"_s, u"b"_s }));
}

void TestServiceLifecycle::versionsCountChanges()
{
    LifecycleFixture f;
    bring(f, u"assigned"_s);
    const QString route = stored(f, u"o"_s).order.routeHandle;
    QCOMPARE(f.store.routes.byHandle(route)->version, 1);
    QVERIFY(optimiseRoute(f.at(), route, 1).has_value());
    QCOMPARE(f.store.routes.byHandle(route)->version, 2);
    const auto stale = optimiseRoute(f.at(), route, 1);
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, ServiceError::Kind::VersionConflict);
    QCOMPARE(f.store.routes.byHandle(route)->version, 2);
    // A driver's progress does not put a dispatcher's edit out of date.
    QVERIFY(completeOrder(f.at(), ref(u"o"_s), {}).has_value());
    QCOMPARE(f.store.routes.byHandle(route)->version, 2);
}

void TestServiceLifecycle::reassigningARouteEndsItsTracking()
{
    LifecycleFixture f;
    bring(f, u"ongoing"_s);
    const QString route = stored(f, u"o"_s).order.routeHandle;
    const auto moved = reassignRoute(f.at(5s), route, { u"ben.okafor"_s, {}, {} });
    QVERIFY(moved.has_value());
    QVERIFY(moved->route.status.is(api::RouteStatus::Assigned));
    QVERIFY(!moved->route.startedAt);
    const OrderRecord order = stored(f, u"o"_s);
    QCOMPARE(order.order.workerHandle, u"ben.okafor"_s);
    QVERIFY(order.order.status.is(api::OrderStatus::Assigned));
    api::TrackRequest request;
    request.trackMode = api::TrackMode::OnTime;
    request.routeHandle = route;
    QVERIFY(track(f.at(6s), request).has_value());
    QCOMPARE(statusOf(f, u"o"_s), u"ongoing"_s);
    QCOMPARE(track(f.at(7s), request).error().kind, ServiceError::Kind::RouteCannotBeTracked);
}

void TestServiceLifecycle::reassigningAnOrderFindsTheWorkersRoute()
{
    LifecycleFixture f;
    bring(f, u"assigned"_s);
    QVERIFY(createBatch(f.at(), manual({ u"x"_s, u"y"_s }, u"ben.okafor"_s)).has_value());
    const QString target = stored(f, u"x"_s).order.routeHandle;
    QVERIFY(act(f, u"reassign"_s).has_value());
    QCOMPARE(stored(f, u"o"_s).order.routeHandle, target);
    QCOMPARE(sequence(f, target).size(), 3);
    QCOMPARE(timelineOf(f, u"o"_s).last(), u"order_assigned"_s);
    // Onto a route under way it is under way at once.
    api::TrackRequest request;
    request.trackMode = api::TrackMode::OnTime;
    request.routeHandle = target;
    QVERIFY(track(f.at(), request).has_value());
    QVERIFY(reassignOrder(f.at(), ref(u"p"_s), { u"ben.okafor"_s, {} })->order.status.is(api::OrderStatus::Ongoing));
}

void TestServiceLifecycle::estimatesFollowTheRoute()
{
    LifecycleFixture f;
    QVERIFY(createBatch(f.at(), manual({ u"a"_s, u"b"_s }, u"ana.ruiz"_s)).has_value());
    const QString handle = stored(f, u"a"_s).order.routeHandle;
    const auto route = f.store.routes.byHandle(handle)->route;
    QVERIFY(route.estimate.has_value());
    QCOMPARE(route.estimate->polyline.size(), 3); // depot, a, b
    QVERIFY(route.estimate->startLocation == f.store.groups.byHandle(u"san-jose"_s)->group.routeStart);
    QVERIFY(route.estimate->endLocation == stored(f, u"b"_s).order.destination.point);
    const auto a = stored(f, u"a"_s).order.estimate;
    const auto b = stored(f, u"b"_s).order.estimate;
    QVERIFY(a && b && *a->arriveAt < *b->arriveAt);
    QCOMPARE(*route.estimate->distance, *a->distance + *b->distance);
    QVERIFY(!a->initialArriveAt);

    QVERIFY(disableOrder(f.at(), ref(u"a"_s)).has_value());
    QVERIFY(!stored(f, u"a"_s).order.estimate);
    QVERIFY(*stored(f, u"b"_s).order.estimate->arriveAt < *b->arriveAt);
    QVERIFY(enableOrder(f.at(), ref(u"a"_s)).has_value());
    QVERIFY(stored(f, u"b"_s).order.estimate == b);

    api::TrackRequest request;
    request.trackMode = api::TrackMode::OnTime;
    request.routeHandle = handle;
    QVERIFY(track(f.at(), request).has_value());
    const auto initial = stored(f, u"b"_s).order.estimate->initialArriveAt;
    QVERIFY(initial.has_value());
    QVERIFY(completeOrder(f.at(3h), ref(u"a"_s), {}).has_value());
    QCOMPARE(stored(f, u"b"_s).order.estimate->initialArriveAt, initial);
    QVERIFY(*stored(f, u"b"_s).order.estimate->arriveAt > *initial);
}

void TestServiceLifecycle::lateOrdersAreAtRisk()
{
    LifecycleFixture f;
    bring(f, u"ongoing"_s);
    const auto level = [&](std::chrono::milliseconds later) {
        const api::Order order = orderView(f.at(later), stored(f, u"o"_s));
        return order.risks->first().level.text() + (order.riskStatus.value_or(false) ? u"!"_s : QString());
    };
    QCOMPARE(level(0s), u"green"_s);
    QCOMPARE(level(6h + 1min), u"yellow!"_s); // due at 22:00, it is 22:01
    QCOMPARE(level(6h + 15min), u"red!"_s);
    QVERIFY(completeOrder(f.at(7h), ref(u"o"_s), {}).has_value());
    QCOMPARE(level(100h), u"red!"_s);
    QVERIFY(stored(f, u"o"_s).order.risks.size() == 2);
}

void TestServiceLifecycle::patches()
{
    LifecycleFixture f;
    bring(f, u"unplanned"_s);
    api::OrderPatch patch;
    patch.metadata.emplace().set(u"k"_s, u"v"_s);
    patch.expectedServiceTime = 600;
    patch.destination.emplace().point = point(-121.9, 37.4);
    QVERIFY(patchOrder(f.at(), ref(u"o"_s), patch).has_value());
    const api::Order order = stored(f, u"o"_s).order;
    QCOMPARE(order.metadata.value(u"k"), u"v"_s);
    QCOMPARE(order.expectedServiceTime, std::optional(600));
    QVERIFY(!order.destination.radius);

    patch = {};
    patch.scheduledAfter = *order.scheduledAt + 1h;
    QVERIFY(!patchOrder(f.at(), ref(u"o"_s), patch).has_value());
    patch = {};
    patch.opsGroupHandle = api::changedTo(u"nowhere"_s);
    QVERIFY(!patchOrder(f.at(), ref(u"o"_s), patch).has_value());
    patch = {};
    patch.capacityUsed = 9;
    const auto refused = patchOrder(f.at(), ref(u"o"_s), patch, { .expectedServiceTime = 599 });
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ServiceError::Kind::FieldsChanged);
    QCOMPARE(refused.error().subject, u"expected_service_time"_s);
    QVERIFY(patchOrder(f.at(), ref(u"o"_s), patch, { .expectedServiceTime = 600 }).has_value());
    QCOMPARE(stored(f, u"o"_s).order.capacityUsed, 9);
    patch = {};
    patch.scheduledAt = api::cleared<api::Instant>();
    patch.opsGroupHandle = api::cleared<QString>();
    QVERIFY(patchOrder(f.at(), ref(u"o"_s), patch).has_value());
    QVERIFY(!stored(f, u"o"_s).order.scheduledAt);
    QVERIFY(stored(f, u"o"_s).order.opsGroupHandle.isEmpty());

    LifecycleFixture g;
    bring(g, u"ongoing"_s);
    patch = {};
    patch.destination.emplace().point = point(-121.9, 37.4);
    QVERIFY(!patchOrder(g.at(), ref(u"o"_s), patch).has_value());
    patch = {};
    patch.scheduledAt = api::changedTo(g.now + 9h);
    QVERIFY(patchOrder(g.at(), ref(u"o"_s), patch).has_value());
    QVERIFY(completeOrder(g.at(), ref(u"o"_s), {}).has_value());
    QVERIFY(!patchOrder(g.at(), ref(u"o"_s), patch).has_value());
    patch = {};
    patch.metadata.emplace().set(u"note"_s, u"left with the neighbour"_s);
    QVERIFY(patchOrder(g.at(), ref(u"o"_s), patch).has_value());
}

void TestServiceLifecycle::closingNotesAreMerged()
{
    LifecycleFixture f;
    auto request = tracking({ u"o"_s });
    request.orders.first().metadata.set(u"customerID"_s, u"12654"_s);
    QVERIFY(track(f.at(), request).has_value());
    api::Metadata note;
    note.set(u"cancel_reason"_s, u"nobody home"_s);
    QVERIFY(cancelOrder(f.at(), ref(u"o"_s), note).has_value());
    const api::Metadata metadata = stored(f, u"o"_s).order.metadata;
    QCOMPARE(metadata.value(u"customerID"), u"12654"_s);
    QCOMPARE(metadata.value(u"cancel_reason"), u"nobody home"_s);
}

void TestServiceLifecycle::regionsAreReadOffAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("state");
    QTest::newRow("usual") << u"1709 Automation Pkwy, San Jose, CA 95101"_s << u"San Jose"_s << u"California"_s;
    QTest::newRow("no comma before the state") << u"Mission Peak, Fremont CA 94539"_s << u"Fremont"_s << u"California"_s;
    QTest::newRow("long zip") << u"1 A St, New York, NY 10001-1234"_s << u"New York"_s << u"New York"_s;
    QTest::newRow("no such state") << u"1 A St, Town, ZZ 10001"_s << QString() << QString();
    QTest::newRow("elsewhere") << u"Unter den Linden 1, 10117 Berlin"_s << QString() << QString();
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void TestServiceLifecycle::regionsAreReadOffAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, city);
    QFETCH(QString, state);
    const api::Region region = regionOfAddress(address);
    QCOMPARE(region.city, city);
    QCOMPARE(region.state, state);
    QCOMPARE(region.country, city.isNull() ? QString() : u"United States"_s);
}

QTEST_GUILESS_MAIN(TestServiceLifecycle)
#include "tst_service_lifecycle.moc"
