// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/geo.h"

#include <QTest>

#include <cmath>

using namespace routedesk::planner;

class TestGeo : public QObject {
    Q_OBJECT

private slots:
    void matchesTheWiresDeviation();
    void knowsDistances_data();
    void knowsDistances();
    void isTheSameBothWays();
};

void TestGeo::matchesTheWiresDeviation()
{
    const double metres = greatCircleMetres({ -121.877246, 37.371916 }, { -121.8871193, 37.390611 });
    QCOMPARE(std::llround(metres), 2254LL);
    QVERIFY2(std::abs(metres - 2254.42) < 0.005, qPrintable(QString::number(metres)));
}

void TestGeo::knowsDistances_data()
{
    QTest::addColumn<double>("fromLongitude");
    QTest::addColumn<double>("fromLatitude");
    QTest::addColumn<double>("toLongitude");
    QTest::addColumn<double>("toLatitude");
    QTest::addColumn<double>("metres");

    const double quarter = 6'371'000.0 * std::numbers::pi / 2.0;
    QTest::newRow("nowhere") << 13.4 << 52.5 << 13.4 << 52.5 << 0.0;
    QTest::newRow("to the pole") << 20.0 << 0.0 << 20.0 << 90.0 << quarter;
    QTest::newRow("along the equator") << 0.0 << 0.0 << 90.0 << 0.0 << quarter;
    QTest::newRow("to the other side") << 0.0 << 0.0 << 180.0 << 0.0 << 2.0 * quarter;
    QTest::newRow("over the date line") << 179.5 << 0.0 << -179.5 << 0.0 << quarter / 90.0;
    QTest::newRow("one degree north") << -121.9 << 37.0 << -121.9 << 38.0 << quarter / 90.0;
}

void TestGeo::knowsDistances()
{
    QFETCH(double, fromLongitude);
    QFETCH(double, fromLatitude);
    QFETCH(double, toLongitude);
    QFETCH(double, toLatitude);
    QFETCH(double, metres);
    const double found = greatCircleMetres({ fromLongitude, fromLatitude }, { toLongitude, toLatitude });
    QVERIFY2(std::abs(found - metres) < 0.01, qPrintable(QString::number(found, 'f', 3)));
}

void TestGeo::isTheSameBothWays()
{
    const Coordinate one{ -121.9, 37.3 };
    const Coordinate other{ -122.4, 37.8 };
    QCOMPARE(greatCircleMetres(one, other), greatCircleMetres(other, one));
}

QTEST_APPLESS_MAIN(TestGeo)
#include "tst_geo.moc"
