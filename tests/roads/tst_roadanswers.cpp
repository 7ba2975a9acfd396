// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/roadanswers.h"
#include "roads/blocklayout.h"
#include "roads/roadserver.h"
#include "roads/roadurls.h"
#include "roads/thinning.h"

#include <QTest>

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::roads;

class TestRoadAnswers : public QObject {
    Q_OBJECT

private slots:
    void table();
    void hostileTables_data();
    void hostileTables();
    void hostileWays_data();
    void hostileWays();
    void refusals();
    void servers_data();
    void servers();
    void urls();
    void layoutAsksForEachMissingLegOnce();
    void layoutTakesFewRequests();
    void thinnedLineStaysNear();
};

void TestRoadAnswers::table()
{
    const auto table = api::decodeRoadTable(
        R"({"durations":[[0,12.6],[null,0]],"code":"Ok","distances":[[0,99.5],[7,0]],"more":{"a":[1]}})", 2, 2);
    QVERIFY(table);
    QCOMPARE(table->size(), size_t(4));
    QCOMPARE(*(*table)[1], (api::RoadLeg{ 13, 100 }));
    QVERIFY(!(*table)[2]);
}

void TestRoadAnswers::hostileTables_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row
        = [](const char *name, const QByteArray &durations, const QByteArray &distances = "[[0,1],[1,0]]") {
              QTest::newRow(name) << QByteArray(
                  R"({"code":"Ok","durations":)" + durations + R"(,"distances":)" + distances + '}');
          };
    row("negative", "[[0,-1],[1,0]]");
    row("too large", "[[0,1e300],[1,0]]");
    row("not finite", "[[0,1e999],[1,0]]");
    row("not a number", "[[0,NaN],[1,0]]");
    row("text", R"([[0,"12"],[1,0]])");
    row("row short", "[[0],[1,0]]");
    row("row long", "[[0,1,2],[1,0]]");
    row("rows missing", "[[0,1]]");
    row("rows more", "[[0,1],[1,0],[1,1]]");
    row("no rows", "null");
    row("object", "{}");
    row("rows no rows", "[1,2]");
    row("distances short", "[[0,1],[1,0]]", "[[0,1]]");
    QTest::newRow("no distances") << QByteArray(R"({"code":"Ok","durations":[[0,1],[1,0]]})");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("page") << QByteArray("<html></html>");
    QTest::newRow("breaks off") << QByteArray(R"({"code":"Ok","durations":[[0,1],[1)");
    QTest::newRow("no code") << QByteArray(R"({"durations":[[0,1],[1,0]],"distances":[[0,1],[1,0]]})");
}

void TestRoadAnswers::hostileTables()
{
    QFETCH(QByteArray, body);
    const auto table = api::decodeRoadTable(body, 2, 2);
    QVERIFY(!table);
    QCOMPARE(table.error().kind, api::RoadFault::Kind::Malformed);
}

void TestRoadAnswers::hostileWays_data()
{
    QTest::addColumn<QByteArray>("geometry");
    QTest::addColumn<QByteArray>("legs");
    QTest::addColumn<bool>("isGood");
    const QByteArray leg = R"({"duration":1,"distance":2})";
    QTest::newRow("good") << QByteArray(R"("_izlhA~rlgdF_{geC~ywl@")") << leg << true;
    QTest::newRow("breaks off") << QByteArray(R"("_izlhA~rlgdF_{geC~ywl")") << leg << false;
    QTest::newRow("one point") << QByteArray(R"("_izlhA~rlgdF")") << leg << false;
    QTest::newRow("off the earth") << QByteArray(R"("_izlhA~rlgdF_izlhA_izlhA_izlhA_izlhA_izlhA_izlhA")") << leg
                                   << false;
    QTest::newRow("never ends") << QByteArray(R"("~~~~~~~~~~~~~~~~~~~~~~~~")") << leg << false;
    QTest::newRow("no text") << QByteArray(R"({"type":"LineString"})") << leg << false;
    QTest::newRow("leg missing") << QByteArray(R"("_izlhA~rlgdF_{geC~ywl@")") << QByteArray() << false;
    QTest::newRow("leg broken") << QByteArray(R"("_izlhA~rlgdF_{geC~ywl@")")
                                << QByteArray(R"({"duration":-1,"distance":1})") << false;
}

void TestRoadAnswers::hostileWays()
{
    QFETCH(QByteArray, geometry);
    QFETCH(QByteArray, legs);
    QFETCH(bool, isGood);
    const auto way = api::decodeRoadWay(
        R"({"code":"Ok","routes":[{"legs":[)" + legs + R"(],"geometry":)" + geometry + R"(}]})", 2);
    QCOMPARE(way.has_value(), isGood);
    if (isGood)
        QCOMPARE(way->line.first(), *api::GeoPoint::fromDegrees(-120.2, 38.5));
}

void TestRoadAnswers::refusals()
{
    using Kind = api::RoadFault::Kind;
    QCOMPARE(api::decodeRoadFault(R"({"code":"TooBig","message":"m"})").kind, Kind::TooBig);
    QCOMPARE(api::decodeRoadFault(R"({"code":"NoSegment"})").kind, Kind::NoWay);
    QCOMPARE(api::decodeRoadFault(R"({"code":"InvalidQuery","message":"m"})").message, u"m"_s);
    QCOMPARE(api::decodeRoadFault("nothing").kind, Kind::Malformed);
    QCOMPARE(api::decodeRoadTable(R"({"code":"NoTable"})", 1, 1).error().kind, Kind::NoWay);
}

void TestRoadAnswers::servers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("none") << u" "_s << QString() << true;
    QTest::newRow("path") << u"https://roads.example.com/osrm/"_s << u"car"_s << true;
    QTest::newRow("no scheme") << u"localhost:5000"_s << QString() << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString() << false;
    QTest::newRow("password") << u"http://a:b@host"_s << QString() << false;
    QTest::newRow("query") << u"http://host?key=1"_s << QString() << false;
    QTest::newRow("profile") << u"http://host"_s << u"../x"_s << false;
}

void TestRoadAnswers::servers()
{
    QFETCH(QString, text);
    QFETCH(QString, profile);
    QFETCH(bool, isGood);
    QCOMPARE(RoadServer::fromText(text, profile).has_value(), isGood);
}

void TestRoadAnswers::urls()
{
    const auto server = *RoadServer::fromText(u"http://h:5000/osrm/"_s);
    const std::vector<RoadSpot> two{ { 100'000, 200'000 }, { -12'345, 6 } };
    const std::vector<RoadSpot> one{ { -12'345, 6 } };
    QCOMPARE(tableUrl(server, two, two).toString(),
        u"http://h:5000/osrm/table/v1/driving/1.00000,2.00000;-0.12345,0.00006?annotations=duration,distance"_s);
    QCOMPARE(tableUrl(server, two, one).query(), u"annotations=duration,distance&sources=0;1&destinations=1"_s);
    QVERIFY(wayUrl(server, two).toString().startsWith(u"http://h:5000/osrm/route/v1/driving/1.00000"_s));
}

void TestRoadAnswers::layoutAsksForEachMissingLegOnce()
{
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        const int places = 1 + int(random() % 40);
        const int most = 2 + int(random() % 12);
        std::vector<bool> missing(size_t(places * places));
        for (size_t i = 0; i < missing.size(); ++i)
            missing[i] = random() % 10 < unsigned(round % 11);
        std::set<std::pair<int, int>> asked;
        for (const RoadBlock &block : layOut(
                 places, [&](int a, int b) { return bool(missing[size_t(a * places + b)]); }, most)) {
            QVERIFY(locationsOf(block) <= most);
            for (const int from : block.sources) {
                for (const int to : block.destinations)
                    QVERIFY(asked.insert({ from, to }).second || from == to);
            }
        }
        for (int from = 0; from < places; ++from) {
            for (int to = 0; to < places; ++to) {
                if (from != to)
                    QCOMPARE(asked.contains({ from, to }), bool(missing[size_t(from * places + to)]));
            }
        }
    }
}

void TestRoadAnswers::layoutTakesFewRequests()
{
    const auto all = [](int, int) { return true; };
    QCOMPARE(layOut(100, all, 100).size(), size_t(1));
    QCOMPARE(layOut(400, all, 100).size(), size_t(64));
    const auto fresh = [](int from, int to) { return from >= 400 || to >= 400; };
    QVERIFY(layOut(410, fresh, 100).size() <= 10);
}

void TestRoadAnswers::thinnedLineStaysNear()
{
    QList<api::GeoPoint> line;
    for (int i = 0; i < 2000; ++i)
        line.append(*api::GeoPoint::fromDegrees(8 + i * 1e-5, 50 + std::sin(i / 50.0) * 1e-3));
    const auto thin = thinned(line, 4);
    QVERIFY(thin.size() < line.size() / 5);
    QCOMPARE(thin.first(), line.first());
    QCOMPARE(thin.last(), line.last());
}

QTEST_GUILESS_MAIN(TestRoadAnswers)
#include "tst_roadanswers.moc"
