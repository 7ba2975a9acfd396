// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/filterfields.h"
#include "api/reading.h"
#include "api/writing.h"

#include <QTest>
#include <QUrl>

using namespace routedesk::api;
using namespace Qt::StringLiterals;

namespace {

QUrlQuery query(const char *text)
{
    return QUrlQuery(QUrl::fromEncoded(QByteArray("http://h/?") + text));
}

}

class QueriesTest : public QObject {
    Q_OBJECT

private slots:
    void orderFilter();
    void everyFilterGoesThereAndBack();
    void orderFilterRefuses_data();
    void orderFilterRefuses();
    void encodedText();
    void bareDays();
    void otherFilters();
    void orderRef();
    void version();
};

void QueriesTest::orderFilter()
{
    const auto filter = readOrderFilter(query("worker_handle=w&status=completed,rescheduled,ongoing&plan_mode=pool&track_mode=flex"
                                              "&fulfillment_attempt=1&scheduled_at_date=2026-01-02&scheduled_at_from=2026-01-01%2008:30:00&scheduled_at_to=2026-01-01T10:00:00Z"
                                              "&sort_direction=asc&limit=20&pagination_token=t&unknown=x&search_term="));
    QVERIFY(filter);
    OrderFilter expected;
    expected.workerHandle = u"w"_s;
    expected.statuses = { OrderStatus::Completed, OrderStatus::Ongoing };
    expected.rescheduledOnly = true;
    expected.planMode = PlanMode::Pool;
    expected.trackMode = TrackMode::Flex;
    expected.fulfillmentAttempt = 1;
    expected.scheduledDate = QDate(2026, 1, 2);
    expected.scheduledFrom = instantFromText(u"2026-01-01T08:30:00Z");
    expected.scheduledTo = instantFromText(u"2026-01-01T10:00:00Z");
    expected.sortDirection = SortDirection::Ascending;
    expected.limit = 20;
    expected.pageToken = u"t"_s;
    QCOMPARE(*filter, expected);
    QVERIFY(filter->searchTerm.isNull());
    QCOMPARE(readOrderFilter(QUrlQuery()), OrderFilter());
    QCOMPARE(readOrderFilter(query("driver_handle=d"))->workerHandle, u"d"_s);
}

void QueriesTest::everyFilterGoesThereAndBack()
{
    OrderFilter filter;
    filter.statuses = { OrderStatus::Ongoing };
    filter.rescheduledOnly = true;
    filter.scheduledDate = QDate(2026, 1, 2);
    filter.scheduledFrom = instantFromText(u"2026-01-01T08:30:00Z");
    filter.windows = { { .field = TimeField::CreatedAt, .from = instantFromText(u"2026-01-01T00:00:00Z") },
        { .field = TimeField::CompletedAt, .day = QDate(2026, 1, 3), .isWallClock = true },
        { .field = TimeField::RouteStartedAt, .day = QDate(2026, 1, 4), .to = instantFromText(u"2026-01-04T10:00:00Z") } };
    filter.deviceSwitchMode = DeviceSwitchMode::Manual;
    filter.trackingStatus = TrackingStatus::Untracked;
    filter.riskStatus = false;
    filter.metadata.set(u"customer & co"_s, u"\u00fc\"1"_s);
    filter.metadata.set(u"n"_s, u"4"_s, true);
    filter.region.set(u"city"_s, u"Reno"_s);
    filter.workerProfile.set(u"van"_s, u"true"_s, true);
    filter.destinationGeohash = u"9q9k"_s;
    filter.workerInsideDestination = true;
    filter.outageCategories = { OutageCategory::Os, OutageCategory::Sporadic };
    filter.sendOutage = false;
    filter.aggregate = true;
    QUrlQuery text;
    for (const auto &field : codec::filterFields(filter))
        text.addQueryItem(field.name, QString::fromLatin1(QUrl::toPercentEncoding(field.text)));
    QCOMPARE(readOrderFilter(text), filter);
    // An export carries the same in a body.
    QCOMPARE(readExport(writeExport({ filter, {} }))->filter, filter);
    QCOMPARE(readExport(R"({"status":["ongoing","rescheduled"],"order_metadata_filter":{"a":1}})")->filter.metadata.value(u"a"), u"1"_s);

    RouteFilter routes;
    routes.windows = { { .field = TimeField::PlannedAt, .day = QDate(2026, 1, 3) },
        { .field = TimeField::StartBy, .from = instantFromText(u"2026-01-01T00:00:00Z") } };
    routes.deviceId = u"d"_s;
    routes.planMode = PlanMode::Scheduled;
    routes.metadata.set(u"a"_s, u"b"_s);
    routes.deviceMetadata.set(u"c"_s, u"d"_s);
    QUrlQuery routeText;
    for (const auto &field : codec::filterFields(routes))
        routeText.addQueryItem(field.name, QString::fromLatin1(QUrl::toPercentEncoding(field.text)));
    QCOMPARE(readRouteFilter(routeText), routes);
}

void QueriesTest::orderFilterRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("field");
    for (const auto &[text, field] : { std::pair("limit=0", "limit"), { "limit=ten", "limit" }, { "limit=1001", "limit" },
             { "status=ongoing,lost", "status" }, { "sort_direction=up", "sort_direction" }, { "scheduled_at_date=02.01.2026", "scheduled_at_date" },
             { "scheduled_at_from=today", "scheduled_at_from" }, { "fulfillment_attempt=-1", "fulfillment_attempt" }, { "order_metadata_filter=[]", "order_metadata_filter" }, { "region_filter=%7B%22x%22:1%7D", "region_filter" }, { "destination_geohash=a", "destination_geohash" }, { "created_at_from_without_tz=x", "created_at_from_without_tz" }, { "plan_mode=x", "plan_mode" }, { "search_term=a%00b", "search_term" } })
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(field);
}

void QueriesTest::orderFilterRefuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, field);
    const auto filter = readOrderFilter(query(text.constData()));
    QVERIFY(!filter);
    QCOMPARE(filter.error().size(), 1);
    QCOMPARE(filter.error()[0].location, u"query"_s);
    QCOMPARE(filter.error()[0].field, field);
}

void QueriesTest::encodedText()
{
    QCOMPARE(readOrderFilter(query("search_term=a+b"))->searchTerm, u"a b"_s);
    QCOMPARE(readOrderFilter(query("search_term=a%2Bb%26c%3Dd%25%23"))->searchTerm, u"a+b&c=d%#"_s);
    QCOMPARE(readOrderFilter(query("search_term=%C3%BC%20%F0%9F%98%80"))->searchTerm, u"ü 😀"_s);
}

void QueriesTest::bareDays()
{
    const auto filter = readOrderFilter(query("scheduled_at_from=2026-01-01&scheduled_at_to=2026-01-01"));
    QVERIFY(filter);
    QCOMPARE(filter->scheduledFrom, instantFromText(u"2026-01-01T00:00:00Z"));
    QCOMPARE(filter->scheduledTo, instantFromText(u"2026-01-01T23:59:59.999Z"));
}

void QueriesTest::otherFilters()
{
    QCOMPARE(readRouteFilter(query("status=planned,tracking&started_at_date=2026-01-02"))->statuses.size(), 2);
    QVERIFY(!readRouteFilter(query("status=ongoing")));
    const auto plans = readPlanFilter(query("fulfillment_date=2026-01-02&status=failed&include_summary=true&sort_direction=desc"));
    QVERIFY(plans);
    QCOMPARE(plans->includeSummary, std::optional(true));
    QVERIFY(plans->status.is(PlanStatus::Failed));
    QVERIFY(!readPlanFilter(query("include_summary=perhaps")));
    QVERIFY(readWorkerFilter(query("filter_status=inactive"))->status.is(DeviceStatus::Inactive));
    QCOMPARE(readWorkerFilter(query("worker_handle=a,+b,,"))->workerHandles, (QStringList { u"a"_s, u"b"_s }));
    const auto span = readDateSpan(query("from_date=2026-01-02&to_date=2026-01-03+04:05:06"));
    QCOMPARE(*span, (DateSpan { QDate(2026, 1, 2), {}, {}, instantFromText(u"2026-01-03T04:05:06Z") }));
    QCOMPARE(*readDateSpan(query("date=2026-01-02")), (DateSpan { QDate(2026, 1, 2), QDate(2026, 1, 2), {}, {} }));
    QCOMPARE(readPlaceFilter(query("lat=2&lon=-1.5"))->near, GeoPoint::fromDegrees(-1.5, 2));
    QVERIFY(!readPlaceFilter(query("lat=2")));
    QVERIFY(!readPlaceFilter(query("metadata=%5B%5D")));
    QCOMPARE(readOpsGroupFilter(query("limit=3"))->limit, std::optional(3));
}

void QueriesTest::orderRef()
{
    const auto order = readOrderRef(u"o"_s, query("type=drop&type_index=2&fulfillment_attempt=1"));
    QCOMPARE(order, (OrderRef { u"o"_s, OrderType::Drop, 2, 1 }));
    QCOMPARE(readOrderRef(u"o"_s, QUrlQuery()), (OrderRef { u"o"_s, {}, {}, {} }));
    QCOMPARE(readOrderRef({}, QUrlQuery()).error()[0].location, u"path"_s);
    QVERIFY(!readOrderRef(u"o"_s, query("type=visit")));
}

void QueriesTest::version()
{
    QCOMPARE(*readVersion(query("version=7")), std::optional(7));
    QCOMPARE(*readVersion(QUrlQuery()), std::nullopt);
    QVERIFY(!readVersion(query("version=new")));
}

QTEST_GUILESS_MAIN(QueriesTest)
#include "tst_queries.moc"
