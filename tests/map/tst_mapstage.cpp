// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sampleday.h"

#include "map/mapstage.h"
#include "map/outlinebase.h"

#include <QFile>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

const QSizeF size(420, 300);

Viewport at(double longitude, double latitude, double zoom)
{
    return Viewport(mercator::project(*LonLat::make(longitude, latitude)), zoom, size);
}

QImage drawn(MapStage &stage, double ratio)
{
    QImage image((size * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    stage.paint(painter, ratio);
    return image;
}

void show(MapScene &scene)
{
    const SampleDay day = sampleDay(160, 8, 60, false);
    scene.setPins(day.pins);
    scene.setFences(day.fences);
    scene.setLines(day.lines);
    scene.setWorkers(day.workers);
}

std::shared_ptr<const Outlines> shippedOutlines()
{
    QFile file(u":/routedesk/map/outlines/outlines.bin"_s);
    return file.open(QIODevice::ReadOnly) ? Outlines::decode(file.readAll()) : nullptr;
}

// A base that says itself when it is complete.
class SlowBase : public BasePainter {
public:
    [[nodiscard]] Paint picture() const override
    {
        return [colour = colour](QImage &image, const Viewport &, const std::stop_token &) { image.fill(colour); };
    }
    [[nodiscard]] bool isComplete() const override { return complete; }
    void setView(const Viewport &view, double) override { seen = view; }

    QColor colour = Qt::gray;
    bool complete = false;
    Viewport seen;
};

}

class TestMapStage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_base.setOutlines(shippedOutlines()); }

    void settledIsAsDrawnAlone_data()
    {
        QTest::addColumn<double>("ratio");
        for (const double ratio : { 1.0, 1.5, 2.0 })
            QTest::addRow("ratio %.1f", ratio) << ratio;
    }
    void settledIsAsDrawnAlone()
    {
        QFETCH(double, ratio);
        MapStage stage;
        stage.setBase(&m_base);
        show(stage.scene());
        stage.touched(MapStage::Touched::Everything);
        const Viewport start = at(-121.885, 37.345, 13);
        const QList<Viewport> way { start, start.moved({ 12, 0 }), start.moved({ 40.3, -17.6 }), at(-121.885, 37.345, 13.05),
            at(-121.885, 37.345, 14.2), at(-121.9, 37.3, 9.3), at(-97, 39, 4.4), at(179.9, 52, 5) };
        bool selected = false;
        for (const Viewport &view : way) {
            // Whatever is on the way to it must leave no trace.
            for (int step = 1; step < 4; ++step) {
                stage.setView(view.moved(QPointF(9, 4) * (4 - step)), ratio);
                (void)drawn(stage, ratio);
            }
            stage.setView(view, ratio);
            stage.scene().setSelection(selected ? m_selection : Ids());
            stage.touched(MapStage::Touched::Selection);
            QTRY_VERIFY(stage.isSettled());
            QCOMPARE(drawn(stage, ratio), alone(view, ratio, selected ? m_selection : Ids()));
            selected = !selected;
        }
    }

    void itIsNotSettledWhileItMoves()
    {
        MapStage stage;
        stage.setBase(&m_base);
        QSignalSpy settled(&stage, &MapStage::settled);
        stage.setView(at(-121.885, 37.345, 13), 1);
        QVERIFY(!stage.isSettled());
        QVERIFY(settled.wait());
        QVERIFY(stage.isSettled());
        stage.setView(at(-121.884, 37.345, 13), 1);
        QVERIFY(!stage.isSettled());
        QVERIFY(settled.wait());
    }

    void aSelectedLineIsSeenAndLeavesNoTrace()
    {
        MapStage stage;
        stage.setBase(&m_base);
        const Line line { u"l"_s, { *LonLat::make(-121.9, 37.345), *LonLat::make(-121.87, 37.345) }, Qt::blue };
        stage.scene().setLines({ line });
        stage.touched(MapStage::Touched::Geometry);
        stage.setView(at(-121.885, 37.345, 13), 1);
        QTRY_VERIFY(stage.isSettled());
        const QImage plain = drawn(stage, 1);
        stage.scene().setSelection({ u"l"_s });
        stage.touched(MapStage::Touched::Selection);
        QTRY_VERIFY(stage.isSettled());
        QVERIFY(drawn(stage, 1) != plain);
        stage.scene().setSelection({});
        stage.touched(MapStage::Touched::Selection);
        QTRY_VERIFY(stage.isSettled());
        QCOMPARE(drawn(stage, 1), plain);
    }

    void theBaseSaysWhenItIsComplete()
    {
        SlowBase base;
        MapStage stage;
        stage.setBase(&base);
        const Viewport view = at(-121.885, 37.345, 13);
        stage.setView(view, 1);
        QCOMPARE(base.seen, view);
        QTRY_COMPARE(drawn(stage, 1).pixelColor(5, 5), QColor(Qt::gray));
        QVERIFY(!stage.isSettled());
        base.colour = Qt::yellow;
        base.complete = true;
        emit base.changed();
        QTRY_VERIFY(stage.isSettled());
        QCOMPARE(drawn(stage, 1).pixelColor(5, 5), QColor(Qt::yellow));
    }

    void withoutABaseTheFrameIsTransparent()
    {
        MapStage stage;
        stage.setView(at(-121.885, 37.345, 13), 1);
        QTRY_VERIFY(stage.isSettled());
        QCOMPARE(drawn(stage, 1).pixelColor(5, 5), QColor(Qt::magenta));
        show(stage.scene());
        stage.touched(MapStage::Touched::Everything);
        QTRY_VERIFY(stage.isSettled());
        QVERIFY(drawn(stage, 1) != drawn(*std::make_unique<MapStage>(), 1));
        stage.setBase(&m_base);
        QTRY_VERIFY(stage.isSettled());
        QVERIFY(drawn(stage, 1).pixelColor(5, 5) != QColor(Qt::magenta));
    }

private:
    QImage alone(const Viewport &view, double ratio, const Ids &selection)
    {
        MapStage stage;
        stage.setBase(&m_base);
        show(stage.scene());
        stage.scene().setSelection(selection);
        stage.touched(MapStage::Touched::Everything);
        stage.setView(view, ratio);
        return QTest::qWaitFor([&stage] { return stage.isSettled(); }) ? drawn(stage, ratio) : QImage();
    }

    OutlineBase m_base;
    const Ids m_selection { u"route-1"_s, u"order-2-3"_s, u"order-0-7"_s };
};

QTEST_MAIN(TestMapStage)
#include "tst_mapstage.moc"
