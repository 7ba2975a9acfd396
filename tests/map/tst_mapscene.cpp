// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/legend.h"
#include "map/mapscene.h"
#include "map/routecolours.h"

#include <QPainter>
#include <QTest>

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
