// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/retryafter.h"
#include "tests/api/clientday.h"

using namespace routedesk::api;
using namespace routedesk::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray page = R"({"orders":[]})";

Canned after(const char *retryAfter, const char *date = nullptr)
{
    Canned answer { .status = 429, .headers = { { "Retry-After", retryAfter } } };
    if (date)
        answer.headers.append(std::pair<QByteArray, QByteArray>("Date", date));
    return answer;
}

}

/// Which calls are repeated, when, and how a call ends early.
class PatienceTest : public QObject {
    Q_OBJECT

private slots:
    void repeatsReads_data();
    void repeatsReads();
    void neverRepeatsChanges_data();
    void neverRepeatsChanges();
    void backsOff();
    void honoursRetryAfter_data();
    void honoursRetryAfter();
    void readsHttpDates();
    void stopsBetweenAttempts();
    void stoppedBeforeItBegan();
    void cancelAllEndsEverything();
    void destructionEndsEverything();
    void clientDeletedByItsCaller();
    void followsRedirectsOfReadsWithin();
    void followsNoOtherRedirect_data();
    void followsNoOtherRedirect();
    void redirectsEnd();
    void tooLargeAnswers();
};

void PatienceTest::repeatsReads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("isRepeated");
    const auto status = [](int code, bool repeated) { QTest::addRow("%d", code) << code << 0 << repeated; };
    status(429, true);
    status(500, true);
    status(502, true);
    status(503, true);
    status(504, true);
    status(400, false);
    status(401, false);
    status(404, false);
    status(409, false);
    status(422, false);
    const auto fault = [](const char *name, QNetworkReply::NetworkError error, bool repeated) { QTest::newRow(name) << 0 << int(error) << repeated; };
    fault("refused", QNetworkReply::ConnectionRefusedError, true);
    fault("closed", QNetworkReply::RemoteHostClosedError, true);
    fault("no host", QNetworkReply::HostNotFoundError, true);
    fault("tls", QNetworkReply::SslHandshakeFailedError, false);
    QTest::newRow("broken in the middle") << 200 << int(QNetworkReply::RemoteHostClosedError) << true;
}

void PatienceTest::repeatsReads()
{
    QFETCH(int, status);
    QFETCH(int, error);
    QFETCH(bool, isRepeated);
    FakeNetwork network;
    PatientClock clock;
    OrdersClient client(network, connectionTo(), {}, clock);
    network.queue(Canned { .status = status, .body = page, .error = QNetworkReply::NetworkError(error) });
    network.queue(200, page);
    const auto result = outcome(client.listOrders({}));
    QCOMPARE(result.has_value(), isRepeated);
    QCOMPARE(network.requests().size(), isRepeated ? 2 : 1);
    if (isRepeated)
        QCOMPARE(network.requests()[1].header("Authorization"), network.requests()[0].header("Authorization"));
}

void PatienceTest::neverRepeatsChanges_data()
{
    QTest::addColumn<Canned>("answer");
    QTest::newRow("429") << after("0");
    QTest::newRow("503") << Canned { .status = 503 };
    QTest::newRow("closed") << Canned { .status = 0, .error = QNetworkReply::RemoteHostClosedError };
}

void PatienceTest::neverRepeatsChanges()
{
    QFETCH(Canned, answer);
    FakeNetwork network;
    PatientClock clock;
    OrdersClient client(network, connectionTo(), {}, clock);
    network.queue(answer);
    QVERIFY(!outcome(client.complete({ u"o"_s, {}, {}, {} })));
    network.queue(answer);
    QVERIFY(!outcome(client.patch({ u"o"_s, {}, {}, {} }, {})));
    QCOMPARE(network.requests().size(), 2);
    QCOMPARE(clock.delays, QList<int>());
}

void PatienceTest::backsOff()
{
    FakeNetwork network;
    PatientClock clock;
    RetryPolicy policy;
    policy.attempts = 8;
    policy.longestDelay = std::chrono::milliseconds(9000);
    OrdersClient client(network, connectionTo(), policy, clock);
    const auto result = outcome(client.listOrders({}));
    QCOMPARE(toString(result.error().kind), u"offline"_s);
    QCOMPARE(network.requests().size(), 8);
    QCOMPARE(clock.delays, (QList<int> { 500, 1000, 2000, 4000, 8000, 9000, 9000 }));

    clock.delays.clear();
    clock.share = 1;
    (void)outcome(client.listOrders({}));
    QCOMPARE(clock.delays.first(2), (QList<int> { 625, 1250 }));
}

void PatienceTest::honoursRetryAfter_data()
{
    QTest::addColumn<Canned>("answer");
    QTest::addColumn<int>("delay"); // -1: the call ends
    QTest::newRow("seconds") << after("7") << 7000;
    QTest::newRow("zero leaves the backoff") << after("0") << 500;
    QTest::newRow("at the limit") << after("60") << 60000;
    QTest::newRow("too long") << after("61") << -1;
    QTest::newRow("far too long") << after("99999999") << -1;
    QTest::newRow("date by our clock") << after("Thu, 01 Jan 2026 00:00:20 GMT") << 20000;
    QTest::newRow("date by theirs") << after("Wed, 31 Dec 2025 12:00:30 GMT", "Wed, 31 Dec 2025 12:00:00 GMT") << 30000;
    QTest::newRow("date gone by") << after("Wed, 31 Dec 2025 12:00:30 GMT") << 500;
    QTest::newRow("date too far") << after("Fri, 02 Jan 2026 00:00:00 GMT") << -1;
    QTest::newRow("nonsense") << after("soon") << 500;
    QTest::newRow("negative") << after("-5") << 500;
}

void PatienceTest::honoursRetryAfter()
{
    QFETCH(Canned, answer);
    QFETCH(int, delay);
    FakeNetwork network;
    PatientClock clock;
    OrdersClient client(network, connectionTo(), {}, clock);
    network.queue(answer);
    network.queue(200, page);
    const auto result = outcome(client.listOrders({}));
    QCOMPARE(result.has_value(), delay >= 0);
    QCOMPARE(clock.delays, delay < 0 ? QList<int>() : QList<int> { delay });
    if (!result)
        QCOMPARE(toString(result.error().kind), u"rateLimited"_s);
}

void PatienceTest::readsHttpDates()
{
    const auto expected = instantFromText(u"1994-11-06T08:49:37Z");
    QCOMPARE(httpDate("Sun, 06 Nov 1994 08:49:37 GMT"), expected);
    QCOMPARE(httpDate("Sun Nov 6 08:49:37 1994"), expected);
    QCOMPARE(httpDate("6 Nov"), std::nullopt);
    QCOMPARE(httpDate(""), std::nullopt);
}

void PatienceTest::stopsBetweenAttempts()
{
    class StoppingClock : public PatientClock {
    public:
        void after(std::chrono::milliseconds, QObject *, std::function<void()>) override { source.request_stop(); }
        std::stop_source source;
    };
    FakeNetwork network;
    StoppingClock clock;
    OrdersClient client(network, connectionTo(), {}, clock);
    const auto result = outcome(client.listOrders({}, clock.source.get_token()));
    QCOMPARE(toString(result.error().kind), u"cancelled"_s);
    QCOMPARE(network.requests().size(), 1);
}

void PatienceTest::stoppedBeforeItBegan()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    std::stop_source source;
    source.request_stop();
    const auto result = outcome(client.complete({ u"o"_s, {}, {}, {} }, source.get_token()));
    QCOMPARE(toString(result.error().kind), u"cancelled"_s);
    QCOMPARE(network.requests().size(), 0);
}

void PatienceTest::cancelAllEndsEverything()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    network.queueSilence();
    network.queueSilence();
    const auto first = client.listOrders({});
    const auto second = client.track({});
    client.cancelAll();
    QVERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(toString(first.result().error().kind), u"cancelled"_s);
    QCOMPARE(toString(second.result().error().kind), u"cancelled"_s);
    QCOMPARE(network.openReplies(), 0);
    network.queue(200, page);
    QVERIFY(outcome(client.listOrders({})));
}

void PatienceTest::destructionEndsEverything()
{
    FakeNetwork network;
    auto client = std::make_unique<OrdersClient>(network, connectionTo());
    network.queueSilence();
    const auto call = client->listOrders({});
    client.reset();
    QVERIFY(call.isFinished());
    QCOMPARE(toString(call.result().error().kind), u"cancelled"_s);
    QCOMPARE(network.openReplies(), 0);
}

void PatienceTest::clientDeletedByItsCaller()
{
    FakeNetwork network;
    auto *client = new OrdersClient(network, connectionTo());
    bool deleted = false;
    network.queueSilence();
    network.queue(200, page);
    const auto other = client->track({});
    auto done = client->listOrders({}).then([&](const Result<Page<Order>> &) {
        delete client;
        deleted = true;
    });
    QTRY_VERIFY(deleted);
    QVERIFY(done.isFinished());
    QVERIFY(other.isFinished());
    QCOMPARE(network.openReplies(), 0);
}

void PatienceTest::followsRedirectsOfReadsWithin()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    network.queue(Canned { .status = 307, .headers = { { "Location", "/orders?limit=1" } } });
    network.queue(Canned { .status = 301, .headers = { { "Location", "https://api.example:443/v2/orders" } } });
    network.queue(200, page);
    QVERIFY(outcome(client.listOrders({ .limit = 1 })));
    QCOMPARE(network.requests().size(), 3);
    QCOMPARE(network.requests()[1].target(), QByteArray("/orders?limit=1"));
    QCOMPARE(network.requests()[2].target(), QByteArray("/v2/orders"));
    QVERIFY(!network.requests()[2].header("Authorization").isEmpty());
}

void PatienceTest::followsNoOtherRedirect_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("isRead");
    for (const char *elsewhere : { "https://evil.example/orders/", "http://api.example/orders/", "https://api.example:8443/", "//evil.example/", "ftp://api.example/", "" })
        QTest::addRow("GET to '%s'", elsewhere) << QByteArray(elsewhere) << true;
    QTest::newRow("POST within") << QByteArray("/orders/o/complete/") << false;
}

void PatienceTest::followsNoOtherRedirect()
{
    QFETCH(QByteArray, location);
    QFETCH(bool, isRead);
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    network.queue(Canned { .status = 307, .headers = { { "Location", location } } });
    const auto error = isRead ? outcome(client.listOrders({})).error() : outcome(client.complete({ u"o"_s, {}, {}, {} })).error();
    QCOMPARE(toString(error.kind), u"malformed"_s);
    QCOMPARE(error.httpStatus, 307);
    QCOMPARE(network.requests().size(), 1);
}

void PatienceTest::redirectsEnd()
{
    FakeNetwork network;
    OrdersClient client(network, connectionTo());
    for (int i = 0; i < 20; ++i)
        network.queue(Canned { .status = 302, .headers = { { "Location", "/" + QByteArray::number(i) } } });
    QCOMPARE(toString(outcome(client.listOrders({})).error().kind), u"malformed"_s);
    QCOMPARE(network.requests().size(), 6);
}

void PatienceTest::tooLargeAnswers()
{
    FakeNetwork network;
    RetryPolicy policy;
    policy.largestAnswer = 100;
    OrdersClient client(network, connectionTo(), policy);
    network.queue(200, page + QByteArray(100 - page.size(), ' '));
    QVERIFY(outcome(client.listOrders({})));
    network.queue(200, page + QByteArray(101 - page.size(), ' '));
    const auto result = outcome(client.listOrders({}));
    QCOMPARE(toString(result.error().kind), u"malformed"_s);
    QVERIFY(result.error().message.contains(u"100 bytes"));
    QCOMPARE(network.requests().size(), 2);
}

QTEST_GUILESS_MAIN(PatienceTest)
#include "tst_patience.moc"
