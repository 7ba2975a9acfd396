// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Trying a base map, and fetching one for paper.
#include "faketileserver.h"

#include "map/picturetiles.h"
#include "map/tiles/tiletrial.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

const QPointF sanJose = mercator::project(*LonLat::make(-121.9, 37.3));
const Viewport home(sanJose, 12.2, { 600, 400 });

TilePace quick()
{
    TilePace pace;
    pace.stall = 300;
    pace.whole = 600;
    pace.firstRetry = 50;
    pace.longestRetry = 100;
    return pace;
}

QByteArray packed(const QColor &colour)
{
    QImage tile(256, 256, QImage::Format_RGB32);
    tile.fill(colour);
    QByteArray body;
    QBuffer buffer(&body);
    tile.save(&buffer, "PNG");
    return body;
}

// One with these tiles, at zoom 5 and nowhere else.
void writeArchive(const QString &path, const QList<QByteArray> &bodies, const QString &format, const QString &credit = {})
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"writer"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE metadata (name text, value text)"_s));
        QVERIFY(query.exec(u"CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"_s));
        for (const auto &[name, value] : { std::pair(u"name"_s, u"Our <b>town</b>"_s), std::pair(u"format"_s, format), std::pair(u"attribution"_s, credit) }) {
            query.prepare(u"INSERT INTO metadata VALUES (?, ?)"_s);
            query.addBindValue(name);
            query.addBindValue(value);
            QVERIFY(query.exec());
        }
        for (const QByteArray &body : bodies) {
            query.prepare(u"INSERT INTO tiles VALUES (5, 5, 19, ?)"_s);
            query.addBindValue(body);
            QVERIFY(query.exec());
        }
    }
    QSqlDatabase::removeDatabase(u"writer"_s);
}

TileReport tried(const BaseMapChoice &choice)
{
    TileTrial trial(choice, sanJose, 12.7, { "Routedesk/test", quick() });
    QSignalSpy finished(&trial, &TileTrial::finished);
    if (!finished.wait())
        return {};
    return finished.at(0).at(0).value<TileReport>();
}

BaseMapChoice choiceOf(const FakeTileServer &server)
{
    return *BaseMapChoice::network(u"Test"_s, server.tiles(), u"© nobody"_s);
}

}

class TestTileTrial : public QObject {
    Q_OBJECT

private slots:
    void asksAServerForTheTileThatIsLookedAt()
    {
        FakeTileServer server;
        const TileReport report = tried(choiceOf(server));
        QVERIFY(!report.fault);
        QCOMPARE(report.key.z, 12);
        QCOMPARE(server.paths(), QStringList { u"/12/%1/%2.png"_s.arg(report.key.x).arg(report.key.y) });
        QCOMPARE(report.pixels, QSize(256, 256));
        QVERIFY(report.words(choiceOf(server)).contains(u"256"_s));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<int>("mood");
        QTest::addColumn<int>("kind");
        using Mood = FakeTileServer::Mood;
        using Kind = TileFault::Kind;
        QTest::newRow("refused") << int(Mood::Forbidden) << int(Kind::Refused);
        QTest::newRow("missing") << int(Mood::NotFound) << int(Kind::NotFound);
        QTest::newRow("garbage") << int(Mood::Garbage) << int(Kind::NoPicture);
        QTest::newRow("silent") << int(Mood::Silent) << int(Kind::Slow);
        QTest::newRow("broken") << int(Mood::Broken) << int(Kind::Answered);
    }
    void saysWhatIsWrong()
    {
        QFETCH(int, mood);
        QFETCH(int, kind);
        FakeTileServer server;
        server.setMood(FakeTileServer::Mood(mood));
        BaseMapChoice choice = choiceOf(server);
        choice.tileTemplate += u"?key={key}"_s;
        choice.key = u"very-secret"_s;
        const TileReport report = tried(choice);
        QVERIFY(report.fault);
        QCOMPARE(int(report.fault->kind), kind);
        const QString words = report.words(choice);
        QVERIFY(words.endsWith(u'.') && !words.contains(u"very-secret"_s));
        QVERIFY(words.at(0).isUpper());
    }

    void unreachable()
    {
        const TileReport report = tried(*BaseMapChoice::network({}, u"http://127.0.0.1:1"_s, {}));
        QCOMPARE(report.fault->kind, TileFault::Kind::Unreachable);
    }

    void noAddress()
    {
        BaseMapChoice choice;
        choice.tileTemplate = u"tiles"_s;
        QCOMPARE(tried(choice).fault->kind, TileFault::Kind::BadAddress);
    }

    void archives()
    {
        QTemporaryDir folder;
        const auto report = [&folder](const QString &name) { return tried(*BaseMapChoice::ofFile({}, folder.filePath(name))); };
        writeArchive(folder.filePath(u"good.mbtiles"_s), { packed(Qt::red) }, u"png"_s, u"<a href='https://x.example'>© x</a>"_s);
        const TileReport good = report(u"good.mbtiles"_s);
        QVERIFY(!good.fault);
        QCOMPARE(good.about.name, u"Our town"_s);
        QCOMPARE(good.about.attribution, u"© x"_s);
        QCOMPARE(good.shape.minZoom, 5);
        QCOMPARE(good.shape.maxZoom, 5);
        QCOMPARE(good.key, (TileKey { 5, 5, 12 }));
        writeArchive(folder.filePath(u"empty.mbtiles"_s), {}, u"png"_s);
        QCOMPARE(report(u"empty.mbtiles"_s).fault->kind, TileFault::Kind::Empty);
        writeArchive(folder.filePath(u"vector.mbtiles"_s), { "\x1f\x8b\x08" }, u"pbf"_s);
        QCOMPARE(report(u"vector.mbtiles"_s).fault->kind, TileFault::Kind::Vector);
        writeArchive(folder.filePath(u"shy.mbtiles"_s), { "\x1f\x8b\x08" }, {}); // does not say what it is
        QCOMPARE(report(u"shy.mbtiles"_s).fault->kind, TileFault::Kind::Vector);
        QFile broken(folder.filePath(u"broken.mbtiles"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no archive at all") > 0);
        broken.close();
        QCOMPARE(report(u"broken.mbtiles"_s).fault->kind, TileFault::Kind::NoArchive);
    }

    void folders()
    {
        QTemporaryDir folder;
        const auto report = [&folder] { return tried(*BaseMapChoice::ofFile({}, folder.path())); };
        QCOMPARE(report().fault->kind, TileFault::Kind::NoTiles);
        QVERIFY(QDir(folder.path()).mkpath(u"12/655"_s));
        QCOMPARE(report().fault->kind, TileFault::Kind::Empty);
        QFile tile(folder.filePath(u"12/655/1583.png"_s));
        QVERIFY(tile.open(QIODevice::WriteOnly) && tile.write(packed(Qt::blue)) > 0);
        tile.close();
        const TileReport good = report();
        QVERIFY(!good.fault);
        QCOMPARE(good.key, (TileKey { 12, 655, 1583 }));
    }

    void canBeGivenUp()
    {
        FakeTileServer server;
        server.setMood(FakeTileServer::Mood::Silent);
        QElapsedTimer clock;
        clock.start();
        {
            TileTrial trial(choiceOf(server), sanJose, 12, { "Routedesk/test", {} });
            QTRY_VERIFY(!server.paths().isEmpty());
        }
        QVERIFY(clock.elapsed() < 1500);
    }

    void paperGetsFinerTiles()
    {
        FakeTileServer server;
        PictureTiles tiles(choiceOf(server), home, 300, Qt::magenta, { "Routedesk/test", {}, quick() });
        QSignalSpy finished(&tiles, &PictureTiles::finished);
        QSignalSpy progressed(&tiles, &PictureTiles::progressed);
        tiles.start();
        QVERIFY(finished.wait(20'000));
        // The screen shows level 12; log2(300 / 96) is 1.64.
        for (const QString &path : server.paths())
            QVERIFY2(path.startsWith(u"/14/"_s), qPrintable(path));
        QCOMPARE(tiles.coverage().missing, 0);
        QVERIFY(tiles.coverage().needed > 30 && !tiles.coverage().isCapped);
        QVERIFY(!progressed.isEmpty());
        QImage image((home.size() * 3.125).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(3.125);
        tiles.base()(image, home, {});
        QCOMPARE(image.pixelColor(5, 5), FakeTileServer::colour());
        QCOMPARE(image.pixelColor(image.width() - 5, image.height() - 5), FakeTileServer::colour());
    }

    void paperAsksForNoMoreThanItMay()
    {
        FakeTileServer server;
        TileLayer::Settings layer { "Routedesk/test", {}, quick() };
        layer.forPaper = TileLayer::Paper { 20 };
        PictureTiles tiles(choiceOf(server), home, 300, Qt::magenta, layer);
        QSignalSpy finished(&tiles, &PictureTiles::finished);
        tiles.start();
        QVERIFY(finished.wait(20'000));
        QVERIFY(tiles.coverage().isCapped);
        QVERIFY(server.paths().size() <= 20);
        QCOMPARE(tiles.coverage().missing, 0);
    }

    void paperDoesNotWaitForEver()
    {
        FakeTileServer server;
        server.setMood(FakeTileServer::Mood::Dribble);
        PictureTiles tiles(choiceOf(server), home, 96, Qt::magenta, { "Routedesk/test", {}, {} });
        tiles.setPatience(300);
        QSignalSpy finished(&tiles, &PictureTiles::finished);
        tiles.start();
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QVERIFY(tiles.coverage().missing > 0);
        QCOMPARE(tiles.coverage().missing, tiles.coverage().needed);
    }

    void paperSaysWhyNothingComes()
    {
        FakeTileServer server;
        server.setMood(FakeTileServer::Mood::Forbidden);
        PictureTiles tiles(choiceOf(server), home, 96, Qt::magenta, { "Routedesk/test", {}, quick() });
        QSignalSpy finished(&tiles, &PictureTiles::finished);
        tiles.start();
        QVERIFY(finished.wait());
        QVERIFY(tiles.trouble().contains(u"403"_s));
    }
};

QTEST_MAIN(TestTileTrial)
#include "tst_tiletrial.moc"
