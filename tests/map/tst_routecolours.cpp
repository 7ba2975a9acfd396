// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mappalette.h"
#include "map/routecolours.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace routedesk::map;

namespace {

using Triple = std::array<double, 3>;

Triple linear(const QColor &colour)
{
    const auto of = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return { of(colour.redF()), of(colour.greenF()), of(colour.blueF()) };
}

// Björn Ottosson's OKLab, of linear sRGB.
Triple oklab(const Triple &c)
{
    const double l = std::cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    const double m = std::cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    const double s = std::cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return { 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
             0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s };
}

// Machado, Oliveira and Fernandes 2009, severity 1: protanopia, deuteranopia, tritanopia.
constexpr std::array<std::array<double, 9>, 3> blindness { {
    { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
    { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
    { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
} };

Triple seen(int kind, const Triple &c)
{
    Triple result {};
    for (size_t i = 0; i < 3; ++i) {
        const double *row = blindness[size_t(kind)].data() + 3 * i;
        result[i] = std::clamp(row[0] * c[0] + row[1] * c[1] + row[2] * c[2], 0.0, 1.0);
    }
    return result;
}

double apart(const Triple &a, const Triple &b)
{
    return 100 * std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

double nearestPair(bool dark, int kind) // kind -1: usual eyes
{
    double nearest = INFINITY;
    const auto look = [&](int index) {
        const Triple colour = linear(routeColour(index, dark));
        return oklab(kind < 0 ? colour : seen(kind, colour));
    };
    for (int i = 0; i < routeColourCount; ++i) {
        for (int k = 0; k < i; ++k)
            nearest = std::min(nearest, apart(look(i), look(k)));
    }
    return nearest;
}

}

class TestRouteColours : public QObject {
    Q_OBJECT
private slots:
    void everyPairCanBeToldApart_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("least");
        for (const bool dark : { false, true }) {
            const char *form = dark ? "dark" : "light";
            QTest::addRow("%s, usual eyes", form) << dark << -1 << 9.6;
            QTest::addRow("%s, protanopia", form) << dark << 0 << 5.9;
            QTest::addRow("%s, deuteranopia", form) << dark << 1 << 5.9;
            QTest::addRow("%s, tritanopia", form) << dark << 2 << 5.9;
        }
    }
    void everyPairCanBeToldApart()
    {
        QFETCH(bool, dark);
        QFETCH(int, kind);
        QFETCH(double, least);
        const double nearest = nearestPair(dark, kind);
        QVERIFY2(nearest >= least, qPrintable(QString::number(nearest)));
    }

    void noneIsThatOfWarnings()
    {
        for (const bool dark : { false, true }) {
            for (int i = 0; i < routeColourCount; ++i) {
                const Triple own = oklab(linear(routeColour(i, dark)));
                QVERIFY(apart(own, oklab(linear(MapPalette::lightPalette().late))) > 10);
            }
        }
    }

    void namesDiffer()
    {
        QSet<QString> names;
        for (int i = 0; i < routeColourCount; ++i)
            names.insert(routeColourName(i));
        QCOMPARE(names.size(), routeColourCount);
    }

    // Whatever lies below, a line is seen against its rim, and the rim against the ground or its own halo.
    void linesStandOutOnSatellitePictures()
    {
        const MapPalette palette = MapPalette::satellitePalette();
        QVERIFY(!palette.dark);
        QVERIFY(palette.casingWidth >= 1.5);
        for (int i = 0; i < routeColourCount; ++i)
            QVERIFY2(contrast(routeColour(i, false), palette.casing) >= 2.3, qPrintable(routeColourName(i)));
        for (const QRgb ground : { 0x808080U, 0x4a6b3aU, 0x6f7a5cU, 0x20301aU, 0x2a4a6aU })
            QVERIFY(contrast(palette.casing, QColor(ground)) >= 3);
        // On sand and roofs the halo parts the rim from the ground.
        for (const QRgb bright : { 0xe8e4d8U, 0xd8d0b8U }) {
            const QColor ground(bright);
            const double share = palette.halo.alphaF();
            const QColor shaded = QColor::fromRgbF(float(ground.redF() * (1 - share)), float(ground.greenF() * (1 - share)),
                                                   float(ground.blueF() * (1 - share)));
            QVERIFY(palette.haloWidth >= 1);
            QVERIFY(contrast(palette.casing, shaded) >= 3);
        }
    }
};

QTEST_MAIN(TestRouteColours)
#include "tst_routecolours.moc"
