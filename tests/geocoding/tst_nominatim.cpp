// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/nominatimclient.h"

#include "tests/geocoding/fakenominatim.h"
#include "tests/geocoding/handclock.h"

#include <QTest>

using namespace routedesk;
using namespace routedesk::geocoding;
using namespace routedesk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = GeocodeFailure::Kind;
using Found = QFuture<GeocodeResult<Candidates>>;

Q_DECLARE_METATYPE(routedesk::test::FakeNominatim::Mood)

/// How a place server is spoken to: at its pace, one question at a time, and left alone when it is in trouble.
class TestNominatim : public QObject {
    Q_OBJECT

private slots:
    void init();

    void findsCandidates();
    void findsWhatLiesThere();
    void asksOnceASecond();
    void keepsThePaceOfAHost();
    void asksOneAtATime();
    void letsThePersonGoFirst();
    void waitsAsLongAsItIsTold();
    void givesUpOnALongWait();
    void backsOffByItself();
    void tellsTroubles_data();
    void tellsTroubles();
    void leavesATroubledServerAlone();
    void asksOnAfterARefusal();
    void sendsTheKey();
    void asksNobodyWithoutAServer();
    void takesItsRequestAlong();
    void forgetsTheOldServer();

private:
    [[nodiscard]] Found search(const QString &text) { return m_client->search(text, {}); }
    /// Lets time pass in small steps until it is answered.
    [[nodiscard]] bool answered(const Found &found, std::chrono::milliseconds most = 10min);

    std::unique_ptr<FakeNominatim> m_server;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<NominatimClient> m_client;
};

void TestNominatim::init()
{
    m_client.reset();
    m_server = std::make_unique<FakeNominatim>();
    m_server->places.insert(u"12 Main St"_s,
        { FakeNominatim::place(37.34, -121.88, u"Main Street"_s, 26, {}, u"Main Street"_s),
            FakeNominatim::place(37.33, -121.89, u"12, Main Street"_s, 30, u"12"_s, u"Main Street"_s) });
    m_clock = std::make_unique<HandClock>();
    m_network = std::make_unique<QNetworkAccessManager>();
    m_client = std::make_unique<NominatimClient>(*m_network, *m_clock, GeocodePatience { .timeout = 500ms });
    m_client->setServer(*GeocodeServer::fromText(m_server->url().toString()));
}

bool TestNominatim::answered(const Found &found, std::chrono::milliseconds most)
{
    for (auto passed = 0ms; passed <= most; passed += 1s) {
        // A request that is under way takes real time, and the clock stands still meanwhile.
        const bool isWaiting = QTest::qWaitFor([&] { return found.isFinished() || m_clock->isWaitedFor(); }, 3000);
        if (found.isFinished() || !isWaiting)
            break;
        m_clock->pass(1s);
    }
    return found.isFinished();
}

void TestNominatim::findsCandidates()
{
    const Found found = search(u"12 Main St"_s);
    QVERIFY(answered(found));
    QVERIFY(found.result().has_value());
    const Candidates candidates = *found.result();
    QCOMPARE(candidates.size(), 2);
    // The better one first, whatever the server thinks of it.
    QCOMPARE(candidates.at(0).kind, Candidate::Kind::Exact);
    QCOMPARE(candidates.at(0).point, *api::GeoPoint::fromDegrees(-121.89, 37.33));
    QCOMPARE(candidates.at(1).kind, Candidate::Kind::Approximate);
    QVERIFY(m_server->agents.first().startsWith("Routedesk/"));
    QCOMPARE(m_server->languages.first(), "*"); // streets as they are called where they are
    const Found none = search(u"Nowhere 1"_s);
    QVERIFY(answered(none));
    QVERIFY(none.result().has_value() && none.result()->isEmpty());
}

void TestNominatim::findsWhatLiesThere()
{
    const Found sea = m_client->reverse(*api::GeoPoint::fromDegrees(0, 0));
    QVERIFY(answered(sea));
    QVERIFY(sea.result().has_value() && sea.result()->isEmpty());
    m_server->there = FakeNominatim::place(37.33, -121.89, u"12, Main Street"_s, 30, u"12"_s, u"Main Street"_s);
    const Found house = m_client->reverse(*api::GeoPoint::fromDegrees(-121.89, 37.33));
    QVERIFY(answered(house));
    QCOMPARE(house.result()->first().label, u"12, Main Street"_s);
    QCOMPARE(m_server->asked.last(), u"@37.330000,-121.890000"_s);
}

void TestNominatim::asksOnceASecond()
{
    QList<Found> all;
    for (int i = 0; i < 4; ++i)
        all.append(search(u"Street %1"_s.arg(i)));
    QTRY_COMPARE(m_server->requests(), 1);
    for (int i = 1; i < 4; ++i) {
        QTRY_VERIFY(all.at(i - 1).isFinished() && m_clock->isWaitedFor());
        m_clock->pass(999ms);
        // Whatever was to be sent by now would be heard before this one's answer comes.
        QCoreApplication::processEvents();
        QCOMPARE(m_server->requests(), i);
        m_clock->pass(1ms);
        QTRY_COMPARE(m_server->requests(), i + 1);
    }
    QVERIFY(answered(all.last()));
    QCOMPARE(m_server->asked, (QStringList { u"Street 0"_s, u"Street 1"_s, u"Street 2"_s, u"Street 3"_s }));
}

void TestNominatim::keepsThePaceOfAHost()
{
    const auto pace = std::make_shared<HostPace>();
    const GeocodeServer server = m_client->server();
    NominatimClient one(*m_network, *m_clock, {}, pace);
    NominatimClient two(*m_network, *m_clock, {}, pace);
    one.setServer(server);
    two.setServer(server);
    const Found first = one.search(u"A"_s, {});
    QTRY_VERIFY(first.isFinished());
    const Found second = two.search(u"B"_s, {});
    m_clock->pass(server.pause - 1ms);
    QCOMPARE(m_server->requests(), 1);
    m_clock->pass(1ms);
    QTRY_VERIFY(second.isFinished());
    // Off and on is no way round it.
    two.setServer({});
    two.setServer(server);
    const Found third = two.search(u"C"_s, {});
    m_clock->pass(server.pause - 1ms);
    QCOMPARE(m_server->requests(), 2);
    m_clock->pass(1ms);
    QTRY_VERIFY(third.isFinished());
    // What the host has told one of them holds for the other.
    m_server->mood = FakeNominatim::Mood::Busy;
    m_server->times = 1;
    m_clock->pass(server.pause);
    const Found busy = one.search(u"D"_s, {});
    QTRY_COMPARE(m_server->requests(), 4);
    QTRY_VERIFY(pace->wait(server.url, 0ms, m_clock->now()) > 0ms);
    const Found other = two.search(u"E"_s, {});
    m_clock->pass(6s);
    QCOMPARE(m_server->requests(), 4);
    QVERIFY(answered(busy) && answered(other));
    // A clock that was set back does not stop the work.
    QVERIFY(pace->wait(server.url, 1s, m_clock->now() - 24h) <= HostPace::longestHold);
}

void TestNominatim::asksOneAtATime()
{
    auto server = *GeocodeServer::fromText(m_server->url().toString(), 0ms);
    m_client->setServer(server);
    QList<Found> all;
    for (int i = 0; i < 12; ++i)
        all.append(search(u"Street %1"_s.arg(i)));
    QVERIFY(answered(all.last()));
    QCOMPARE(m_server->requests(), 12);
    QCOMPARE(m_server->mostAtOnce(), 1);
}

void TestNominatim::letsThePersonGoFirst()
{
    QList<Found> all;
    for (int i = 0; i < 3; ++i)
        all.append(search(u"Street %1"_s.arg(i)));
    const Found pin = m_client->reverse(*api::GeoPoint::fromDegrees(1, 2));
    QVERIFY(answered(pin));
    QCOMPARE(m_server->asked, (QStringList { u"Street 0"_s, u"@2.000000,1.000000"_s }));
}

void TestNominatim::waitsAsLongAsItIsTold()
{
    m_server->mood = FakeNominatim::Mood::Busy;
    m_server->times = 1;
    const Found found = search(u"12 Main St"_s);
    QTRY_VERIFY(m_clock->isWaitedFor());
    QCOMPARE(m_server->requests(), 1);
    m_clock->pass(6999ms);
    QCoreApplication::processEvents();
    QCOMPARE(m_server->requests(), 1);
    m_clock->pass(1ms);
    QTRY_COMPARE(m_server->requests(), 2);
    QVERIFY(answered(found));
    QCOMPARE(found.result()->size(), 2);
}

void TestNominatim::givesUpOnALongWait()
{
    m_server->mood = FakeNominatim::Mood::Busy;
    m_server->retryAfter = "3600";
    const Found found = search(u"12 Main St"_s);
    QVERIFY(answered(found));
    QCOMPARE(found.result().error(), (GeocodeFailure { Kind::RateLimited, {}, 1h }));
    // It is not asked before that hour is over.
    m_clock->pass(59min);
    const Found early = search(u"12 Main St"_s);
    QVERIFY(answered(early, 0ms));
    QCOMPARE(early.result().error().kind, Kind::RateLimited);
    QCOMPARE(m_server->requests(), 1);
    m_clock->pass(1min);
    m_server->mood = FakeNominatim::Mood::Well;
    const Found later = search(u"12 Main St"_s);
    QVERIFY(answered(later));
    QVERIFY(later.result().has_value());
}

void TestNominatim::backsOffByItself()
{
    m_server->mood = FakeNominatim::Mood::Busy;
    m_server->retryAfter = QByteArray();
    const Found found = search(u"12 Main St"_s);
    for (const auto pause : { 2s, 4s }) {
        QTRY_VERIFY(m_clock->isWaitedFor());
        const int before = m_server->requests();
        m_clock->pass(pause - 1ms);
        QCoreApplication::processEvents();
        QCOMPARE(m_server->requests(), before);
        m_clock->pass(1ms);
        QTRY_COMPARE(m_server->requests(), before + 1);
    }
    QTRY_VERIFY(found.isFinished());
    QCOMPARE(found.result().error().kind, Kind::RateLimited);
    QCOMPARE(m_server->requests(), 3);
}

void TestNominatim::tellsTroubles_data()
{
    using Mood = FakeNominatim::Mood;
    QTest::addColumn<Mood>("mood");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a captive portal") << Mood::Garbage << int(Kind::Malformed) << QString();
    QTest::newRow("not welcome") << Mood::Denies << int(Kind::Denied) << u"HTTP 403"_s;
    QTest::newRow("broken") << Mood::Fails << int(Kind::Broken) << u"HTTP 500"_s;
    QTest::newRow("breaks off") << Mood::BreaksOff << int(Kind::Offline) << QString();
    QTest::newRow("too slow") << Mood::Slow << int(Kind::Timeout) << QString();
    QTest::newRow("says no") << Mood::SaysNo << int(Kind::Refused) << u"Nothing to search for."_s;
    QTest::newRow("a flood") << Mood::Floods << int(Kind::Malformed) << u"The answer is far too long."_s;
}

void TestNominatim::tellsTroubles()
{
    QFETCH(FakeNominatim::Mood, mood);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    m_server->mood = mood;
    const Found found = search(u"12 Main St"_s);
    QTRY_VERIFY(found.isFinished());
    QCOMPARE(int(found.result().error().kind), kind);
    if (!detail.isNull())
        QCOMPARE(found.result().error().detail, detail);
    QCOMPARE(m_server->requests(), 1);
}

void TestNominatim::leavesATroubledServerAlone()
{
    m_server->stop();
    const Found first = search(u"A"_s);
    const Found second = search(u"B"_s);
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(first.result().error().kind, Kind::Offline);
    QCOMPARE(second.result().error(), first.result().error());
    int rested = 0;
    connect(m_client.get(), &NominatimClient::rested, this, [&] { ++rested; });
    m_clock->pass(29s);
    QVERIFY(search(u"C"_s).isFinished());
    QCOMPARE(rested, 0);
    m_clock->pass(1s);
    QCOMPARE(rested, 1);
    // Still away: the next rest is twice as long.
    const Found third = search(u"D"_s);
    QTRY_VERIFY(third.isFinished());
    m_clock->pass(59s);
    QCOMPARE(rested, 1);
    m_clock->pass(1s);
    QCOMPARE(rested, 2);
    const Found fourth = search(u"E"_s);
    QTRY_VERIFY(fourth.isFinished());
    m_client->wake();
    QVERIFY(!search(u"F"_s).isFinished());
}

void TestNominatim::asksOnAfterARefusal()
{
    m_server->mood = FakeNominatim::Mood::SaysNo;
    m_server->times = 1;
    const Found refused = search(u"?"_s);
    const Found taken = search(u"12 Main St"_s);
    QVERIFY(answered(taken));
    QCOMPARE(refused.result().error().kind, Kind::Refused);
    QVERIFY(taken.result().has_value());
}

void TestNominatim::sendsTheKey()
{
    m_server->key = u"s&cret"_s;
    const Found without = search(u"12 Main St"_s);
    QVERIFY(answered(without));
    QCOMPARE(without.result().error(), (GeocodeFailure { Kind::Denied, u"Invalid key"_s, {} }));
    auto server = *GeocodeServer::fromText(m_server->url().toString());
    server.key = "s&cret";
    m_client->setServer(server);
    const Found with = search(u"12 Main St"_s);
    QVERIFY(answered(with));
    QVERIFY(with.result().has_value());
}

void TestNominatim::asksNobodyWithoutAServer()
{
    m_client->setServer({});
    const Found found = search(u"12 Main St"_s);
    QVERIFY(found.isFinished());
    QCOMPARE(found.result().error().kind, Kind::NoServer);
    QCOMPARE(m_server->requests(), 0);
}

void TestNominatim::takesItsRequestAlong()
{
    m_server->mood = FakeNominatim::Mood::Slow;
    Found found = search(u"12 Main St"_s);
    Found waiting = search(u"13 Main St"_s);
    QTRY_COMPARE(m_server->requests(), 1);
    waiting.cancel();
    found.cancel();
    QTRY_COMPARE(m_server->letGo(), 1);
    m_server->mood = FakeNominatim::Mood::Well;
    const Found next = search(u"12 Main St"_s);
    QVERIFY(answered(next));
    QVERIFY(next.result().has_value());
    QCOMPARE(m_server->asked, (QStringList { u"12 Main St"_s, u"12 Main St"_s }));
}

void TestNominatim::forgetsTheOldServer()
{
    m_server->mood = FakeNominatim::Mood::Slow;
    const Found running = search(u"A"_s);
    const Found waiting = search(u"B"_s);
    QTRY_COMPARE(m_server->requests(), 1);
    FakeNominatim other;
    m_client->setServer(*GeocodeServer::fromText(other.url().toString()));
    QVERIFY(running.isFinished() && waiting.isFinished());
    QCOMPARE(running.result().error().kind, Kind::Cancelled);
    const Found next = search(u"C"_s);
    QVERIFY(answered(next));
    QCOMPARE(other.asked, QStringList { u"C"_s });
}

QTEST_GUILESS_MAIN(TestNominatim)
#include "tst_nominatim.moc"
