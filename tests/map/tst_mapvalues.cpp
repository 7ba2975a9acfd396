// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/basemap.h"
#include "map/furniture.h"
#include "map/geometry.h"
#include "map/mappalette.h"
#include "map/outlinepainter.h"
#include "map/outlines.h"
#include "map/pindigest.h"
#include "map/routecolours.h"
#include "map/strokeraster.h"
#include "map/viewport.h"

#include <QFile>
#include <QPainter>
#include <QTest>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

LonLat at(double longitude, double latitude) { return LonLat::make(longitude, latitude).value(); }

QList<Pin> pinsOverSanJose(int count)
{
    QList<Pin> pins;
    for (int i = 0; i < count; ++i) {
        // The fractional parts of multiples of irrational numbers: strewn evenly, always the same.
        const double x = std::fmod(i * 0.7548776662466927, 1);
        const double y = std::fmod(i * 0.5698402909980532, 1);
        pins.append({ u"p%1"_s.arg(i), at(-122 + 0.25 * x, 37.25 + 0.2 * y), QString::number(i % 99), Qt::blue, Glyph::Drop, Status::Planned });
    }
    return pins;
}

quint32 total(const PinCloud &cloud, const PinLevel &level)
{
    quint32 sum = 0;
    for (quint32 mark = 0; mark < level.marks.size(); ++mark)
        sum += cloud.countOf(level, mark);
    return sum;
}

}

class TestMapValues : public QObject {
    Q_OBJECT
private slots:
    void placesAreValidated()
    {
        QVERIFY(LonLat::make(-180, 90));
        QVERIFY(!LonLat::make(180.01, 0));
        QVERIFY(!LonLat::make(0, -90.5));
        QVERIFY(!LonLat::make(std::nan(""), 0));
        QVERIFY(!LonLat::make(0, INFINITY));
    }

    void projectionRoundTrips_data()
    {
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        QTest::newRow("San José") << -121.8863 << 37.3382;
        QTest::newRow("zero") << 0.0 << 0.0;
        QTest::newRow("Sydney") << 151.2093 << -33.8688;
        QTest::newRow("Fiji") << 179.9999 << -17.0;
        QTest::newRow("far north") << 25.0 << 85.0;
    }
    void projectionRoundTrips()
    {
        QFETCH(double, longitude);
        QFETCH(double, latitude);
        const LonLat back = mercator::unproject(mercator::project(at(longitude, latitude)));
        QVERIFY(std::abs(back.longitude() - longitude) < 1e-9);
        QVERIFY(std::abs(back.latitude() - latitude) < 1e-9);
    }

    void projectionKnowsItsCorners()
    {
        QCOMPARE(mercator::project(at(-180, 90)), QPointF(0, mercator::project(at(0, mercator::maxLatitude)).y()));
        QVERIFY(std::abs(mercator::project(at(0, mercator::maxLatitude)).y()) < 1e-12);
        QVERIFY(std::abs(mercator::project(at(0, -90)).y() - 1) < 1e-12);
        // OpenStreetMap's own example: tile 10/165/397 holds San José.
        const QPointF tile = mercator::project(at(-121.8863, 37.3382)) * 1024;
        QCOMPARE(QPoint(int(tile.x()), int(tile.y())), QPoint(165, 397));
    }

    void viewKeepsWhatIsUnderThePointer()
    {
        const Viewport view(mercator::project(at(-121.9, 37.3)), 12.3, { 1000, 700 });
        const QPointF pointer(123, 456);
        const Viewport nearer = view.zoomed(14.1, pointer);
        const QPointF before = view.toWorld(pointer);
        const QPointF after = nearer.toWorld(pointer);
        QVERIFY(std::hypot(before.x() - after.x(), before.y() - after.y()) * nearer.scale() < 1e-6);
        QCOMPARE(nearer.zoom(), 14.1);
        QCOMPARE(view.toScreen(before), pointer);
    }

    void viewNeverLeavesTheWorld()
    {
        const Viewport north(mercator::project(at(0, 85)), 5, { 800, 600 });
        QVERIFY(north.worldRect().top() >= -1e-12);
        const Viewport south(mercator::project(at(0, -85)), 5, { 800, 600 });
        QVERIFY(south.worldRect().bottom() <= 1 + 1e-12);
        const Viewport far({ 0.5, 0.5 }, -3, { 1600, 900 });
        QVERIFY(far.scale() >= 1600);
        QCOMPARE(Viewport({ 0.5, 0.5 }, 40, { 10, 10 }).zoom(), Viewport::maxZoom);
    }

    void viewWrapsAtTheAntimeridian()
    {
        const Viewport view(mercator::project(at(179.9, -17)), 8, { 800, 600 });
        const QPointF east = view.toScreen(mercator::project(at(-179.9, -17)));
        QVERIFY(QRectF(0, 0, 800, 600).contains(east));
        QVERIFY(east.x() > 400);
    }

    void fitShowsAll()
    {
        const QRectF box(mercator::project(at(-122, 37.5)), mercator::project(at(-121, 37)));
        const Viewport view = Viewport::fitting(box, { 900, 600 }, 40, 18);
        for (const QPointF corner : { box.topLeft(), box.bottomRight() })
            QVERIFY(QRectF(39.9, 39.9, 820.2, 520.2).contains(view.toScreen(corner)));
        QCOMPARE(Viewport::fitting({ 0.2, 0.4, 0, 0 }, { 900, 600 }, 40, 16).zoom(), 16.0);
    }

    void groundLengthsFollowTheLatitude_data()
    {
        QTest::addColumn<double>("latitude");
        for (const double latitude : { 0.0, 37.3, 60.0, 80.0 })
            QTest::addRow("%g degrees", latitude) << latitude;
    }
    void groundLengthsFollowTheLatitude()
    {
        QFETCH(double, latitude);
        const QPointF here = mercator::project(at(10, latitude));
        // One thousandth of a degree of longitude is a known length on the sphere.
        const double metres = 0.001 * std::numbers::pi / 180 * mercator::meanEarthRadius * std::cos(latitude * std::numbers::pi / 180);
        const double units = mercator::project(at(10.001, latitude)).x() - here.x();
        QVERIFY(std::abs(units * mercator::metresPerUnit(here.y()) / metres - 1) < 1e-6);

        Geometry geometry;
        geometry.setFences({ { u"f"_s, Circle { at(10, latitude), 300 }, Qt::red } });
        const Viewport view(here, 16, { 800, 800 });
        const double pixels = 300 / mercator::metresPerUnit(here.y()) * view.scale();
        QCOMPARE(geometry.fenceAt(view.toScreen(here) + QPointF(pixels - 1, 0), view), u"f"_s);
        QVERIFY(geometry.fenceAt(view.toScreen(here) + QPointF(pixels + 1, 0), view).isNull());
    }

    void clustersAddUpAndSplit()
    {
        const PinCloud cloud(pinsOverSanJose(3000));
        size_t before = 0;
        for (int zoom = 0; zoom < PinLevel::count; ++zoom) {
            const PinLevel &level = cloud.level(zoom);
            QCOMPARE(total(cloud, level), 3000U);
            QVERIFY(level.marks.size() >= before);
            before = level.marks.size();
            // Each pin is in one mark, and a mark is where its members are.
            std::vector<int> seen(3000);
            for (quint32 mark = 0; mark < level.marks.size(); ++mark) {
                quint32 count = 0;
                QPointF sum;
                cloud.eachMember(level, mark, [&](quint32 pin) {
                    ++seen[pin];
                    ++count;
                    sum += cloud.world(pin);
                });
                QCOMPARE(count, cloud.countOf(level, mark));
                const QPointF away = sum / count - cloud.placeOf(level, mark);
                QVERIFY(std::hypot(away.x(), away.y()) < 1e-12);
            }
            QVERIFY(std::ranges::all_of(seen, [](int times) { return times == 1; }));
        }
        QCOMPARE(cloud.level(3).marks.size(), 1UL);
        QCOMPARE(before, 3000UL);
    }

    void marksOfALevelKeepApart()
    {
        const PinCloud cloud(pinsOverSanJose(2000));
        for (const int zoom : { 10, 12, 14 }) {
            const PinLevel &level = cloud.level(zoom);
            const double pixels = mercator::tileSize * std::exp2(zoom);
            int close = 0;
            for (quint32 a = 0; a < level.marks.size(); ++a) {
                for (quint32 b = 0; b < a; ++b) {
                    const QPointF away = (cloud.placeOf(level, a) - cloud.placeOf(level, b)) * pixels;
                    close += std::hypot(away.x(), away.y()) < PinLevel::joinPixels / 2;
                }
            }
            QVERIFY2(close <= int(level.marks.size()) / 100, qPrintable(QString::number(close)));
        }
    }

    void platesOfADenseTownDoNotPileUp()
    {
        const PinCloud cloud(pinsOverSanJose(40'000));
        for (const int zoom : { 9, 11, 12 }) {
            const PinLevel &level = cloud.level(zoom);
            const double pixels = mercator::tileSize * std::exp2(zoom);
            int overlapping = 0;
            for (quint32 a = 0; a < level.marks.size(); ++a) {
                bool isCovered = false;
                for (quint32 b = 0; b < level.marks.size(); ++b) {
                    const QPointF away = (cloud.placeOf(level, a) - cloud.placeOf(level, b)) * pixels;
                    isCovered = isCovered || (a != b && std::abs(away.x()) < 20 && std::abs(away.y()) < 14);
                }
                overlapping += int(isCovered);
            }
            QVERIFY(level.marks.size() > 4);
            QVERIFY2(overlapping <= int(level.marks.size()) / 20, qPrintable(u"%1 of %2 at %3"_s.arg(overlapping).arg(level.marks.size()).arg(zoom)));
        }
    }

    void onePlaceStaysOneCluster()
    {
        const PinCloud cloud({ { u"a"_s, at(-122, 37) }, { u"b"_s, at(-122, 37) }, { u"c"_s, at(-121.9, 37) } });
        const PinLevel &level = cloud.level(19);
        QCOMPARE(level.marks.size(), 2UL);
        QCOMPARE(std::max(cloud.countOf(level, 0), cloud.countOf(level, 1)), 2U);
    }

    void clusterTakesTheColourOfItsMajority()
    {
        QList<Pin> pins;
        for (int i = 0; i < 5; ++i)
            pins.append({ u"p%1"_s.arg(i), at(-122, 37), {}, i < 3 ? Qt::red : Qt::green, Glyph::Plain, Status::Planned, i == 4 });
        const auto lookOf = [](const QList<Pin> &list, const PinStates &states) {
            const PinCloud cloud(list);
            return digest(cloud, cloud.level(10), 0, states);
        };
        QCOMPARE(lookOf(pins, {}).colour, QColor(Qt::red).rgb());
        QVERIFY(lookOf(pins, {}).late);
        QVERIFY(!lookOf(pins, {}).faded);
        pins[0].colour = Qt::green;
        pins[4].colour = Qt::blue;
        QCOMPARE(lookOf(pins, {}).colour, 0U);
        for (Pin &pin : pins)
            pin.route = pin.colour == QColor(Qt::green) ? 1 : 2;
        // What is faded does not lead; what is hidden does not count.
        pins[3].route = 0;
        pins[3].faded = true;
        QCOMPARE(lookOf(pins, { { RouteLook::Shown, RouteLook::Faded, RouteLook::Shown } }).colour, QColor(Qt::red).rgb());
        const PinDigest rest = lookOf(pins, { { RouteLook::Shown, RouteLook::Shown, RouteLook::Hidden } });
        QCOMPARE(rest.count, 2U);
        QVERIFY(!rest.late);
        QCOMPARE(rest.colour, QColor(Qt::green).rgb());
        QVERIFY(lookOf(pins, { { RouteLook::Faded, RouteLook::Faded, RouteLook::Faded } }).faded);
        QCOMPARE(lookOf(pins, { { RouteLook::Hidden, RouteLook::Hidden, RouteLook::Hidden } }).count, 0U);
    }

    void pinsAreFoundByTheirIds()
    {
        QList<Pin> pins = pinsOverSanJose(500);
        pins[17].id = pins[400].id; // twice the same
        pins[3].number = u"12345"_s;
        const PinCloud cloud(pins);
        QVERIFY(cloud.holds(pins));
        for (const Pin &pin : std::as_const(pins)) {
            const auto found = cloud.withIds({ pin.id });
            QCOMPARE(found.size(), pin.id == pins[17].id ? 2UL : 1UL);
            for (const quint32 number : found)
                QCOMPARE(cloud.id(number), pin.id);
        }
        QVERIFY(cloud.withIds({ u"p500"_s, QString() }).empty());
        QCOMPARE(cloud.withIds({ u"p7"_s, u"p8"_s, u"x"_s }).size(), 2UL);
        pins[499].late = true;
        QVERIFY(!cloud.holds(pins));
        QVERIFY(!cloud.holds(pins.first(499)));
        QVERIFY(PinCloud().withIds({ u"a"_s }).empty());
    }

    void onlyWhatIsInViewIsVisited()
    {
        const PinCloud cloud(pinsOverSanJose(3000));
        const Viewport view(mercator::project(at(-121.9, 37.35)), 16, { 800, 600 });
        const PinLevel &level = cloud.level(16);
        const auto visible = cloud.visible(level, view);
        const QRectF screen(0, 0, 800, 600);
        QVERIFY(visible.size() < 400);
        QList<quint32> expected;
        for (quint32 i = 0; i < level.marks.size(); ++i) {
            if (screen.contains(view.toScreen(cloud.placeOf(level, i))))
                expected.append(i);
        }
        QVERIFY(!expected.isEmpty());
        for (const quint32 mark : expected)
            QVERIFY(std::ranges::contains(visible, mark));
    }

    void pinsBeyondTheAntimeridianAndAtThePoles()
    {
        const PinCloud cloud({ { u"w"_s, at(179.99, -17) }, { u"e"_s, at(-179.99, -17) }, { u"n"_s, at(0, 90) }, { u"s"_s, at(0, -90) } });
        const Viewport view(mercator::project(at(180, -17)), 10, { 800, 600 });
        QCOMPARE(cloud.visible(cloud.level(10), view).size(), 2UL);
        QCOMPARE(cloud.inside({ 0, 0, 800, 600 }, view).size(), 2UL);
        QCOMPARE(total(cloud, cloud.level(19)), 4U);
    }

    void nothingIsFine()
    {
        const PinCloud cloud;
        QVERIFY(cloud.level(5).marks.empty());
        QVERIFY(cloud.visible(cloud.level(5), Viewport({ 0.5, 0.5 }, 5, { 100, 100 })).empty());
        Geometry geometry;
        QVERIFY(geometry.bounds().isNull());
        geometry.setLines({ { u"l"_s, {}, Qt::red }, { u"m"_s, { at(0, 0) }, Qt::red } });
        geometry.setFences({ { u"f"_s, Ring {}, Qt::red }, { u"g"_s, Circle { at(0, 0), 0 }, Qt::red } });
        QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        const Viewport view({ 0.5, 0.5 }, 5, { 100, 100 });
        geometry.paint(image, view, { MapPalette::lightPalette() }, { u"l"_s, u"f"_s });
        QVERIFY(geometry.fenceAt({ 10, 10 }, view).isNull());
        QVERIFY(geometry.lineAt({ 10, 10 }, view, 5).isNull());
    }

    void linesAreHitWithinReachAndCrossTheAntimeridian()
    {
        Geometry geometry;
        geometry.setLines({ { u"l"_s, { at(179.5, 0), at(-179.5, 0) }, Qt::red } });
        QVERIFY(geometry.bounds().width() < 0.01);
        const Viewport view(mercator::project(at(180, 0)), 9, { 800, 600 });
        QCOMPARE(geometry.lineAt({ 380, 303 }, view, 6), u"l"_s);
        QVERIFY(geometry.lineAt({ 380, 310 }, view, 6).isNull());
        QImage image(800, 600, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        geometry.paint(image, view, { MapPalette::lightPalette() }, {});
        QVERIFY(image.pixelColor(400, 300).red() > 180);
        QCOMPARE(image.pixelColor(400, 330).alpha(), 0);
    }

    void smallestFenceWins()
    {
        Geometry geometry;
        const Ring square { at(-0.1, -0.1), at(0.1, -0.1), at(0.1, 0.1), at(-0.1, 0.1) };
        geometry.setFences({ { u"big"_s, square, Qt::red }, { u"small"_s, Circle { at(0, 0), 3000 }, Qt::red } });
        const Viewport view(mercator::project(at(0, 0)), 12, { 800, 800 });
        QCOMPARE(geometry.fenceAt({ 400, 400 }, view), u"small"_s);
        QCOMPARE(geometry.fenceAt(view.toScreen(mercator::project(at(0.09, 0.09))), view), u"big"_s);
        QVERIFY(geometry.fenceAt(view.toScreen(mercator::project(at(0.11, 0))), view).isNull());
    }

    void strokesLookLikeThoseOfThePainter()
    {
        QImage ours(120, 90, QImage::Format_ARGB32_Premultiplied);
        ours.fill(Qt::white);
        QImage theirs = ours;
        const std::array points { QPointF(10.3, 12.7), QPointF(60.2, 70.1), QPointF(110.8, 33.3), QPointF(110.8, 10) };
        StrokeRaster(ours).draw(points, { .width = 5, .colour = Qt::blue });
        QPainter painter(&theirs);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::blue, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(points.data(), int(points.size()));
        painter.end();
        double difference = 0;
        int worst = 0;
        for (int y = 0; y < ours.height(); ++y) {
            for (int x = 0; x < ours.width(); ++x) {
                const int d = std::abs(qRed(ours.pixel(x, y)) - qRed(theirs.pixel(x, y)));
                difference += d;
                worst = std::max(worst, d);
            }
        }
        QVERIFY2(worst < 70, qPrintable(QString::number(worst)));
        QVERIFY(difference / (120 * 90) < 1.5);
    }

    void translucentStrokesDoNotDarkenThemselves()
    {
        QImage image(60, 60, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        const std::array cross { QPointF(10, 10), QPointF(50, 50), QPointF(50, 10), QPointF(10, 50) };
        StrokeRaster(image).draw(cross, { .width = 6, .colour = QColor(0, 0, 255, 128) });
        QCOMPARE(image.pixelColor(30, 30).alpha(), image.pixelColor(15, 15).alpha());
        QVERIFY(std::abs(image.pixelColor(30, 30).alpha() - 128) <= 1);
    }

    void dashesHaveGaps()
    {
        QImage image(200, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        const std::array line { QPointF(-5000, 10), QPointF(5000, 10) };
        StrokeRaster(image).draw(line, { .width = 2, .colour = Qt::black, .dash = 6, .gap = 8 });
        int inked = 0;
        for (int x = 0; x < 200; ++x)
            inked += image.pixelColor(x, 10).alpha() > 128;
        QVERIFY(inked > 60 && inked < 140);
    }

    void routeColoursCanBeToldApart()
    {
        for (const bool dark : { false, true }) {
            const MapPalette palette = dark ? MapPalette::darkPalette() : MapPalette::lightPalette();
            for (int i = 0; i < routeColourCount; ++i) {
                QVERIFY(contrast(routeColour(i, dark), palette.land) > 2.2);
                QVERIFY(contrast(inkOn(routeColour(i, dark)), routeColour(i, dark)) >= 3.5);
                for (int k = 0; k < i; ++k)
                    QVERIFY(routeColour(i, dark) != routeColour(k, dark));
            }
            QVERIFY(contrast(palette.ink, palette.surface) >= 7);
            QVERIFY(contrast(palette.label, palette.land) >= 4.5);
        }
        QCOMPARE(routeColour(-1, false), routeColour(routeColourCount - 1, false));
    }

    void coloursBelongToTheWorker()
    {
        // Fixed for good: a change here would repaint every team's day.
        QCOMPARE(colourIndexForWorker(u"ana"_s), 12);
        QCOMPARE(colourIndexForWorker(u"driver-7"_s), 20);
        QCOMPARE(colourForWorker(u"ana"_s, true), routeColour(colourIndexForWorker(u"ana"_s), true));
        QSet<int> used;
        for (int i = 0; i < 400; ++i)
            used.insert(colourIndexForWorker(u"worker-%1"_s.arg(i)));
        QCOMPARE(used.size(), routeColourCount);
    }

    void tileTemplates_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("tile");
        QTest::newRow("usual") << u"https://t.example/{z}/{x}/{y}.png"_s << u"https://t.example/%z/%x/%y.png"_s << u"https://t.example/3/1/2.png"_s;
        QTest::newRow("other order and key") << u"https://t.example/{z}/{y}/{x}?key=a"_s << u"https://t.example/%z/%y/%x?key=a"_s << u"https://t.example/3/2/1?key=a"_s;
        QTest::newRow("bare") << u"http://localhost:8080/osm"_s << u"http://localhost:8080/osm/%z/%x/%y.png"_s << u"http://localhost:8080/osm/3/1/2.png"_s;
        QTest::newRow("half") << u"https://t.example/{z}/{x}.png"_s << QString() << QString();
        QTest::newRow("file") << u"file:///etc/{z}/{x}/{y}"_s << QString() << QString();
        QTest::newRow("words") << u"no map"_s << QString() << QString();
    }
    void tileTemplates()
    {
        QFETCH(QString, given);
        const BaseMapChoice choice { {}, given, {}, {} };
        QTEST(choice.pluginHost(), "host");
        QTEST(choice.tileAddress(3, 1, 2), "tile");
    }

    void scaleIsRound_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<bool>("imperial");
        QTest::addColumn<QString>("text");
        QTest::newRow("metres") << 730.0 << false << u"500 m"_s;
        QTest::newRow("kilometres") << 2400.0 << false << u"2 km"_s;
        QTest::newRow("feet") << 100.0 << true << u"200 ft"_s;
        QTest::newRow("miles") << 9000.0 << true << u"5 mi"_s;
        QTest::newRow("nothing") << 0.0 << false << QString();
    }
    void scaleIsRound()
    {
        QFETCH(double, most);
        QFETCH(bool, imperial);
        const RoundLength length = roundLength(most, imperial);
        QTEST(length.text, "text");
        QVERIFY(length.metres <= most);
    }

    void gridAdaptsToTheZoom()
    {
        const QPointF sanJose = mercator::project(at(-121.9, 37.3));
        QCOMPARE(gridMetres(Viewport(sanJose, 5, { 800, 600 })), 0.0);
        for (double zoom = 8.6; zoom < 19; zoom += 0.4) {
            const Viewport view(sanJose, zoom, { 800, 600 });
            const double pixels = gridMetres(view) / view.metresPerPixel();
            QVERIFY2(pixels >= 90 && pixels <= 230, qPrintable(QString::number(pixels)));
        }
    }

    void outlinesKnowLandFromWater_data()
    {
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<bool>("land");
        QTest::newRow("San José") << -121.886 << 37.338 << true;
        QTest::newRow("the Pacific") << -123.2 << 37.0 << false;
        QTest::newRow("San Francisco Bay") << -122.28 << 37.70 << false;
        QTest::newRow("Siberia, west of the antimeridian") << 178.0 << 67.0 << true;
        QTest::newRow("Chukotka, east of it") << -176.5 << 66.2 << true;
        QTest::newRow("the Atlantic at Russia's latitude") << -30.0 << 67.9 << false;
        QTest::newRow("Antarctica") << 20.0 << -80.0 << true;
        QTest::newRow("Lesotho, within South Africa") << 28.2 << -29.5 << true;
    }
    void outlinesKnowLandFromWater()
    {
        QFETCH(double, longitude);
        QFETCH(double, latitude);
        QFETCH(bool, land);
        QFile file(QStringLiteral(ROUTEDESK_SOURCE_DIR "/resources/map/outlines/outlines.bin"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto outlines = Outlines::decode(file.readAll());
        QVERIFY(outlines);
        MapPalette palette = MapPalette::lightPalette();
        palette.grid = Qt::transparent;
        palette.label = palette.labelHalo = Qt::transparent;
        palette.county = palette.border = Qt::transparent;
        for (const double zoom : { 3.0, 6.0, 9.0 }) {
            QImage image(600, 400, QImage::Format_RGB32);
            QPainter painter(&image);
            const Viewport view(mercator::project(at(longitude, latitude)), zoom, image.size());
            paintOutlines(painter, view, outlines.get(), palette);
            painter.end();
            const QPoint pixel = view.toScreen(mercator::project(at(longitude, latitude))).toPoint();
            const QColor found = image.pixelColor(pixel);
            if (zoom > 4 || !QByteArrayView(QTest::currentDataTag()).startsWith("San"))
                QCOMPARE(found.name(), (land ? palette.land : palette.water).name());
        }
    }

    void spoiltOutlinesAreRefused()
    {
        QFile file(QStringLiteral(ROUTEDESK_SOURCE_DIR "/resources/map/outlines/outlines.bin"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = qUncompress(file.readAll());
        QVERIFY(!Outlines::decode(qCompress(whole.first(whole.size() / 2))));
        QVERIFY(!Outlines::decode(qCompress("PNG")));
        QByteArray garbage = whole.first(5) + QByteArray(2000, '\xff');
        QVERIFY(!Outlines::decode(qCompress(garbage)));
    }
};

QTEST_MAIN(TestMapValues)
#include "tst_mapvalues.moc"
