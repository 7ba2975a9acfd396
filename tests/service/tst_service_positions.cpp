// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/storage/database.h"

#include "api/ordersclient.h"
#include "api/positionreading.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;

/// Phones, and what comes in from them over HTTP.
class TestServicePositions : public QObject {
    Q_OBJECT

private slots:
    void linksPhones();
    void forgetsPhones();
    void clientSpeaksOfPhones();
    void takesOwnTracks();
    void takesTraccar_data();
    void takesTraccar();
    void refusesStrangers();
    void refusesNonsense_data();
    void refusesNonsense();
    void takesBatches();
    void keepsEveryFixWithItsVerdict();
    void lateFixesAreJudgedInTheirPlace();
};

namespace {

QString now(int seconds = 0)
{
    return api::toText(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())
        + std::chrono::seconds(seconds));
}

QByteArray entry(int seconds, double lon, double lat, const QByteArray &more = {}, const QByteArray &worker = "ana.ruiz")
{
    return R"({"worker_handle":")" + worker + R"(","recorded_at":")" + now(seconds).toUtf8()
        + R"(","location":{"type":"Point","coordinates":[)" + QByteArray::number(lon, 'f', 6) + ','
        + QByteArray::number(lat, 'f', 6) + "]}" + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

QByteArray batch(const QByteArrayList &entries)
{
    return R"({"positions":[)" + entries.join(',') + "]}";
}

QStringList firstColumn(const ServiceFixture &service, const QString &sql)
{
    using routedesk::service::Database;
    Database database(service.databasePath(), Database::Access::ReadOnly);
    auto query = database.prepare(sql);
    query.run();
    QStringList words;
    while (query.next())
        words.append(query.value(0).toString());
    return words;
}

QStringList verdicts(const ServiceFixture &service)
{
    return firstColumn(service, u"SELECT verdict FROM positions ORDER BY recorded_at, id"_s);
}

QStringList storedTokens(const ServiceFixture &service)
{
    return firstColumn(service, u"SELECT token_hash FROM phones"_s);
}

QString addPhone(ServiceFixture &service, const QString &worker = u"ana.ruiz"_s)
{
    return service.post("/workers/"_L1 + worker + "/phones"_L1).at(u"token"_s).toString();
}

}

void TestServicePositions::linksPhones()
{
    WatchedService service;
    const HttpAnswer added = service.post(u"/workers/ana.ruiz/phones"_s, R"({"label":"Ana's own"})");
    QCOMPARE(added.status, 201);
    const QString token = added.at(u"token"_s).toString();
    const QString id = added.at(u"phone_id"_s).toString();
    QVERIFY(token.size() >= 22);
    QCOMPARE(service.get(u"/workers/ana.ruiz"_s).at(u"device_id"_s).toString(), id);

    const QString link = added.at(u"links.owntracks_config"_s).toString();
    QVERIFY(link.startsWith(u"owntracks:///config?inline="));
    const QByteArray encoded = QByteArray::fromPercentEncoding(link.sliced(link.indexOf(u'=') + 1).toUtf8());
    const QJsonObject setup = QJsonDocument::fromJson(QByteArray::fromBase64(encoded)).object();
    QCOMPARE(setup.value(u"_type").toString(), u"configuration"_s);
    QCOMPARE(setup.value(u"mode").toInt(), 3);
    QCOMPARE(setup.value(u"url").toString(), service.url().toString() + "/positions/owntracks"_L1);
    QCOMPARE(setup.value(u"password").toString(), token);
    const QUrl traccar(added.at(u"links.traccar_config"_s).toString());
    QCOMPARE(traccar.path(), u"/positions/traccar"_s);
    QCOMPARE(QUrlQuery(traccar).queryItemValue(u"id"_s), token);

    const HttpAnswer listed = service.get(u"/workers/ana.ruiz/phones"_s);
    QCOMPARE(listed.at(u"phones.0.phone_id"_s).toString(), id);
    QCOMPARE(listed.at(u"phones.0.label"_s).toString(), u"Ana's own"_s);
    QVERIFY(!listed.body.contains(token.toUtf8()));
    QCOMPARE(storedTokens(service).size(), 1);
    QVERIFY(!storedTokens(service).contains(token));

    QCOMPARE(service.post(u"/workers/nobody/phones"_s).status, 404);
    QCOMPARE(service.post(u"/workers/ana.ruiz/phones"_s, R"({"label":5})").status, 422);
}

void TestServicePositions::forgetsPhones()
{
    WatchedService service;
    const HttpAnswer first = service.post(u"/workers/ana.ruiz/phones"_s);
    const HttpAnswer second = service.post(u"/workers/ana.ruiz/phones"_s);
    const QString path = "/workers/ana.ruiz/phones/"_L1 + second.at(u"phone_id"_s).toString();
    QCOMPARE(service.http().call("DELETE", u"/workers/ben.okafor/phones/"_s + second.at(u"phone_id"_s).toString()).status, 404);
    QCOMPARE(service.http().call("DELETE", path).status, 204);
    QCOMPARE(service.http().call("DELETE", path).status, 404);
    QCOMPARE(service.get(u"/workers/ana.ruiz"_s).at(u"device_id"_s), first.at(u"phone_id"_s));
    const QString gone = "/positions/traccar?lat=37.4&lon=-121.9&timestamp="_L1 + now() + "&id="_L1;
    QCOMPARE(service.get(gone + second.at(u"token"_s).toString()).status, 401);
    QCOMPARE(service.get(gone + first.at(u"token"_s).toString()).status, 200);
}

void TestServicePositions::clientSpeaksOfPhones()
{
    WatchedService service;
    QNetworkAccessManager network;
    api::OrdersClient client(network, { service.url(), api::BasicCredentials { u"acc"_s, "s3cret" } });
    const auto added = client.addPhone(u"ana.ruiz"_s, u"Van 3"_s);
    QTRY_VERIFY(added.isFinished());
    QVERIFY(added.result().has_value());
    const api::AddedPhone phone = *added.result();
    QVERIFY(!phone.token.isEmpty());
    QVERIFY(phone.ownTracksLink.startsWith(u"owntracks:"));
    QVERIFY(phone.traccarLink.contains(phone.token));
    const auto listed = client.phones(u"ana.ruiz"_s);
    QTRY_VERIFY(listed.isFinished());
    QCOMPARE(*listed.result(), api::PhoneList { phone.phone });
    const auto removed = client.removePhone(u"ana.ruiz"_s, phone.phone.phoneId);
    QTRY_VERIFY(removed.isFinished());
    QVERIFY(removed.result().has_value());
    const auto left = client.phones(u"ana.ruiz"_s);
    QTRY_VERIFY(left.isFinished());
    QVERIFY(left.result()->isEmpty());
}

void TestServicePositions::takesOwnTracks()
{
    WatchedService service;
    HttpCaller phone(service.url(), basic("anything", addPhone(service).toUtf8()));
    const QByteArray tst = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    const HttpAnswer answer = phone.post(u"/positions/owntracks"_s,
        R"({"_type":"location","tid":"AR","lat":37.3906,"lon":-121.8871,"acc":8,"alt":13,"batt":61,"bs":2,"vel":36,"cog":270,"tst":)"
            + tst + R"(,"new_in_some_version":[1]})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("[]"));
    for (const QByteArray &other : { QByteArray(R"({"_type":"lwt","tst":1})"), QByteArray(R"({"_type":"waypoints","waypoints":[]})"),
             QByteArray("") })
        QCOMPARE(phone.post(u"/positions/owntracks"_s, other).body, QByteArray("[]"));
    QCOMPARE(verdicts(service), QStringList { u"accepted"_s });

    const HttpAnswer worker = service.get(u"/workers/ana.ruiz"_s);
    QCOMPARE(worker.at(u"location.geometry.coordinates.1"_s).toDouble(), 37.3906);
    QCOMPARE(worker.at(u"location.speed"_s).toDouble(), 10.0);
    QCOMPARE(worker.at(u"location.bearing"_s).toDouble(), 270.0);
    QCOMPARE(worker.at(u"device_status.value"_s).toString(), u"active"_s);
    QCOMPARE(worker.at(u"device_status.data.activity"_s).toString(), u"drive"_s);
    const HttpAnswer phones = service.get(u"/workers/ana.ruiz/phones"_s);
    QCOMPARE(phones.at(u"phones.0.app"_s).toString(), u"owntracks"_s);
    QCOMPARE(phones.at(u"phones.0.battery_level"_s).toDouble(), 61.0);
    QVERIFY(!phones.at(u"phones.0.last_seen_at"_s).toString().isEmpty());
}

void TestServicePositions::takesTraccar_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("body");
    const QString seconds = QString::number(QDateTime::currentSecsSinceEpoch());
    const QString fix = u"lat=37.39&lon=-121.88&speed=19.4384449&bearing=90&altitude=12&accuracy=5&batt=55.5"_s;
    QTest::newRow("query") << QByteArray("GET") << "?id=TOKEN&timestamp="_L1 + seconds + '&'_L1 + fix << QByteArray();
    QTest::newRow("milliseconds") << QByteArray("POST") << "?deviceid=TOKEN&timestamp="_L1 + seconds + "000&"_L1 + fix << QByteArray();
    QTest::newRow("text") << QByteArray("GET") << "?id=TOKEN&timestamp="_L1 + now() + '&'_L1 + fix << QByteArray();
    QTest::newRow("form") << QByteArray("POST") << QString() << ("id=TOKEN&timestamp="_L1 + seconds + '&'_L1 + fix).toUtf8();
    QTest::newRow("location") << QByteArray("GET")
                              << "?id=TOKEN&location=37.39,-121.88&heading=90&batt=55.5&speed=19.4384449&timestamp="_L1 + seconds
                              << QByteArray();
    const QByteArray one = R"({"timestamp":")" + now().toUtf8()
        + R"(","coords":{"latitude":37.39,"longitude":-121.88,"accuracy":5,"speed":10,"heading":90,"altitude":12},)"
          R"("is_moving":true,"battery":{"level":0.555,"is_charging":false},"activity":{"type":"in_vehicle"},"extras":{}})";
    QTest::newRow("json") << QByteArray("POST") << QString() << QByteArray(R"({"device_id":"TOKEN","location":)" + one + '}');
    QTest::newRow("json list") << QByteArray("POST") << QString() << QByteArray(R"({"device_id":"TOKEN","location":[)" + one + "]}");
    QTest::newRow("json, named in the address")
        << QByteArray("POST") << u"?id=TOKEN"_s << QByteArray(R"({"device_id":"x","location":)" + one + '}');
}

void TestServicePositions::takesTraccar()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, query);
    QFETCH(QByteArray, body);
    WatchedService service;
    const QString token = addPhone(service);
    HttpCaller phone(service.url(), {});
    const HttpAnswer answer
        = phone.call(method, "/positions/traccar"_L1 + query.replace(u"TOKEN"_s, token), body.replace("TOKEN", token.toUtf8()));
    QCOMPARE(answer.status, 200);
    QCOMPARE(verdicts(service), QStringList { u"accepted"_s });
    const HttpAnswer worker = service.get(u"/workers/ana.ruiz"_s);
    QCOMPARE(worker.at(u"location.geometry.coordinates.0"_s).toDouble(), -121.88);
    QVERIFY(std::abs(worker.at(u"location.speed"_s).toDouble() - 10) < 1e-6);
    QCOMPARE(worker.at(u"location.bearing"_s).toDouble(), 90.0);
    QCOMPARE(service.get(u"/workers/ana.ruiz/phones"_s).at(u"phones.0.battery_level"_s).toDouble(), 55.5);
}

void TestServicePositions::refusesStrangers()
{
    WatchedService service;
    HttpCaller stranger(service.url(), basic("acc", "s3cret"));
    QCOMPARE(stranger.post(u"/positions/owntracks"_s, R"({"_type":"location"})").status, 401);
    QCOMPARE(stranger.get(u"/positions/traccar?id=abc&lat=1&lon=1&timestamp=1"_s).status, 401);
    QCOMPARE(stranger.get(u"/positions/traccar"_s).status, 401);
    HttpCaller nobody(service.url(), {});
    QCOMPARE(nobody.post(u"/positions/owntracks"_s, {}).status, 401);
    QCOMPARE(nobody.post(u"/positions"_s, batch({ entry(0, 1, 1) })).status, 401);

    const QString token = addPhone(service);
    QCOMPARE(service.http().call("DELETE", u"/workers/ana.ruiz"_s).status, 204);
    QCOMPARE(nobody.get("/positions/traccar?lat=1&lon=1&timestamp=1&id="_L1 + token).status, 401);
    QCOMPARE(service.rows(u"positions"_s), 0);
}

void TestServicePositions::refusesNonsense_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    const QString own = u"/positions/owntracks"_s;
    QTest::newRow("no JSON") << own << QByteArray("lat=3");
    QTest::newRow("a list") << own << QByteArray("[]");
    QTest::newRow("no type") << own << QByteArray("{}");
    QTest::newRow("no place") << own << QByteArray(R"({"_type":"location","tst":1})");
    QTest::newRow("off the earth") << own << QByteArray(R"({"_type":"location","tst":1,"lat":91,"lon":0})");
    QTest::newRow("text for a number") << own << QByteArray(R"({"_type":"location","tst":1,"lat":"9","lon":0})");
    QTest::newRow("huge time") << own << QByteArray(R"({"_type":"location","tst":1e300,"lat":9,"lon":0})");
    QTest::newRow("deep") << own << QByteArray(3000, '[');
    const QString traccar = u"/positions/traccar?id=TOKEN"_s;
    QTest::newRow("no time") << traccar + u"&lat=1&lon=1"_s << QByteArray();
    QTest::newRow("NaN") << traccar + u"&lat=nan&lon=1&timestamp=1"_s << QByteArray();
    QTest::newRow("infinite time") << traccar + u"&lat=1&lon=1&timestamp=inf"_s << QByteArray();
    QTest::newRow("broken JSON") << traccar << QByteArray("{\"location\":{");
    QTest::newRow("no location") << traccar << QByteArray(R"({"device_id":"x"})");
    QTest::newRow("location of texts") << traccar << QByteArray(R"({"device_id":"x","location":["here"]})");
    const QString all = u"/positions"_s;
    QTest::newRow("none") << all << batch({});
    QTest::newRow("unknown worker") << all << batch({ entry(0, 1, 1), entry(0, 1, 1, {}, "nobody") });
    QTest::newRow("negative accuracy") << all << batch({ entry(0, 1, 1, R"("accuracy":-1)") });
    QTest::newRow("battery of 200") << all << batch({ entry(0, 1, 1, R"("battery_level":200)") });
    QTest::newRow("too many") << all << batch(QByteArrayList(1001, entry(0, 1, 1)));
}

void TestServicePositions::refusesNonsense()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    WatchedService service;
    const QString token = addPhone(service);
    if (path.contains(u"owntracks"))
        service.http().setHeader("Authorization", basic("x", token.toUtf8()));
    const HttpAnswer answer = service.post(path.replace(u"TOKEN"_s, token), body);
    QCOMPARE(answer.status, 422);
    QVERIFY(!answer.at(u"detail"_s).toObject().isEmpty());
    QCOMPARE(service.rows(u"positions"_s), 0);
}

void TestServicePositions::takesBatches()
{
    WatchedService service;
    const HttpAnswer answer = service.post(u"/positions"_s,
        batch({ entry(-20, -121.88, 37.39), entry(-10, -121.8801, 37.39), entry(-5, -121.7, 37.3, {}, "ben.okafor") }));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"accepted"_s).toInt(), 3);
    QCOMPARE(service.get(u"/workers/ana.ruiz"_s).at(u"location.geometry.coordinates.0"_s).toDouble(), -121.8801);
    QCOMPARE(service.get(u"/workers/?worker_handle=ben.okafor"_s).status, 200);
    const QString device = service.get(u"/workers/ben.okafor"_s).at(u"device_id"_s).toString();
    const QByteArray byDevice = batch({ entry(0, -121.7, 37.3) }).replace("worker_handle", "device_id").replace("ana.ruiz", device.toUtf8());
    QCOMPARE(service.post(u"/positions"_s, byDevice).at(u"accepted"_s).toInt(), 1);
}

void TestServicePositions::keepsEveryFixWithItsVerdict()
{
    WatchedService service;
    const HttpAnswer answer = service.post(u"/positions"_s,
        batch({ entry(-90'000, -121.9, 37.4), entry(-4'000, -121.9, 37.4), entry(-60, -121.9, 37.4), entry(-50, 0, 0),
            entry(-40, -100, 37.4), entry(-30, -121.9, 37.4, R"("accuracy":3000)"),
            entry(-20, -121.9, 37.4, R"("is_mocked":true)"), entry(-10, -121.901, 37.4), entry(3'600, -121.9, 37.4) }));
    QCOMPARE(answer.status, 200);
    QCOMPARE(verdicts(service),
        (QStringList { u"ancient"_s, u"late"_s, u"accepted"_s, u"impossible"_s, u"impossible"_s, u"inaccurate"_s,
            u"mocked"_s, u"accepted"_s, u"future"_s }));
    QCOMPARE(answer.at(u"impossible"_s).toInt(), 2);
    const QByteArray again = batch({ entry(0, -121.902, 37.4) });
    QCOMPARE(service.post(u"/positions"_s, again).at(u"accepted"_s).toInt(), 1);
    QCOMPARE(service.post(u"/positions"_s, again).at(u"repeated"_s).toInt(), 1);
    QCOMPARE(service.rows(u"positions"_s), 11);
}

void TestServicePositions::lateFixesAreJudgedInTheirPlace()
{
    WatchedService service;
    // Three kilometres in ten seconds are impossible, until a third fix says the same.
    QCOMPARE(service.post(u"/positions"_s, batch({ entry(-60, -121.9, 37.4), entry(-50, -121.9, 37.43) })).status, 200);
    QCOMPARE(verdicts(service), (QStringList { u"accepted"_s, u"impossible"_s }));
    service.restart();
    QCOMPARE(service.post(u"/positions"_s, batch({ entry(-40, -121.9, 37.4301) })).status, 200);
    QCOMPARE(service.post(u"/positions"_s, batch({ entry(-45, -121.9, 37.43005) })).status, 200);
    QCOMPARE(verdicts(service), (QStringList { u"accepted"_s, u"impossible"_s, u"impossible"_s, u"accepted"_s }));
    QCOMPARE(service.get(u"/workers/ana.ruiz"_s).at(u"location.geometry.coordinates.1"_s).toDouble(), 37.4301);
}

QTEST_GUILESS_MAIN(TestServicePositions)

#include "tst_service_positions.moc"
