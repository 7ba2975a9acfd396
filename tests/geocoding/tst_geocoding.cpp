// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/geocoding.h"

#include "tests/geocoding/fakenominatim.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace routedesk;
using namespace routedesk::geocoding;
using namespace routedesk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = GeocodeFailure::Kind;

/// The whole of it, over a real connection: what is kept is not asked again, and nothing leaves without a server.
class TestGeocoding : public QObject {
    Q_OBJECT

private slots:
    void init();

    void asksOnceForGood();
    void sendsNothingUnlessAServerIsNamed();
    void keepsChoices();
    void asksAgainOnceForgotten();
    void triesAServer();
    void sendsTheKeyToItsServerAlone();
    void keepsThePaceWithTrials();
    void cancelsAcrossThreads();
    void livesOnWithADeadServer();
    void endsInTheMiddle();

private:
    void name(Geocoding &geocoding) { geocoding.setServer(*GeocodeServer::fromText(m_server->url().toString(), 0ms)); }

    std::unique_ptr<FakeNominatim> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestGeocoding::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"places.sqlite"_s);
    m_server = std::make_unique<FakeNominatim>();
    m_server->places.insert(u"12 Main St"_s,
        { FakeNominatim::place(37.33, -121.89, u"12, Main Street"_s, 30, u"12"_s, u"Main Street"_s) });
}

void TestGeocoding::asksOnceForGood()
{
    {
        Geocoding geocoding(m_path);
        name(geocoding);
        const auto first = geocoding.forward(u" 12  Main St"_s, {});
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result()->candidates.size(), 1);
        const auto again = geocoding.forward(u"12, MAIN ST."_s, {});
        QTRY_VERIFY(again.isFinished());
        QCOMPARE(again.result()->candidates, first.result()->candidates);
    }
    QCOMPARE(m_server->asked, QStringList { u"12 Main St"_s });
    Geocoding geocoding(m_path);
    name(geocoding);
    m_server->stop();
    const auto known = geocoding.known({ u"12 Main St"_s, u"13 Main St"_s }, {});
    QTRY_VERIFY(known.isFinished());
    QCOMPARE(known.result().keys(), QStringList { u"12 Main St"_s });
    const auto kept = geocoding.forward(u"12 Main St"_s, {});
    QTRY_VERIFY(kept.isFinished());
    QVERIFY(kept.result().has_value());
}

void TestGeocoding::sendsNothingUnlessAServerIsNamed()
{
    Geocoding geocoding(m_path);
    QVERIFY(!geocoding.isOn());
    const auto found = geocoding.forward(u"12 Main St"_s, {});
    const auto there = geocoding.reverse(*api::GeoPoint::fromDegrees(0, 0));
    QTRY_VERIFY(found.isFinished() && there.isFinished());
    QCOMPARE(found.result().error().kind, Kind::NoServer);
    QCOMPARE(there.result().error().kind, Kind::NoServer);
    name(geocoding);
    geocoding.setServer({});
    const auto off = geocoding.forward(u"12 Main St"_s, {});
    QTRY_VERIFY(off.isFinished());
    QCOMPARE(off.result().error().kind, Kind::NoServer);
    QCOMPARE(m_server->requests(), 0);
}

void TestGeocoding::keepsChoices()
{
    const auto point = api::GeoPoint::fromDegrees(-121.5, 37.5);
    {
        Geocoding geocoding(m_path);
        name(geocoding);
        geocoding.choose(u"Gate 3, Harbour"_s, {}, point);
    }
    Geocoding geocoding(m_path);
    name(geocoding);
    const auto known = geocoding.known({ u"gate 3 harbour"_s }, {});
    QTRY_VERIFY(known.isFinished());
    QCOMPARE(known.result().value(u"gate 3 harbour"_s).chosen, point);
}

void TestGeocoding::asksAgainOnceForgotten()
{
    Geocoding geocoding(m_path);
    name(geocoding);
    const auto first = geocoding.forward(u"12 Main St"_s, {});
    QTRY_VERIFY(first.isFinished());
    const auto size = geocoding.size();
    QTRY_VERIFY(size.isFinished());
    QCOMPARE(size.result().addresses, 1);
    QVERIFY(size.result().bytes > 0);
    const auto left = geocoding.forgetAll();
    QTRY_VERIFY(left.isFinished());
    QCOMPARE(left.result().addresses, 0);
    const auto again = geocoding.forward(u"12 Main St"_s, {});
    QTRY_VERIFY(again.isFinished());
    QCOMPARE(m_server->requests(), 2);
}

void TestGeocoding::triesAServer()
{
    Geocoding geocoding(m_path);
    GeocodeServer server = *GeocodeServer::fromText(m_server->url().toString());
    const auto good = geocoding.probe(server, u"12 Main St"_s);
    QTRY_VERIFY(good.isFinished());
    QCOMPARE(good.result()->size(), 1);
    m_server->key = u"k"_s;
    const auto locked = geocoding.probe(server, u"12 Main St"_s);
    QTRY_VERIFY(locked.isFinished());
    QCOMPARE(locked.result().error().kind, Kind::Denied);
    server.key = "k";
    const auto open = geocoding.probe(server, u"12 Main St"_s);
    QTRY_VERIFY(open.isFinished());
    QVERIFY(open.result().has_value());
    QVERIFY(!geocoding.isOn());
}

void TestGeocoding::sendsTheKeyToItsServerAlone()
{
    Geocoding geocoding(m_path);
    name(geocoding);
    const GeocodeServer own = geocoding.server();
    geocoding.setKey("s3cret", own.origin());
    const auto asked = [&](const QString &address) {
        const auto found = geocoding.forward(address, {});
        return QTest::qWaitFor([&] { return found.isFinished(); });
    };
    QVERIFY(asked(u"12 Main St"_s));
    QCOMPARE(m_server->queries.last().queryItemValue(u"key"_s), u"s3cret"_s);
    FakeNominatim other;
    const GeocodeServer foreign = *GeocodeServer::fromText(other.url().toString(), 0ms);
    geocoding.setServer(foreign);
    QVERIFY(asked(u"12 Main St"_s));
    QCOMPARE(other.requests(), 1);
    QVERIFY(!other.queries.last().hasQueryItem(u"key"_s));
    QVERIFY(geocoding.keyFor(foreign).isEmpty());
    GeocodeServer encrypted = own;
    encrypted.url.setScheme(u"https"_s);
    QVERIFY(geocoding.keyFor(encrypted).isEmpty());
    // Off and on again it is still there.
    geocoding.setServer({});
    geocoding.setServer(own);
    QVERIFY(asked(u"13 Main St"_s));
    QCOMPARE(m_server->queries.last().queryItemValue(u"key"_s), u"s3cret"_s);
}

void TestGeocoding::keepsThePaceWithTrials()
{
    constexpr auto pause = 400ms;
    Geocoding geocoding(m_path);
    const GeocodeServer server = *GeocodeServer::fromText(m_server->url().toString(), pause);
    geocoding.setServer(server);
    QElapsedTimer time;
    QList<qint64> heard;
    time.start();
    connect(m_server.get(), &FakeNominatim::heard, this, [&] { heard.append(time.elapsed()); });
    const auto found = geocoding.forward(u"12 Main St"_s, {});
    QTRY_VERIFY(found.isFinished());
    const auto tried = geocoding.probe(server, u"12 Main St"_s);
    QTRY_VERIFY(tried.isFinished());
    // Nor is it a way round the pause to switch off and on.
    geocoding.setServer({});
    geocoding.setServer(server);
    const auto next = geocoding.forward(u"13 Main St"_s, {});
    QTRY_VERIFY(next.isFinished());
    QCOMPARE(heard.size(), 3);
    constexpr qint64 jitter = 40; // of two clocks and a connection
    QVERIFY2(heard.at(1) - heard.at(0) >= pause.count() - jitter, qPrintable(QString::number(heard.at(1) - heard.at(0))));
    QVERIFY2(heard.at(2) - heard.at(1) >= pause.count() - jitter, qPrintable(QString::number(heard.at(2) - heard.at(1))));
}

void TestGeocoding::cancelsAcrossThreads()
{
    Geocoding geocoding(m_path);
    name(geocoding);
    m_server->mood = FakeNominatim::Mood::Slow;
    auto found = geocoding.forward(u"12 Main St"_s, {});
    QTRY_COMPARE(m_server->requests(), 1);
    found.cancel();
    QTRY_COMPARE(m_server->letGo(), 1);
}

void TestGeocoding::livesOnWithADeadServer()
{
    Geocoding geocoding(m_path);
    name(geocoding);
    m_server->mood = FakeNominatim::Mood::Fails;
    const auto found = geocoding.forward(u"12 Main St"_s, {});
    QTRY_VERIFY(found.isFinished());
    QCOMPARE(found.result().error().kind, Kind::Broken);
    // It rests; being named anew, with a key, is reason to ask again.
    QSignalSpy worth(&geocoding, &Geocoder::worthAskingAgain);
    geocoding.setKey("k", geocoding.server().origin());
    QTRY_COMPARE(worth.size(), 1);
    m_server->mood = FakeNominatim::Mood::Well;
    const auto again = geocoding.forward(u"12 Main St"_s, {});
    QTRY_VERIFY(again.isFinished());
    QVERIFY(again.result().has_value());
}

void TestGeocoding::endsInTheMiddle()
{
    QFuture<GeocodeResult<GeocodeAnswer>> found;
    {
        Geocoding geocoding(m_path);
        name(geocoding);
        m_server->mood = FakeNominatim::Mood::Slow;
        found = geocoding.forward(u"12 Main St"_s, {});
        QTRY_COMPARE(m_server->requests(), 1);
    }
    QVERIFY(found.isFinished());
}

QTEST_GUILESS_MAIN(TestGeocoding)
#include "tst_geocoding.moc"
