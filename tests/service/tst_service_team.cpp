// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/accounts/accesstokens.h"
#include "service/accounts/accountcommands.h"
#include "service/accounts/accountrepository.h"
#include "service/accounts/loginlimiter.h"
#include "service/accounts/secrethash.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

const api::Instant now = *api::instantFromText(u"2031-03-03T16:00:00Z");

std::expected<QString, QString> account(const ServiceFixture &service, const QStringList &words, const QString &file = {})
{
    return runAccountCommand({ words, service.databasePath(), file, now });
}

QByteArray added(const ServiceFixture &service, const QString &name)
{
    const auto printed = account(service, { u"add"_s, name });
    return printed ? printed->trimmed().toLatin1() : QByteArray();
}

HttpAnswer tokenFor(const ServiceFixture &service, const QByteArray &id, const QByteArray &secret)
{
    HttpCaller caller(service.url(), {});
    return caller.post(
        u"/oauth/token"_s, "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret.toPercentEncoding());
}

int statusWith(const ServiceFixture &service, const QByteArray &authorization)
{
    return HttpCaller(service.url(), authorization).get(u"/orders"_s).status;
}

}

class TestServiceTeam : public QObject {
    Q_OBJECT

private slots:
    void anAddedAccountMayCall();
    void revokedMeansNow();
    void revokedEndsItsLinksAndPhones();
    void secretsAreShownOnceOnly();
    void whatCannotBeDone_data();
    void whatCannotBeDone();
    void aRememberedSecretCostsNothing();
    void guessingIsLimited();
    void thePauseBetweenGuesses();
    void tokensStandForTheirSecret();
    void tokensOfTheOwnAccount();
    void badTokenRequests_data();
    void badTokenRequests();
    void accountsAreApart();
    void cursorsBelongToTheirAccount();
    void whoWaitsForChangesIsRevokedToo();
    void exportsBelongToTheirAccount();
};

void TestServiceTeam::anAddedAccountMayCall()
{
    ServiceFixture service;
    QCOMPARE(statusWith(service, basic("north", "anything")), 401);
    const QByteArray secret = added(service, u"north"_s);
    QVERIFY(secret.size() >= 32);
    QCOMPARE(statusWith(service, basic("north", secret)), 200);
    QCOMPARE(statusWith(service, basic("north", secret + 'x')), 401);
    QCOMPARE(statusWith(service, basic("north", {})), 401);
    QCOMPARE(statusWith(service, basic("acc", secret)), 401);
    QCOMPARE(statusWith(service, basic("acc", "s3cret")), 200);
}

void TestServiceTeam::revokedMeansNow()
{
    ServiceFixture service;
    const QByteArray secret = added(service, u"north"_s);
    HttpCaller caller(service.url(), basic("north", secret));
    QCOMPARE(caller.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    QVERIFY(account(service, { u"revoke"_s, u"north"_s }).has_value());
    QCOMPARE(caller.get(u"/orders/a"_s).status, 401);
    // What it had stored is there again for a new secret, and the old one stays dead.
    const QByteArray other = added(service, u"north"_s);
    QVERIFY(other != secret);
    QCOMPARE(caller.get(u"/orders/a"_s).status, 401);
    QCOMPARE(HttpCaller(service.url(), basic("north", other)).get(u"/orders/a"_s).status, 200);
}

// What was handed out to people without the secret ends with the account, and begins again with it.
void TestServiceTeam::revokedEndsItsLinksAndPhones()
{
    ServiceFixture service;
    HttpCaller caller(service.url(), basic("north", added(service, u"north"_s)));
    QCOMPARE(caller.post(u"/workers/"_s, R"({"worker_handle":"ana","name":"Ana","device_id":"d1"})").status, 201);
    const QByteArray token = caller.post(u"/workers/ana/phones"_s, R"({"label":"hers"})").at(u"token"_s).toString().toUtf8();
    QVERIFY(!token.isEmpty());
    const HttpAnswer route = caller.post(u"/orders/track"_s, R"({"worker_handle":"ana","track_mode":"on_time","orders":[
        {"order_handle":"a","scheduled_at":"2031-03-03T22:00:00Z","destination":{"geometry":{"type":"Point","coordinates":[-121.8,37.3]}}}]})");
    QCOMPARE(route.status, 201);
    const QString page = QUrl(route.at(u"embed_url"_s).toString()).path();
    HttpCaller phone(service.url(), basic("ana", token));
    const QByteArray fix = R"({"_type":"location","lat":37.3,"lon":-121.9,"tst":1930147200})";
    HttpCaller anyone(service.url(), {});

    QCOMPARE(phone.post(u"/positions/owntracks"_s, fix).status, 200);
    QCOMPARE(anyone.get(page).status, 200);
    QVERIFY(account(service, { u"revoke"_s, u"north"_s }).has_value());
    QCOMPARE(phone.post(u"/positions/owntracks"_s, fix).status, 401);
    QCOMPARE(anyone.get(page).status, 404);
    (void)added(service, u"north"_s);
    QCOMPARE(phone.post(u"/positions/owntracks"_s, fix).status, 200);
    QCOMPARE(anyone.get(page).status, 200);
}

void TestServiceTeam::secretsAreShownOnceOnly()
{
    ServiceFixture service;
    const QByteArray printed = added(service, u"north"_s);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"secret"_s);
    const auto told = account(service, { u"add"_s, u"south"_s }, file);
    QVERIFY(told.has_value());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray secret = written.readAll().trimmed();
    QVERIFY(!told->contains(QString::fromLatin1(secret)));
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    QCOMPARE(statusWith(service, basic("south", secret)), 200);

    QVERIFY(account(service, { u"revoke"_s, u"north"_s }).has_value());
    const QString list = *account(service, { u"list"_s });
    QVERIFY(list.contains("south\tsince 2031-03-03T16:00:00.000Z\topen\n"_L1));
    QVERIFY(list.contains("north\tsince 2031-03-03T16:00:00.000Z\trevoked 2031"_L1));
    Database database(service.databasePath());
    const auto record = AccountRepository(database).byName(u"south"_s);
    QVERIFY(record->secretHash.startsWith("$argon2id$"_L1));
    for (const QByteArray &word : { printed, secret })
        QVERIFY(!list.contains(QString::fromLatin1(word)) && !record->secretHash.contains(QString::fromLatin1(word)));
}

void TestServiceTeam::whatCannotBeDone_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("told");
    QTest::newRow("again") << QStringList { u"add"_s, u"known"_s } << u"already"_s;
    QTest::newRow("a colon") << QStringList { u"add"_s, u"a:b"_s } << u"name"_s;
    QTest::newRow("no name") << QStringList { u"add"_s } << u"account wants"_s;
    QTest::newRow("empty name") << QStringList { u"add"_s, QString() } << u"name"_s;
    QTest::newRow("revoke nobody") << QStringList { u"revoke"_s, u"nobody"_s } << u"no open account"_s;
    QTest::newRow("revoke one of a file") << QStringList { u"revoke"_s, u"acc"_s } << u"no open account"_s;
    QTest::newRow("nothing") << QStringList() << u"account wants"_s;
    QTest::newRow("something else") << QStringList { u"sell"_s, u"known"_s } << u"account wants"_s;
}

void TestServiceTeam::whatCannotBeDone()
{
    QFETCH(QStringList, words);
    QFETCH(QString, told);
    ServiceFixture service;
    QVERIFY(!added(service, u"known"_s).isEmpty());
    const auto answer = account(service, words);
    QVERIFY(!answer);
    QVERIFY2(answer.error().contains(told), qPrintable(answer.error()));
}

void TestServiceTeam::aRememberedSecretCostsNothing()
{
    ServiceFixture service;
    const QByteArray secret = added(service, u"north"_s);
    HttpCaller caller(service.url(), basic("north", secret));
    QCOMPARE(caller.get(u"/orders"_s).status, 200);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(secretFits(hashSecret(secret), secret));
    const qint64 two = timer.restart();
    for (int i = 0; i < 100; ++i)
        QCOMPARE(caller.get(u"/orders"_s).status, 200);
    QVERIFY2(timer.elapsed() < two * 50 / 2, qPrintable(u"%1 ms for 100 calls, %2 ms for a hash"_s.arg(timer.elapsed()).arg(two / 2)));
}

void TestServiceTeam::guessingIsLimited()
{
    ServiceFixture service;
    const QByteArray secret = added(service, u"north"_s);
    QCOMPARE(statusWith(service, basic("north", secret)), 200);
    for (const QByteArray &id : { QByteArray("north"), QByteArray("nobody") }) {
        // On a slow machine a pause may pass while the hashes are computed; then there are some more.
        int guesses = 0;
        HttpAnswer answer;
        do {
            answer = HttpCaller(service.url(), basic(id, "guess" + QByteArray::number(guesses++))).get(u"/orders"_s);
        } while (answer.status == 401 && guesses < 10 * LoginLimiter::burst);
        QVERIFY(guesses > LoginLimiter::burst);
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.headers.value("retry-after").toInt() > 0);
    }
    // Who has proved to know the secret goes on working.
    QCOMPARE(statusWith(service, basic("north", secret)), 200);
}

void TestServiceTeam::thePauseBetweenGuesses()
{
    LoginLimiter limiter;
    for (int i = 0; i < LoginLimiter::burst; ++i)
        QVERIFY(!limiter.refuse("a", now));
    QCOMPARE(limiter.refuse("a", now), 6);
    QVERIFY(!limiter.refuse("b", now));
    QCOMPARE(limiter.refuse("a", now + std::chrono::seconds(4)), 2);
    QVERIFY(!limiter.refuse("a", now + LoginLimiter::pause));
    QVERIFY(limiter.refuse("a", now + LoginLimiter::pause).has_value());
    limiter.forgive("a");
    QVERIFY(!limiter.refuse("a", now + LoginLimiter::pause));
    // After a long time all of the burst is there again, and no more.
    for (int i = 0; i < LoginLimiter::burst; ++i)
        QVERIFY(!limiter.refuse("a", now + std::chrono::hours(1)));
    QVERIFY(limiter.refuse("a", now + std::chrono::hours(1)).has_value());
}

void TestServiceTeam::tokensStandForTheirSecret()
{
    ServiceFixture service;
    const QByteArray secret = added(service, u"north"_s);
    const HttpAnswer answer = tokenFor(service, "north", secret);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"token_type"_s).toString(), u"Bearer"_s);
    QCOMPARE(answer.at(u"expires_in"_s).toInt(), 3600);
    const QByteArray token = answer.at(u"access_token"_s).toString().toLatin1();
    QCOMPARE(statusWith(service, "Bearer " + token), 200);
    for (qsizetype i = 0; i < token.size(); i += 7) {
        QByteArray bad = token;
        bad[i] = bad.at(i) == 'A' ? 'B' : 'A';
        QCOMPARE(statusWith(service, "Bearer " + bad), 401);
    }
    QCOMPARE(tokenFor(service, "north", "wrong").status, 401);
    QCOMPARE(tokenFor(service, "nobody", secret).status, 401);

    QVERIFY(account(service, { u"revoke"_s, u"north"_s }).has_value());
    QCOMPARE(statusWith(service, "Bearer " + token), 401);
    QVERIFY(!added(service, u"north"_s).isEmpty());
    QCOMPARE(statusWith(service, "Bearer " + token), 401);

    AccessTokens tokens("key");
    const QByteArray made = tokens.make({ 3, "1" }, now);
    QCOMPARE(tokens.read(made, now + std::chrono::minutes(59))->account, 3);
    QVERIFY(!tokens.read(made, now + std::chrono::minutes(60)));
    QVERIFY(!AccessTokens("other").read(made, now));
}

void TestServiceTeam::tokensOfTheOwnAccount()
{
    ServiceFixture service;
    const HttpAnswer answer = tokenFor(service, "acc", "s3cret");
    QCOMPARE(answer.status, 200);
    const QByteArray bearer = "Bearer " + answer.at(u"access_token"_s).toString().toLatin1();
    QCOMPARE(statusWith(service, bearer), 200);
    service.restart();
    QCOMPARE(statusWith(service, bearer), 200);
    // The id and the secret may come as Basic.
    HttpCaller caller(service.url(), basic("acc", "s3cret"));
    QCOMPARE(caller.post(u"/oauth/token"_s, "grant_type=client_credentials").status, 200);
}

void TestServiceTeam::badTokenRequests_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing") << QByteArray() << u"grant_type"_s;
    QTest::newRow("JSON") << QByteArray("{\"grant_type\":\"client_credentials\"}") << u"grant_type"_s;
    QTest::newRow("another grant") << QByteArray("grant_type=password&client_id=a&client_secret=b") << u"grant_type"_s;
    QTest::newRow("no id") << QByteArray("grant_type=client_credentials&client_secret=b") << u"client_id"_s;
    QTest::newRow("no secret") << QByteArray("grant_type=client_credentials&client_id=acc") << u"client_secret"_s;
}

void TestServiceTeam::badTokenRequests()
{
    QFETCH(QByteArray, form);
    QFETCH(QString, field);
    ServiceFixture service;
    const HttpAnswer answer = HttpCaller(service.url(), {}).post(u"/oauth/token"_s, form.isNull() ? QByteArray("") : form);
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.at("detail.form."_L1 + field).isArray());
}

void TestServiceTeam::accountsAreApart()
{
    ServiceFixture service;
    HttpCaller &mine = service.http();
    QCOMPARE(mine.post(u"/orders/"_s, batchJson({ "a", "b" }, "\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\"")).status, 201);
    const QString route = mine.get(u"/orders/a"_s).at(u"route_handle"_s).toString();
    const QString plan = mine.get(u"/orders/a"_s).at(u"plan_id"_s).toString();
    QVERIFY(!route.isEmpty() && !plan.isEmpty());
    const QString job = mine.post(u"/orders/export"_s).at(u"job_id"_s).toString();
    QTRY_COMPARE(mine.get("/orders/export/"_L1 + job).at(u"status"_s).toString(), u"completed"_s);

    QCOMPARE(mine.post(u"/places/v1/"_s, "{\"place_handle\":\"depot\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-121.9,37.3]},"
                                         "\"radius\":50}").status, 201);
    const HttpAnswer phone = mine.post(u"/workers/ana.ruiz/phones"_s);
    QVERIFY(!phone.at(u"token"_s).toString().isEmpty());

    HttpCaller other(service.url(), basic("south", added(service, u"south"_s)));
    const auto before = mine.get(u"/orders/"_s).body + mine.get("/orders/routes/"_L1 + route).body + mine.get(u"/workers/"_s).body;
    const QStringList reads { u"/orders/a"_s, "/orders/routes/"_L1 + route, "/orders/plans/"_L1 + plan,
        "/orders/export/"_L1 + job, u"/workers/ana.ruiz"_s, u"/workers/ana.ruiz/phones"_s, u"/workers/ana.ruiz/history"_s,
        u"/workers/ops-groups/san-jose"_s, u"/places/v1/depot"_s };
    for (const QString &path : reads)
        QCOMPARE(other.get(path).status, 404);
    const QStringList lists { u"/orders/"_s, u"/orders/routes/"_s, u"/orders/plans/"_s, u"/workers/"_s, u"/workers/ops-groups/"_s,
        u"/workers/locate"_s, u"/places/v1/"_s };
    for (const QString &path : lists) {
        const QJsonObject page = other.get(path).json();
        for (const QJsonValue &rows : page)
            QVERIFY2(!rows.isArray() || rows.toArray().isEmpty(), qPrintable(path));
    }
    for (const QString &action : { u"complete"_s, u"cancel"_s, u"disable"_s, u"enable"_s })
        QCOMPARE(other.post(u"/orders/a/%1"_s.arg(action)).status, 404);
    QCOMPARE(other.patch(u"/orders/a"_s, "{\"metadata\":{\"stolen\":\"yes\"}}").status, 404);
    QCOMPARE(other.post("/orders/routes/"_L1 + route + "/complete"_L1).status, 404);
    QCOMPARE(other.patch("/orders/routes/"_L1 + route, "{\"metadata\":{\"stolen\":\"yes\"}}").status, 404);
    QCOMPARE(other.post("/orders/plans/"_L1 + plan + "/trigger"_L1, "{\"plan_mode\":\"on_demand\",\"orders\":[{\"order_handle\":\"a\"}]}").status, 404);
    QVERIFY(other.post(u"/orders/"_s, batchJson({ "x" }, "\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\"")).status >= 400);
    QVERIFY(other.post(u"/orders/track"_s, "{\"track_mode\":\"on_time\",\"route_handle\":\"" + route.toUtf8() + "\"}").status >= 400);
    QCOMPARE(other.patch(u"/workers/ana.ruiz"_s, "{\"name\":\"x\"}").status, 404);
    QCOMPARE(other.call("DELETE", u"/workers/ana.ruiz"_s).status, 404);
    QCOMPARE(other.call("DELETE", "/workers/ana.ruiz/phones/"_L1 + phone.at(u"phone_id"_s).toString()).status, 404);
    QCOMPARE(other.post(u"/workers/ana.ruiz/phones"_s).status, 404);
    QCOMPARE(other.call("DELETE", u"/places/v1/depot"_s).status, 404);
    // The same handle may be used by both.
    QCOMPARE(other.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    QCOMPARE(other.post(u"/orders/a/cancel"_s).status, 200);
    QCOMPARE(mine.get(u"/orders/"_s).body + mine.get("/orders/routes/"_L1 + route).body + mine.get(u"/workers/"_s).body, before);
}

void TestServiceTeam::cursorsBelongToTheirAccount()
{
    ServiceFixture service;
    HttpCaller other(service.url(), basic("south", added(service, u"south"_s)));
    for (HttpCaller *caller : { &service.http(), &other })
        QCOMPARE(caller->post(u"/orders/"_s, batchJson({ "a", "b", "c" })).status, 201);
    const QString token = service.get(u"/orders/?limit=1"_s).at(u"pagination_token"_s).toString();
    QVERIFY(!token.isEmpty());
    QCOMPARE(service.get("/orders/?limit=1&pagination_token="_L1 + token).status, 200);
    const HttpAnswer refused = other.get("/orders/?limit=1&pagination_token="_L1 + token);
    QCOMPARE(refused.status, 422);
    QVERIFY(refused.at(u"detail.query.pagination_token"_s).isArray());

    const QString cursor = service.get(u"/changes"_s).at(u"cursor"_s).toString();
    QVERIFY(!cursor.isEmpty());
    QCOMPARE(service.get("/changes?wait=0&after="_L1 + cursor).status, 200);
    QCOMPARE(other.get("/changes?wait=0&after="_L1 + cursor).status, 422);
}

void TestServiceTeam::whoWaitsForChangesIsRevokedToo()
{
    ServiceFixture service;
    HttpCaller caller(service.url(), basic("north", added(service, u"north"_s)));
    const QString cursor = caller.get(u"/changes"_s).at(u"cursor"_s).toString();
    QElapsedTimer timer;
    QTimer revoking;
    revoking.setSingleShot(true);
    connect(&revoking, &QTimer::timeout, this, [&] {
        QVERIFY(account(service, { u"revoke"_s, u"north"_s }).has_value());
        timer.start();
    });
    revoking.start(300);
    QCOMPARE(caller.get("/changes?wait=20&after="_L1 + cursor).status, 401);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestServiceTeam::exportsBelongToTheirAccount()
{
    ServiceFixture service;
    HttpCaller other(service.url(), basic("south", added(service, u"south"_s)));
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a", "b", "c" })).status, 201);
    QCOMPARE(other.post(u"/orders/"_s, batchJson({ "d" })).status, 201);
    const QString job = other.post(u"/orders/export"_s).at(u"job_id"_s).toString();
    QTRY_COMPARE(other.get("/orders/export/"_L1 + job).at(u"status"_s).toString(), u"completed"_s);
    const HttpAnswer status = other.get("/orders/export/"_L1 + job);
    QCOMPARE(status.at(u"rows_processed"_s).toInt(), 1);
    const QUrl link(status.at(u"presigned_url"_s).toString());
    const QString path = link.path() + u'?' + link.query();
    QCOMPARE(HttpCaller(service.url(), {}).get(path).status, 200);
    // It is kept in the database, so a service that was started later hands it out as well.
    service.restart();
    const HttpAnswer file = HttpCaller(service.url(), {}).get(path);
    QCOMPARE(file.status, 200);
    QVERIFY(file.body.startsWith("\x1f\x8b"));
}

QTEST_GUILESS_MAIN(TestServiceTeam)
#include "tst_service_team.moc"
