// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/lassoshape.h"
#include "map/mapscene.h"
#include "map/sceneindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

LonLat at(double longitude, double latitude) { return LonLat::make(longitude, latitude).value(); }

double between(QRandomGenerator &random, double from, double to)
{
    return from + (to - from) * random.generateDouble();
}

bool touches(const QRectF &a, const QRectF &b) // edges too, in any copy of the world
{
    for (const double shift : { -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0 }) {
        if (a.left() + shift <= b.right() && b.left() <= a.right() + shift && a.top() <= b.bottom() && b.top() <= a.bottom())
            return true;
    }
    return false;
}

QPolygonF star(QRandomGenerator &random, QPointF centre, double size, int corners)
{
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const double radius = size * between(random, 0.2, 1);
        const double angle = i * 4 * 3.14159265358979 / corners; // twice round: it crosses itself
        shape.append(centre + QPointF(radius * std::cos(angle), radius * std::sin(angle)));
    }
    return shape;
}

QList<Pin> scattered(QRandomGenerator &random, int count, double longitude)
{
    QList<Pin> pins;
    for (int i = 0; i < count; ++i) {
        double lon = longitude + between(random, -0.1, 0.1);
        lon = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
        pins.append({ u"p%1"_s.arg(i), at(lon, -17 + between(random, -0.1, 0.1)), QString::number(i % 99), Qt::blue,
                      Glyph::Plain, Status::Planned });
        pins.last().route = quint16(i % 4);
    }
    return pins;
}

double away(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

}

class TestSceneIndex : public QObject {
    Q_OBJECT
private slots:
    void boxesAreFoundAsByLookingAtEach()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 40; ++round) {
            auto boxes = std::make_shared<std::vector<QRectF>>();
            for (int i = 0; i < 300; ++i)
                boxes->emplace_back(between(random, -0.6, 1.4), between(random, 0, 1), between(random, 0, 0.3) * random.bounded(2), between(random, 0, 0.1));
            const SceneIndex index { SceneIndex::Boxes(boxes) };
            for (int k = 0; k < 40; ++k) {
                const QRectF area(between(random, -1.5, 1.5), between(random, -0.2, 1), between(random, 0, 0.5), between(random, 0, 0.5));
                std::vector<quint32> expected;
                for (quint32 i = 0; i < boxes->size(); ++i) {
                    if (touches((*boxes)[i], area))
                        expected.push_back(i);
                }
                QCOMPARE(index.touching(area), expected);
            }
        }
    }

    void pointsAreFoundAsByLookingAtEach()
    {
        QRandomGenerator random(2);
        auto points = std::make_shared<std::vector<QPointF>>();
        for (int i = 0; i < 5000; ++i)
            points->emplace_back(random.generateDouble(), random.generateDouble());
        points->emplace_back(0, 0.5);
        points->emplace_back(1, 0.5);
        const SceneIndex index { SceneIndex::Points(points) };
        for (int k = 0; k < 300; ++k) {
            const QRectF area(between(random, -1.2, 1.2), random.generateDouble(), between(random, 0, 0.2), between(random, 0, 0.2));
            std::vector<quint32> expected;
            for (quint32 i = 0; i < points->size(); ++i) {
                if (touches(QRectF((*points)[i], QSizeF(0, 0)), area))
                    expected.push_back(i);
            }
            QCOMPARE(index.touching(area), expected);
        }
    }

    void nothingIsFine()
    {
        QVERIFY(SceneIndex().touching({ 0, 0, 1, 1 }).empty());
        const SceneIndex empty { std::make_shared<const std::vector<QRectF>>() };
        QVERIFY(empty.touching({ 0, 0, 1, 1 }).empty());
        const SceneIndex one { std::make_shared<const std::vector<QRectF>>(1, QRectF(0.2, 0.2, 0, 0)) };
        QCOMPARE(one.touching({ -5, 0, 20, 1 }), std::vector<quint32> { 0 });
        QVERIFY(one.touching(QRectF(NAN, 0, 1, 1)).empty());
        QVERIFY(!LassoShape(QPolygonF()).contains({ 0, 0 }));
        QVERIFY(!LassoShape(QPolygonF({ { 0, 0 }, { 10, 10 } })).contains({ 5, 5 }));
    }

    void lassoIsThatOfThePolygon()
    {
        QRandomGenerator random(3);
        for (const int corners : { 3, 4, 17, 400, 1999 }) {
            const QPolygonF shape = star(random, { 400, 300 }, 280, corners);
            const LassoShape lasso(shape);
            for (int i = 0; i < 2000; ++i) {
                const QPointF point(between(random, 0, 800), between(random, 0, 600));
                QCOMPARE(lasso.contains(point), shape.containsPoint(point, Qt::OddEvenFill));
            }
        }
    }

    void pinsInALassoAsByLookingAtEach_data()
    {
        QTest::addColumn<double>("longitude");
        QTest::newRow("Fiji, over the date line") << 180.0;
        QTest::newRow("a little west of it") << 179.93;
        QTest::newRow("far from it") << 20.0;
    }
    void pinsInALassoAsByLookingAtEach()
    {
        QFETCH(double, longitude);
        QRandomGenerator random(4);
        const QList<Pin> pins = scattered(random, 2000, longitude);
        MapScene scene;
        scene.setPins(pins);
        scene.setRouteLooks({ RouteLook::Shown, RouteLook::Faded, RouteLook::Hidden });
        for (const double zoom : { 10.3, 12.0, 13.7 }) {
            const Viewport view(mercator::project(at(longitude, -17)), zoom, { 800, 600 });
            const QPolygonF shape = star(random, { 400, 300 }, 300, 60);
            Ids expected;
            for (const Pin &pin : pins) {
                if (pin.route != 2 && shape.containsPoint(view.toScreen(mercator::project(pin.place)), Qt::OddEvenFill))
                    expected.insert(pin.id);
            }
            QVERIFY(!expected.isEmpty());
            QCOMPARE(scene.idsInside(shape, view), expected);
            QCOMPARE(scene.inside(shape, view).size(), size_t(expected.size()));
        }
    }

    void hitsAsByLookingAtEach()
    {
        QRandomGenerator random(5);
        const QList<Pin> pins = scattered(random, 300, 180);
        MapScene scene;
        scene.setPins(pins);
        const Viewport view(mercator::project(at(180, -17)), 14.2, { 800, 600 });
        const PinCloud &cloud = scene.cloud();
        const PinLevel &level = cloud.level(PinCloud::levelFor(view.zoom()));
        int hits = 0;
        for (int i = 0; i < 3000; ++i) {
            const QPointF point(between(random, 0, 800), between(random, 0, 600));
            double nearest = 15;
            quint32 expected = 0;
            for (quint32 mark = 0; mark < level.marks.size(); ++mark) {
                QPointF from = view.toScreen(cloud.placeOf(level, mark)) - point;
                from.rx() *= cloud.countOf(level, mark) > 1 ? 0.8 : 1;
                if (away(from, {}) <= nearest) {
                    nearest = away(from, {});
                    expected = cloud.countOf(level, mark);
                }
            }
            const Hit hit = scene.hit(point, view);
            QCOMPARE(int(hit.kind), int(expected == 0 ? Hit::Kind::Nothing : expected == 1 ? Hit::Kind::Pin : Hit::Kind::Cluster));
            QCOMPARE(hit.kind == Hit::Kind::Cluster ? hit.count : quint32(!hit.id.isNull()), expected);
            QCOMPARE(quint32(scene.members(hit).size()), expected);
            hits += expected > 0;
        }
        QVERIFY(hits > 20);
    }

    void linesAndFencesAreHitAsByLookingAtEach()
    {
        QRandomGenerator random(6);
        QList<Line> lines;
        QList<Fence> fences;
        const auto place = [&random] {
            const double lon = 180 + between(random, -0.1, 0.1);
            return at(lon > 180 ? lon - 360 : lon, -17 + between(random, -0.1, 0.1));
        };
        for (int i = 0; i < 40; ++i) {
            Line line { u"l%1"_s.arg(i), {}, Qt::red };
            for (int k = 0; k < 50; ++k)
                line.points.append(place());
            lines.append(line);
            fences.append({ u"f%1"_s.arg(i), Circle { place(), between(random, 100, 2000) }, Qt::red });
        }
        Geometry geometry;
        geometry.setLines(lines.first(2));
        geometry.setFences(fences);
        const Viewport view(mercator::project(at(180, -17)), 12, { 800, 600 });
        for (int i = 0; i < 1000; ++i) {
            const QPointF point(between(random, 0, 800), between(random, 0, 600));
            double nearest = 6;
            Id expected;
            for (const Line &line : lines.first(2)) {
                for (qsizetype k = 1; k < line.points.size(); ++k) {
                    const QPointF a = view.toScreen(mercator::project(line.points[k - 1]));
                    const QPointF d = view.toScreen(mercator::project(line.points[k])) - a;
                    const double t = std::clamp(QPointF::dotProduct(point - a, d) / QPointF::dotProduct(d, d), 0.0, 1.0);
                    if (away(a + d * t, point) < nearest) {
                        nearest = away(a + d * t, point);
                        expected = line.id;
                    }
                }
            }
            QCOMPARE(geometry.lineAt(point, view, 6), expected);
            double smallest = INFINITY;
            Id around;
            for (const Fence &fence : fences) {
                const auto circle = std::get<Circle>(fence.shape);
                const QPointF centre = mercator::project(circle.centre);
                const double radius = circle.radius / mercator::metresPerUnit(centre.y()) * view.scale();
                if (radius >= FenceShapes::smallest && radius < smallest && away(view.toScreen(centre), point) <= radius) {
                    smallest = radius;
                    around = fence.id;
                }
            }
            QCOMPARE(geometry.fenceAt(point, view), around);
        }
    }
};

QTEST_MAIN(TestSceneIndex)
#include "tst_sceneindex.moc"
