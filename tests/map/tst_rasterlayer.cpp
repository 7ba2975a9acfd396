// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/rasterlayer.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace routedesk::map;

namespace {

// A worker's picture that is finished when the test says so, or left off when the layer does.
class Gate {
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    void wait(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [this] { return m_open; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = false;
};

// Each pixel tells where in the world it lies.
void paintPlaces(QImage &image, const Viewport &view)
{
    const double ratio = image.devicePixelRatio();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QPointF world = view.toWorld(QPointF(x + 0.5, y + 0.5) / ratio) * 1e4;
            image.setPixel(x, y, qRgb(int(world.x() * 13) & 255, int(world.y() * 17) & 255, 80));
        }
    }
}

// What the worker has been asked to paint.
struct Counts {
    std::atomic_int all = 0;
    std::atomic_int withoutMargin = 0;
};

constexpr int all = 3; // of one view at rest: itself, with a margin, and the country around it

const QSizeF size(241, 161);

Viewport city(double zoom, QPointF moved = {})
{
    return Viewport({ 0.1638, 0.3873 }, zoom, size).moved(moved);
}

QImage drawn(const RasterLayer &layer, const Viewport &view, double ratio)
{
    QImage image((size * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    layer.draw(painter, view, ratio);
    return image;
}

}

class TestRasterLayer : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_layer = std::make_unique<RasterLayer>();
        m_layer->setGround(Qt::green);
        m_counts = std::make_shared<Counts>();
    }
    void cleanup() { m_layer.reset(); }

    void atRestItIsAsIfDrawnAlone_data()
    {
        QTest::addColumn<double>("ratio");
        for (const double ratio : { 1.0, 1.25, 1.5, 2.0 })
            QTest::addRow("ratio %.2f", ratio) << ratio;
    }
    void atRestItIsAsIfDrawnAlone()
    {
        QFETCH(double, ratio);
        showPlaces();
        const QList<Viewport> way { city(14), city(14, { 12, 0 }), city(14, { 12.4, -30.7 }), city(14.3), city(12.9, { -55, 3 }), city(14) };
        for (const Viewport &view : way) {
            m_layer->follow(view, ratio, true);
            (void)drawn(*m_layer, view, ratio);
            m_layer->follow(view, ratio, false);
            QTRY_VERIFY(m_layer->isExact(view, ratio));
            QImage alone((size * ratio).toSize(), QImage::Format_RGB32);
            alone.setDevicePixelRatio(ratio);
            paintPlaces(alone, view);
            QCOMPARE(drawn(*m_layer, view, ratio), alone);
        }
        // Nor does the margin that follows change anything.
        QTRY_VERIFY(drawn(*m_layer, city(14, { 60, 40 }), ratio).pixelColor(3, 3) != QColor(Qt::green));
        QImage alone((size * ratio).toSize(), QImage::Format_RGB32);
        alone.setDevicePixelRatio(ratio);
        paintPlaces(alone, city(14));
        QCOMPARE(drawn(*m_layer, city(14), ratio), alone);
    }

    void aMoveShowsTheOldPictureMoved()
    {
        const auto gate = std::make_shared<Gate>();
        m_layer->setContent([gate, first = std::make_shared<std::atomic_bool>(true)]() -> RasterLayer::Paint {
            return [gate, first](QImage &image, const Viewport &view, const std::stop_token &stop) {
                if (!first->exchange(false))
                    gate->wait(stop);
                paintPlaces(image, view);
            };
        }, true);
        m_layer->follow(city(14), 1, false);
        QTRY_VERIFY(m_layer->isExact(city(14), 1));
        const QImage before = drawn(*m_layer, city(14), 1);
        const Viewport moved = city(14, { 20, 10 });
        m_layer->follow(moved, 1, true);
        const QImage now = drawn(*m_layer, moved, 1);
        QCOMPARE(now.copy(20, 10, 200, 140), before.copy(0, 0, 200, 140));
        QCOMPARE(now.pixelColor(5, 80), QColor(Qt::green));
        QVERIFY(!m_layer->isExact(moved, 1));
        const QImage zoomed = drawn(*m_layer, city(15), 1);
        QCOMPARE(zoomed.pixel(120, 80), before.pixel(120, 80));
        gate->open();
        m_layer->follow(moved, 1, false);
        QTRY_VERIFY(m_layer->isExact(moved, 1));
    }

    void manyChangesAtOnceArePaintedOnce()
    {
        for (int i = 0; i < 5; ++i)
            showPlaces();
        m_layer->follow(city(13), 1, false);
        m_layer->follow(city(14), 1, false);
        QTRY_VERIFY(m_layer->isExact(city(14), 1));
        QCOMPARE(m_counts->withoutMargin.load(), 1);
    }

    void whatIsOutOfDateIsLeftOff()
    {
        const auto never = std::make_shared<Gate>();
        const auto begun = std::make_shared<std::atomic_int>(0);
        m_layer->setContent([never, begun]() -> RasterLayer::Paint {
            return [never, begun](QImage &, const Viewport &, const std::stop_token &stop) {
                ++*begun;
                never->wait(stop);
            };
        }, true);
        m_layer->follow(city(14), 1, false);
        QTRY_COMPARE(begun->load(), 1);
        showPlaces();
        QTRY_VERIFY(m_layer->isExact(city(14), 1));
    }

    void afterOneThatWasLeftOffTheNextIsFinished()
    {
        QList<std::shared_ptr<Gate>> gates;
        const auto begun = std::make_shared<std::atomic_int>(0);
        const auto change = [&] {
            const auto gate = gates.emplaceBack(std::make_shared<Gate>());
            m_layer->setContent([gate, begun]() -> RasterLayer::Paint {
                return [gate, begun](QImage &image, const Viewport &view, const std::stop_token &stop) {
                    ++*begun;
                    gate->wait(stop);
                    paintPlaces(image, view);
                };
            }, true);
        };
        QSignalSpy painted(m_layer.get(), &RasterLayer::painted);
        change();
        m_layer->follow(city(14), 1, false);
        QTRY_COMPARE(begun->load(), 1);
        change();
        QTRY_COMPARE(begun->load(), 2); // the first was left off
        change();
        QVERIFY(!painted.wait(50)); // the second is not, though out of date
        QCOMPARE(begun->load(), 2);
        gates[1]->open();
        QVERIFY(painted.wait());
        QVERIFY(!m_layer->isExact(city(14), 1));
        gates[2]->open();
        QTRY_VERIFY(m_layer->isExact(city(14), 1));
    }

    void whatLiesOverIsPaintedWithoutTheRest_data() { atRestItIsAsIfDrawnAlone_data(); }
    void whatLiesOverIsPaintedWithoutTheRest()
    {
        QFETCH(double, ratio);
        showPlaces();
        m_layer->follow(city(14), ratio, false);
        QTRY_VERIFY(m_layer->isExact(city(14), ratio));
        QTRY_COMPARE(m_counts->all.load(), all);
        QTRY_VERIFY(drawn(*m_layer, city(14, { 60, 40 }), ratio).pixelColor(3, 3) != QColor(Qt::green));
        const QImage plain = drawn(*m_layer, city(14), ratio);
        const auto dot = [](QImage &image, const Viewport &view, const std::stop_token &) {
            QPainter painter(&image);
            painter.fillRect(QRectF(view.toScreen({ 0.1638, 0.3873 }) - QPointF(4, 4), QSizeF(8, 8)), Qt::red);
        };
        m_layer->setOver(dot);
        QVERIFY(!m_layer->isExact(city(14), ratio));
        QTRY_VERIFY(m_layer->isExact(city(14), ratio));
        QCOMPARE(m_counts->all.load(), all);
        QImage alone = plain;
        dot(alone, city(14), {});
        QCOMPARE(drawn(*m_layer, city(14), ratio), alone);
        m_layer->setOver({});
        QTRY_VERIFY(m_layer->isExact(city(14), ratio));
        QCOMPARE(drawn(*m_layer, city(14), ratio), plain);
        QCOMPARE(m_counts->all.load(), all);
    }

    void zoomingOutShowsTheCountryAroundAtOnce()
    {
        showPlaces();
        m_layer->follow(city(14), 1, false);
        QTRY_COMPARE(m_counts->all.load(), all);
        QTRY_VERIFY(drawn(*m_layer, city(12.9), 1).pixelColor(2, 2) != QColor(Qt::green));
        const QColor edge = drawn(*m_layer, city(12.9), 1).pixelColor(2, 2);
        QCOMPARE(edge.blue(), 80); // a place, and not what lies beneath
        QCOMPARE(drawn(*m_layer, city(10), 1).pixelColor(2, 2), QColor(Qt::green)); // so far nothing reaches
    }

    void nothingIsShownWithoutContent()
    {
        showPlaces();
        m_layer->follow(city(14), 1, false);
        QTRY_VERIFY(m_layer->isExact(city(14), 1));
        m_layer->setContent({}, false);
        QVERIFY(m_layer->isExact(city(14), 1));
        QCOMPARE(drawn(*m_layer, city(14), 1).pixelColor(100, 100), QColor(Qt::magenta));
    }

    void aTransparentPictureLetsThroughWhatLiesBeneath()
    {
        m_layer->setContent([]() -> RasterLayer::Paint {
            return [](QImage &image, const Viewport &, const std::stop_token &) {
                QPainter painter(&image);
                painter.fillRect(0, 0, 50, 50, Qt::red);
            };
        }, false);
        m_layer->follow(city(14), 1, false);
        QTRY_VERIFY(m_layer->isExact(city(14), 1));
        const QImage image = drawn(*m_layer, city(14), 1);
        QCOMPARE(image.pixelColor(10, 10), QColor(Qt::red));
        QCOMPARE(image.pixelColor(100, 100), QColor(Qt::magenta));
    }

    void itCanBeLetGoOfWhileItIsPainted()
    {
        const auto never = std::make_shared<Gate>();
        const auto begun = std::make_shared<std::atomic_int>(0);
        m_layer->setContent([never, begun]() -> RasterLayer::Paint {
            return [never, begun](QImage &, const Viewport &, const std::stop_token &stop) {
                ++*begun;
                never->wait(stop);
            };
        }, true);
        m_layer->follow(city(14), 1, false);
        QTRY_COMPARE(begun->load(), 1);
        m_layer.reset();
        QCOMPARE(begun->load(), 1);
    }

private:
    void showPlaces()
    {
        m_layer->setContent([counts = m_counts]() -> RasterLayer::Paint {
            return [counts](QImage &image, const Viewport &view, const std::stop_token &) {
                paintPlaces(image, view);
                ++counts->all;
                counts->withoutMargin += view.size() == size && view.zoom() == 14 ? 1 : 0;
            };
        }, true);
    }

    std::unique_ptr<RasterLayer> m_layer;
    std::shared_ptr<Counts> m_counts;
};

QTEST_MAIN(TestRasterLayer)
#include "tst_rasterlayer.moc"
