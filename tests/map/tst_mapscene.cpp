// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampleday.h"

#include "map/legend.h"
#include "map/mapscene.h"
#include "map/routecolours.h"

#include <QPainter>
#include <QTest>

#include <array>
#include <cmath>
#include <tuple>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

LonLat at(double longitude, double latitude) { return LonLat::make(longitude, latitude).value(); }

const QSize size(400, 300);
const Viewport view(mercator::project(at(-121.9, 37.3)), 14, size);

Pin pinAt(const QString &id, QPointF screen, Status status = Status::UnderWay, const QColor &colour = routeColour(0, false))
{
    return { id, mercator::unproject(view.toWorld(screen)), QString(), colour, Glyph::Plain, status };
}

LonLat placeAt(QPointF screen) { return mercator::unproject(view.toWorld(screen)); }

void fillWithDay(MapScene &scene)
{
    SampleDay day = sampleDay(120, 8, 60, false);
    day.fences.append({ u"ring"_s, Ring { at(-121.91, 37.33), at(-121.86, 37.34), at(-121.87, 37.37), at(-121.9, 37.36) }, Qt::darkGreen });
    day.lines[0].pale = 5;
    day.lines[2].style = LineStyle::Travelled;
    for (WorkerMark &worker : day.workers)
        worker.note = u"5 min"_s;
    scene.setPins(day.pins);
    scene.setFences(day.fences);
    scene.setLines(day.lines);
    scene.setWorkers(day.workers);
}

// The view whose corner is nearest to this one's of those that lie on whole device pixels.
Viewport onPixels(const Viewport &seen, double ratio)
{
    const double scale = seen.scale() * ratio;
    const QPointF corner = seen.worldRect().topLeft() * scale;
    return Viewport(seen.centre() + QPointF(std::round(corner.x()) - corner.x(), std::round(corner.y()) - corner.y()) / scale,
                    seen.zoom(), seen.size());
}

QImage drawn(MapScene &scene, const Viewport &seen, double ratio)
{
    QImage image((seen.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    scene.geometry()->paint(image, seen, scene.shapeStyle(), scene.selection());
    QPainter painter(&image);
    scene.paintMarks(painter, seen, ratio);
    painter.end();
    return image;
}

QImage painted(MapScene &scene, double ratio = 1)
{
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    scene.paintMarks(painter, view, ratio);
    return image;
}

}

class TestMapScene : public QObject {
    Q_OBJECT
private slots:
    void settersTellWhetherAnythingChanged()
    {
        MapScene scene;
        const QList<Pin> pins { pinAt(u"a"_s, { 100, 100 }) };
        QVERIFY(scene.setPins(pins));
        QVERIFY(!scene.setPins(pins));
        QVERIFY(scene.setSelection({ u"a"_s }));
        QVERIFY(!scene.setSelection({ u"a"_s }));
        QVERIFY(!scene.setLines({}));
        QVERIFY(scene.setPalette(MapPalette::darkPalette()));
        const auto before = scene.geometry();
        QVERIFY(scene.setFences({ { u"f"_s, Circle { at(0, 0), 10 }, Qt::red } }));
        QVERIFY(before->isEmpty()); // what a worker thread holds does not change under it
        QVERIFY(!scene.geometry()->isEmpty());
    }

    void hitsWhatIsThere()
    {
        MapScene scene;
        scene.setPins({ pinAt(u"a"_s, { 100, 100 }), pinAt(u"b"_s, { 300, 200 }), pinAt(u"c"_s, { 300, 203 }) });
        scene.setWorkers({ { u"w"_s, mercator::unproject(view.toWorld({ 200, 50 })) } });
        QCOMPARE(scene.hit({ 105, 96 }, view).id, u"a"_s);
        QCOMPARE(int(scene.hit({ 130, 100 }, view).kind), int(Hit::Kind::Nothing));
        QCOMPARE(int(scene.hit({ 203, 52 }, view).kind), int(Hit::Kind::Worker));
        const Hit cluster = scene.hit({ 300, 201 }, view);
        QCOMPARE(int(cluster.kind), int(Hit::Kind::Cluster));
        QCOMPARE(scene.members(cluster), Ids({ u"b"_s, u"c"_s }));
        QVERIFY(cluster.id.isNull());
    }

    void selectedPinsAreAlwaysShown()
    {
        MapScene scene;
        scene.setPins({ pinAt(u"a"_s, { 200, 150 }), pinAt(u"b"_s, { 202, 150 }), pinAt(u"c"_s, { 204, 150 }) });
        QCOMPARE(scene.members(scene.hit({ 202, 150 }, view)).size(), 3);
        scene.setSelection({ u"b"_s });
        QCOMPARE(scene.hit({ 202, 150 }, view).id, u"b"_s);
        scene.setSelection({ u"b"_s, u"c"_s });
        // One is left of the cluster: it is a pin again.
        QCOMPARE(int(scene.hit({ 189, 150 }, view).kind), int(Hit::Kind::Pin));
    }

    void whatIsPointedAtIsSeenInItsCluster()
    {
        MapScene scene;
        scene.setPins({ pinAt(u"a"_s, { 200, 150 }), pinAt(u"b"_s, { 202, 150 }), pinAt(u"c"_s, { 204, 150 }) });
        const QImage gathered = painted(scene);
        scene.setHovered(u"b"_s);
        QVERIFY(painted(scene) != gathered);
        QCOMPARE(scene.members(scene.hit({ 202, 150 }, view)).size(), 3); // it is there as ever
        scene.setHovered({});
        QCOMPARE(painted(scene), gathered);
    }

    void rectangleFindsPinsAndWorkers()
    {
        MapScene scene;
        scene.setPins({ pinAt(u"a"_s, { 100, 100 }), pinAt(u"b"_s, { 101, 100 }), pinAt(u"c"_s, { 250, 100 }) });
        scene.setWorkers({ { u"w"_s, mercator::unproject(view.toWorld({ 110, 110 })) } });
        QCOMPARE(scene.idsInside({ 90, 90, 40, 40 }, view), Ids({ u"a"_s, u"b"_s, u"w"_s }));
        QVERIFY(scene.idsInside({ 0, 0, 10, 10 }, view).isEmpty());
    }

    void pinsShowTheirColourAndStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("filled");
        QTest::newRow("planned") << int(Status::Planned) << false;
        QTest::newRow("under way") << int(Status::UnderWay) << true;
    }
    void pinsShowTheirColourAndStatus()
    {
        QFETCH(int, status);
        QFETCH(bool, filled);
        for (const double ratio : { 1.0, 2.0 }) {
            MapScene scene;
            scene.setPins({ pinAt(u"a"_s, { 100, 100 }, Status(status)) });
            const QImage image = painted(scene, ratio);
            const auto pixel = [&](double x, double y) { return image.pixelColor(int(x * ratio), int(y * ratio)).name(); };
            QCOMPARE(pixel(100, 100), (filled ? routeColour(0, false) : scene.palette().surface).name());
            QCOMPARE(pixel(109.6, 100), routeColour(0, false).name());
            QCOMPARE(image.pixelColor(int(130 * ratio), int(100 * ratio)).alpha(), 0);
        }
    }

    void picksPointUpAndDropsDown()
    {
        for (const Glyph glyph : { Glyph::Pick, Glyph::Drop }) {
            MapScene scene;
            Pin pin = pinAt(u"a"_s, { 100, 100 });
            pin.glyph = glyph;
            scene.setPins({ pin });
            const QImage image = painted(scene);
            const double up = glyph == Glyph::Pick ? -1 : 1;
            QCOMPARE(image.pixelColor(100, int(100 + up * 14)).name(), routeColour(0, false).name());
            QCOMPARE(image.pixelColor(100, int(100 - up * 15)).alpha(), 0);
        }
    }

    void lateIsMarked()
    {
        MapScene scene;
        Pin pin = pinAt(u"a"_s, { 100, 100 });
        pin.late = true;
        scene.setPins({ pin });
        QCOMPARE(painted(scene).pixelColor(106, 91).name(), scene.palette().late.name());
    }

    void whatIsOutsideIsNotPainted()
    {
        MapScene scene;
        scene.setPins({ pinAt(u"a"_s, { -60, 100 }), pinAt(u"b"_s, { 500, 100 }) });
        const QImage image = painted(scene);
        QImage nothing(image.size(), image.format());
        nothing.fill(Qt::transparent);
        QCOMPARE(image, nothing);
    }

    void boundsCoverEverythingAndCrossTheAntimeridian()
    {
        MapScene scene;
        QVERIFY(scene.bounds().isNull());
        scene.setPins({ { u"w"_s, at(179, -17) }, { u"e"_s, at(-179, -18) } });
        QVERIFY(std::abs(scene.bounds().width() - 2.0 / 360) < 1e-6);
        const Ids only { u"e"_s };
        QVERIFY(scene.bounds(&only).width() < 1e-6);
        scene.setFences({ { u"f"_s, Circle { at(179, -17), 100'000 }, Qt::red } });
        QVERIFY(scene.bounds().width() > 2.5 / 360);
    }

    void legendNamesOnlyWhatIsThere()
    {
        MapScene scene;
        QVERIFY(legendOf(scene).isEmpty());
        scene.setLines({ { u"l"_s, { at(0, 0), at(1, 1) }, Qt::red, LineStyle::Straight } });
        QCOMPARE(legendOf(scene).size(), 1);
        QCOMPARE(int(legendOf(scene).constFirst().sign), int(LegendEntry::Sign::StraightLine));
        QVERIFY(legendOf(scene).constFirst().text.contains("straight"_L1));
    }

    void aMovedPictureIsTheOneDrawnThere_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        for (const double zoom : { 11.3, 12.0, 13.7, 17.2 }) {
            for (const double ratio : { 1.0, 1.5, 2.0 })
                QTest::addRow("zoom %g at %g", zoom, ratio) << zoom << ratio;
        }
    }
    void aMovedPictureIsTheOneDrawnThere()
    {
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        MapScene scene;
        fillWithDay(scene);
        const QSize area(600, 400);
        const Viewport first = onPixels(Viewport(mercator::project(at(-121.89, 37.345)), zoom, area), ratio);
        const QPoint by(74, -58); // device pixels
        const Viewport second(first.centre() - QPointF(by) / (first.scale() * ratio), zoom, area);
        const QImage one = drawn(scene, first, ratio);
        const QImage other = drawn(scene, second, ratio);
        const QRect common = one.rect().intersected(one.rect().translated(by));
        const QImage moved = one.copy(common.translated(-by));
        QVERIFY(moved.size().width() > 400);
        QCOMPARE(moved, other.copy(common));
    }

    void aMarginDoesNotChangeThePicture()
    {
        MapScene scene;
        fillWithDay(scene);
        const Viewport seen = onPixels(Viewport(mercator::project(at(-121.89, 37.345)), 12.6, { 600, 400 }), 1);
        const QImage wide = drawn(scene, seen.grown(100), 1);
        QCOMPARE(wide.copy(100, 100, 600, 400), drawn(scene, seen, 1));
    }

    void selectionIsDrawnOnTop()
    {
        MapScene scene;
        fillWithDay(scene);
        const Ids selection { scene.geometry()->lines()[1].id, scene.geometry()->fences()[2].id };
        const Viewport seen(mercator::project(at(-121.89, 37.345)), 13, { 600, 400 });
        QImage whole(600, 400, QImage::Format_RGB32);
        whole.fill(Qt::white);
        QImage inTwo = whole;
        QVERIFY(scene.geometry()->paint(whole, seen, scene.shapeStyle(), selection));
        QVERIFY(scene.geometry()->paint(inTwo, seen, scene.shapeStyle(), {}));
        const QImage plain = inTwo.copy();
        QVERIFY(scene.geometry()->paintSelected(inTwo, seen, scene.shapeStyle(), selection));
        QCOMPARE(inTwo, whole);
        QVERIFY(inTwo != plain);
    }

    void paintingStopsWhenTold()
    {
        MapScene scene;
        fillWithDay(scene);
        std::stop_source source;
        source.request_stop();
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QImage before = image.copy();
        const Viewport seen(mercator::project(at(-121.89, 37.345)), 12, { 600, 400 });
        QVERIFY(!scene.geometry()->paint(image, seen, scene.shapeStyle(), {}, source.get_token()));
        QCOMPARE(image, before);
        QVERIFY(scene.geometry()->paint(image, seen, scene.shapeStyle(), {}));
        QVERIFY(image != before);
    }

    void layersAreNeitherDrawnNorHit()
    {
        MapScene scene;
        scene.setPins({ pinAt(u"a"_s, { 100, 100 }) });
        scene.setWorkers({ { u"w"_s, mercator::unproject(view.toWorld({ 200, 100 })) } });
        scene.setDepots({ { u"d"_s, mercator::unproject(view.toWorld({ 300, 100 })), u"Yard"_s } });
        scene.setLines({ { u"l"_s, { placeAt({ 50, 200 }), placeAt({ 150, 200 }) }, Qt::red },
                         { u"t"_s, { placeAt({ 200, 200 }), placeAt({ 350, 200 }) }, Qt::red, LineStyle::Travelled } });
        scene.setFences({ { u"f"_s, Circle { placeAt({ 100, 260 }), 200 }, Qt::red } });
        const std::array places { std::tuple(Layer::Pins, QPointF(100, 100), Hit::Kind::Pin),
                                  std::tuple(Layer::Workers, QPointF(200, 100), Hit::Kind::Worker),
                                  std::tuple(Layer::Depots, QPointF(300, 100), Hit::Kind::Depot),
                                  std::tuple(Layer::Planned, QPointF(80, 200), Hit::Kind::Line),
                                  std::tuple(Layer::Travelled, QPointF(300, 200), Hit::Kind::Line),
                                  std::tuple(Layer::Fences, QPointF(100, 265), Hit::Kind::Fence) };
        for (const auto &[layer, place, kind] : places) {
            scene.setLayers(allLayers);
            QCOMPARE(int(scene.hit(place, view).kind), int(kind));
            const QImage with = drawn(scene, view, 1);
            QVERIFY(scene.setLayers(allLayers & ~Layers(layer)));
            QCOMPARE(int(scene.hit(place, view).kind), int(Hit::Kind::Nothing));
            const QImage without = drawn(scene, view, 1);
            QVERIFY(without != with);
            // Nothing is left of it at its place.
            const QRect around(int(place.x()) - 4, int(place.y()) - 2, 8, 4);
            QImage ground = without.copy(around);
            ground.fill(Qt::white);
            QCOMPARE(without.copy(around), ground);
        }
    }

    void hiddenAndFadedRoutes()
    {
        MapScene scene;
        Pin one = pinAt(u"a"_s, { 100, 100 });
        Pin two = pinAt(u"b"_s, { 102, 100 });
        one.route = 1;
        two.route = 2;
        scene.setPins({ one, two });
        Line line { u"l"_s, { placeAt({ 50, 200 }), placeAt({ 150, 200 }) }, Qt::red };
        line.route = 2;
        scene.setLines({ line });
        QCOMPARE(scene.hit({ 101, 100 }, view).count, 2U);
        QVERIFY(scene.setRouteLooks({ RouteLook::Shown, RouteLook::Shown, RouteLook::Hidden }));
        QVERIFY(!scene.setRouteLooks({ RouteLook::Shown, RouteLook::Shown, RouteLook::Hidden }));
        QCOMPARE(scene.hit({ 101, 100 }, view).id, u"a"_s);
        QCOMPARE(int(scene.hit({ 80, 200 }, view).kind), int(Hit::Kind::Nothing));
        QVERIFY(scene.idsInside({ 90, 90, 30, 30 }, view) == Ids({ u"a"_s }));
        const auto strength = [&] { return 255 - drawn(scene, view, 1).pixelColor(80, 200).green(); };
        scene.setRouteLooks({});
        const int plain = strength();
        scene.setRouteLooks({ RouteLook::Shown, RouteLook::Shown, RouteLook::Faded });
        QVERIFY(strength() > 30);
        QVERIFY(strength() < plain / 2);
        scene.setRouteLooks({ RouteLook::Shown, RouteLook::Shown, RouteLook::Hidden });
        QCOMPARE(strength(), 0);
    }

    void finishedPartsArePale()
    {
        MapScene scene;
        Line line { u"l"_s, { placeAt({ 20, 200 }), placeAt({ 200, 200 }), placeAt({ 380, 200 }) }, Qt::red };
        line.pale = 1;
        scene.setLines({ line });
        const QImage image = drawn(scene, view, 1);
        const int finished = 255 - image.pixelColor(100, 200).green();
        const int ahead = 255 - image.pixelColor(300, 200).green();
        QVERIFY2(finished > 40 && ahead > 2 * finished, qPrintable(u"%1 %2"_s.arg(finished).arg(ahead)));
    }

    void arrowsPointTheWay()
    {
        // An arrow head has its arms behind its tip: seen along the line there is more ink behind than before.
        for (const bool back : { false, true }) {
            MapScene scene;
            Line line { u"l"_s, { placeAt({ 0, 150 }), placeAt({ 400, 150 }) }, Qt::blue };
            if (back)
                std::ranges::reverse(line.points);
            scene.setLines({ line });
            const QImage image = drawn(scene, view, 1);
            int first = -1; // columns with ink off the line: the arms, tips of which are farthest off
            int last = -1;
            for (int x = 20; x < 110; ++x) {
                if (image.pixelColor(x, 146).red() < 120) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            QVERIFY(first > 0);
            int tip = 0; // the arms meet where the ink comes nearest to the line
            for (int x = first - 8; x <= last + 8; ++x)
                tip += image.pixelColor(x, 148).red() < 120 ? x - (first + last) / 2 : 0;
            QVERIFY(back ? tip < 0 : tip > 0);
        }
    }

    void timeAtAPlaceOfALine()
    {
        MapScene scene;
        Line line { u"l"_s, { placeAt({ 20, 200 }), placeAt({ 120, 200 }), placeAt({ 220, 200 }), placeAt({ 320, 200 }) }, Qt::red };
        line.times = { 1000, Line::noTime, Line::noTime, 61'000 };
        scene.setLines({ line });
        const auto spot = scene.lineSpot({ 170, 203 }, view);
        QVERIFY(spot);
        QCOMPARE(spot->id, u"l"_s);
        QCOMPARE(spot->segment, 1);
        QVERIFY(std::abs(spot->fraction - 0.5) < 1e-3);
        QVERIFY(spot->isForecast);
        QVERIFY(std::abs(spot->time.value() - 31'000) <= 50);
        QVERIFY(!scene.lineSpot({ 170, 210 }, view));
        line.times = { 1000, Line::noTime, Line::noTime, Line::noTime };
        scene.setLines({ line });
        QVERIFY(!scene.lineSpot({ 170, 203 }, view)->time);
        line.times = { 1000 };
        line.style = LineStyle::Travelled;
        scene.setLines({ line });
        QVERIFY(!scene.lineSpot({ 170, 203 }, view)->time);
        QVERIFY(!scene.lineSpot({ 170, 203 }, view)->isForecast);
    }

    void aStackFansOut()
    {
        MapScene scene;
        QList<Pin> pins;
        for (int i = 0; i < 13; ++i)
            pins.append(pinAt(QString::number(i), { 200, 150 }));
        scene.setPins(pins);
        QVERIFY(!scene.openFan(scene.hit({ 200, 150 }, view))); // one too many
        QVERIFY(!scene.openFan(Hit()));
        pins.removeLast();
        scene.setPins(pins);
        const QImage closed = painted(scene);
        QVERIFY(scene.openFan(scene.hit({ 200, 150 }, view)));
        QVERIFY(scene.hasFan());
        QVERIFY(painted(scene) != closed);
        Ids found;
        for (int x = 100; x < 300; x += 3) {
            for (int y = 50; y < 250; y += 3) {
                const Hit hit = scene.hit({ double(x), double(y) }, view);
                QVERIFY(hit.kind == Hit::Kind::Nothing || hit.kind == Hit::Kind::Pin);
                if (hit.kind == Hit::Kind::Pin)
                    found.insert(hit.id);
            }
        }
        QCOMPARE(found.size(), 12);
        QVERIFY(scene.closeFan());
        QVERIFY(!scene.closeFan());
        QCOMPARE(painted(scene), closed);
        QVERIFY(scene.openFan(scene.hit({ 200, 150 }, view)));
        pins.removeLast();
        scene.setPins(pins);
        QVERIFY(!scene.hasFan());
    }

    void notesKeepClearOfMarks()
    {
        MarkNotes notes;
        std::vector<MarkNotes::Mark> marks;
        for (int i = 0; i < 60; ++i)
            marks.push_back({ { 0.5 + (i % 10) * 40e-6, 0.4 + (i / 10) * 25e-6 }, 15, u"%1 min · phone off for very long"_s.arg(i) });
        const double scale = 1e6;
        notes.place(marks, scale);
        QVERIFY(notes.isFor(scale));
        QVERIFY(!notes.notes().empty());
        QVERIFY(notes.notes().size() < marks.size());
        for (const auto &note : notes.notes()) {
            QVERIFY(notes.marks()[note.mark].words.size() <= MarkNotes::longest);
            const QPointF own = marks[note.mark].world * scale;
            const double width = double(notes.marks()[note.mark].words.size()) * 6;
            const QRectF box(note.isLeft ? own.x() - 16 - width : own.x() + 16, own.y() - 8, width, 16);
            for (const auto &mark : marks)
                QVERIFY(!box.contains(mark.world * scale));
        }
        notes.forget();
        QVERIFY(!notes.isFor(scale));
    }

    void overlappingMarksAreNamed()
    {
        MapScene scene;
        scene.setPins({ pinAt(u"a"_s, { 100, 100 }), pinAt(u"b"_s, { 104, 100 }), pinAt(u"far"_s, { 160, 100 }) });
        scene.setWorkers({ { u"w"_s, placeAt({ 101, 101 }) } });
        scene.setSelection({ u"a"_s, u"b"_s });
        const Hit hit = scene.hit({ 101, 100 }, view);
        QCOMPARE(int(hit.kind), int(Hit::Kind::Worker));
        QCOMPARE(Ids(hit.others.begin(), hit.others.end()), Ids({ u"a"_s, u"b"_s }));
        QVERIFY(scene.hit({ 160, 100 }, view).others.isEmpty());
    }

    void aCityDayIsSmall()
    {
        QList<Pin> pins;
        for (int i = 0; i < 20'000; ++i)
            pins.append({ u"p%1"_s.arg(i), at(-122 + 0.25 * std::fmod(i * 0.7548776662466927, 1), 37.25 + 0.2 * std::fmod(i * 0.5698402909980532, 1)),
                          QString::number(i % 99), Qt::blue });
        MapScene scene;
        scene.setPins(pins);
        QVERIFY2(scene.bytes() < 20'000 * 300, qPrintable(QString::number(scene.bytes())));
        QVERIFY(scene.bytes() > 20'000 * 40);
    }

    void manySelectedStayInClusters()
    {
        MapScene scene;
        QList<Pin> pins;
        Ids all;
        for (int i = 0; i < MapScene::singledOut + 1; ++i) {
            pins.append(pinAt(QString::number(i), { 200, 150 }));
            all.insert(pins.constLast().id);
        }
        scene.setPins(pins);
        scene.setSelection(all);
        QCOMPARE(scene.members(scene.hit({ 200, 150 }, view)).size(), all.size());
        // Marked with the accent all round.
        const QImage image = painted(scene);
        bool found = false;
        for (int x = 160; x < 200; ++x)
            found = found || image.pixelColor(x, 150).name() == scene.palette().accent.name();
        QVERIFY(found);
    }
};

QTEST_MAIN(TestMapScene)
#include "tst_mapscene.moc"
