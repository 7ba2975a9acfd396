// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/geocodeanswers.h"

#include <QRandomGenerator>
#include <QTest>

using namespace routedesk::api;
using namespace Qt::StringLiterals;

namespace {

const QByteArray house = R"({"place_id":1,"licence":"Data \u00a9 OpenStreetMap contributors","osm_type":"node",)"
                         R"("lat":"52.5162746","lon":"13.3777041","category":"place","type":"house","place_rank":30,)"
                         R"("importance":0.2,"addresstype":"place","name":"","display_name":"1, Pariser Platz,  Berlin",)"
                         R"("address":{"house_number":"1","road":"Pariser Platz","postcode":"10117","city":"Berlin"},)"
                         R"("boundingbox":["52.5162246","52.5163246","13.3776541","13.3777541"]})";

}

/// Answers of a place server: what is taken of good ones, and that bad ones do no harm.
class TestGeocodeAnswers : public QObject {
    Q_OBJECT

private slots:
    void readsAHouse();
    void readsNone();
    void leavesOutWhatIsNoPlace();
    void knowsGarbage_data();
    void knowsGarbage();
    void readsWhatLiesThere();
    void hearsRefusals();
    void standsAnyCut();
};

void TestGeocodeAnswers::readsAHouse()
{
    const auto read = decodeGeocodedPlaces('[' + house + ']');
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), 1);
    const GeocodedPlace &place = read->first();
    QCOMPARE(place.point, *GeoPoint::fromDegrees(13.3777041, 52.5162746));
    QCOMPARE(place.label, u"1, Pariser Platz, Berlin"_s);
    QCOMPARE(place.rank, 30);
    QCOMPARE(place.houseNumber, u"1"_s);
    QCOMPARE(place.road, u"Pariser Platz"_s);
    QCOMPARE(place.postcode, u"10117"_s);
    QVERIFY(place.name.isNull());
    QCOMPARE(place.extent, (std::optional(GeoExtent { 52.5162246, 52.5163246, 13.3776541, 13.3777541 })));
}

void TestGeocodeAnswers::readsNone()
{
    const auto read = decodeGeocodedPlaces("[]");
    QVERIFY(read.has_value() && read->isEmpty());
}

void TestGeocodeAnswers::leavesOutWhatIsNoPlace()
{
    const auto read = decodeGeocodedPlaces(
        R"([{"lat":"91","lon":"0","display_name":"x"},{"lat":"a","lon":"0","display_name":"x"},)"
        R"({"lat":1,"lon":2,"display_name":"numbers"},{"lat":"1","lon":"2"},7,null,[],"text",)"
        R"({"lat":"3","lon":"4","display_name":"kept","boundingbox":["1","2","3"],"place_rank":"99","address":[]}])");
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(0).label, u"numbers"_s);
    QCOMPARE(read->at(1).label, u"kept"_s);
    QCOMPARE(read->at(1).rank, 30);
    QVERIFY(!read->at(1).extent);
    const QByteArray many = QByteArrayList(50, house).join(',');
    QCOMPARE(decodeGeocodedPlaces('[' + many + ']', 20)->size(), 20);
    const auto wordy = decodeGeocodedPlaces(R"([{"lat":"1","lon":"2","display_name":")" + QByteArray(100'000, 'x') + "\"}]");
    QVERIFY(wordy.has_value());
    QCOMPARE(wordy->first().label.size(), 400);
}

void TestGeocodeAnswers::knowsGarbage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a web page") << QByteArray("<html>Welcome</html>");
    QTest::newRow("an object") << QByteArray("{\"features\":[]}");
    QTest::newRow("cut") << '[' + house.first(200);
    QTest::newRow("more behind") << '[' + house + "] and more";
    QTest::newRow("zeros") << QByteArray(64, '\0');
}

void TestGeocodeAnswers::knowsGarbage()
{
    QFETCH(QByteArray, body);
    QVERIFY(!decodeGeocodedPlaces(body).has_value());
    QVERIFY(!decodeReverseGeocoded(body).has_value());
}

void TestGeocodeAnswers::readsWhatLiesThere()
{
    const auto read = decodeReverseGeocoded(house);
    QVERIFY(read.has_value() && read->has_value());
    QCOMPARE((*read)->houseNumber, u"1"_s);
    const auto sea = decodeReverseGeocoded(R"({"error":"Unable to geocode"})");
    QVERIFY(sea.has_value() && !sea->has_value());
}

void TestGeocodeAnswers::hearsRefusals()
{
    QCOMPARE(geocodeRefusal(R"({"error":{"code":400,"message":"Nothing to search for."}})"), u"Nothing to search for."_s);
    QCOMPARE(geocodeRefusal(R"({"error":"Invalid key"})"), u"Invalid key"_s);
    QVERIFY(geocodeRefusal("<html>").isNull());
    QCOMPARE(decodeGeocodedPlaces(R"({"error":"Invalid key"})").error().message, u"Invalid key"_s);
}

void TestGeocodeAnswers::standsAnyCut()
{
    const QByteArray whole = '[' + house + ',' + house + ']';
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!decodeGeocodedPlaces(whole.first(size)).has_value());
    QRandomGenerator chance(7);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bent = whole;
        for (int i = 0; i < 4; ++i)
            bent[chance.bounded(bent.size())] = char(chance.bounded(256));
        if (const auto read = decodeGeocodedPlaces(bent))
            QVERIFY(read->size() <= 2);
    }
}

QTEST_GUILESS_MAIN(TestGeocodeAnswers)
#include "tst_geocodeanswers.moc"
