// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// The parts that a base map of tiles is made of, without a network.
#include "map/basemap.h"
#include "map/tiles/tilehealth.h"
#include "map/tiles/tileimage.h"
#include "map/tiles/tilekeeping.h"
#include "map/tiles/tilepainter.h"
#include "map/tiles/tilescaler.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

const QPointF sanJose = mercator::project(*LonLat::make(-121.9, 37.3));

QImage plain(QColor colour, int side = 256)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

QImage noise(int side)
{
    QRandomGenerator random(7);
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, 0xff000000U | (random.generate() & 0xffffffU));
    }
    return image;
}

QByteArray packed(const QImage &image, const char *format = "PNG")
{
    QByteArray body;
    QBuffer buffer(&body);
    image.save(&buffer, format);
    return body;
}

// A colour that belongs to the key alone.
QColor colourOf(const TileKey &key)
{
    return QColor(QColor::fromHsv(int(qHash(key, 1) % 360), 200, 100 + key.z * 5).rgb());
}

TileSet tilesOf(const TileGrid &grid)
{
    TileSet tiles;
    for (const TileGrid::Cell &cell : grid.cells())
        tiles.insert(cell.key, plain(colourOf(cell.key)));
    return tiles;
}

QImage picture(const Viewport &view, double ratio, const TileSet &tiles, const TileShape &shape = {}, TileUse *use = nullptr)
{
    QImage image((view.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    const TileUse used = paintTiles(image, view, tiles, shape, Qt::magenta);
    if (use)
        *use = used;
    return image;
}

}

class TestTiles : public QObject {
    Q_OBJECT
private slots:
    void gridCoversTheView_data()
    {
        QTest::addColumn<QPointF>("centre");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        QTest::newRow("whole zoom") << sanJose << 14.0 << 1.0;
        QTest::newRow("between") << sanJose << 12.37 << 1.0;
        QTest::newRow("almost half") << sanJose << 12.4999 << 1.0;
        QTest::newRow("fine screen") << sanJose << 12.7 << 2.0;
        QTest::newRow("one and a half") << sanJose << 15.2 << 1.5;
        QTest::newRow("date line") << QPointF(0.0001, 0.4) << 6.3 << 1.0;
        QTest::newRow("other side of it") << QPointF(0.9999, 0.4) << 6.3 << 1.0;
        QTest::newRow("whole world") << QPointF(0.5, 0.5) << 1.0 << 1.0;
        QTest::newRow("closest") << sanJose << 19.0 << 2.0;
    }
    void gridCoversTheView()
    {
        QFETCH(QPointF, centre);
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        const Viewport view(centre, zoom, { 801, 603 });
        const TileGrid grid(view, ratio, {});
        QImage covered((view.size() * ratio).toSize(), QImage::Format_RGB32);
        covered.fill(Qt::black);
        QPainter painter(&covered);
        painter.setCompositionMode(QPainter::CompositionMode_Plus);
        for (const TileGrid::Cell &cell : grid.cells()) {
            QVERIFY(cell.key.isValid());
            QCOMPARE(cell.key.z, grid.level());
            painter.fillRect(cell.box, QColor(100, 0, 0));
            // Where the tile is said to be is where the view shows it.
            const double side = 1.0 / (1 << cell.key.z);
            const QPointF at = view.toScreen({ (cell.key.x + 0.5) * side, (cell.key.y + 0.5) * side }) * ratio;
            const double world = view.scale() * ratio;
            const double away = std::remainder(at.x() - QRectF(cell.box).center().x(), world);
            QVERIFY(std::abs(away) <= 1.01);
            QVERIFY(std::abs(at.y() - QRectF(cell.box).center().y()) <= 1.01);
        }
        painter.end();
        // Each pixel once: no gap, no overlap.
        for (int y = 0; y < covered.height(); ++y) {
            for (int x = 0; x < covered.width(); ++x)
                QCOMPARE(qRed(covered.pixel(x, y)), 100);
        }
        QVERIFY(std::abs(grid.level() - std::log2(view.scale() / 256)) <= 0.5 + 1e-9);
    }

    void gridStartsInTheMiddle()
    {
        const QList<TileGrid::Cell> cells = TileGrid(Viewport(sanJose, 12.3, { 1600, 900 }), 1, {}).cells();
        QVERIFY(cells.size() > 20);
        QVERIFY(cells.front().box.adjusted(-1, -1, 1, 1).contains(QPoint(800, 450)));
        QVERIFY(cells.size() < 110);
    }

    void gridKeepsToWhatTheSourceHas()
    {
        const Viewport near(sanJose, 18.2, { 800, 600 });
        QCOMPARE(TileGrid(near, 1, { 0, 15, 256, false }).level(), 15);
        QVERIFY(!TileGrid(near, 1, { 0, 15, 256, false }).cells().isEmpty());
        const Viewport far(sanJose, 5, { 800, 600 });
        QCOMPARE(TileGrid(far, 1, { 6, 15, 256, false }).level(), 6);
        // Far out of it there would be thousands, each the size of a letter.
        QVERIFY(TileGrid(far, 1, { 10, 15, 256, false }).cells().isEmpty());
        // Large tiles are those of a level farther out, imagery is shown pixel by pixel.
        QCOMPARE(TileGrid(near, 1, { 0, 20, 512, false }).level(), 17);
        QCOMPARE(TileGrid(near, 2, { 0, 20, 256, false }).level(), 18);
        QCOMPARE(TileGrid(near, 2, { 0, 20, 256, true }).level(), 19);
        QCOMPARE(TileGrid(near, 0.5, {}).level(), 17); // a sketch
    }

    void edgesMoveWithThePicture_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        for (const double ratio : { 1.0, 1.5, 2.0 }) {
            for (const double zoom : { 12.0, 12.37, 13.5, 14.0 })
                QTest::addRow("%g at %g", zoom, ratio) << zoom << ratio;
        }
    }
    void edgesMoveWithThePicture()
    {
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        // The centre on a whole device pixel, as it is at rest; an odd size makes every edge a tie.
        const Viewport any(sanJose, zoom, { 602, 402 });
        const double across = any.scale() * ratio;
        const QPointF whole(std::round(sanJose.x() * across) / across, std::round(sanJose.y() * across) / across);
        const Viewport here(whole, zoom, any.size());
        const TileGrid grid(here.grown(160), ratio, {});
        const TileSet tiles = tilesOf(grid);
        const QImage wide = picture(here.grown(160), ratio, tiles);
        const QImage alone = picture(here, ratio, tiles);
        const QPoint inset(int(160 * ratio), int(160 * ratio));
        QCOMPARE(wide.copy(QRect(inset, alone.size())), alone);
        const Viewport there = here.moved(QPointF(36, -24) / ratio);
        QCOMPARE(wide.copy(QRect(inset - QPoint(36, -24), alone.size())), picture(there, ratio, tiles));
    }

    void paintsEachTileInItsPlace()
    {
        const Viewport view(sanJose, 14, { 800, 600 });
        const TileGrid grid(view, 1, {});
        TileUse use;
        const QImage image = picture(view, 1, tilesOf(grid), {}, &use);
        QVERIFY(use.lacking.isEmpty());
        QCOMPARE(use.used.size(), grid.cells().size());
        for (const TileGrid::Cell &cell : grid.cells()) {
            const QRect seen = cell.box & image.rect();
            QCOMPARE(image.pixelColor(seen.center()), colourOf(cell.key));
            QCOMPARE(image.pixelColor(seen.topLeft()), colourOf(cell.key));
            QCOMPARE(image.pixelColor(seen.bottomRight()), colourOf(cell.key));
        }
        // The same again, to the last bit.
        QCOMPARE(picture(view, 1, tilesOf(grid)), image);
    }

    void paintsWhatThereIsInPlaceOfALackingTile()
    {
        const Viewport view(sanJose, 14, { 800, 600 });
        const TileGrid grid(view, 1, {});
        const TileGrid::Cell middle = grid.cells().front();
        const auto at = [&](const TileSet &tiles, TileUse *use = nullptr) {
            return picture(view, 1, tiles, {}, use).pixelColor(middle.box.topLeft() + QPoint(40, 40));
        };
        TileUse use;
        QCOMPARE(at({}, &use), QColor(Qt::magenta));
        QCOMPARE(use.lacking.size(), grid.cells().size());
        QCOMPARE(use.lacking.front(), middle.key);
        // A quarter of the quarter of what lies above.
        QImage above = plain(Qt::white);
        const TileKey key = middle.key.above(2);
        const QPoint part(middle.key.x - 4 * key.x, middle.key.y - 4 * key.y);
        QPainter(&above).fillRect(QRect(part * 64, QSize(64, 64)), Qt::red);
        QCOMPARE(at({ { key, above } }, &use), QColor(Qt::red));
        QVERIFY(use.lacking.contains(middle.key) && use.used.contains(key));
        // Over it the smaller ones.
        const TileKey child { 15, middle.key.x * 2, middle.key.y * 2 };
        QCOMPARE(at({ { key, above }, { child, plain(Qt::blue) } }), QColor(Qt::blue));
        // In place of one that does not exist a larger one is asked for.
        QCOMPARE(at({ { middle.key, QImage() } }, &use), QColor(Qt::magenta));
        QVERIFY(!use.lacking.contains(middle.key));
        QCOMPARE(use.lacking.front(), middle.key.above(1));
        at({ { middle.key, QImage() }, { middle.key.above(1), QImage() } }, &use);
        QCOMPARE(use.lacking.front(), middle.key.above(2));
        // It is not asked for again, and is filled in the same way.
        QCOMPARE(at({ { key, above }, { middle.key, QImage() } }, &use), QColor(Qt::red));
        QVERIFY(!use.lacking.contains(middle.key));
    }

    void theGroundShinesThroughTiles()
    {
        const Viewport view(sanJose, 14, { 300, 300 });
        QImage glass(256, 256, QImage::Format_ARGB32_Premultiplied);
        glass.fill(QColor(0, 0, 255, 128));
        TileSet tiles;
        const TileGrid grid(view, 1, {});
        for (const TileGrid::Cell &cell : grid.cells())
            tiles.insert(cell.key, glass);
        const QColor colour = picture(view, 1, tiles).pixelColor(150, 150);
        QVERIFY(std::abs(colour.red() - 127) <= 2 && colour.green() <= 2 && colour.blue() >= 253);
    }

    void scalingIsThatOfQPainterOrNearly_data()
    {
        QTest::addColumn<int>("side");
        QTest::newRow("as it is") << 256;
        QTest::newRow("smaller") << 181;
        QTest::newRow("larger") << 362;
        QTest::newRow("much larger") << 1000;
    }
    void scalingIsThatOfQPainterOrNearly()
    {
        QFETCH(int, side);
        // Smooth, so that half a pixel is no difference to speak of: this is about where things go.
        QImage tile(256, 256, QImage::Format_RGB32);
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x)
                tile.setPixel(x, y, qRgb(x, y, (x + y) / 2));
        }
        QImage ours = plain(Qt::black, side);
        TileScaler(ours).draw(tile, tile.rect(), ours.rect());
        const QImage theirs = tile.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                QVERIFY(std::abs(qRed(ours.pixel(x, y)) - qRed(theirs.pixel(x, y))) <= 3);
                QVERIFY(std::abs(qGreen(ours.pixel(x, y)) - qGreen(theirs.pixel(x, y))) <= 3);
                QCOMPARE(qAlpha(ours.pixel(x, y)), 255);
            }
        }
    }

    void scalingKeepsInsideTheTarget()
    {
        const QImage tile = noise(256);
        QImage whole = plain(Qt::black, 500);
        TileScaler(whole).draw(tile, tile.rect(), QRect(-50, -70, 333, 333));
        QImage part = plain(Qt::black, 100);
        TileScaler(part).draw(tile, tile.rect(), QRect(-150, -170, 333, 333));
        QCOMPARE(part, whole.copy(100, 100, 100, 100));
        // Beside it, and a part that there is not: nothing.
        QImage none = plain(Qt::black, 50);
        TileScaler(none).draw(tile, tile.rect(), QRect(60, 0, 300, 300));
        TileScaler(none).draw(tile, QRect(200, 200, 100, 100), QRect(0, 0, 300, 300));
        TileScaler(none).draw(tile, QRect(), QRect(0, 0, 300, 300));
        QCOMPARE(none, plain(Qt::black, 50));
    }

    void storeGivesUpWhatWasNotNeededForLongest()
    {
        constexpr qint64 tile = 256 * 256 * 4;
        TileStore store(4 * tile);
        const auto key = [](int x) { return TileKey { 10, x, 0 }; };
        for (int x = 0; x < 4; ++x)
            store.insert(key(x), plain(Qt::red));
        const auto early = store.snapshot();
        store.touch({ key(0), key(2) });
        store.insert(key(4), plain(Qt::red));
        QCOMPARE(store.bytes(), 4 * tile);
        QVERIFY(store.holds(key(0)) && store.holds(key(2)) && store.holds(key(4)));
        QVERIFY(store.holds(key(1)) != store.holds(key(3)));
        // What somebody paints from stays as it was.
        QCOMPARE(early->size(), 4);
        // All that one picture needs stays, however much that is; the next one frees it.
        for (int x = 10; x < 20; ++x)
            store.insert(key(x), plain(Qt::red));
        QVERIFY(store.holds(key(10)) && store.holds(key(19)));
        store.touch({});
        QCOMPARE(store.bytes(), 4 * tile);
        store.insert(key(50), {});
        QVERIFY(store.holds(key(50)));
        store.forgetMissing();
        QVERIFY(!store.holds(key(50)));
        store.clear();
        QCOMPARE(store.bytes(), 0);
        QVERIFY(!store.hasPictures());
    }

    void decodesPicturesAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("fault"); // -1: none
        const auto is = [](TileDecodeFault fault) { return int(fault); };
        const QByteArray png = packed(plain(Qt::red));
        QByteArray damaged = png;
        damaged.replace(60, 40, QByteArray(40, 'x'));
        QTest::newRow("png") << png << -1;
        QTest::newRow("jpeg") << packed(plain(Qt::red), "JPG") << -1;
        QTest::newRow("large") << packed(plain(Qt::red, 1024)) << -1;
        QTest::newRow("too large") << packed(plain(Qt::red, 1025)) << is(TileDecodeFault::TooLarge);
        QTest::newRow("too many bytes") << png + QByteArray(3 << 20, 'x') << is(TileDecodeFault::TooLarge);
        QTest::newRow("nothing") << QByteArray() << is(TileDecodeFault::NoPicture);
        QTest::newRow("page") << "<html>no</html>"_ba << is(TileDecodeFault::NoPicture);
        QTest::newRow("drawing") << "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"_ba << is(TileDecodeFault::NoPicture);
        QTest::newRow("head only") << png.first(33) << is(TileDecodeFault::NoPicture);
        QTest::newRow("damaged") << damaged << is(TileDecodeFault::NoPicture);
        QTest::newRow("bmp") << packed(plain(Qt::red), "BMP") << is(TileDecodeFault::NoPicture);
        QTest::newRow("vector") << "\x1f\x8b\x08 packed"_ba << is(TileDecodeFault::Vector);
        QTest::newRow("vector, not packed") << "\x1a\x10 layer"_ba << is(TileDecodeFault::Vector);
    }
    void decodesPicturesAndNothingElse()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, fault);
        const auto image = decodeTile(body, TileTone::AsIs);
        QCOMPARE(image ? -1 : int(image.error()), fault);
        if (image) {
            QCOMPARE(image->format(), QImage::Format_RGB32);
            QVERIFY(image->pixelColor(9, 9).red() > 250 && image->pixelColor(9, 9).green() < 5);
        }
    }

    void alphaIsKeptOnlyWhereItSaysSomething()
    {
        QImage opaque(256, 256, QImage::Format_ARGB32);
        opaque.fill(Qt::red);
        QCOMPARE(decodeTile(packed(opaque), TileTone::AsIs)->format(), QImage::Format_RGB32);
        opaque.setPixelColor(3, 3, Qt::transparent);
        QCOMPARE(decodeTile(packed(opaque), TileTone::AsIs)->format(), QImage::Format_ARGB32_Premultiplied);
        const auto dark = decodeTile(packed(opaque), TileTone::Darkened);
        QCOMPARE(dark->pixelColor(3, 3).alpha(), 0);
        QCOMPARE(dark->pixelColor(9, 9).alpha(), 255);
    }

    void darkenedTilesKeepTheirHues()
    {
        const auto dark = [](QColor colour) { return decodeTile(packed(plain(colour)), TileTone::Darkened)->pixelColor(9, 9); };
        const QColor ground = dark(QColor(242, 239, 233));
        QVERIFY(ground.lightness() < 50);
        QVERIFY(dark(Qt::black).lightness() > 200);
        const QColor water = dark(QColor(170, 211, 223));
        QVERIFY(water.blue() > water.red() && water.lightness() < 110);
        const QColor wood = dark(QColor(173, 209, 158));
        QVERIFY(wood.green() > wood.red() && wood.green() > wood.blue());
    }

    void keepsTilesAsLongAsTheServerSays_data()
    {
        QTest::addColumn<KeepingHeads>("heads");
        QTest::addColumn<qint64>("seconds"); // -1: not at all
        constexpr qint64 day = 24 * 3600;
        QTest::newRow("not said") << KeepingHeads {} << 7 * day;
        QTest::newRow("age") << KeepingHeads { "public, max-age=3600" } << qint64(3600);
        QTest::newRow("capitals, quotes") << KeepingHeads { "Max-Age=\"60\"" } << qint64(60);
        QTest::newRow("some of it spent") << KeepingHeads { "max-age=3600", {}, "600" } << qint64(3000);
        QTest::newRow("all of it spent") << KeepingHeads { "max-age=3600", {}, "7200" } << qint64(0);
        QTest::newRow("age before date") << KeepingHeads { "max-age=5", "Thu, 01 Jan 2026 01:00:00 GMT" } << qint64(5);
        QTest::newRow("date") << KeepingHeads { {}, "Thu, 01 Jan 2026 01:00:00 GMT" } << qint64(3600);
        QTest::newRow("date gone by") << KeepingHeads { {}, "Thu, 01 Jan 2015 01:00:00 GMT" } << qint64(0);
        QTest::newRow("no date") << KeepingHeads { {}, "0" } << qint64(0);
        QTest::newRow("to be asked") << KeepingHeads { "no-cache, max-age=60" } << qint64(0);
        QTest::newRow("not to be kept") << KeepingHeads { "max-age=60, no-store" } << qint64(-1);
        QTest::newRow("for ever") << KeepingHeads { "max-age=99999999999999" } << 365 * day;
        QTest::newRow("less than nothing") << KeepingHeads { "max-age=-5" } << qint64(0);
        QTest::newRow("nonsense") << KeepingHeads { "max-age=soon" } << qint64(0);
    }
    void keepsTilesAsLongAsTheServerSays()
    {
        QFETCH(KeepingHeads, heads);
        QFETCH(qint64, seconds);
        const qint64 now = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch();
        const auto until = freshUntil(heads, now);
        QCOMPARE(until ? (*until - now) / 1000 : -1, seconds);
    }

    void aSourceIsDownAfterSomeFailuresInARow()
    {
        TilePace pace;
        pace.firstRetry = 1000;
        pace.longestRetry = 5000;
        TileHealth health(pace, true);
        QVERIFY(health.good()->works);
        QVERIFY(!health.good());
        const TileFault fault { TileFault::Kind::Answered, 500 };
        QVERIFY(!health.failed(fault, 0, false) && !health.failed(fault, 1, false));
        QVERIFY(!health.good()); // one that came in between: not down
        QVERIFY(!health.failed(fault, 2, false) && !health.failed(fault, 3, false));
        const auto news = health.failed(fault, 4, false);
        QVERIFY(news && !news->works);
        QCOMPARE(news->fault, fault);
        QVERIFY(health.isDown());
        QCOMPARE(health.nextTry(), 1004);
        // Those that were on their way do not make it worse, and nothing is told twice.
        QVERIFY(!health.failed(fault, 5, false));
        QCOMPARE(health.nextTry(), 1004);
        QVERIFY(!health.failed(fault, 1004, true));
        QCOMPARE(health.nextTry(), 3004);
        QVERIFY(!health.failed(fault, 3004, true));
        QVERIFY(!health.failed(fault, 7004, true));
        QCOMPARE(health.nextTry(), 12004); // never longer than that
        QVERIFY(!health.kept()); // what is kept on disk says nothing about the server
        QVERIFY(health.isDown());
        QVERIFY(health.good()->works);
        QVERIFY(!health.isDown());
        // A server may say itself how long.
        const auto asked = health.failed({ TileFault::Kind::TooMany, 429, 3 }, 20000, true);
        QVERIFY(asked && !asked->works);
        QCOMPARE(health.nextTry(), 23000);
    }

    void noTilesAtAllIsAFault()
    {
        TileHealth health({}, true);
        const TileFault none { TileFault::Kind::NotFound, 404 };
        for (int i = 0; i < 19; ++i)
            QVERIFY(!health.missing(none, i, false));
        QVERIFY(!health.missing(none, 20, false)->works);
        // Somebody looks elsewhere: asked again soon.
        health.moved(100);
        QVERIFY(health.nextTry() <= 2100);
        QVERIFY(health.good()->works);
        // A hole in a map that has tiles is none.
        for (int i = 0; i < 50; ++i)
            QVERIFY(!health.missing(none, i, true));
        TileHealth file({}, false);
        for (int i = 0; i < 50; ++i)
            QVERIFY(!file.missing(none, i, true));
    }

    void webpIsRead()
    {
        if (!QImageReader::supportedImageFormats().contains("webp"))
            QSKIP("WebP cannot be read here: qt6-image-formats-plugins is not installed.");
        // One pixel, lossy: the smallest there is.
        const QByteArray tiny = QByteArray::fromBase64("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        const auto pixel = decodeTile(tiny, TileTone::AsIs);
        QVERIFY(pixel.has_value());
        QCOMPARE(pixel->size(), QSize(1, 1));
        if (!QImageWriter::supportedImageFormats().contains("webp"))
            return;
        QImage tile(256, 256, QImage::Format_RGB32);
        tile.fill(QColor(0x20a070));
        QByteArray body;
        QBuffer buffer(&body);
        QVERIFY(tile.save(&buffer, "WEBP", 100));
        const auto read = decodeTile(body, TileTone::AsIs);
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), tile.size());
        QVERIFY(std::abs(read->pixelColor(100, 100).green() - 0xa0) <= 4);
    }

    void choicesAreChecked()
    {
        const auto good = BaseMapChoice::network({}, u" https://{s}.t.example/{z}/{x}/{-y}{r}.png?k={key} "_s, u"© x"_s);
        QVERIFY(good);
        QCOMPARE(good->name, u"t.example"_s);
        BaseMapChoice keyed = *good;
        keyed.key = u"se{x}&cret"_s;
        QCOMPARE(keyed.tileAddress(3, 1, 2), u"https://a.t.example/3/1/5.png?k=se%7Bx%7D%26cret"_s);
        QCOMPARE(keyed.forRatio(2).tileAddress(3, 1, 1), u"https://c.t.example/3/1/6@2x.png?k=se%7Bx%7D%26cret"_s);
        QVERIFY(keyed.pluginHost().isNull()); // it would write the key into the log
        QVERIFY(!keyed.origin().contains(u"cret"_s));
        QVERIFY(keyed != *good);
        QVERIFY(!BaseMapChoice::network({}, u"ftp://t.example/{z}/{x}/{y}"_s, {}));
        QVERIFY(!BaseMapChoice::network({}, u"https://t.example/{z}/{x}.png"_s, {}));
        QVERIFY(!BaseMapChoice::network({}, u"https:///{z}/{x}/{y}.png"_s, {}));
        const auto missing = BaseMapChoice::ofFile({}, u"/nowhere/x.mbtiles"_s);
        QVERIFY(!missing && missing.error().contains(u"x.mbtiles"_s));
        const auto here = BaseMapChoice::ofFile({}, QStringLiteral(ROUTEDESK_SOURCE_DIR "/tests/map"));
        QVERIFY(here && here->isFile() && here->isValid() && !here->isOutline());
        QCOMPARE(here->name, u"map"_s);
        BaseMapChoice wrong = *good;
        wrong.minZoom = 12;
        wrong.maxZoom = 5;
        QVERIFY(!wrong.isValid() && wrong.tileAddress(1, 0, 0).isNull());
        QVERIFY(BaseMapChoice::outline().isValid());
    }
};

QTEST_MAIN(TestTiles)
#include "tst_tiles.moc"
