// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcaller.h"
#include "servicefixture.h"

#include "service/embedded.h"
#include "tests/roads/fakeosrm.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

HttpCaller callerOf(const EmbeddedService &service)
{
    const api::Connection connection = service.connection();
    return HttpCaller(connection.base, api::authorizationHeader(connection.credentials));
}

}

class TestServiceEmbedded : public QObject {
    Q_OBJECT

private slots:
    void startsAndStopsTenTimes();
    void failsWithAReason();
    void stopsWhileStarting();
    void secretsDiffer();
    void theInterfaceThreadStaysFree();
    void takesAnotherRoadServer();
};

void TestServiceEmbedded::startsAndStopsTenTimes()
{
    QTemporaryDir folder;
    EmbeddedService service;
    for (int i = 0; i < 10; ++i) {
        QSignalSpy ready(&service, &EmbeddedService::ready);
        service.start({ folder.filePath(u"db"_s), true });
        QCOMPARE(ready.size(), 0);
        QVERIFY(ready.wait());
        QVERIFY(service.isRunning());
        QCOMPARE(ready.first().first().toInt(), service.connection().base.port());
        {
            HttpCaller http = callerOf(service);
            QCOMPARE(http.post(u"/orders/"_s, batchJson({ "o" + QByteArray::number(i) })).status, 201);
            QCOMPARE(http.get(u"/orders/o0"_s).status, 200);
        }
        service.stop();
        QVERIFY(!service.isRunning());
    }
}

void TestServiceEmbedded::failsWithAReason()
{
    EmbeddedService service;
    QSignalSpy failed(&service, &EmbeddedService::failed);
    service.start({ u"/nowhere/at/all/db"_s, false });
    QVERIFY(failed.wait());
    QVERIFY2(failed.first().first().toString().contains("/nowhere/at/all/db"_L1), qPrintable(failed.first().first().toString()));
    QVERIFY(!service.isRunning());
    QTemporaryDir folder;
    QSignalSpy ready(&service, &EmbeddedService::ready);
    service.start({ folder.filePath(u"db"_s), false });
    QVERIFY(ready.wait());
}

void TestServiceEmbedded::stopsWhileStarting()
{
    QTemporaryDir folder;
    EmbeddedService service;
    QSignalSpy ready(&service, &EmbeddedService::ready);
    service.start({ folder.filePath(u"db"_s), false });
    service.stop();
    service.start({ folder.filePath(u"db"_s), false });
    QVERIFY(ready.wait());
    QCOMPARE(ready.size(), 1);
    QCOMPARE(callerOf(service).get(u"/orders"_s).status, 200);
}

void TestServiceEmbedded::secretsDiffer()
{
    QTemporaryDir folder;
    QByteArrayList headers;
    for (int i = 0; i < 2; ++i) {
        EmbeddedService service;
        QSignalSpy ready(&service, &EmbeddedService::ready);
        service.start({ folder.filePath(u"db"_s), false });
        QVERIFY(ready.wait());
        headers.append(api::authorizationHeader(service.connection().credentials));
        QCOMPARE(HttpCaller(service.connection().base, headers.first()).get(u"/orders"_s).status, i == 0 ? 200 : 401);
    }
    QVERIFY(headers.first() != headers.last());
}

void TestServiceEmbedded::theInterfaceThreadStaysFree()
{
    QTemporaryDir folder;
    EmbeddedService service;
    QSignalSpy ready(&service, &EmbeddedService::ready);
    service.start({ folder.filePath(u"db"_s), true });
    QVERIFY(ready.wait());
    HttpCaller http = callerOf(service);
    QByteArrayList handles;
    for (int i = 0; i < 1000; ++i)
        handles.append("o" + QByteArray::number(i));
    const QByteArray body = batchJson(handles);

    // How long this thread's event loop stood still at most, while the service stored a thousand orders.
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    beat.start(1);
    QElapsedTimer whole;
    whole.start();
    QCOMPARE(http.post(u"/orders/"_s, body).status, 201);
    qInfo("1,000 orders stored in %lld ms; the caller's thread stood still for %lld ms at most", whole.elapsed(), longest);
    QVERIFY(longest < std::max<qint64>(whole.elapsed() / 2, 50));
}

void TestServiceEmbedded::takesAnotherRoadServer()
{
    test::FakeOsrm osrm;
    QTemporaryDir folder;
    EmbeddedService service;
    QSignalSpy ready(&service, &EmbeddedService::ready);
    service.start({ folder.filePath(u"db"_s), true });
    QVERIFY(ready.wait());
    HttpCaller http = callerOf(service);
    const QByteArray orders = orderJson("a") + ',' + orderJson("b", {}, 0.02, 0.01);
    QVERIFY(http.post(u"/orders/"_s,
                    "{\"plan_mode\":\"manual\",\"worker_handle\":\"ana.ruiz\",\"orders\":[" + orders + "]}")
                .status
        < 300);
    const QString route = u"/orders/routes/"_s + http.get(u"/orders/a"_s).at(u"route_handle"_s).toString();
    const auto points = [&] { return http.get(route).at(u"estimate.polyline.coordinates"_s).toArray().size(); };
    const qsizetype straight = points();
    service.setRoadServer(*roads::RoadServer::fromText(osrm.url().toString()));
    QTRY_VERIFY(points() > straight); // an open route, without being touched
    service.setRoadServer({});
    QTRY_COMPARE(points(), straight);
}

QTEST_GUILESS_MAIN(TestServiceEmbedded)
#include "tst_service_embedded.moc"
