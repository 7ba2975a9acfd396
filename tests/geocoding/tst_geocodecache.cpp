// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/geocodecache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace routedesk;
using namespace routedesk::geocoding;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const api::Instant today { std::chrono::days(20'000) };

Candidates two()
{
    return { { *api::GeoPoint::fromDegrees(-121.89, 37.33), u"12, Main Street \u2028 <b>"_s, Candidate::Kind::Exact,
                 api::GeoExtent { 37.3, 37.4, -121.9, -121.8 } },
        { *api::GeoPoint::fromDegrees(13.4, 52.5), u"Hauptstraße"_s, Candidate::Kind::Approximate } };
}

CacheKey key(const QString &address, const std::optional<api::GeoPoint> &near = {})
{
    return CacheKey::of(u"http://places en"_s, address, near);
}

}

/// What is kept of places: for good, within bounds, and whatever happens to the file.
class TestGeocodeCache : public QObject {
    Q_OBJECT

private slots:
    void init();

    void keepsOverARestart();
    void tellsServersAndRegionsApart();
    void answersFromTheDegreesAround();
    void answersWithoutAHintFromOneRegionOnly();
    void keepsWhatWasChosen();
    void keepsChoicesOverMovingWork();
    void asksAgainForNone();
    void staysWithinBounds();
    void beginsAnewAfterDamage_data();
    void beginsAnewAfterDamage();
    void countsWhatWasPutAside();
    void beginsAnewForAnotherVersion();
    void livesWithoutAFile();
    void forgetsAll();
    void isForThisPersonOnly();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestGeocodeCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"deep/places.sqlite"_s);
}

void TestGeocodeCache::keepsOverARestart()
{
    {
        GeocodeCache cache(m_path);
        QVERIFY(cache.isOpen());
        QVERIFY(!cache.find(key(u"12 main st"_s), today));
        cache.store(key(u"12 main st"_s), two(), today);
    }
    GeocodeCache cache(m_path);
    const auto found = cache.find(key(u"12 main st"_s), today + std::chrono::years(3));
    QVERIFY(found.has_value());
    QCOMPARE(found->candidates, two());
    QVERIFY(!found->chosen);
    // Another answer takes the place of the first.
    cache.store(key(u"12 main st"_s), two().first(1), today);
    QCOMPARE(cache.find(key(u"12 main st"_s), today)->candidates, two().first(1));
    QCOMPARE(cache.size().addresses, 1);
}

void TestGeocodeCache::tellsServersAndRegionsApart()
{
    GeocodeCache cache(m_path);
    const auto here = api::GeoPoint::fromDegrees(-121.2, 37.1);
    cache.store(key(u"12 main st"_s, here), two(), today);
    QVERIFY(cache.find(key(u"12 main st"_s, api::GeoPoint::fromDegrees(-121.9, 37.9)), today));
    QVERIFY(!cache.find(key(u"12 main st"_s, api::GeoPoint::fromDegrees(-71.2, 42.1)), today));
    QVERIFY(!cache.find(CacheKey::of(u"http://other en"_s, u"12 main st"_s, here), today));
}

void TestGeocodeCache::answersFromTheDegreesAround()
{
    GeocodeCache cache(m_path);
    const auto at = [](double longitude, double latitude) {
        return key(u"12 main st"_s, api::GeoPoint::fromDegrees(longitude, latitude));
    };
    cache.store(at(-121.2, 37.1), two(), today);
    QVERIFY(cache.find(at(-120.9, 36.9), today)); // the middle of the work has moved over two edges
    QVERIFY(!cache.find(at(-119.9, 37.1), today));
    QVERIFY(!cache.find(at(-121.2, 39.1), today));
    // The nearest goes first.
    cache.store(at(-120.9, 37.1), two().last(1), today);
    QCOMPARE(cache.find(at(-120.5, 37.5), today)->candidates, two().last(1));
    QCOMPARE(cache.find(at(-121.5, 37.5), today)->candidates, two());
    // Round the date line.
    cache.store(key(u"9 reef rd"_s, api::GeoPoint::fromDegrees(179.5, -17)), two(), today);
    QVERIFY(cache.find(key(u"9 reef rd"_s, api::GeoPoint::fromDegrees(-179.5, -17)), today));
}

void TestGeocodeCache::answersWithoutAHintFromOneRegionOnly()
{
    GeocodeCache cache(m_path);
    const auto here = api::GeoPoint::fromDegrees(-121.2, 37.1);
    const auto away = api::GeoPoint::fromDegrees(-71.2, 42.1);
    cache.store(key(u"12 main st"_s, here), two(), today);
    QVERIFY(cache.find(key(u"12 main st"_s), today));
    cache.store(key(u"12 main st"_s, away), two(), today);
    QVERIFY(!cache.find(key(u"12 main st"_s), today));
    // What was asked without a hint counts where it lies; that there is no such place counts everywhere.
    cache.store(key(u"1 oak ave"_s), two(), today);
    cache.store(key(u"nowhere 9"_s), {}, today);
    QVERIFY(cache.find(key(u"1 oak ave"_s, here), today));
    QVERIFY(!cache.find(key(u"1 oak ave"_s, away), today));
    QVERIFY(cache.find(key(u"nowhere 9"_s, away), today));
}

void TestGeocodeCache::keepsChoicesOverMovingWork()
{
    GeocodeCache cache(m_path);
    const auto first = api::GeoPoint::fromDegrees(1.25, 2.5);
    const auto second = api::GeoPoint::fromDegrees(1.5, 2.75);
    const auto at = [](double longitude) { return key(u"gate 3"_s, api::GeoPoint::fromDegrees(longitude, 2.5)); };
    cache.choose(at(1.9), first, today);
    cache.store(at(2.1), two(), today); // an answer nearer by does not hide what a person has said
    QCOMPARE(cache.find(at(2.1), today)->chosen, first);
    QCOMPARE(cache.find(at(2.1), today)->candidates, two());
    QCOMPARE(cache.find(key(u"gate 3"_s), today)->chosen, first);
    // Said anew on another day it holds for the days before as well, and taken back it is gone.
    cache.choose(at(2.1), second, today);
    QCOMPARE(cache.find(at(1.9), today)->chosen, second);
    QCOMPARE(cache.find(at(0.9), today)->chosen, second);
    cache.choose(at(1.9), {}, today);
    QVERIFY(!cache.find(at(2.1), today)->chosen);
    QVERIFY(!cache.find(at(0.9), today));
}

void TestGeocodeCache::keepsWhatWasChosen()
{
    const auto point = api::GeoPoint::fromDegrees(1.25, 2.5);
    {
        GeocodeCache cache(m_path);
        cache.store(key(u"a 1"_s), two(), today);
        cache.choose(key(u"a 1"_s), point, today);
        cache.choose(key(u"b 1"_s), point, today); // without ever having asked
        cache.store(key(u"a 1"_s), {}, today);     // an answer does not undo it
    }
    GeocodeCache cache(m_path);
    QCOMPARE(cache.find(key(u"a 1"_s), today)->chosen, point);
    QCOMPARE(cache.find(key(u"b 1"_s), today)->chosen, point);
    cache.choose(key(u"b 1"_s), {}, today);
    QVERIFY(!cache.find(key(u"b 1"_s), today));
}

void TestGeocodeCache::asksAgainForNone()
{
    GeocodeCache cache(m_path);
    cache.store(key(u"a 1"_s), {}, today);
    QVERIFY(cache.find(key(u"a 1"_s), today + std::chrono::days(GeocodeCache::daysOfNone - 1)));
    QVERIFY(!cache.find(key(u"a 1"_s), today + std::chrono::days(GeocodeCache::daysOfNone)));
}

void TestGeocodeCache::staysWithinBounds()
{
    GeocodeCache cache(m_path, 40);
    for (int i = 0; i < 60; ++i) {
        cache.store(key(u"a %1"_s.arg(i)), two(), today + std::chrono::days(i));
        QVERIFY(cache.size().addresses <= 41);
        QVERIFY(cache.find(key(u"a 0"_s), today + std::chrono::days(i))); // needed every day
    }
    QVERIFY(!cache.find(key(u"a 1"_s), today));
    QVERIFY(cache.find(key(u"a 59"_s), today));
}

void TestGeocodeCache::beginsAnewAfterDamage_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("no database") << true;
    QTest::newRow("a page overwritten") << false;
}

void TestGeocodeCache::beginsAnewAfterDamage()
{
    QFETCH(bool, isWhole);
    {
        GeocodeCache cache(m_path);
        for (int i = 0; i < 300; ++i)
            cache.store(key(u"a %1"_s.arg(i)), two(), today);
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    QVERIFY(size > 16'384);
    if (isWhole) {
        QVERIFY(file.resize(0));
        file.write("this is no database at all");
    } else {
        for (qint64 at = 4096; at < size; at += 4096) {
            file.seek(at);
            file.write(QByteArray(200, '\xff'));
        }
    }
    file.close();
    GeocodeCache cache(m_path);
    for (int i = 0; i < 300; ++i)
        (void)cache.find(key(u"a %1"_s.arg(i)), today);
    cache.store(key(u"new 1"_s), two(), today);
    QCOMPARE(cache.find(key(u"new 1"_s), today)->candidates, two());
    QVERIFY(QFile::exists(m_path + u".damaged"_s));
    // Forgetting means it, too; and as long as it lies there, there is something to forget.
    cache.forgetAll();
    QVERIFY(!QFile::exists(m_path + u".damaged"_s));
    QCOMPARE(cache.size(), CacheSize());
}

void TestGeocodeCache::countsWhatWasPutAside()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no database at all, but it may hold addresses");
    file.close();
    GeocodeCache cache(m_path);
    QVERIFY(cache.isOpen());
    QVERIFY(QFile::exists(m_path + u".damaged"_s));
    QCOMPARE(cache.size().addresses, 0);
    QVERIFY(cache.size().bytes > 0);
}

void TestGeocodeCache::beginsAnewForAnotherVersion()
{
    {
        GeocodeCache cache(m_path);
        cache.store(key(u"a 1"_s), two(), today);
    }
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA user_version = 99"_s));
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    GeocodeCache cache(m_path);
    QVERIFY(cache.isOpen());
    QVERIFY(!cache.find(key(u"a 1"_s), today));
}

void TestGeocodeCache::livesWithoutAFile()
{
    GeocodeCache none({});
    none.store(key(u"a 1"_s), two(), today);
    QVERIFY(!none.find(key(u"a 1"_s), today));
    QCOMPARE(none.size(), CacheSize());
    // A file where the folder should be.
    QFile blocked(m_folder->filePath(u"deep"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    GeocodeCache nowhere(m_path);
    QVERIFY(!nowhere.isOpen());
    nowhere.store(key(u"a 1"_s), two(), today);
    QVERIFY(!nowhere.find(key(u"a 1"_s), today));
}

void TestGeocodeCache::forgetsAll()
{
    GeocodeCache cache(m_path);
    for (int i = 0; i < 50; ++i)
        cache.store(key(u"Geheim %1"_s.arg(i)), two(), today);
    cache.choose(key(u"Geheim 1"_s), api::GeoPoint::fromDegrees(1, 2), today);
    cache.forgetAll();
    QCOMPARE(cache.size().addresses, 0);
    QVERIFY(!cache.find(key(u"Geheim 1"_s), today));
    // Not even the file knows them any more.
    for (const QString &name : { m_path, QString(m_path + u"-wal"_s) }) {
        QFile file(name);
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("Geheim"));
    }
}

void TestGeocodeCache::isForThisPersonOnly()
{
    GeocodeCache cache(m_path);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : { m_path, QString(m_path + u"-wal"_s), QString(m_path + u"-shm"_s) }) {
        QVERIFY(QFile::exists(name));
        QVERIFY2(!(QFile::permissions(name) & others), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestGeocodeCache)
#include "tst_geocodecache.moc"
