// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcaller.h"
#include "servicefixture.h"
#include "serviceprocess.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

// A real service, and Caddy in front of it with the Caddyfile that is shipped, without TLS and with little patience.
class Proxied {
public:
    Proxied()
    {
        QFile secret(m_place.folder().filePath(u"secret"_s));
        if (!secret.open(QIODevice::WriteOnly) || secret.write("s3cret\n") < 0)
            qFatal("no secret file");
        secret.close();
        QTcpServer probe;
        (void)probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
        m_service = std::make_unique<ServiceProcess>(QStringList { u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s,
            m_place.location(), u"--account-id"_s, u"acc"_s, u"--secret-file"_s, secret.fileName(), u"--sample"_s,
            u"--public-url"_s, publicUrl() });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_place.folder().path());
        environment.insert(u"ROUTEDESK_SITE"_s, publicUrl());
        environment.insert(u"ROUTEDESK_UPSTREAM"_s, m_service->url().authority());
        environment.insert(u"ROUTEDESK_HEADER_TIMEOUT"_s, u"2s"_s);
        environment.insert(u"ROUTEDESK_BODY_TIMEOUT"_s, u"4s"_s);
        m_caddy.setProcessEnvironment(environment);
        m_caddy.start(u"caddy"_s, { u"run"_s, u"--adapter"_s, u"caddyfile"_s, u"--config"_s,
            QStringLiteral(ROUTEDESK_SOURCE_DIR "/packaging/Caddyfile") });
    }
    ~Proxied()
    {
        m_caddy.terminate();
        if (!m_caddy.waitForFinished(10'000))
            m_caddy.kill();
    }
    Q_DISABLE_COPY_MOVE(Proxied)

    [[nodiscard]] QString publicUrl() const { return u"http://orders.example.com:%1"_s.arg(m_port); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl directUrl() const { return m_service->url(); }

    [[nodiscard]] std::unique_ptr<HttpCaller> caller() const
    {
        auto caller = std::make_unique<HttpCaller>(QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)), basic("acc", "s3cret"));
        caller->setHeader("Host", host());
        return caller;
    }
    [[nodiscard]] QByteArray host() const { return "orders.example.com:" + QByteArray::number(m_port); }
    [[nodiscard]] bool isUp() const
    {
        return m_service->isListening() && caller()->get(u"/health"_s).status == 200;
    }

private:
    TestDatabase m_place;
    quint16 m_port = 0;
    std::unique_ptr<ServiceProcess> m_service;
    QProcess m_caddy;
};

// A client that sends the beginning of a request at once and the rest very slowly.
class SlowClient : public QObject {
public:
    SlowClient(quint16 port, const QByteArray &beginning, const QByteArray &drop)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this, beginning] {
            m_socket.write(beginning);
            m_drip.start(250);
        });
        connect(&m_drip, &QTimer::timeout, this, [this, drop] { m_socket.write(drop); });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] { m_drip.stop(); });
        m_socket.connectToHost(QHostAddress::LocalHost, port);
    }

    [[nodiscard]] bool isConnected() const { return m_socket.state() == QTcpSocket::ConnectedState; }

private:
    QTcpSocket m_socket;
    QTimer m_drip;
};

}

class TestServiceProxy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void callsPass();
    void linksNameTheProxy();
    void otherNamesAreNotAnswered();
    void largeBodiesAreCutOff();
    void slowClientsAreCutOffWhileOthersAreServed();
    void cleanupTestCase() { m_proxied.reset(); }

private:
    std::unique_ptr<Proxied> m_proxied;
};

void TestServiceProxy::initTestCase()
{
    if (QStandardPaths::findExecutable(u"caddy"_s).isEmpty())
        QSKIP("caddy is not installed");
    m_proxied = std::make_unique<Proxied>();
    QTRY_VERIFY_WITH_TIMEOUT(m_proxied->isUp(), 20'000);
}

void TestServiceProxy::callsPass()
{
    const auto caller = m_proxied->caller();
    QCOMPARE(caller->post(u"/orders/"_s, batchJson({ "a", "b" })).status, 201);
    QCOMPARE(caller->get(u"/orders/a"_s).status, 200);
    QCOMPARE(caller->get(u"/orders/nothing"_s).status, 404);
    HttpCaller nobody(QUrl(u"http://127.0.0.1:%1"_s.arg(m_proxied->port())), {});
    nobody.setHeader("Host", m_proxied->host());
    const HttpAnswer refused = nobody.get(u"/orders/a"_s);
    QCOMPARE(refused.status, 401);
    QVERIFY(!refused.headers.value("www-authenticate").isEmpty());
}

void TestServiceProxy::linksNameTheProxy()
{
    const auto caller = m_proxied->caller();
    const HttpAnswer route = caller->post(u"/orders/track"_s, fixture(u"track.json"_s));
    QCOMPARE(route.status, 201);
    const QString base = m_proxied->publicUrl();
    QVERIFY(route.at(u"embed_url"_s).toString().startsWith(base + u'/'));
    QVERIFY(route.at(u"orders.0.share_url"_s).toString().startsWith(base + u'/'));
    const QString path = "/orders/export/"_L1 + caller->post(u"/orders/export"_s).at(u"job_id"_s).toString();
    QTRY_COMPARE(caller->get(path).at(u"status"_s).toString(), u"completed"_s);
    const QUrl link(caller->get(path).at(u"presigned_url"_s).toString());
    QVERIFY(link.toString().startsWith(base + u'/'));
    QCOMPARE(caller->get(link.path() + u'?' + link.query()).status, 200);
}

void TestServiceProxy::otherNamesAreNotAnswered()
{
    HttpCaller direct(m_proxied->directUrl(), basic("acc", "s3cret"));
    QCOMPARE(direct.get(u"/orders"_s).status, 200);
    direct.setHeader("Host", m_proxied->host());
    QCOMPARE(direct.get(u"/orders"_s).status, 200);
    direct.setHeader("Host", "attacker.example");
    QCOMPARE(direct.get(u"/orders"_s).status, 403);
}

void TestServiceProxy::largeBodiesAreCutOff()
{
    const auto caller = m_proxied->caller();
    const HttpAnswer refused = caller->post(u"/orders/"_s, QByteArray((qsizetype(32) << 20) + 1, ' '));
    QCOMPARE(refused.status, 413);
    QVERIFY(refused.json().contains("message"_L1));
    // As large as may be: it gets to the service, which finds that it is no JSON.
    QCOMPARE(caller->post(u"/orders/"_s, QByteArray(qsizetype(32) << 20, ' ')).status, 422);
    QCOMPARE(caller->get(u"/orders"_s).status, 200);
}

void TestServiceProxy::slowClientsAreCutOffWhileOthersAreServed()
{
    const QByteArray host = "Host: " + m_proxied->host() + "\r\n";
    const QByteArray authorization = "Authorization: " + basic("acc", "s3cret") + "\r\n";
    std::vector<std::unique_ptr<SlowClient>> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(std::make_unique<SlowClient>(m_proxied->port(), "GET /orders HTTP/1.1\r\n" + host, "X-More: 1\r\n"));
        clients.push_back(std::make_unique<SlowClient>(m_proxied->port(),
            "POST /orders/ HTTP/1.1\r\n" + host + authorization + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
            " "));
    }
    const auto connected = [&] { return std::ranges::count_if(clients, &SlowClient::isConnected); };
    QTRY_COMPARE(connected(), 100);
    const auto caller = m_proxied->caller();
    int served = 0;
    for (; connected() > 0 && served < 100'000; ++served)
        QCOMPARE(caller->get(u"/orders"_s).status, 200);
    QCOMPARE(connected(), 0);
    QVERIFY(served > 20);
    qInfo("%d calls were answered while 100 slow clients were cut off", served);
}

QTEST_GUILESS_MAIN(TestServiceProxy)
#include "tst_service_proxy.moc"
