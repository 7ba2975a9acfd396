// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/connection.h"
#include "api/order.h"
#include "api/page.h"
#include "api/reading.h"
#include "api/timelineevent.h"
#include "api/workday.h"
#include "api/writing.h"

#include <QTest>
#include <QTimeZone>

using namespace routedesk::api;
using namespace Qt::StringLiterals;

class ApiValuesTest : public QObject {
    Q_OBJECT

private slots:
    void instantIsRead_data();
    void instantIsRead();
    void instantIsWritten();
    void pointKeepsRange();
    void destinationForms_data();
    void destinationForms();
    void centreOfRings();
    void keysAreOrdered();
    void unknownWordsAreKept();
    void meaningOfBothGenerations_data();
    void meaningOfBothGenerations();
    void notesAreBounded();
    void credentialsMakeHeaders();
    void metadataReplacesInPlace();
    void metadataSurvivesText();
    void riskNeedsMoreThanGreen();
    void workdays_data();
    void workdays();
    void wallClocksAtTheChangeOfTime();
    void impossiblePacesAreNone();
};

void ApiValuesTest::workdays_data()
{
    using Shifts = QList<ShiftEntry>;
    QTest::addColumn<QList<ShiftEntry>>("schedule");
    QTest::addColumn<std::optional<Workday>>("expected");

    const auto on = [](int start, int end, const QString &day = u"thursday"_s) {
        return ShiftEntry{ day, start, end, std::nullopt };
    };
    QTest::newRow("no schedule") << Shifts{} << std::optional<Workday>();
    QTest::newRow("a day off") << Shifts{ on(480, 960, u"friday"_s) } << std::optional<Workday>();
    QTest::newRow("one shift") << Shifts{ on(480, 960, u"Thursday"_s), on(0, 60, u"friday"_s) }
                               << std::optional(Workday{ 480, 960, {} });
    QTest::newRow("a pause at noon, told backwards")
        << Shifts{ on(780, 1020), on(480, 720) } << std::optional(Workday{ 480, 1020, { { 720, 780 } } });
    QTest::newRow("shifts that overlap and touch")
        << Shifts{ on(480, 720), on(500, 600), on(720, 900) } << std::optional(Workday{ 480, 900, {} });
    QTest::newRow("over midnight after a pause")
        << Shifts{ on(600, 840), on(1200, 120) } << std::optional(Workday{ 600, 1560, { { 840, 1200 } } });
}

void ApiValuesTest::workdays()
{
    QFETCH(QList<ShiftEntry>, schedule);
    QFETCH(std::optional<Workday>, expected);
    QVERIFY(workdayOf(schedule, QDate(2023, 11, 2)) == expected);
}

void ApiValuesTest::wallClocksAtTheChangeOfTime()
{
    const QTimeZone berlin("Europe/Berlin");
    QCOMPARE(wallClock(QDate(2023, 10, 29), 8 * 60, berlin), *instantFromText(u"2023-10-29T07:00:00Z"));
    QCOMPARE(wallClock(QDate(2023, 10, 28), 32 * 60, berlin), *instantFromText(u"2023-10-29T07:00:00Z"));
    QCOMPARE(wallClock(QDate(2023, 10, 28), 8 * 60, berlin), *instantFromText(u"2023-10-28T06:00:00Z"));
}

void ApiValuesTest::impossiblePacesAreNone()
{
    OpsGroup group;
    group.handle = u"g"_s;
    group.travelPace = TravelPace { 10, 3, 2.5, 1.4, {}, 120, instantFromText(u"2031-03-03T02:00:00Z") };
    group.travelPace->hours.fill(1.25);
    const auto decoded = decodeOpsGroup(writeOpsGroup(group));
    QVERIFY(decoded);
    QCOMPARE(decoded->value, group);
    for (const double impossible : { 0.0, -1.0, 1e9 }) {
        OpsGroup wild = group;
        wild.travelPace->farMinutesPerKm = impossible;
        const auto read = decodeOpsGroup(writeOpsGroup(wild));
        QVERIFY(read);
        QVERIFY(!read->value.travelPace);
        QVERIFY(read->notes.count > 0);
    }
}

void ApiValuesTest::instantIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // null: refused

    QTest::newRow("millis") << u"2023-10-31T02:00:00.123Z"_s << u"2023-10-31T02:00:00.123Z"_s;
    QTest::newRow("no millis") << u"2023-11-02T02:00:00Z"_s << u"2023-11-02T02:00:00.000Z"_s;
    QTest::newRow("one digit") << u"2023-10-31T02:00:00.5Z"_s << u"2023-10-31T02:00:00.500Z"_s;
    QTest::newRow("micros are cut") << u"2023-10-31T02:00:00.123999Z"_s << u"2023-10-31T02:00:00.123Z"_s;
    QTest::newRow("nine digits") << u"2023-10-31T02:00:00.000000001Z"_s << u"2023-10-31T02:00:00.000Z"_s;
    QTest::newRow("ten digits") << u"2023-10-31T02:00:00.0000000001Z"_s << QString();
    QTest::newRow("space") << u"2023-10-31 02:00:00"_s << u"2023-10-31T02:00:00.000Z"_s;
    QTest::newRow("no zone is UTC") << u"2023-10-31T02:00:00"_s << u"2023-10-31T02:00:00.000Z"_s;
    QTest::newRow("east") << u"2023-10-31T02:00:00+05:30"_s << u"2023-10-30T20:30:00.000Z"_s;
    QTest::newRow("west, short") << u"2023-10-31T20:00:00-0800"_s << u"2023-11-01T04:00:00.000Z"_s;
    QTest::newRow("hours only") << u"2023-10-31T02:00:00+02"_s << u"2023-10-31T00:00:00.000Z"_s;
    QTest::newRow("leap day") << u"2024-02-29T00:00:00Z"_s << u"2024-02-29T00:00:00.000Z"_s;
    QTest::newRow("no leap day") << u"2023-02-29T00:00:00Z"_s << QString();
    QTest::newRow("before 1970") << u"1969-12-31T23:59:59.999Z"_s << u"1969-12-31T23:59:59.999Z"_s;
    for (const auto &wrong : { u""_s, u"string"_s, u"2023-10-31"_s, u"2023-13-01T00:00:00Z"_s, u"2023-10-31T24:00:00Z"_s,
             u"2023-10-31T02:60:00Z"_s, u"2023-10-31T02:00:61Z"_s, u"2023-10-31T02:00:00Zx"_s, u"2023-10-31T02:00:00.Z"_s,
             u"2023-10-31T02:00:00+25:00"_s, u"20231031T020000Z"_s, u" 2023-10-31T02:00:00Z"_s, u"0000-01-01T00:00:00Z"_s,
             u"9999-12-31T23:59:59-01:00"_s, u"0001-01-01T00:00:00+01:00"_s })
        QTest::addRow("wrong: '%s'", qPrintable(wrong)) << wrong << QString();
}

void ApiValuesTest::instantIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const auto instant = instantFromText(text);
    QCOMPARE(instant ? toText(*instant) : QString(), expected);
    const QByteArray utf8 = text.toUtf8();
    QCOMPARE(instantFromUtf8({ utf8.constData(), std::size_t(utf8.size()) }), instant);
}

void ApiValuesTest::instantIsWritten()
{
    const QDateTime dateTime(QDate(2023, 10, 31), QTime(2, 0, 0, 7), QTimeZone::utc());
    QCOMPARE(toText(toInstant(dateTime)), u"2023-10-31T02:00:00.007Z"_s);
    QCOMPARE(toDateTime(toInstant(dateTime)), dateTime);
    QCOMPARE(toUtf8(Instant()), QByteArray("1970-01-01T00:00:00.000Z"));
}

void ApiValuesTest::pointKeepsRange()
{
    QVERIFY(GeoPoint::fromDegrees(180, -90));
    QVERIFY(!GeoPoint::fromDegrees(180.0001, 0));
    QVERIFY(!GeoPoint::fromDegrees(37.39, -121.88));
    QVERIFY(!GeoPoint::fromDegrees(qQNaN(), 0));
    QVERIFY(!GeoPoint::fromDegrees(0, qInf()));
}

void ApiValuesTest::destinationForms_data()
{
    QTest::addColumn<Destination>("destination");
    QTest::addColumn<Destination::Form>("form");
    QTest::addColumn<int>("radius"); // -1: none

    using enum Destination::Form;
    const auto at = GeoPoint::fromDegrees(-121.88, 37.39);
    QTest::newRow("nothing") << Destination() << None << -1;
    QTest::newRow("point") << Destination { .point = at, .polygon = {}, .address = u"x"_s, .radius = {}, .placeHandle = {}, .placeId = {}, .geofenceId = {} } << Point << 100;
    QTest::newRow("point with radius") << Destination { .point = at, .polygon = {}, .address = {}, .radius = 50, .placeHandle = {}, .placeId = {}, .geofenceId = {} } << Point << 50;
    QTest::newRow("polygon") << Destination { .point = {}, .polygon = { *at, *at, *at }, .address = {}, .radius = {}, .placeHandle = {}, .placeId = {}, .geofenceId = {} } << Polygon << -1;
    QTest::newRow("place") << Destination { .point = {}, .polygon = {}, .address = u"x"_s, .radius = {}, .placeHandle = u"p"_s, .placeId = {}, .geofenceId = {} } << Place << -1;
    QTest::newRow("geofence") << Destination { .point = {}, .polygon = {}, .address = {}, .radius = 70, .placeHandle = {}, .placeId = {}, .geofenceId = u"g"_s } << Geofence << 70;
    QTest::newRow("address") << Destination { .point = {}, .polygon = {}, .address = u"x"_s, .radius = {}, .placeHandle = {}, .placeId = {}, .geofenceId = {} } << AddressOnly << 30;
}

void ApiValuesTest::destinationForms()
{
    QFETCH(Destination, destination);
    QFETCH(Destination::Form, form);
    QFETCH(int, radius);

    QCOMPARE(destination.form(), form);
    QCOMPARE(destination.effectiveRadius().value_or(-1), radius);
}

void ApiValuesTest::centreOfRings()
{
    const auto ring = [](std::initializer_list<std::pair<double, double>> corners) {
        Destination destination;
        for (const auto &[longitude, latitude] : corners)
            destination.polygon.append(*GeoPoint::fromDegrees(longitude, latitude));
        return destination;
    };
    // Closed or not, the same middle; and over the 180th meridian, not on the far side of the earth.
    QCOMPARE(ring({ { 0, 0 }, { 4, 0 }, { 4, 2 }, { 0, 2 } }).centre(), GeoPoint::fromDegrees(2, 1));
    QCOMPARE(ring({ { 0, 0 }, { 4, 0 }, { 4, 2 }, { 0, 2 }, { 0, 0 } }).centre(), GeoPoint::fromDegrees(2, 1));
    QCOMPARE(ring({ { 179, 0 }, { -179, 0 }, { -179, 2 }, { 179, 2 } }).centre(), GeoPoint::fromDegrees(180, 1));
    QCOMPARE(Destination().centre(), std::nullopt);
}

void ApiValuesTest::keysAreOrdered()
{
    const QList<OrderKey> ascending {
        { u"a"_s, OrderType::Pick, 0, 0 }, { u"a"_s, OrderType::Pick, 0, 1 }, { u"a"_s, OrderType::Pick, 1, 0 },
        { u"a"_s, OrderType::Drop, 0, 0 }, { u"a"_s, OpenEnum<OrderType>::fromText(u"visit"), 0, 0 },
        { u"a"_s, {}, 0, 0 }, { u"b"_s, OrderType::Pick, 0, 0 },
    };
    for (qsizetype i = 0; i < ascending.size(); ++i) {
        for (qsizetype j = 0; j < ascending.size(); ++j) {
            QCOMPARE(ascending[i] < ascending[j], i < j);
            QCOMPARE(ascending[i] == ascending[j], i == j);
        }
    }
    QCOMPARE(qHash(ascending[3]), qHash(OrderKey { u"a"_s, OrderType::Drop, 0, 0 }));
    QCOMPARE(OrderRef::to(ascending[1]).attempt, std::optional(1));
}

void ApiValuesTest::unknownWordsAreKept()
{
    const auto known = OpenEnum<OrderStatus>::fromText(u"ongoing");
    QVERIFY(known.is(OrderStatus::Ongoing));
    const auto unknown = OpenEnum<OrderStatus>::fromText(u"snoozed");
    QVERIFY(unknown.isUnknown());
    QCOMPARE(unknown.text(), u"snoozed"_s);
    QVERIFY(OpenEnum<OrderStatus>().isAbsent());
}

void ApiValuesTest::meaningOfBothGenerations_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("meaning");

    using enum TimelineEvent::Meaning;
    const auto row = [](const char *type, TimelineEvent::Meaning meaning) {
        QTest::newRow(type) << QString::fromLatin1(type) << int(meaning);
    };
    row("order_created", Created);
    row("driver_order_created", Created);
    row("order_planned", Planned);
    row("driver_order_assigned", Assigned);
    row("order_started", Started);
    row("order_disabled", Disabled);
    row("driver_order_completed", Completed);
    row("order_cancelled", Cancelled);
    row("driver_activity_started", ActivityStarted);
    row("driver_activity_ended", ActivityEnded);
    row("driver_activity_event", ActivityInterval);
    row("driver_outage_event", Outage);
    row("driver_status_updated", StatusUpdated);
    row("order_geofence_entered", GeofenceEntered);
    row("order_service", Service);
    row("check_in", CheckIn);
    row("driver_device_unlinked_event", DeviceUnlinked);
    row("customers_own_word", Other);
    row("Order_Created", Other);
}

void ApiValuesTest::meaningOfBothGenerations()
{
    QFETCH(QString, type);
    QFETCH(int, meaning);
    TimelineEvent event;
    event.type = type;
    QCOMPARE(int(event.meaning()), meaning);
}

void ApiValuesTest::notesAreBounded()
{
    DecodeNotes many;
    for (int i = 0; i < 50; ++i)
        many.add(QString::number(i));
    QCOMPARE(many.count, 50);
    QCOMPARE(many.messages.size(), DecodeNotes::keptMessages);
    DecodeNotes all;
    all.add(u"first"_s);
    all.add(many);
    QCOMPARE(all.count, 51);
    QCOMPARE(all.messages.size(), DecodeNotes::keptMessages);
    QCOMPARE(all.messages.first(), u"first"_s);
}

void ApiValuesTest::credentialsMakeHeaders()
{
    QCOMPARE(authorizationHeader(BasicCredentials { u"acc"_s, "s:cret" }), "Basic " + QByteArray("acc:s:cret").toBase64());
    QCOMPARE(authorizationHeader(BearerCredentials { "t0k" }), QByteArray("Bearer t0k"));
}

void ApiValuesTest::metadataReplacesInPlace()
{
    Metadata metadata;
    metadata.set(u"b"_s, u"1"_s);
    metadata.set(u"a"_s, u"2"_s);
    metadata.set(u"b"_s, u"3"_s, true);
    QCOMPARE(metadata.entries().size(), 2);
    QCOMPARE(metadata.entries().first(), (Metadata::Entry { u"b"_s, u"3"_s, true }));
    QVERIFY(metadata.value(u"c").isNull());
    metadata.remove(u"b");
    QCOMPARE(metadata.entries().size(), 1);
}

void ApiValuesTest::metadataSurvivesText()
{
    const QString text = uR"({"z":"1","a":4,"deep":{"x":[1,null]},"quote\"":"line\nend"})"_s;
    const Metadata metadata = metadataFromText(text);
    QCOMPARE(metadata.entries().size(), 4);
    QCOMPARE(metadata.entries().first().key, u"z"_s);
    QVERIFY(metadata.entries()[1].isJson);
    QCOMPARE(metadataToText(metadata), text);
    QVERIFY(metadataFromText(u"no map"_s).isEmpty());
    QVERIFY(metadataFromText(u"[1]"_s).isEmpty());
    // Json that is none must not break the object around it.
    Metadata broken;
    broken.set(u"k"_s, u"} oops"_s, true);
    QCOMPARE(metadataToText(broken), uR"({"k":"} oops"})"_s);
}

void ApiValuesTest::riskNeedsMoreThanGreen()
{
    Order order;
    QVERIFY(!order.isAtRisk());
    order.risks = { { RiskKey::IsOffline, RiskLevel::Green }, { RiskKey::InOutage, {} } };
    QVERIFY(!order.isAtRisk());
    order.risks.edit().append({ RiskKey::MovingTooSlow, OpenEnum<RiskLevel>::fromText(u"purple") });
    QVERIFY(order.isAtRisk());
    order.risks.clear();
    order.riskStatus = true;
    QVERIFY(order.isAtRisk());
}

QTEST_GUILESS_MAIN(ApiValuesTest)
#include "tst_apivalues.moc"
