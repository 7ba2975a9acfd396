// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "api/ordersclient.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

// "order a, route r": sorted, because what one call changes has no promised sequence. Without the plans that batches make,
// which have names of chance.
QString things(const HttpAnswer &answer)
{
    QStringList words;
    for (const QJsonValue &thing : answer.at(u"changes"_s).toArray()) {
        if (const QString kind = thing[u"kind"].toString(); kind != "plan"_L1)
            words.append(kind + u' ' + thing[u"id"].toString());
    }
    words.sort();
    return words.join(u", "_s);
}

QString next(const HttpAnswer &answer)
{
    return u"/changes?wait=0&after="_s + answer.at(u"cursor"_s).toString();
}

}

/// The change feed over a real socket.
class TestServiceChanges : public QObject {
    Q_OBJECT

private slots:
    void beginsNow();
    void namesWhatHasChangedOnce();
    void aRefusedCallChangesNothing();
    void pagesThroughALongList();
    void lettingWaitersGoWhenSomethingChanges();
    void lettingWaitersGoWhenTheirTimeIsUp();
    void theCursorOutlivesARestart();
    void refusals_data();
    void refusals();
};

void TestServiceChanges::beginsNow()
{
    WatchedService service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    const HttpAnswer first = service.get(u"/changes"_s);
    QCOMPARE(first.status, 200);
    QCOMPARE(things(first), QString());
    const HttpAnswer still = service.get(next(first));
    QCOMPARE(things(still), QString());
    QCOMPARE(still.at(u"more"_s).toBool(true), false);
}

void TestServiceChanges::namesWhatHasChangedOnce()
{
    WatchedService service;
    const HttpAnswer begin = service.get(u"/changes"_s);
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a", "b" })).status, 201);
    QCOMPARE(things(service.get(next(begin))), u"order a, order b"_s);
    const HttpAnswer route = service.post(
        u"/orders/routes/"_s, R"({"orders":[{"order_handle":"a"}],"worker_handle":"ana.ruiz"})");
    QCOMPARE(route.status, 201);
    QCOMPARE(service.post(u"/orders/a/disable"_s).status, 200);
    const HttpAnswer all = service.get(next(begin));
    QCOMPARE(things(all), u"order a, order b, route "_s + route.at(u"route_handle"_s).toString());
    QCOMPARE(things(service.get(next(all))), QString());
}

void TestServiceChanges::aRefusedCallChangesNothing()
{
    WatchedService service;
    const HttpAnswer begin = service.get(u"/changes"_s);
    QCOMPARE(service.post(u"/orders/"_s, "{\"plan_mode\":\"manual\",\"orders\":[" + orderJson("a") + ",{}]}").status, 422);
    QCOMPARE(service.post(u"/orders/nothing/complete"_s).status, 404);
    QCOMPARE(things(service.get(next(begin))), QString());
}

void TestServiceChanges::pagesThroughALongList()
{
    WatchedService service;
    HttpAnswer page = service.get(u"/changes"_s);
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a", "b", "c" })).status, 201);
    page = service.get(next(page) + u"&limit=3"_s);
    QCOMPARE(things(page), u"order a, order b"_s);
    QCOMPARE(page.at(u"more"_s).toBool(), true);
    // What changes again while someone pages comes at the end, and is not lost.
    QCOMPARE(service.post(u"/orders/a/cancel"_s).status, 200);
    page = service.get(next(page) + u"&limit=2"_s);
    QCOMPARE(things(page), u"order a, order c"_s);
    QCOMPARE(page.at(u"more"_s).toBool(true), false);
}

void TestServiceChanges::lettingWaitersGoWhenSomethingChanges()
{
    WatchedService service;
    QNetworkAccessManager network;
    api::OrdersClient client(network, { service.url(), api::BasicCredentials { u"acc"_s, "s3cret" } });
    const QString cursor = service.get(u"/changes"_s).at(u"cursor"_s).toString();
    const auto waiting = client.changes({ .after = cursor, .waitSeconds = 60 });
    // A call that is answered later than the waiting one was sent, over the same service: by then that one waits.
    QCOMPARE(service.get(u"/orders/"_s).status, 200);
    QVERIFY(!waiting.isFinished());
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    QTRY_VERIFY(waiting.isFinished());
    const auto result = waiting.result();
    QVERIFY(result);
    QVERIFY(result->changes.contains(api::ChangedThing { api::ChangeKind::Order, u"a"_s }));
}

void TestServiceChanges::lettingWaitersGoWhenTheirTimeIsUp()
{
    WatchedService service;
    const HttpAnswer begin = service.get(u"/changes"_s);
    const HttpAnswer later = service.get(u"/changes?wait=1&after="_s + begin.at(u"cursor"_s).toString());
    QCOMPARE(later.status, 200);
    QCOMPARE(things(later), QString());
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    QCOMPARE(things(service.get(next(later))), u"order a"_s);
}

void TestServiceChanges::theCursorOutlivesARestart()
{
    WatchedService service;
    const HttpAnswer begin = service.get(u"/changes"_s);
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    service.restart();
    QCOMPARE(things(service.get(next(begin))), u"order a"_s);
}

void TestServiceChanges::refusals_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("field");
    QTest::newRow("a cursor of one's own") << u"after=abc"_s << u"after"_s;
    QTest::newRow("a wait that is no number") << u"wait=soon"_s << u"wait"_s;
    QTest::newRow("a wait without end") << u"wait=3600"_s << u"wait"_s;
    QTest::newRow("no page at all") << u"limit=0"_s << u"limit"_s;
}

void TestServiceChanges::refusals()
{
    QFETCH(const QString, query);
    QFETCH(const QString, field);
    WatchedService service;
    const HttpAnswer answer = service.get(u"/changes?"_s + query);
    QCOMPARE(answer.status, 422);
    QVERIFY2(answer.at(u"detail.query."_s + field).isArray(), answer.body.constData());
}

QTEST_GUILESS_MAIN(TestServiceChanges)
#include "tst_service_changes.moc"
