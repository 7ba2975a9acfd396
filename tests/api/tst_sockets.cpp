// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/api/clientday.h"

#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>

using namespace routedesk::api;
using namespace routedesk::test;
using namespace Qt::StringLiterals;

namespace {

/// A server of a few lines: reads each request to its end, then answers with `answer`, or hangs up when that is empty.
class LineServer : public QTcpServer {
public:
    LineServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    [[nodiscard]] Connection connection() const
    {
        Connection result = connectionTo();
        result.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
        return result;
    }

    QList<QByteArray> answers; ///< in turn; the last one again and again
    QList<QByteArray> requests;

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &buffer = m_buffers[socket];
        buffer += socket->readAll();
        const qsizetype head = buffer.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const QByteArray lower = buffer.first(head).toLower();
        const qsizetype at = lower.indexOf("content-length: ");
        const qsizetype length = at < 0 ? 0 : lower.mid(at + 16, lower.indexOf('\r', at) - at - 16).toLongLong();
        if (buffer.size() < head + 4 + length)
            return;
        requests.append(buffer);
        buffer.clear();
        const QByteArray answer = answers.size() > 1 ? answers.takeFirst() : answers.value(0);
        if (answer.isEmpty())
            return socket->abort();
        socket->write(answer);
    }

    QHash<QTcpSocket *, QByteArray> m_buffers;
};

QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

const QByteArray orderBody = R"({"order_handle":"o"})";
const OrderRef ref { u"o"_s, {}, {}, {} };

}

/// The same client over real connections.
class SocketsTest : public QObject {
    Q_OBJECT

private slots:
    void bodyAndHeaders();
    void changeIsSentOnceWhenTheServerHangsUp_data();
    void changeIsSentOnceWhenTheServerHangsUp();
    void readIsRepeatedWhenTheServerHangsUp();
    void nobodyListens();
    void brokenInTheMiddle();
    void unauthorisedWithChallenge();
    void silentServer();
};

void SocketsTest::bodyAndHeaders()
{
    LineServer server;
    server.answers = { http("200 OK", orderBody) };
    QNetworkAccessManager network;
    OrdersClient client(network, server.connection());
    QVERIFY(outcome(client.patch(ref, { .capacityUsed = 2 })));
    QVERIFY(outcome(client.complete(ref)));
    QCOMPARE(server.requests.size(), 2);
    QVERIFY(server.requests[0].startsWith("PATCH /orders/o HTTP/1.1\r\n"));
    QVERIFY(server.requests[0].endsWith("\r\n\r\n{\"capacity_used\":2}"));
    QVERIFY(server.requests[1].startsWith("POST /orders/o/complete HTTP/1.1\r\n"));
    QVERIFY(server.requests[1].endsWith("\r\n\r\n{}"));
    QCOMPARE(server.requests[1].toLower().count("content-type: application/json"), 1);
    QCOMPARE(server.requests[1].toLower().count("content-length: 2\r\n"), 1);
    QCOMPARE(server.requests[1].toLower().count("\r\nauthorization: basic "), 1);
}

void SocketsTest::changeIsSentOnceWhenTheServerHangsUp_data()
{
    QTest::addColumn<bool>("isKeptConnection");
    QTest::newRow("fresh connection") << false;
    QTest::newRow("kept connection") << true;
}

void SocketsTest::changeIsSentOnceWhenTheServerHangsUp()
{
    // QNetworkAccessManager would by itself send it again: an order tracked twice.
    QFETCH(bool, isKeptConnection);
    LineServer server;
    QNetworkAccessManager network;
    OrdersClient client(network, server.connection());
    if (isKeptConnection) {
        server.answers = { http("200 OK", orderBody) };
        QVERIFY(outcome(client.complete(ref)));
    }
    server.requests.clear();
    server.answers.clear();
    const auto completed = outcome(client.complete(ref));
    QVERIFY(!completed);
    QCOMPARE(toString(completed.error().kind), u"offline"_s);
    QVERIFY(completed.error().outcomeUnknown());
    QCOMPARE(server.requests.size(), 1);
    QVERIFY(!outcome(client.patch(ref, { .capacityUsed = 2 })));
    QCOMPARE(server.requests.size(), 2);
}

void SocketsTest::readIsRepeatedWhenTheServerHangsUp()
{
    LineServer server;
    server.answers = { {}, {}, {}, http("200 OK", orderBody) };
    QNetworkAccessManager network;
    PatientClock clock;
    OrdersClient client(network, server.connection(), {}, clock);
    QVERIFY(outcome(client.order(ref)));
}

void SocketsTest::nobodyListens()
{
    Connection connection = connectionTo();
    {
        const LineServer server;
        connection.base = server.connection().base;
    }
    QNetworkAccessManager network;
    PatientClock clock;
    OrdersClient client(network, connection, {}, clock);
    const auto result = outcome(client.complete(ref));
    QCOMPARE(toString(result.error().kind), u"offline"_s);
    QVERIFY(!result.error().message.isEmpty());
}

void SocketsTest::brokenInTheMiddle()
{
    LineServer server;
    server.answers = { "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n{\"order_handle\":\"o\"}" };
    QNetworkAccessManager network;
    RetryPolicy policy;
    policy.transferTimeout = std::chrono::milliseconds(50);
    OrdersClient client(network, server.connection(), policy);
    const auto result = outcome(client.complete(ref));
    QVERIFY(!result);
    QCOMPARE(toString(result.error().kind), u"timeout"_s);
}

void SocketsTest::unauthorisedWithChallenge()
{
    LineServer server;
    server.answers = { http("401 Unauthorized", R"({"orderBody":{},"message":"who?"})", "WWW-Authenticate: Basic realm=\"x\"\r\n") };
    QNetworkAccessManager network;
    OrdersClient client(network, server.connection());
    const auto result = outcome(client.order(ref));
    QCOMPARE(toString(result.error().kind), u"unauthorised"_s);
    QCOMPARE(result.error().message, u"who?"_s);
    QCOMPARE(server.requests.size(), 1);
}

void SocketsTest::silentServer()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    Connection connection = connectionTo();
    connection.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
    QNetworkAccessManager network;
    RetryPolicy policy;
    policy.attempts = 1;
    policy.transferTimeout = std::chrono::milliseconds(20);
    OrdersClient client(network, connection, policy);
    QCOMPARE(toString(outcome(client.order(ref)).error().kind), u"timeout"_s);
}

QTEST_GUILESS_MAIN(SocketsTest)
#include "tst_sockets.moc"
