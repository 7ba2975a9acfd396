// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/addresskey.h"
#include "geocoding/exactness.h"
#include "geocoding/geocodeurls.h"

#include <QTest>
#include <QUrlQuery>

using namespace routedesk;
using namespace routedesk::geocoding;
using namespace Qt::StringLiterals;
using Kind = Candidate::Kind;

namespace {

api::GeocodedPlace place(int rank, const QString &houseNumber, const QString &road, const QString &name = {},
    const std::optional<api::GeoExtent> &extent = {})
{
    return { *api::GeoPoint::fromDegrees(-121.89, 37.33), u"label"_s, extent, rank, name, houseNumber, road, {} };
}

Candidate at(double longitude, double latitude, Kind kind)
{
    return { *api::GeoPoint::fromDegrees(longitude, latitude), u"label"_s, kind };
}

}

class TestExactness : public QObject {
    Q_OBJECT

private slots:
    void judgesOne_data();
    void judgesOne();
    void judgesAll_data();
    void judgesAll();
    void knowsOneAddressBySeveralSpellings_data();
    void knowsOneAddressBySeveralSpellings();
    void measures();
    void takesServers();
    void writesUrls();
};

void TestExactness::judgesOne_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<int>("rank");
    QTest::addColumn<QString>("houseNumber");
    QTest::addColumn<QString>("road");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *what, const QString &asked, int rank, const QString &houseNumber, const QString &road,
                         const QString &name, Kind kind) { QTest::newRow(what) << asked << rank << houseNumber << road << name << kind; };
    row("the house", u"12 Main St, San Jose"_s, 30, u"12"_s, u"Main Street"_s, {}, Kind::Exact);
    row("number behind", u"Hauptstr. 12a, Köln"_s, 30, u"12a"_s, u"Hauptstraße"_s, {}, Kind::Exact);
    row("number parted", u"Hauptstraße 12 A, Köln"_s, 30, u"12a"_s, u"Hauptstraße"_s, {}, Kind::Exact);
    row("number joined", u"Hauptstraße 12a, Köln"_s, 30, u"12 A"_s, u"Hauptstraße"_s, {}, Kind::Exact);
    row("a neighbour", u"14 Main St, San Jose"_s, 30, u"12"_s, u"Main Street"_s, {}, Kind::Approximate);
    row("another street", u"12 Main St, San Jose"_s, 30, u"12"_s, u"Oak Avenue"_s, {}, Kind::Approximate);
    row("the street", u"12 Main St, San Jose"_s, 26, {}, u"Main Street"_s, u"Main Street"_s, Kind::Approximate);
    row("the town", u"12 Main St, San Jose"_s, 16, {}, {}, u"San Jose"_s, Kind::Area);
    row("a named place", u"Café Roma, San Jose"_s, 30, {}, u"Main Street"_s, u"Café Roma"_s, Kind::Exact);
    row("a place of another name", u"San Jose, Café Roma"_s, 30, {}, u"Main Street"_s, u"Café Roma"_s, Kind::Approximate);
    row("nothing said", u"12 Main St"_s, 0, {}, {}, {}, Kind::Area);
}

void TestExactness::judgesOne()
{
    QFETCH(QString, asked);
    QFETCH(int, rank);
    QFETCH(QString, houseNumber);
    QFETCH(QString, road);
    QFETCH(QString, name);
    QFETCH(Kind, kind);
    QCOMPARE(candidateOf(asked, place(rank, houseNumber, road, name)).kind, kind);
}

void TestExactness::judgesAll_data()
{
    QTest::addColumn<Candidates>("candidates");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("best");
    const auto row = [](const char *what, const Candidates &all, Verdict verdict, int best) {
        QTest::newRow(what) << all << verdict << best;
    };
    row("none", {}, Verdict::None, -1);
    row("one house", { at(-121.89, 37.33, Kind::Exact) }, Verdict::Exact, 0);
    row("its entrances", { at(-121.89, 37.33, Kind::Exact), at(-121.8901, 37.3303, Kind::Exact) }, Verdict::Exact, 0);
    row("two houses", { at(-121.89, 37.33, Kind::Exact), at(-71.05, 42.36, Kind::Exact) }, Verdict::Several, -1);
    row("a house and streets", { at(-121.89, 37.33, Kind::Exact), at(-71.05, 42.36, Kind::Approximate) }, Verdict::Exact, 0);
    row("a street", { at(-121.89, 37.33, Kind::Approximate), at(-121.5, 37.1, Kind::Area) }, Verdict::Approximate, 0);
    row("two streets", { at(-121.89, 37.33, Kind::Approximate), at(-121.95, 37.33, Kind::Approximate) }, Verdict::Several, -1);
    row("a town", { at(-121.89, 37.33, Kind::Area) }, Verdict::AreaOnly, -1);
    row("two towns", { at(-121.89, 37.33, Kind::Area), at(-71.05, 42.36, Kind::Area) }, Verdict::Several, -1);
}

void TestExactness::judgesAll()
{
    QFETCH(Candidates, candidates);
    QFETCH(Verdict, verdict);
    QFETCH(int, best);
    QCOMPARE(judgementOf(candidates), (Judgement { verdict, best }));
}

void TestExactness::knowsOneAddressBySeveralSpellings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << u"12 Main St"_s << u"12 main st"_s;
    QTest::newRow("marks") << u"  12, MAIN\tSt.  "_s << u"12 main st"_s;
    QTest::newRow("accents stay") << u"Straße 1, Köln"_s << u"strasse 1 köln"_s;
    QTest::newRow("wide digits") << u"１２ Main"_s << u"12 main"_s;
    QTest::newRow("another script") << u"東京都千代田区1-1"_s << u"東京都千代田区1 1"_s;
    QTest::newRow("no letters") << u"12-14"_s << QString();
    QTest::newRow("nothing") << u" ,. "_s << QString();
    QTest::newRow("a novel") << QString(4000, u'x') << QString();
}

void TestExactness::knowsOneAddressBySeveralSpellings()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QCOMPARE(addressKey(text), key);
}

void TestExactness::measures()
{
    const auto a = *api::GeoPoint::fromDegrees(13.3777, 52.5163);
    const auto b = *api::GeoPoint::fromDegrees(2.2945, 48.8584);
    QVERIFY(std::abs(metresBetween(a, b) - 879'700) < 3000);
    QCOMPARE(metresBetween(a, a), 0.0);
}

void TestExactness::takesServers()
{
    using Complaint = GeocodeServer::Complaint;
    using std::chrono::milliseconds;
    QVERIFY(GeocodeServer::fromText(u"  "_s)->isNull());
    QCOMPARE(GeocodeServer::fromText(u"places.example.org"_s).error(), Complaint::NotAnAddress);
    QCOMPARE(GeocodeServer::fromText(u"ftp://places.example.org"_s).error(), Complaint::NotAnAddress);
    QCOMPARE(GeocodeServer::fromText(u"https://me:pass@places.example.org"_s).error(), Complaint::NotBare);
    QCOMPARE(GeocodeServer::fromText(u"https://places.example.org/search?q="_s).error(), Complaint::NotBare);
    QCOMPARE(GeocodeServer::fromText(u"https://places.example.org/n/ "_s)->url, QUrl(u"https://places.example.org/n"_s));
    QCOMPARE(GeocodeServer::fromText(u"http://127.0.0.1:8080"_s, milliseconds(0))->pause, milliseconds(0));
    QCOMPARE(GeocodeServer::fromText(u"https://nominatim.openstreetmap.org"_s, milliseconds(10))->pause, milliseconds(1000));
}

void TestExactness::writesUrls()
{
    GeocodeServer server = *GeocodeServer::fromText(u"https://places.example.org/n"_s);
    server.key = "s&cret";
    server.language = u"de"_s;
    const QUrl url = searchUrl(server, u"A&B + C, 1 #2 Köln"_s, api::GeoPoint::fromDegrees(179.9, 0));
    QCOMPARE(url.path(), u"/n/search"_s);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"q"_s, QUrl::FullyDecoded), u"A&B + C, 1 #2 Köln"_s);
    QCOMPARE(query.queryItemValue(u"key"_s, QUrl::FullyDecoded), u"s&cret"_s);
    QCOMPARE(query.queryItemValue(u"accept-language"_s), u"de"_s);
    QCOMPARE(query.queryItemValue(u"viewbox"_s, QUrl::FullyDecoded), u"177.500000,-0.750000,179.000000,0.750000"_s);
    QVERIFY(!server.identity().contains(u"cret"_s));
    QCOMPARE(reverseUrl(server, *api::GeoPoint::fromDegrees(-1, 2)).path(), u"/n/reverse"_s);
}

QTEST_GUILESS_MAIN(TestExactness)
#include "tst_exactness.moc"
