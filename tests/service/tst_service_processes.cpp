// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcaller.h"
#include "servicefixture.h"
#include "serviceprocess.h"

#include "service/storage/database.h"
#include "service/storage/jobqueue.h"

#include <QFile>
#include <QJsonArray>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

namespace {

// Two real services on one database, with one account.
struct Pair {
    Pair()
        : a(arguments())
        , b(arguments())
        , atA(a.url(), basic("acc", "s3cret"))
        , atB(b.url(), basic("acc", "s3cret"))
    {
    }

    QStringList arguments()
    {
        QFile file(place.folder().filePath(u"secret"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("s3cret\n") < 0)
            qFatal("no secret file");
        return { u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, place.location(), u"--sample"_s, u"--account-id"_s,
            u"acc"_s, u"--secret-file"_s, file.fileName() };
    }

    TestDatabase place;
    ServiceProcess a;
    ServiceProcess b;
    HttpCaller atA;
    HttpCaller atB;
};

// The same call to both at the same time; the two statuses, the lower first.
std::pair<int, int> race(Pair &pair, const QByteArray &method, const QString &path, const QByteArray &bodyA, const QByteArray &bodyB)
{
    QNetworkAccessManager network;
    QList<QNetworkReply *> replies;
    for (const auto &[url, body] : { std::pair(pair.a.url(), bodyA), std::pair(pair.b.url(), bodyB) }) {
        QNetworkRequest request(QUrl(url.toString() + path));
        request.setRawHeader("Authorization", basic("acc", "s3cret"));
        request.setRawHeader("Content-Type", "application/json");
        replies.append(network.sendCustomRequest(request, method, body));
    }
    QList<int> statuses;
    for (QNetworkReply *reply : std::as_const(replies)) {
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            (void)finished.wait(20'000);
        statuses.append(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
    }
    std::ranges::sort(statuses);
    return { statuses.at(0), statuses.at(1) };
}

// The process that has claimed a job; 0 when none has.
qint64 ownersProcess(Database &database)
{
    Query query = database.prepare(u"SELECT owner FROM jobs WHERE owner IS NOT NULL"_s);
    return query.run().next() ? query.value(0).toString().section(u'/', 1, 1).toLongLong() : 0;
}

QByteArray manyOrders(int count)
{
    QByteArrayList orders;
    for (int i = 0; i < count; ++i)
        orders.append(orderJson("o" + QByteArray::number(i), {}, (i % 40) * 0.003, (i / 40) * 0.003));
    return "{\"orders\":[" + orders.join(',') + "],\"plan_mode\":\"scheduled\",\"ops_group_handle\":\"san-jose\"}";
}

}

class TestServiceProcesses : public QObject {
    Q_OBJECT

private slots:
    void theSameHandleIsTakenOnce();
    void theSameVersionIsChangedOnce();
    void whatOneStoresTheOtherShows();
    void aPlanIsWorkedOnce();
    void aWaitingCallerIsToldWhicheverPlans();
    void anExportIsHandedOutByBoth();
    void aKilledPlannersPlanIsFinishedByTheOther();
    void anAccountIsRevokedInBothAtOnce();
};

void TestServiceProcesses::theSameHandleIsTakenOnce()
{
    Pair pair;
    QVERIFY(pair.a.isListening() && pair.b.isListening());
    for (int round = 0; round < 25; ++round) {
        const QByteArray handle = "o" + QByteArray::number(round);
        const QByteArray body = batchJson({ handle, "x" + handle });
        QCOMPARE(race(pair, "POST", u"/orders/"_s, body, body), std::pair(201, 422));
        QCOMPARE(pair.atA.get("/orders/"_L1 + QString::fromLatin1(handle)).at(u"fulfillment_attempt"_s).toInt(), 0);
    }
    QCOMPARE(pair.atB.get(u"/orders/?limit=1000"_s).at(u"orders"_s).toArray().size(), 50);
}

void TestServiceProcesses::theSameVersionIsChangedOnce()
{
    Pair pair;
    QCOMPARE(pair.atA.post(u"/orders/"_s, batchJson({ "a", "b" }, "\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\"")).status, 201);
    const QString path = "/orders/routes/"_L1 + pair.atA.get(u"/orders/a"_s).at(u"route_handle"_s).toString();
    int version = pair.atA.get(path).at(u"version"_s).toInt();
    for (int round = 0; round < 25; ++round) {
        const auto patch = [version](const QByteArray &by) {
            return "{\"version\":" + QByteArray::number(version) + ",\"metadata\":{\"by\":\"" + by + "\"}}";
        };
        QCOMPARE(race(pair, "PATCH", path, patch("a"), patch("b")), std::pair(200, 409));
        const int next = pair.atB.get(path).at(u"version"_s).toInt();
        QCOMPARE(next, version + 1);
        version = next;
    }
}

void TestServiceProcesses::whatOneStoresTheOtherShows()
{
    Pair pair;
    QCOMPARE(pair.atA.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    QCOMPARE(pair.atB.get(u"/orders/a"_s).at(u"status"_s).toString(), u"unplanned"_s);
    QCOMPARE(pair.atB.post(u"/orders/a/cancel"_s).status, 200);
    QCOMPARE(pair.atA.get(u"/orders/a"_s).at(u"status"_s).toString(), u"cancelled"_s);
    const QString token = pair.atA.get(u"/workers/?limit=1"_s).at(u"pagination_token"_s).toString();
    QCOMPARE(pair.atB.get("/workers/?limit=1&pagination_token="_L1 + token).status, 200);
}

void TestServiceProcesses::aPlanIsWorkedOnce()
{
    Pair pair;
    for (int round = 0; round < 5; ++round) {
        const QByteArray handle = "o" + QByteArray::number(round);
        HttpCaller &caller = round % 2 ? pair.atB : pair.atA;
        const HttpAnswer accepted = caller.post(u"/orders/"_s,
            batchJson({ handle }, "\"plan_mode\":\"scheduled\",\"ops_group_handle\":\"san-jose\""));
        const QString href = accepted.at(u"plan.href"_s).toString();
        HttpCaller &other = round % 2 ? pair.atA : pair.atB;
        QTRY_COMPARE(other.get(href).at(u"status"_s).toString(), u"completed"_s);
        const HttpAnswer order = other.get("/orders/"_L1 + QString::fromLatin1(handle));
        int planned = 0;
        for (const QJsonValue &event : order.at(u"timeline"_s).toArray())
            planned += event.toObject().value("type"_L1).toString() == "order_planned"_L1;
        QCOMPARE(planned, 1);
    }
    Database database(pair.place.location(), Database::Access::ReadOnly);
    Query jobs = database.prepare(u"SELECT COUNT(*) FROM jobs"_s);
    QVERIFY(jobs.run().next());
    QCOMPARE(jobs.value(0).toInt(), 0);
}

void TestServiceProcesses::aWaitingCallerIsToldWhicheverPlans()
{
    Pair pair;
    for (int round = 0; round < 4; ++round) {
        const QByteArray body = batchJson({ "o" + QByteArray::number(round) },
            "\"plan_mode\":\"on_demand\",\"enable_sync_planning\":true,\"ops_group_handle\":\"san-jose\"");
        const HttpAnswer answer = (round % 2 ? pair.atB : pair.atA).post(u"/orders/"_s, body);
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.at(u"status"_s).toString(), u"completed"_s);
    }
}

void TestServiceProcesses::anExportIsHandedOutByBoth()
{
    Pair pair;
    QCOMPARE(pair.atA.post(u"/orders/"_s, batchJson({ "a", "b" })).status, 201);
    const QString path = "/orders/export/"_L1 + pair.atA.post(u"/orders/export"_s).at(u"job_id"_s).toString();
    QTRY_COMPARE(pair.atB.get(path).at(u"status"_s).toString(), u"completed"_s);
    const QUrl link(pair.atB.get(path).at(u"presigned_url"_s).toString());
    const QString file = link.path() + u'?' + link.query();
    const HttpAnswer fromA = HttpCaller(pair.a.url(), {}).get(file);
    QCOMPARE(fromA.status, 200);
    QCOMPARE(HttpCaller(pair.b.url(), {}).get(file).body, fromA.body);
}

void TestServiceProcesses::aKilledPlannersPlanIsFinishedByTheOther()
{
    Pair pair;
    Database database(pair.place.location(), Database::Access::ReadOnly);
    const HttpAnswer accepted = pair.atA.post(u"/orders/"_s, manyOrders(900));
    QCOMPARE(accepted.status, 201);
    const QString href = accepted.at(u"plan.href"_s).toString();
    QTRY_VERIFY(ownersProcess(database) != 0);
    const bool aPlans = ownersProcess(database) == pair.a.process().processId();
    (aPlans ? pair.a : pair.b).kill();
    HttpCaller &left = aPlans ? pair.atB : pair.atA;
    QCOMPARE(left.get(href).at(u"status"_s).toString(), u"planning"_s);
    QTRY_COMPARE_WITH_TIMEOUT(left.get(href).at(u"status"_s).toString(), u"completed"_s, 60'000);
    const QJsonArray unplanned = left.get(href).at(u"unplanned_orders"_s).toArray();
    const QJsonArray planned = left.get(u"/orders/?status=planned&limit=1000"_s).at(u"orders"_s).toArray();
    QCOMPARE(planned.size() + unplanned.size(), 900);
}

void TestServiceProcesses::anAccountIsRevokedInBothAtOnce()
{
    Pair pair;
    const auto account = [&](const QStringList &words) {
        QProcess process;
        process.start(QStringLiteral(ROUTEDESK_BINARY_DIR "/bin/routedesk-service"),
            QStringList { u"account"_s } + words + QStringList { u"--database"_s, pair.place.location() });
        process.waitForFinished(20'000);
        return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : "failed: " + process.readAllStandardError();
    };
    const QByteArray secret = account({ u"add"_s, u"north"_s });
    QVERIFY2(secret.size() == 43, secret.constData());
    HttpCaller atA(pair.a.url(), basic("north", secret));
    HttpCaller atB(pair.b.url(), basic("north", secret));
    QCOMPARE(atA.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    const HttpAnswer token = HttpCaller(pair.a.url(), {}).post(
        u"/oauth/token"_s, "grant_type=client_credentials&client_id=north&client_secret=" + secret);
    HttpCaller bearer(pair.b.url(), "Bearer " + token.at(u"access_token"_s).toString().toLatin1());
    QCOMPARE(bearer.get(u"/orders/a"_s).status, 200);
    QCOMPARE(atB.get(u"/orders/a"_s).status, 200);
    QCOMPARE(pair.atA.get(u"/orders/a"_s).status, 404);
    QVERIFY(account({ u"list"_s }).contains("north\tsince"));
    QVERIFY(account({ u"revoke"_s, u"north"_s }).contains("revoked"));
    QCOMPARE(atA.get(u"/orders/a"_s).status, 401);
    QCOMPARE(atB.get(u"/orders/a"_s).status, 401);
    QCOMPARE(bearer.get(u"/orders/a"_s).status, 401);
}

QTEST_GUILESS_MAIN(TestServiceProcesses)
#include "tst_service_processes.moc"
