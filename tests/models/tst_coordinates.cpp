// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/search/coordinatereader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace routedesk;
using namespace routedesk::models;
using namespace Qt::StringLiterals;

class Coordinates : public QObject {
    Q_OBJECT

private slots:
    void readsAnyNotation_data();
    void readsAnyNotation();
    void leavesTheRest_data();
    void leavesTheRest();
    void readsPlusCodes();
    void standsAnyText();
};

void Coordinates::readsAnyNotation_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "37.3382, -121.8863", "37.3382,-121.8863", "37.3382 -121.8863", "(37.3382, -121.8863)",
             "37.3382;-121.8863", "37,3382 -121,8863", "37,3382; -121,8863", "37,3382, -121,8863", "-121.8863, 37.3382",
             "37.3382 N, 121.8863 W", "37.3382N 121.8863W", "N37.3382 W121.8863", "N 37.3382, W 121.8863",
             "121.8863 W 37.3382 N", "+37.3382 -121.8863", "37.3382\xc2\xb0 -121.8863\xc2\xb0",
             "37\xc2\xb0" "20'17.52\"N 121\xc2\xb0" "53'10.68\"W", "37\xc2\xb0 20' 17.52\" N, 121\xc2\xb0 53' 10.68\" W",
             "37\xc2\xb0" "20\xe2\x80\xb2" "17.52\xe2\x80\xb3N 121\xc2\xb0" "53\xe2\x80\xb2" "10.68\xe2\x80\xb3W",
             "37\xc2\xba" "20\xe2\x80\x99" "17,52''N, 121\xc2\xba" "53\xe2\x80\x99" "10,68''W", "37 20 17.52 N 121 53 10.68 W",
             "N 37 20 17.52 W 121 53 10.68", "37\xc2\xb0 20.292' N 121\xc2\xb0 53.178' W", "N 37\xc2\xb0 20.292 W 121\xc2\xb0 53.178",
             "37\xc2\xb0" "20'17.52\" -121\xc2\xb0" "53'10.68\"", "37.3382, \xe2\x88\x92" "121.8863", "geo:37.3382,-121.8863",
             "geo:37.3382,-121.8863;u=35", "GEO:37.3382,-121.8863?z=12",
             "https://www.openstreetmap.org/#map=16/37.3382/-121.8863",
             "https://www.openstreetmap.org/?mlat=37.3382&mlon=-121.8863#map=5/10/10",
             "https://www.google.com/maps/@37.3382,-121.8863,17z", "https://maps.google.com/?q=37.3382,-121.8863",
             "https://www.google.com/maps/place/X/@10.5,10.5,17z/data=!3m1!3d37.3382!4d-121.8863",
             "https://maps.apple.com/?ll=37.3382,-121.8863&q=Here", "https://example.org/?q=37.3382%2C-121.8863" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void Coordinates::readsAnyNotation()
{
    QFETCH(QString, text);
    const auto place = readPlace(text);
    QVERIFY(place);
    QVERIFY2(std::abs(place->latitude() - 37.3382) < 1e-9, qPrintable(QString::number(place->latitude(), 'f', 9)));
    QVERIFY2(std::abs(place->longitude() + 121.8863) < 1e-9, qPrintable(QString::number(place->longitude(), 'f', 9)));
}

void Coordinates::leavesTheRest_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", "order-17", "12 34", "12, 34", "4711", "37.3382", "37,33", "1 Main St, 5", "N 37.3", "N N",
             "37.3 N 38.4 S", "37.3 N, 121.8", "91.5 N 10.5 E", "95.5, 181.5", "37\xc2\xb0" "61'N 121\xc2\xb0" "10'W", "1.5 2.5 3.5",
             "-37.3 S -121.8 W", "geo:here", "geo:95,10", "https://example.org/", "https://example.org/?q=Main+Street", "van-3 N 12",
             "12.5.6 7.8", "\xc2\xb0 \xc2\xb0", "2345+67", "INV-2031-00000001" })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void Coordinates::leavesTheRest()
{
    QFETCH(QString, text);
    QVERIFY(!readPlace(text));
}

void Coordinates::readsPlusCodes()
{
    // published examples of Open Location Code
    const auto isNear = [](const std::optional<api::GeoPoint> &place, double latitude, double longitude, double reach) {
        return place && std::abs(place->latitude() - latitude) <= reach && std::abs(place->longitude() - longitude) <= reach;
    };
    QVERIFY(isNear(readPlace(u"7FG49QCJ+2V"_s), 20.3700625, 2.7821875, 1e-7));
    QVERIFY(isNear(readPlace(u"7fg49qcj+2vx"_s), 20.3701125, 2.782234375, 1e-7));
    QVERIFY(isNear(readPlace(u"8FVC2222+22"_s), 47.0000625, 8.0000625, 1e-7));
    QVERIFY(isNear(readPlace(u"4VCPPQGP+Q9"_s), -41.2730625, 174.7859375, 1e-7));
    QVERIFY(!readPlace(u"2222+22"_s)); // a short one needs to know where one is
    QVERIFY(!readPlace(u"7FG40000+"_s));
    QVERIFY(!readPlace(u"7FG49QCJ+2A"_s));
    QVERIFY(!readPlace(u"XXXXXXXX+XX"_s)); // beyond the pole
}

void Coordinates::standsAnyText()
{
    QRandomGenerator random(3);
    const QString letters = QString::fromUtf8("0123456789.,;:-+/NSEW \xc2\xb0'\"@?=&()xgeo");
    for (int i = 0; i < 50'000; ++i) {
        QString text;
        for (int length = random.bounded(24); length > 0; --length)
            text += letters[random.bounded(letters.size())];
        if (const auto place = readPlace(text))
            QVERIFY2(std::abs(place->latitude()) <= 90 && std::abs(place->longitude()) <= 180, qPrintable(text));
    }
    QVERIFY(!readPlace(QString(1'000'000, u'1')));
}

QTEST_GUILESS_MAIN(Coordinates)
#include "tst_coordinates.moc"
