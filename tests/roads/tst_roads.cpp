// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/roads/fakeosrm.h"

#include "roads/roads.h"

#include "planner/affinetraveltimes.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace routedesk;
using namespace routedesk::roads;
using test::FakeOsrm;

namespace {

// Around a town, all different.
std::vector<RoadSpot> spots(int count, int from = 0)
{
    std::vector<RoadSpot> result;
    for (int i = from; i < from + count; ++i)
        result.push_back({ -12'186'000 + (i * 7919) % 5003, 3'732'000 + (i * 104'729) % 4999 });
    return result;
}

planner::Place place(RoadSpot spot)
{
    return { { spot.x / 1e5, spot.y / 1e5 }, -1 };
}

// Waits are asked for, written down, and over at once.
class Hasty final : public api::RetryClock {
public:
    [[nodiscard]] api::Instant now() const override { return time; }
    double jitter() override { return 0; }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then) override
    {
        waits.append(delay);
        if (delay < 20s)
            QMetaObject::invokeMethod(context, std::move(then), Qt::QueuedConnection);
        else
            later = std::move(then);
    }

    QList<std::chrono::milliseconds> waits;
    std::function<void()> later;
    api::Instant time{ std::chrono::days(20'000) };
};

}

class TestRoads : public QObject {
    Q_OBJECT

private slots:
    void init();
    void matrixIsTheServersNumbers();
    void onlyWhatIsMissingIsAsked();
    void cacheOutlivesTheProgram();
    void damagedCacheIsPutAside();
    void cacheIsBounded();
    void limitIsKeptAndLearnt();
    void busyServerIsWaitedFor();
    void whereThereIsNoWay();
    void placeWithoutAStreet();
    void troubleFallsBack_data();
    void troubleFallsBack();
    void silentServerIsLeftAloneAndAskedAgain();
    void cancelEndsTheRequests();
    void silenceIsNotWaitedForLong();
    void anotherServerHasOtherRoads();
    void anotherServerEndsWhatIsUnderWay();
    void wayThroughTheStops();
    void fromAnotherThread();

private:
    struct Bench {
        explicit Bench(const FakeOsrm &osrm, const QString &cache = {}, int most = 100,
            const RoadPatience &patience = {})
            : book(network, clock, shelf, cache, patience)
        {
            book.setServer(*RoadServer::fromText(osrm.url().toString(), {}, most));
        }
        RoadCoverage prepare(const std::vector<RoadSpot> &places)
        {
            auto future = book.prepare(places);
            return QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) && future.resultCount() > 0
                ? future.result()
                : RoadCoverage{ .places = -1 };
        }
        planner::Leg leg(RoadSpot from, RoadSpot to) const { return times.leg(place(from), place(to)); }

        QNetworkAccessManager network;
        Hasty clock;
        std::shared_ptr<RoadShelf> shelf = std::make_shared<RoadShelf>();
        RoadBook book;
        RoadTimes times{ shelf, std::make_shared<planner::AffineTravelTimes>() };
    };

    void verifyNumbers(const Bench &bench, const std::vector<RoadSpot> &places);

    std::unique_ptr<FakeOsrm> m_osrm;
};

void TestRoads::init()
{
    m_osrm = std::make_unique<FakeOsrm>();
}

void TestRoads::verifyNumbers(const Bench &bench, const std::vector<RoadSpot> &places)
{
    for (const RoadSpot from : places) {
        for (const RoadSpot to : places) {
            const planner::Leg leg = bench.leg(from, to);
            QCOMPARE(int(leg.duration.count()), from == to ? 0 : FakeOsrm::seconds(from, to));
            QCOMPARE(int(leg.metres), from == to ? 0 : FakeOsrm::metres(from, to));
        }
    }
}

void TestRoads::matrixIsTheServersNumbers()
{
    Bench bench(*m_osrm, {}, 20);
    const auto places = spots(70);
    const RoadCoverage coverage = bench.prepare(places);
    QCOMPARE(coverage.places, 70);
    QVERIFY(coverage.isComplete());
    verifyNumbers(bench, places);
    QVERIFY(bench.leg(places[0], places[1]) != bench.leg(places[1], places[0]));
    QVERIFY(m_osrm->largestRequest() <= 20);
    QVERIFY(m_osrm->mostAtOnce() <= 4);
    for (const auto &[leg, times] : m_osrm->asked)
        QCOMPARE(times, 1);
}

void TestRoads::onlyWhatIsMissingIsAsked()
{
    Bench bench(*m_osrm, {}, 20);
    (void)bench.prepare(spots(30));
    m_osrm->forget();
    QVERIFY(bench.prepare(spots(30)).isComplete());
    QCOMPARE(m_osrm->requests(), 0);
    QVERIFY(bench.prepare(spots(33)).isComplete());
    const auto old = spots(30);
    QCOMPARE(m_osrm->asked.size(), size_t(3 * 2 + 3 * 30 * 2));
    for (const auto &[leg, times] : m_osrm->asked)
        QCOMPARE(times, 1);
    verifyNumbers(bench, spots(33));
}

void TestRoads::cacheOutlivesTheProgram()
{
    const QTemporaryDir folder;
    const QString cache = folder.filePath(u"made/roads.sqlite"_s);
    {
        Bench bench(*m_osrm, cache);
        QVERIFY(bench.prepare(spots(40)).isComplete());
    }
    m_osrm->forget();
    Bench bench(*m_osrm, cache);
    QVERIFY(bench.prepare(spots(40)).isComplete());
    QCOMPARE(m_osrm->requests(), 0);
    verifyNumbers(bench, spots(40));
    // A year later roads are not what they were.
    Bench late(*m_osrm, cache);
    late.clock.time += std::chrono::days(365);
    QVERIFY(late.prepare(spots(40)).isComplete());
    QVERIFY(m_osrm->requests() > 0);
}

void TestRoads::damagedCacheIsPutAside()
{
    const QTemporaryDir folder;
    const QString cache = folder.filePath(u"roads.sqlite"_s);
    QFile file(cache);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20'000, 'x'));
    file.close();
    {
        Bench bench(*m_osrm, cache);
        QVERIFY(bench.prepare(spots(10)).isComplete());
    }
    QVERIFY(QFile::exists(cache + u".damaged"_s));
    m_osrm->forget();
    Bench bench(*m_osrm, cache);
    QVERIFY(bench.prepare(spots(10)).isComplete());
    QCOMPARE(m_osrm->requests(), 0);
}

void TestRoads::cacheIsBounded()
{
    const QTemporaryDir folder;
    RoadCache cache(folder.filePath(u"roads.sqlite"_s), 500);
    const api::Instant now{ std::chrono::days(20'000) };
    const auto keep = [&](int first, api::Instant when) {
        RoadMatrix matrix(spots(20, first));
        RoadBlock all;
        for (int i = 0; i < 20; ++i) {
            all.sources.push_back(i);
            all.destinations.push_back(i);
            for (int j = 0; j < 20; ++j)
                matrix.set(i, j, 10 * i + j, 1);
        }
        cache.store(u"server"_s, matrix, all, when);
    };
    keep(0, now);
    keep(100, now + std::chrono::days(1));
    keep(200, now + std::chrono::days(2));
    QVERIFY(cache.legs() <= 500);
    RoadMatrix newest(spots(20, 200));
    cache.load(u"server"_s, newest, now + std::chrono::days(2));
    QVERIFY(newest.isKnown(3, 4));
    QCOMPARE(newest.leg(3, 4)->duration, 34s);
    RoadMatrix oldest(spots(20));
    cache.load(u"server"_s, oldest, now + std::chrono::days(2));
    QVERIFY(!oldest.isKnown(3, 4));
    RoadMatrix foreign(spots(20, 200));
    cache.load(u"other"_s, foreign, now + std::chrono::days(2));
    QVERIFY(!foreign.isKnown(3, 4));
}

void TestRoads::limitIsKeptAndLearnt()
{
    m_osrm->mostLocations = 12;
    Bench bench(*m_osrm, {}, 100);
    QVERIFY(bench.prepare(spots(50)).isComplete());
    verifyNumbers(bench, spots(50));
}

void TestRoads::busyServerIsWaitedFor()
{
    m_osrm->mood = FakeOsrm::Mood::Busy;
    m_osrm->busyTimes = 2;
    Bench bench(*m_osrm);
    QVERIFY(bench.prepare(spots(5)).isComplete());
    QCOMPARE(bench.clock.waits.size(), 2);
    QCOMPARE(m_osrm->requests(), 3);
}

void TestRoads::whereThereIsNoWay()
{
    const auto places = spots(6);
    m_osrm->islands = { places[2] };
    Bench bench(*m_osrm);
    const RoadCoverage coverage = bench.prepare(places);
    QVERIFY(coverage.isComplete());
    QCOMPARE(coverage.pairsWithoutWay, 10);
    const planner::AffineTravelTimes estimate;
    QCOMPARE(bench.leg(places[0], places[2]), estimate.leg(place(places[0]), place(places[2])));
    QCOMPARE(int(bench.leg(places[0], places[1]).duration.count()), FakeOsrm::seconds(places[0], places[1]));
}

void TestRoads::placeWithoutAStreet()
{
    const auto places = spots(9);
    m_osrm->nowhere = { places[4] };
    Bench bench(*m_osrm);
    QVERIFY(bench.prepare(places).isComplete());
    QCOMPARE(int(bench.leg(places[0], places[1]).duration.count()), FakeOsrm::seconds(places[0], places[1]));
    QCOMPARE(bench.leg(places[4], places[1]), planner::AffineTravelTimes().leg(place(places[4]), place(places[1])));
}

void TestRoads::troubleFallsBack_data()
{
    QTest::addColumn<FakeOsrm::Mood>("mood");
    QTest::addColumn<RoadFailure::Kind>("kind");
    QTest::newRow("garbage") << FakeOsrm::Mood::Garbage << RoadFailure::Kind::Malformed;
    QTest::newRow("breaks off") << FakeOsrm::Mood::BreaksOff << RoadFailure::Kind::Offline;
    QTest::newRow("says no") << FakeOsrm::Mood::SaysNo << RoadFailure::Kind::Refused;
}

void TestRoads::troubleFallsBack()
{
    QFETCH(FakeOsrm::Mood, mood);
    QFETCH(RoadFailure::Kind, kind);
    m_osrm->mood = mood;
    m_osrm->moodAfter = 4;
    Bench bench(*m_osrm, {}, 10);
    const auto places = spots(40);
    const RoadCoverage coverage = bench.prepare(places);
    QCOMPARE(coverage.places, 40);
    QVERIFY(!coverage.isComplete());
    QVERIFY(coverage.failure);
    QCOMPARE(coverage.failure->kind, kind);
    // What came is used, the rest is estimated.
    int byRoad = 0;
    for (const RoadSpot from : places) {
        for (const RoadSpot to : places)
            byRoad += from != to && bench.leg(from, to).duration.count() == FakeOsrm::seconds(from, to) ? 1 : 0;
    }
    QVERIFY(byRoad >= 25);
    QCOMPARE(
        bench.leg(places[38], places[39]), planner::AffineTravelTimes().leg(place(places[38]), place(places[39])));
}

void TestRoads::silentServerIsLeftAloneAndAskedAgain()
{
    Bench bench(*m_osrm);
    const QUrl url = m_osrm->url();
    m_osrm->stop();
    const RoadCoverage none = bench.prepare(spots(5));
    QCOMPARE(none.covered, 0);
    QCOMPARE(none.failure->kind, RoadFailure::Kind::Offline);
    const int sent = bench.book.requestsSent();
    QCOMPARE(bench.prepare(spots(6)).covered, 0);
    QCOMPARE(bench.book.requestsSent(), sent);
    QSignalSpy again(&bench.book, &RoadBook::worthAskingAgain);
    QVERIFY(bench.clock.later);
    bench.clock.later();
    QCOMPARE(again.size(), 1);
    (void)bench.prepare(spots(6));
    QVERIFY(bench.book.requestsSent() > sent);
}

void TestRoads::cancelEndsTheRequests()
{
    m_osrm->mood = FakeOsrm::Mood::Slow;
    Bench bench(*m_osrm, {}, 10);
    auto future = bench.book.prepare(spots(30));
    QTRY_COMPARE(m_osrm->requests(), 4);
    future.cancel();
    QTRY_COMPARE(m_osrm->letGo(), 4);
    QVERIFY(future.isFinished());
    m_osrm->goOn();
    QVERIFY(bench.prepare(spots(5)).isComplete());
}

void TestRoads::silenceIsNotWaitedForLong()
{
    m_osrm->mood = FakeOsrm::Mood::Slow;
    Bench bench(*m_osrm, {}, 100, { .timeout = 50ms });
    const RoadCoverage none = bench.prepare(spots(5));
    QCOMPARE(none.covered, 0);
    QCOMPARE(none.failure->kind, RoadFailure::Kind::Timeout);
}

void TestRoads::anotherServerHasOtherRoads()
{
    Bench bench(*m_osrm);
    QVERIFY(bench.prepare(spots(5)).isComplete());
    FakeOsrm other;
    bench.book.setServer(*RoadServer::fromText(other.url().toString()));
    QCOMPARE(bench.leg(spots(2)[0], spots(2)[1]),
        planner::AffineTravelTimes().leg(place(spots(2)[0]), place(spots(2)[1])));
    QVERIFY(bench.prepare(spots(5)).isComplete());
    QVERIFY(other.requests() > 0);
    bench.book.setServer({});
    QCOMPARE(bench.prepare(spots(5)).failure->kind, RoadFailure::Kind::NoServer);
}

void TestRoads::anotherServerEndsWhatIsUnderWay()
{
    m_osrm->mood = FakeOsrm::Mood::Slow;
    Bench bench(*m_osrm, {}, 10);
    auto underWay = bench.book.prepare(spots(30));
    auto waiting = bench.book.prepare(spots(5));
    QTRY_COMPARE(m_osrm->requests(), 4);
    FakeOsrm other;
    bench.book.setServer(*RoadServer::fromText(other.url().toString()));
    QVERIFY(underWay.isFinished());
    QCOMPARE(underWay.result().failure->kind, RoadFailure::Kind::Cancelled);
    m_osrm->goOn();
    QTRY_VERIFY(waiting.isFinished());
    QVERIFY(waiting.result().isComplete());
    QVERIFY(other.requests() > 0);
}

void TestRoads::wayThroughTheStops()
{
    Bench bench(*m_osrm, {}, 4);
    const auto places = spots(9);
    auto future = bench.book.way(places);
    QTRY_VERIFY(future.isFinished());
    const auto way = future.result();
    QVERIFY(way);
    QCOMPARE(way->legs.size(), size_t(8));
    QCOMPARE(way->legs[3].seconds, FakeOsrm::seconds(places[3], places[4]));
    QCOMPARE(way->line.size(), 17); // a bend in each leg
    QCOMPARE(RoadSpot::of({ way->line.last().longitude(), way->line.last().latitude() }), places.back());
    const int sent = m_osrm->requests();
    QVERIFY(bench.book.way(places).result());
    QCOMPARE(m_osrm->requests(), sent);
}

void TestRoads::fromAnotherThread()
{
    Roads roads({});
    roads.setServer(*RoadServer::fromText(m_osrm->url().toString()));
    QSignalSpy shelved(&roads, &Roads::shelved);
    std::optional<RoadCoverage> coverage;
    std::vector<planner::Coordinate> places;
    for (const RoadSpot spot : spots(12))
        places.push_back(place(spot).coordinate);
    roads.prepare(places).then(this, [&](const RoadCoverage &told) { coverage = told; });
    QTRY_VERIFY(coverage);
    QVERIFY(coverage->isComplete());
    QTRY_VERIFY(!shelved.isEmpty());
    const RoadTimes times(roads.shelf(), std::make_shared<planner::AffineTravelTimes>());
    QCOMPARE(
        int(times.leg(place(spots(2)[0]), place(spots(2)[1])).metres), FakeOsrm::metres(spots(2)[0], spots(2)[1]));
    std::optional<RoadResult<api::RoadLeg>> probed;
    roads.probe(roads.server(), places[0], places[1]).then(this, [&](const RoadResult<api::RoadLeg> &told) {
        probed = told;
    });
    QTRY_VERIFY(probed);
    QVERIFY(*probed);
}

QTEST_GUILESS_MAIN(TestRoads)
#include "tst_roads.moc"
