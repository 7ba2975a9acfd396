// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Tiles of servers, good and bad, as far as the picture that is painted from them.
#include "faketileserver.h"

#include "map/tiles/tilefolders.h"
#include "map/tiles/tilelayer.h"

#include <QApplication>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

const QPointF sanJose = mercator::project(*LonLat::make(-121.9, 37.3));
const QPointF berlin = mercator::project(*LonLat::make(13.4, 52.5));
const Viewport home(sanJose, 14, { 600, 400 });
const QColor ground = Qt::magenta;

double cpuMs(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

// What the interface thread spends on the layer.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const double before = cpuMs(CLOCK_THREAD_CPUTIME_ID);
        const bool isOurs = qobject_cast<TileLayer *>(receiver) != nullptr;
        const bool handled = QApplication::notify(receiver, event);
        if (isOurs)
            longest = std::max(longest, cpuMs(CLOCK_THREAD_CPUTIME_ID) - before);
        return handled;
    }

    double longest = 0; // ms
};

TilePace quick()
{
    TilePace pace;
    pace.firstRetry = 50;
    pace.longestRetry = 200;
    return pace;
}

struct Trial {
    explicit Trial(const QString &folder, const TilePace &pace = quick(), const Viewport &view = home)
        : layer({ "Routedesk/test", folder, pace })
    {
        layer.setGround(ground);
        layer.setView(view, 1);
    }

    [[nodiscard]] QImage picture(const Viewport &view = home) const
    {
        QImage image(view.size().toSize(), QImage::Format_RGB32);
        layer.picture()(image, view, {});
        return image;
    }
    // All over, not only in the middle.
    [[nodiscard]] bool shows(const QColor &colour) const
    {
        const QImage image = picture();
        for (int y = 0; y < image.height(); y += 7) {
            for (int x = 0; x < image.width(); x += 7) {
                if (image.pixelColor(x, y) != colour)
                    return false;
            }
        }
        return true;
    }

    TileLayer layer;
    QSignalSpy works { &layer, &TileLayer::works };
    QSignalSpy fails { &layer, &TileLayer::fails };
};

BaseMapChoice choiceOf(const FakeTileServer &server)
{
    return { u"Test"_s, server.tiles(), {}, {} };
}

qsizetype filesIn(const QString &folder)
{
    qsizetype count = 0;
    QDirIterator files(folder, { u"*.tile"_s }, QDir::Files, QDirIterator::Subdirectories);
    for (; files.hasNext(); files.next())
        ++count;
    return count;
}

}

class TestTileLayer : public QObject {
    Q_OBJECT
private slots:
    void init() { m_cache = std::make_unique<QTemporaryDir>(); }

    void showsTheTilesOfAServer()
    {
        FakeTileServer server;
        Trial trial(m_cache->path());
        QVERIFY(trial.shows(ground));
        QVERIFY(trial.layer.isComplete()); // nothing is asked for: nothing is on its way
        trial.layer.setChoice(choiceOf(server));
        QVERIFY(!trial.layer.isComplete());
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        QVERIFY(trial.layer.isComplete() && trial.layer.hasTiles());
        QCOMPARE(trial.works.size(), 1);
        QCOMPARE(trial.fails.size(), 0);
        QCOMPARE(server.agents(), QSet<QByteArray> { "Routedesk/test" });
        QVERIFY(server.mostAtOnce() <= 6);
        // The middle first.
        QVERIFY(server.paths().mid(0, 6).contains(u"/14/2644/6361.png"_s) || server.paths().mid(0, 6).contains(u"/14/2644/6360.png"_s));
        QCOMPARE(QSet<QString>(server.paths().begin(), server.paths().end()).size(), server.paths().size());
        trial.layer.setChoice(BaseMapChoice::outline());
        QVERIFY(trial.shows(ground) && !trial.layer.hasTiles());
    }

    void keepsThemOnDisk()
    {
        FakeTileServer server;
        {
            Trial trial(m_cache->path());
            trial.layer.setChoice(choiceOf(server));
            QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        }
        const auto asked = server.paths().size();
        QVERIFY(filesIn(m_cache->path()) >= asked);
        server.setMood(FakeTileServer::Mood::Silent);
        Trial again(m_cache->path());
        again.layer.setChoice(choiceOf(server));
        QTRY_VERIFY(again.shows(FakeTileServer::colour()));
        QCOMPARE(again.works.size(), 1);
        QCOMPARE(server.paths().size(), asked);
    }

    void asksWhetherOldOnesHaveChanged()
    {
        FakeTileServer server;
        server.setHeaders("Cache-Control: max-age=3600\r\nETag: \"one\"\r\n");
        TilePace pace = quick();
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        pace.now = [now] { return now; };
        {
            Trial trial(m_cache->path(), pace);
            trial.layer.setChoice(choiceOf(server));
            QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        }
        const auto tiles = server.paths().size();
        pace.now = [now] { return now + 2 * 3600'000; };
        {
            Trial same(m_cache->path(), pace);
            same.layer.setChoice(choiceOf(server));
            QTRY_VERIFY(same.shows(FakeTileServer::colour()));
            QTRY_COMPARE(server.unchanged(), tiles);
        }
        // That they are still right was kept as well.
        const auto asked = server.paths().size();
        {
            Trial fresh(m_cache->path(), pace);
            fresh.layer.setChoice(choiceOf(server));
            QTRY_VERIFY(fresh.shows(FakeTileServer::colour()));
        }
        QCOMPARE(server.paths().size(), asked);
        pace.now = [now] { return now + 9 * 3600'000; };
        server.setHeaders("Cache-Control: max-age=3600\r\nETag: \"two\"\r\n");
        server.setColour(Qt::yellow);
        Trial changed(m_cache->path(), pace);
        changed.layer.setChoice(choiceOf(server));
        QTRY_VERIFY(changed.shows(Qt::yellow));
        QCOMPARE(server.unchanged(), tiles);
    }

    void showsWhatWasKeptWhileTheServerIsDown()
    {
        FakeTileServer server;
        server.setHeaders("Cache-Control: max-age=0\r\n");
        {
            Trial trial(m_cache->path());
            trial.layer.setChoice(choiceOf(server));
            QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        }
        server.setMood(FakeTileServer::Mood::Broken);
        Trial trial(m_cache->path());
        trial.layer.setChoice(choiceOf(server));
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        QTRY_COMPARE(trial.fails.size(), 1);
        QVERIFY(trial.shows(FakeTileServer::colour()) && trial.layer.hasTiles());
        // Somewhere else there is nothing, and that is not waited for.
        const Viewport away(berlin, 14, home.size());
        trial.layer.setView(away, 1);
        QVERIFY(trial.layer.isComplete());
        const auto works = trial.works.size();
        server.setMood(FakeTileServer::Mood::Tiles);
        QTRY_COMPARE(trial.works.size(), works + 1);
        QTRY_COMPARE(trial.picture(away).pixelColor(300, 200), FakeTileServer::colour());
    }

    void keepsNothingThatMustNotBe()
    {
        FakeTileServer server;
        server.setHeaders("Cache-Control: no-store\r\n");
        Trial trial(m_cache->path());
        trial.layer.setChoice(choiceOf(server));
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        QCOMPARE(filesIn(m_cache->path()), 0);
    }

    void neverMixesTwoServers()
    {
        FakeTileServer red;
        red.setColour(Qt::red);
        FakeTileServer blue;
        blue.setColour(Qt::blue);
        Trial trial(m_cache->path());
        for (const auto &[server, colour] : { std::pair(&red, Qt::red), std::pair(&blue, Qt::blue), std::pair(&red, Qt::red) }) {
            trial.layer.setChoice(choiceOf(*server));
            QTRY_VERIFY(trial.shows(colour));
        }
        QCOMPARE(trial.fails.size(), 0);
    }

    void survivesBadServers_data()
    {
        using Mood = FakeTileServer::Mood;
        QTest::addColumn<int>("mood");
        QTest::addColumn<QString>("said");
        QTest::newRow("not found") << int(Mood::NotFound) << u"404"_s;
        QTest::newRow("forbidden") << int(Mood::Forbidden) << u"403"_s;
        QTest::newRow("broken") << int(Mood::Broken) << u"500"_s;
        QTest::newRow("garbage") << int(Mood::Garbage) << u"not a picture"_s;
        QTest::newRow("cut off") << int(Mood::CutOff) << u"not a picture"_s;
        QTest::newRow("bomb") << int(Mood::Bomb) << u"too large"_s;
        QTest::newRow("huge") << int(Mood::Huge) << u"too large"_s;
        QTest::newRow("dribble") << int(Mood::Dribble) << u"in time"_s;
        QTest::newRow("silent") << int(Mood::Silent) << u"in time"_s;
        QTest::newRow("loop") << int(Mood::Loop) << u"other addresses"_s;
    }
    void survivesBadServers()
    {
        QFETCH(int, mood);
        QFETCH(QString, said);
        FakeTileServer server;
        server.setMood(FakeTileServer::Mood(mood));
        TilePace pace = quick();
        if (mood == int(FakeTileServer::Mood::Silent) || mood == int(FakeTileServer::Mood::Dribble)) {
            pace.stall = 500;
            pace.whole = 1000;
        }
        Trial trial(m_cache->path(), pace);
        BaseMapChoice choice = choiceOf(server);
        choice.tileTemplate += u"?key={key}"_s;
        choice.key = u"verysecret"_s;
        trial.layer.setChoice(choice);
        QTRY_COMPARE(trial.fails.size(), 1);
        const QString reason = trial.fails[0][0].toString();
        QVERIFY2(reason.contains(said), qPrintable(reason));
        QVERIFY(!reason.contains(u"secret"_s) && !reason.contains(u"127.0.0.1"_s));
        QCOMPARE(trial.works.size(), 0);
        QVERIFY(trial.shows(ground) && !trial.layer.hasTiles());
        QVERIFY(trial.layer.isComplete());
        QTRY_COMPARE(filesIn(m_cache->path()), 0);
        // Asked again now and then, and not told again.
        const auto asked = server.paths().size();
        QTRY_VERIFY(server.paths().size() >= asked + 2);
        QCOMPARE(trial.fails.size(), 1);
        server.setMood(FakeTileServer::Mood::Tiles);
        QTRY_COMPARE(trial.works.size(), 1);
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        QCOMPARE(trial.fails.size(), 1);
        QVERIFY2(longest() < 8, qPrintable(QString::number(longest())));
        // Nothing on disk knows the key.
        QDirIterator files(m_cache->path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(!file.fileName().contains(u"secret"_s));
            QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains("secret"));
        }
    }

    void showsSoundPicturesOfAnyKind()
    {
        FakeTileServer server;
        server.setMood(FakeTileServer::Mood::WrongType);
        Trial trial(m_cache->path());
        trial.layer.setChoice(choiceOf(server));
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
    }

    void saysWhereNobodyAnswers()
    {
        Trial trial(m_cache->path());
        trial.layer.setChoice({ {}, u"http://127.0.0.1:1/{z}/{x}/{y}.png"_s, {}, {} });
        QTRY_COMPARE(trial.fails.size(), 1);
        QVERIFY(trial.fails[0][0].toString().contains(u"cannot be reached"_s));
        trial.layer.setChoice({ {}, u"no address"_s, {}, {} });
        QTRY_COMPARE(trial.fails.size(), 2);
        QVERIFY(trial.fails[1][0].toString().contains(u"{z}"_s));
    }

    void aBadServerIsForgottenWithItsTrouble()
    {
        FakeTileServer bad;
        bad.setMood(FakeTileServer::Mood::Broken);
        FakeTileServer good;
        Trial trial(m_cache->path());
        trial.layer.setChoice(choiceOf(bad));
        trial.layer.setChoice(choiceOf(good));
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        QCOMPARE(trial.fails.size(), 0);
    }

    void whatNobodyWaitsForIsDropped()
    {
        FakeTileServer server;
        server.setMood(FakeTileServer::Mood::Silent);
        TilePace patient;
        patient.stall = patient.whole = 600'000; // the test would be over long since
        Trial trial(m_cache->path(), patient);
        trial.layer.setChoice(choiceOf(server));
        QTRY_COMPARE(server.paths().size(), 6);
        server.setMood(FakeTileServer::Mood::Tiles);
        const Viewport away(berlin, 14, home.size());
        trial.layer.setView(away, 1);
        QTRY_COMPARE(trial.picture(away).pixelColor(300, 200), FakeTileServer::colour());
    }

    // One behind the other, each larger than what is usually kept in memory.
    void twoPicturesInTurnsComeToAnEnd()
    {
        FakeTileServer server;
        server.setHeaders("Cache-Control: no-store\r\n");
        TileLayer layer({ "Routedesk/test", {}, quick(), 4 * 256 * 256 * 4 });
        const Viewport far(sanJose, 12.4, home.size());
        layer.setView(home, 1);
        layer.setChoice(choiceOf(server));
        const auto shown = [&](const Viewport &view) {
            QImage image(view.size().toSize(), QImage::Format_RGB32);
            layer.picture()(image, view, {});
            return image.pixelColor(300, 200) == FakeTileServer::colour() && layer.isComplete();
        };
        QTRY_VERIFY(shown(far) && shown(home));
        QTRY_VERIFY(shown(far) && layer.bytes() > 8 * 256 * 256 * 4);
        // Neither is given up for the other, over and over.
        for (int i = 0; i < 5; ++i) {
            QVERIFY(shown(far));
            QCoreApplication::processEvents();
            QVERIFY(shown(home));
            QCoreApplication::processEvents();
        }
        QCOMPARE(QSet<QString>(server.paths().begin(), server.paths().end()).size(), server.paths().size());
    }

    void endsWhileAServerKeepsSilent()
    {
        FakeTileServer server;
        server.setMood(FakeTileServer::Mood::Silent);
        TilePace patient;
        patient.stall = patient.whole = 600'000;
        auto trial = std::make_unique<Trial>(m_cache->path(), patient);
        trial->layer.setChoice(choiceOf(server));
        QTRY_VERIFY(!server.paths().isEmpty());
        // A picture may be painted from what the layer left behind.
        const TileLayer::Paint picture = trial->layer.picture();
        QElapsedTimer clock;
        clock.start();
        trial.reset();
        QVERIFY(clock.elapsed() < 1500);
        QImage image(600, 400, QImage::Format_RGB32);
        picture(image, home, {});
        QCOMPARE(image.pixelColor(300, 200), ground);
    }

    void changesAreToldTogether()
    {
        FakeTileServer server;
        Trial trial(m_cache->path());
        QList<qint64> at;
        QList<bool> complete;
        QElapsedTimer clock;
        clock.start();
        connect(&trial.layer, &TileLayer::changed, this, [&] {
            at.append(clock.elapsed());
            complete.append(trial.layer.isComplete());
        });
        trial.layer.setChoice(choiceOf(server));
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        for (const double zoom : { 15.0, 16.0, 17.0, 18.0 }) {
            trial.layer.setView(Viewport(berlin, zoom, home.size()), 1);
            QTRY_VERIFY(trial.layer.isComplete());
        }
        QVERIFY(at.size() >= 3);
        for (qsizetype i = 1; i < at.size(); ++i)
            QVERIFY2(complete[i] || at[i] - at[i - 1] >= 45, qPrintable(QString::number(at[i] - at[i - 1])));
    }

    // The picture of before the last tile must not pass for the whole one, however long news are gathered.
    void isCompleteOnlyWithWhatWasTold()
    {
        FakeTileServer server;
        TilePace pace = quick();
        pace.together = 600'000;
        Trial trial(m_cache->path(), pace);
        QImage told;
        connect(&trial.layer, &TileLayer::changed, this, [&] { told = trial.picture(); });
        trial.layer.setChoice(choiceOf(server));
        QTRY_VERIFY(trial.layer.isComplete());
        QCOMPARE(told, trial.picture());
        QVERIFY(trial.shows(FakeTileServer::colour()));
    }

    void fineScreensGetFineTiles()
    {
        FakeTileServer server;
        Trial trial(m_cache->path());
        trial.layer.setChoice({ {}, server.address() + u"/{z}/{x}/{y}{r}.png"_s, {}, {} });
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        QVERIFY(server.paths().filter(u"@2x"_s).isEmpty());
        const auto asked = server.paths().size();
        trial.layer.setView(home, 2);
        QTRY_VERIFY(server.paths().filter(u"@2x"_s).size() >= asked);
        QTRY_VERIFY(trial.layer.isComplete());
    }

    void lightTilesUnderADarkWindow()
    {
        FakeTileServer server;
        server.setColour(QColor(240, 240, 240));
        Trial trial(m_cache->path());
        BaseMapChoice choice = choiceOf(server);
        choice.isDarkened = true;
        trial.layer.setChoice(choice);
        QTRY_VERIFY(trial.layer.isComplete());
        QTRY_VERIFY(trial.picture().pixelColor(300, 200).lightness() < 50);
    }

    void damagedFilesOfTheCacheAreFetchedAnew()
    {
        FakeTileServer server;
        {
            Trial trial(m_cache->path());
            trial.layer.setChoice(choiceOf(server));
            QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        }
        QDirIterator files(m_cache->path(), { u"*.tile"_s }, QDir::Files, QDirIterator::Subdirectories);
        for (int i = 0; files.hasNext(); ++i) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (i % 3 == 0)
                file.resize(file.size() / 2);
            else if (i % 3 == 1)
                file.write("no tile at all");
            else if (file.seek(file.size() - 60)) // the picture itself
                file.write(QByteArray(50, 'x'));
        }
        Trial trial(m_cache->path());
        trial.layer.setChoice(choiceOf(server));
        QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        QCOMPARE(trial.fails.size(), 0);
    }

    void foldersAreBounded()
    {
        const QString base = m_cache->path();
        const auto make = [&](const QString &name, int files, int daysAgo) {
            const QString folder = base + u'/' + name;
            QVERIFY(QDir().mkpath(folder + u"/3/1"_s) && tilefolders::use(folder));
            const QDateTime then = QDateTime::currentDateTime().addDays(-daysAgo);
            for (int i = 0; i < files; ++i) {
                QFile file(folder + u"/3/1/%1.tile"_s.arg(i));
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1000, 'x')) == 1000 && file.flush());
                QVERIFY(file.setFileTime(then.addSecs(i), QFileDevice::FileModificationTime));
            }
            QFile stamp(folder + u"/used"_s);
            QVERIFY(stamp.open(QIODevice::ReadWrite) && stamp.setFileTime(then, QFileDevice::FileModificationTime));
        };
        make(u"aaaaaaaaaaaa"_s, 10, 3);
        make(u"bbbbbbbbbbbbq"_s, 10, 2);
        make(u"cccccccccccc"_s, 10, 1);
        make(u"not a source"_s, 10, 9);
        tilefolders::sweep(base, 20'000);
        QVERIFY(!QFileInfo::exists(base + u"/aaaaaaaaaaaa"_s));
        QVERIFY(QFileInfo::exists(base + u"/bbbbbbbbbbbbq"_s) && QFileInfo::exists(base + u"/cccccccccccc"_s));
        QVERIFY(QFileInfo::exists(base + u"/not a source/3/1/0.tile"_s));
        // In one folder the files not needed for longest go, and its stamp stays.
        QVERIFY(tilefolders::trim(base + u"/cccccccccccc"_s, 6'000) <= 6'000);
        QVERIFY(!QFileInfo::exists(base + u"/cccccccccccc/3/1/0.tile"_s));
        QVERIFY(QFileInfo::exists(base + u"/cccccccccccc/3/1/9.tile"_s) && QFileInfo::exists(base + u"/cccccccccccc/used"_s));
        QCOMPARE(tilefolders::of({}, u"x"_s, tilefolders::Keeper::Routedesk), QString());
        QVERIFY(tilefolders::of(base, u"x"_s, tilefolders::Keeper::Routedesk) != tilefolders::of(base, u"y"_s, tilefolders::Keeper::Routedesk));
    }

    void formerTilesAreCleared()
    {
        const QString folder = m_cache->filePath(u"tiles"_s);
        QVERIFY(QDir().mkpath(folder));
        for (const QString &name : { u"osm_100-l-8-14-2644-6360.png"_s, u"mine.txt"_s }) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        tilefolders::discard(folder);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList { u"mine.txt"_s });
        QVERIFY(QFile::remove(folder + u"/mine.txt"_s));
        tilefolders::discard(folder);
        QVERIFY(!QFileInfo::exists(folder));
        tilefolders::discard(folder);
    }

    void worksWithoutAFolderToKeepThemIn()
    {
        FakeTileServer server;
        for (const QString &folder : { QString(), u"/proc/nowhere"_s }) {
            Trial trial(folder);
            trial.layer.setChoice(choiceOf(server));
            QTRY_VERIFY(trial.shows(FakeTileServer::colour()));
        }
    }

    void aPictureIsQuicklyPainted()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("A sanitizer's times say nothing.");
#endif
        for (const double zoom : { 12.0, 12.49, 12.51, 13.3 }) {
            const Viewport view(sanJose, zoom, { 1600, 900 });
            TileSet tiles;
            QImage tile(256, 256, QImage::Format_RGB32);
            const TileGrid grid(view, 1, {});
            for (const TileGrid::Cell &cell : grid.cells()) {
                tile.fill(QColor::fromHsv(cell.key.x % 360, 100, 200));
                tiles.insert(cell.key, tile);
            }
            QImage image(1600, 900, QImage::Format_RGB32);
            double best = 1e9;
            for (int i = 0; i < 8; ++i) {
                const double before = cpuMs(CLOCK_THREAD_CPUTIME_ID);
                paintTiles(image, view, tiles, {}, ground);
                best = std::min(best, cpuMs(CLOCK_THREAD_CPUTIME_ID) - before);
            }
            qInfo("zoom %g: %.1f ms of CPU", zoom, best);
            QVERIFY(best <= 25);
        }
    }

private:
    static double longest() { return static_cast<Application *>(QCoreApplication::instance())->longest; }

    std::unique_ptr<QTemporaryDir> m_cache;
};

int main(int argc, char *argv[])
{
    Application application(argc, argv);
    TestTileLayer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tilelayer.moc"
