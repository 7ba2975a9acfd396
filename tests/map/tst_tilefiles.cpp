// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Base maps out of files: MBTiles archives and folders of tiles, sound and hostile.
#include "map/tiles/tilelayer.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

const QPointF sanJose = mercator::project(*LonLat::make(-121.9, 37.3));
const Viewport home(sanJose, 14, { 600, 400 });
const QColor ground = Qt::magenta;

TileKey keyAt(QPointF world, int z)
{
    return { z, int(world.x() * (1 << z)), int(world.y() * (1 << z)) };
}

// A tile's colour tells its row and column.
QColor colourOf(const TileKey &key)
{
    return QColor(key.z * 8, 40 + key.x % 200, 40 + key.y % 200);
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

QList<TileKey> around(QPointF world, int z, int reach = 2)
{
    QList<TileKey> keys;
    const TileKey middle = keyAt(world, z);
    for (int x = middle.x - reach; x <= middle.x + reach; ++x) {
        for (int y = middle.y - reach; y <= middle.y + reach; ++y)
            keys.append({ z, x, y });
    }
    return keys;
}

class Archive {
public:
    explicit Archive(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"writer"_s);
        m_database.setDatabaseName(path);
        m_isOpen = m_database.open();
        run(u"PRAGMA synchronous = OFF"_s);
        run(u"BEGIN"_s);
    }
    ~Archive()
    {
        run(u"COMMIT"_s);
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"writer"_s);
    }
    Q_DISABLE_COPY_MOVE(Archive)

    void tables()
    {
        run(u"CREATE TABLE metadata (name text, value text)"_s);
        run(u"CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"_s);
        run(u"CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)"_s);
    }
    void metadata(const QString &name, const QString &value) { run(u"INSERT INTO metadata VALUES (?, ?)"_s, { name, value }); }
    void tile(const TileKey &key, const QByteArray &body)
    {
        run(u"INSERT INTO tiles VALUES (?, ?, ?, ?)"_s, { key.z, key.x, (1 << key.z) - 1 - key.y, body });
    }
    void run(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
    }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

private:
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

TilePace quick()
{
    TilePace pace;
    pace.firstRetry = 50;
    pace.longestRetry = 100;
    return pace;
}

struct Trial {
    Trial() : layer({ {}, {}, quick() })
    {
        layer.setGround(ground);
        layer.setView(home, 1);
    }
    void show(const QString &file, bool isSouthFirst = false)
    {
        BaseMapChoice choice;
        choice.file = file;
        choice.isSouthFirst = isSouthFirst;
        choice.maxZoom = 22;
        layer.setChoice(choice);
    }
    [[nodiscard]] QColor middle(const Viewport &view = home) const
    {
        QImage image(view.size().toSize(), QImage::Format_RGB32);
        layer.picture()(image, view, {});
        return image.pixelColor(300, 200);
    }

    TileLayer layer;
    QSignalSpy works { &layer, &TileLayer::works };
    QSignalSpy fails { &layer, &TileLayer::fails };
};

}

class TestTileFiles : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void showsAnArchive_data()
    {
        QTest::addColumn<bool>("isView");
        QTest::addColumn<QString>("name");
        QTest::newRow("table") << false << u"city.mbtiles"_s;
        QTest::newRow("view") << true << u"city.mbtiles"_s;
        QTest::newRow("awkward name") << false << u"a?b#c %20 ü.mbtiles"_s;
    }
    void showsAnArchive()
    {
        QFETCH(bool, isView);
        QFETCH(QString, name);
        const QString path = m_folder->filePath(name);
        {
            Archive archive(path);
            archive.tables();
            archive.metadata(u"format"_s, u"png"_s);
            archive.metadata(u"bounds"_s, u"-122.2,37.0,-121.6,37.6"_s);
            for (const int z : { 13, 14 }) {
                for (const TileKey &key : around(sanJose, z))
                    archive.tile(key, packed(colourOf(key)));
            }
            if (isView) {
                archive.run(u"ALTER TABLE tiles RENAME TO kept"_s);
                archive.run(u"CREATE VIEW tiles AS SELECT zoom_level, tile_column, tile_row, tile_data FROM kept"_s);
            }
        }
        const QDateTime written = QFileInfo(path).lastModified();
        Trial trial;
        trial.show(path);
        QTRY_COMPARE(trial.middle(), colourOf(keyAt(sanJose, 14)));
        QTRY_VERIFY(trial.layer.isComplete());
        QCOMPARE(trial.works.size(), 1);
        // Closer than it goes: the last level, larger.
        const Viewport close(sanJose, 16, home.size());
        trial.layer.setView(close, 1);
        QTRY_VERIFY(trial.layer.isComplete());
        QCOMPARE(trial.middle(close), colourOf(keyAt(sanJose, 14)));
        // Elsewhere there is nothing, which is no fault.
        const Viewport away({ 0.5, 0.5 }, 14, home.size());
        trial.layer.setView(away, 1);
        QTRY_VERIFY(trial.layer.isComplete());
        QCOMPARE(trial.middle(away), ground);
        QCOMPARE(trial.fails.size(), 0);
        // Nothing is left beside it, nothing written.
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList { name });
        QCOMPARE(QFileInfo(path).lastModified(), written);
    }

    void aCoarserLevelFillsTheHolesOfAFinerOne()
    {
        const QString path = m_folder->filePath(u"holes.mbtiles"_s);
        const TileKey middle = keyAt(sanJose, 14);
        {
            Archive archive(path);
            archive.tables();
            archive.tile({ 14, middle.x + 5, middle.y }, packed(Qt::red)); // only to say that there is the level
            archive.tile(middle.above(1), {}); // and one with nothing in it
            for (const TileKey &key : around(sanJose, 12))
                archive.tile(key, packed(colourOf(key)));
        }
        Trial trial;
        trial.show(path);
        QTRY_COMPARE(trial.middle(), colourOf(keyAt(sanJose, 12)));
        QTRY_VERIFY(trial.layer.isComplete());
        QCOMPARE(trial.fails.size(), 0);
    }

    void refusesBadArchives_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QString>("said");
        QTest::newRow("vector") << u"vector"_s << u"vector tiles"_s;
        QTest::newRow("vector, not said") << u"unsaid"_s << u"vector tiles"_s;
        QTest::newRow("no database") << u"text"_s << u"MBTiles"_s;
        QTest::newRow("empty") << u"empty"_s << u"MBTiles"_s;
        QTest::newRow("other tables") << u"other"_s << u"MBTiles"_s;
        QTest::newRow("other columns") << u"columns"_s << u"MBTiles"_s;
        QTest::newRow("no tiles") << u"none"_s << u"no tiles in the file"_s;
        QTest::newRow("cut off") << u"cut"_s << u"MBTiles"_s;
        QTest::newRow("endless view") << u"endless"_s << u"MBTiles"_s;
        QTest::newRow("large tiles") << u"large"_s << u"too large"_s;
        QTest::newRow("no pictures") << u"garbage"_s << u"not a picture"_s;
        QTest::newRow("missing") << u"missing"_s << u"cannot be read"_s;
        QTest::newRow("pipe") << u"pipe"_s << u"cannot be read"_s;
    }
    void refusesBadArchives()
    {
        QFETCH(QString, trouble);
        QFETCH(QString, said);
        const QString path = m_folder->filePath(u"bad.mbtiles"_s);
        makeBad(path, trouble);
        Trial trial;
        trial.show(path);
        QTRY_COMPARE(trial.fails.size(), 1);
        const QString reason = trial.fails[0][0].toString();
        QVERIFY2(reason.contains(said), qPrintable(reason));
        QVERIFY(!trial.layer.hasTiles());
        QVERIFY(trial.layer.isComplete());
        // Put right, it is shown without anybody's doing.
        QFile::remove(path);
        {
            Archive archive(path);
            archive.tables();
            for (const TileKey &key : around(sanJose, 14))
                archive.tile(key, packed(colourOf(key)));
        }
        if (trouble != "garbage"_L1 && trouble != "large"_L1 && trouble != "unsaid"_L1) // those were opened, for good
            QTRY_COMPARE(trial.works.size(), 1);
    }

    void showsAFolder_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("isSouthFirst");
        QTest::newRow("png") << u"png"_s << false;
        QTest::newRow("jpeg, named otherwise") << u"jpeg"_s << false;
        QTest::newRow("from the south") << u"png"_s << true;
    }
    void showsAFolder()
    {
        QFETCH(QString, ending);
        QFETCH(bool, isSouthFirst);
        for (const TileKey &key : around(sanJose, 14)) {
            const int row = isSouthFirst ? (1 << key.z) - 1 - key.y : key.y;
            write(m_folder->filePath(u"14/%1/%2.%3"_s.arg(key.x).arg(row).arg(ending)), packed(colourOf(key)));
        }
        Trial trial;
        trial.show(m_folder->path(), isSouthFirst);
        QTRY_COMPARE(trial.middle(), colourOf(keyAt(sanJose, 14)));
        QCOMPARE(trial.fails.size(), 0);
        trial.show(m_folder->path(), !isSouthFirst);
        QTRY_VERIFY(trial.layer.isComplete());
        QCOMPARE(trial.middle(), ground);
    }

    void refusesBadFolders()
    {
        Trial trial;
        trial.show(m_folder->path());
        QTRY_COMPARE(trial.fails.size(), 1);
        QVERIFY(trial.fails[0][0].toString().contains(u"no tiles in the folder"_s));
        // A pipe where a tile should be would be waited for without end.
        const TileKey key = keyAt(sanJose, 14);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"14/%1"_s.arg(key.x))));
        const QString pipe = m_folder->filePath(u"14/%1/%2.png"_s.arg(key.x).arg(key.y));
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        write(m_folder->filePath(u"14/%1/%2.png"_s.arg(key.x).arg(key.y + 1)), packed(Qt::blue));
        QTRY_COMPARE(trial.works.size(), 1);
        QTRY_VERIFY(trial.layer.isComplete());
        QCOMPARE(trial.middle(), ground);
    }

    void aFolderThatIsPulledOutComesBack()
    {
        const QString folder = m_folder->filePath(u"stick"_s);
        for (const TileKey &key : around(sanJose, 14))
            write(folder + u"/14/%1/%2.png"_s.arg(key.x).arg(key.y), packed(colourOf(key)));
        Trial trial;
        trial.show(folder);
        QTRY_COMPARE(trial.works.size(), 1);
        QTRY_VERIFY(trial.layer.isComplete());
        QVERIFY(QDir().rename(folder, folder + u"2"_s));
        const Viewport beside(sanJose + QPointF(0.0004, 0), 14, home.size());
        trial.layer.setView(beside, 1);
        QTRY_COMPARE(trial.fails.size(), 1);
        QVERIFY(trial.layer.hasTiles());
        QVERIFY(QDir().rename(folder + u"2"_s, folder));
        QTRY_COMPARE(trial.works.size(), 2);
    }

private:
    static void write(const QString &path, const QByteArray &body)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(body) == body.size());
    }

    static void makeBad(const QString &path, const QString &trouble)
    {
        if (trouble == "missing"_L1)
            return;
        if (trouble == "pipe"_L1) {
            QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
            return;
        }
        if (trouble == "text"_L1 || trouble == "empty"_L1)
            return write(path, trouble == "text"_L1 ? QByteArray(5000, 'x') : QByteArray());
        {
            Archive archive(path);
            QVERIFY(archive.isOpen());
            if (trouble == "other"_L1)
                return archive.run(u"CREATE TABLE letters (name text)"_s);
            if (trouble == "columns"_L1)
                return archive.run(u"CREATE TABLE tiles (name text)"_s);
            if (trouble == "endless"_L1) {
                return archive.run(u"CREATE VIEW tiles AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) "
                                   "SELECT n AS zoom_level, n AS tile_column, n AS tile_row, 'x' AS tile_data FROM c WHERE n < 0"_s);
            }
            archive.tables();
            if (trouble == "vector"_L1)
                archive.metadata(u"format"_s, u"pbf"_s);
            archive.metadata(u"bounds"_s, u"nowhere,'; DROP TABLE tiles; --"_s);
            const QByteArray body = trouble == "unsaid"_L1 ? "\x1f\x8b\x08 packed"_ba
                : trouble == "large"_L1                    ? QByteArray((2 << 20) + 1, 'x')
                : trouble == "garbage"_L1                  ? "<html>"_ba
                                                           : packed(Qt::red);
            if (trouble != "none"_L1) {
                for (const TileKey &key : around(sanJose, 14, trouble == "large"_L1 ? 1 : 3))
                    archive.tile(key, body);
            }
        }
        if (trouble == "cut"_L1)
            QVERIFY(QFile::resize(path, 6000));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestTileFiles)
#include "tst_tilefiles.moc"
