// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/authorizer.h"
#include "service/http/dispatcher.h"
#include "service/http/errors.h"
#include "service/exporting/downloadlinks.h"
#include "service/exporting/ordercsv.h"

#include "lifecyclefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

Handler named(const QByteArray &name)
{
    return [name](Call &) -> Outcome<Answer> { return Answer(Response { 200, name }); };
}

RouteTable table()
{
    return RouteTable({
        { Method::Get, u"/orders/"_s, Effect::Reads, named("list") },
        { Method::Post, u"/orders/track"_s, Effect::Writes, named("track") },
        { Method::Get, u"/orders/{order_handle}"_s, Effect::Reads, named("get") },
        { Method::Get, u"/orders/plans/"_s, Effect::Reads, named("plans") },
        { Method::Post, u"/orders/{order_handle}/complete"_s, Effect::Writes, named("complete") },
        { Method::Get, u"/open"_s, Effect::Reads, [](OpenCall &) -> Outcome<Answer> { return Answer(Response { 200, "open" }); } },
        { Method::Post, u"/fails"_s, Effect::Writes, [](Call &call) -> Outcome<Answer> {
             call.context.store.database.execute(u"DELETE FROM ops_groups"_s);
             throw StorageError(u"disk full"_s, u"DELETE"_s);
         } },
        { Method::Post, u"/refuses"_s, Effect::Writes, [](Call &call) -> Outcome<Answer> {
             call.context.store.database.execute(u"DELETE FROM ops_groups"_s);
             return std::unexpected(ServiceError::of(ServiceError::Kind::PlanningRunning));
         } },
    });
}

}

class TestServiceHttp : public QObject {
    Q_OBJECT

private slots:
    void pathsFindTheirEndpoint_data();
    void pathsFindTheirEndpoint();
    void basicOnly_data();
    void basicOnly();
    void hosts_data();
    void hosts();
    void tokens();
    void dispatching_data();
    void dispatching();
    void aFailureRollsBack();
    void everyKindHasItsAnswer();
    void downloadLinksExpire();
    void csvIsQuoted();
};

void TestServiceHttp::pathsFindTheirEndpoint_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found"); // a pattern, 404, or 405 and what is allowed
    QTest::newRow("slash") << Method::Get << u"/orders/"_s << u"/orders/"_s;
    QTest::newRow("no slash") << Method::Get << u"/orders"_s << u"/orders/"_s;
    QTest::newRow("literal wins") << Method::Get << u"/orders/plans"_s << u"/orders/plans/"_s;
    QTest::newRow("literal, slash") << Method::Get << u"/orders/plans/"_s << u"/orders/plans/"_s;
    QTest::newRow("parameter") << Method::Get << u"/orders/o-1"_s << u"/orders/{order_handle}=o-1"_s;
    QTest::newRow("a handle like a literal of another method") << Method::Get << u"/orders/track"_s
                                                               << u"/orders/{order_handle}=track"_s;
    QTest::newRow("encoded slash") << Method::Get << u"/orders/a%2Fb"_s << u"/orders/{order_handle}=a/b"_s;
    QTest::newRow("encoded umlaut") << Method::Get << u"/orders/%C3%BC"_s << u"/orders/{order_handle}=ü"_s;
    QTest::newRow("plus stays") << Method::Get << u"/orders/a+b"_s << u"/orders/{order_handle}=a+b"_s;
    QTest::newRow("action, slash") << Method::Post << u"/orders/o/complete/"_s << u"/orders/{order_handle}/complete=o"_s;
    QTest::newRow("handle with NUL") << Method::Get << u"/orders/a%00b"_s << u"404"_s;
    QTest::newRow("empty handle") << Method::Post << u"/orders//complete"_s << u"404"_s;
    QTest::newRow("two slashes") << Method::Get << u"/orders//"_s << u"404"_s;
    QTest::newRow("unknown") << Method::Get << u"/nothing"_s << u"404"_s;
    QTest::newRow("root") << Method::Get << u"/"_s << u"404"_s;
    QTest::newRow("too deep") << Method::Get << u"/orders/a/b/c"_s << u"404"_s;
    QTest::newRow("wrong verb") << Method::Delete << u"/orders/track"_s << u"405 POST, GET"_s;
    QTest::newRow("other verb") << Method::Other << u"/orders/"_s << u"405 GET"_s;
}

void TestServiceHttp::pathsFindTheirEndpoint()
{
    QFETCH(Method, method);
    QFETCH(QString, path);
    QFETCH(QString, found);
    const RouteTable routes = table();
    const auto result = routes.find(method, path);
    QString text = u"404"_s;
    if (const auto *wrong = std::get_if<RouteTable::WrongMethod>(&result))
        text = "405 "_L1 + QString::fromLatin1(wrong->allowed);
    if (const auto *match = std::get_if<RouteTable::Match>(&result)) {
        text = match->endpoint->pattern;
        for (const QString &value : match->parameters)
            text += u'=' + value;
    }
    QCOMPARE(text, found);
}

void TestServiceHttp::basicOnly_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("good");
    const auto basic = [](const QByteArray &pair) { return "Basic " + pair.toBase64(); };
    QTest::newRow("right") << basic("acc:s3:cret") << true;
    QTest::newRow("scheme in any case") << QByteArray("bAsIc ") + QByteArray("acc:s3:cret").toBase64() << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("wrong secret") << basic("acc:s3:creT") << false;
    QTest::newRow("shorter secret") << basic("acc:s3:cre") << false;
    QTest::newRow("empty secret") << basic("acc:") << false;
    QTest::newRow("wrong account") << basic("ACC:s3:cret") << false;
    QTest::newRow("no colon") << basic("accs3cret") << false;
    QTest::newRow("not base64") << QByteArray("Basic ****") << false;
    QTest::newRow("no scheme") << QByteArray("acc:s3:cret").toBase64() << false;
    QTest::newRow("bearer") << QByteArray("Bearer s3:cret") << false;
}

void TestServiceHttp::basicOnly()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, good);
    const SingleAccount authorizer({ u"acc"_s, "s3:cret" }, 7);
    const Identity account = authorizer.identityOf(header);
    QCOMPARE(account.value_or(0), good ? 7 : 0);
    if (!good)
        QVERIFY(!account.error().message.contains("s3"_L1));
    QVERIFY(!SingleAccount({ u"acc"_s, {} }, 7).identityOf("Basic " + QByteArray("acc:").toBase64()));
}

void TestServiceHttp::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("loopback");
    for (const char *host : { "127.0.0.1", "127.0.0.1:8787", "localhost", "LOCALHOST:1", "[::1]:80", "127.1.2.3" })
        QTest::newRow(host) << QByteArray(host) << true;
    for (const char *host : { "", "example.com", "localhost.example.com", "127.0.0.1.example.com", "192.168.1.4:8787",
             "[fe80::1]", "0.0.0.0", "[", "[::1.evil]" })
        QTest::newRow(host) << QByteArray(host) << false;
}

void TestServiceHttp::hosts()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, loopback);
    QCOMPARE(HostNames::ofThisMachine().allow(host), loopback);
}

void TestServiceHttp::tokens()
{
    const PageTokens tokens("key");
    const PageStart start { false, 0, 10 };
    const QString token = tokens.next("orders"_L1, start, 41);
    const auto next = tokens.start("orders"_L1, { token, api::SortDirection::Descending, 5 }, { 50, 1000 });
    QVERIFY(next.has_value());
    QCOMPARE(next->after, 41);
    QVERIFY(!next->descending);
    QCOMPARE(next->limit, 5);
    QCOMPARE(tokens.start("orders"_L1, { {}, {}, {} }, { 50, 1000 })->limit, 50);
    QCOMPARE(tokens.start("orders"_L1, { {}, {}, 5000 }, { 50, 1000 })->limit, 1000);

    const auto refused = [&](const QString &bad, QLatin1StringView list = "orders"_L1) {
        const auto result = tokens.start(list, { bad, {}, {} }, { 50, 1000 });
        return !result && result.error().fields.first().field == "pagination_token"_L1;
    };
    QVERIFY(refused(token, "routes"_L1));
    QVERIFY(refused(PageTokens("other").next("orders"_L1, start, 41)));
    QVERIFY(refused(u"nonsense"_s));
    QVERIFY(refused(u"ÄÖÜ"_s));
    for (qsizetype i = 0; i < token.size(); ++i) {
        QString bad = token;
        bad[i] = bad.at(i) == u'A' ? u'B' : u'A';
        QVERIFY2(refused(bad), qPrintable(bad));
    }
    QVERIFY(refused(token + u'A'));
    QVERIFY(refused(tokens.of(1).next("orders"_L1, start, 41)));
    QVERIFY(refused(token.chopped(1)));
}

void TestServiceHttp::dispatching_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<int>("status");
    const QByteArray good = "Basic " + QByteArray("acc:s3cret").toBase64();
    const auto request = [&](Method method, const QString &path, const QByteArray &host = "localhost",
                             const QByteArray &authorization = {}) {
        return Request { method, path, {}, host, authorization, {} };
    };
    QTest::newRow("fine") << request(Method::Get, u"/orders"_s, "localhost", good) << 200;
    QTest::newRow("no credentials") << request(Method::Get, u"/orders"_s) << 401;
    QTest::newRow("no credentials, unknown path") << request(Method::Get, u"/nothing"_s) << 401;
    QTest::newRow("unknown path") << request(Method::Get, u"/nothing"_s, "localhost", good) << 404;
    QTest::newRow("wrong verb") << request(Method::Patch, u"/orders"_s, "localhost", good) << 405;
    QTest::newRow("open") << request(Method::Get, u"/open"_s) << 200;
    QTest::newRow("open, other host") << request(Method::Get, u"/open"_s, "example.com") << 403;
    QTest::newRow("other host") << request(Method::Get, u"/orders"_s, "example.com", good) << 403;
    Request large = request(Method::Post, u"/orders/track"_s, "localhost", good);
    large.body = QByteArray(Dispatcher::largestBody + 1, ' ');
    QTest::newRow("too large") << large << 413;
}

void TestServiceHttp::dispatching()
{
    QFETCH(Request, request);
    QFETCH(int, status);
    LifecycleFixture f;
    SingleAccount authorizer({ u"acc"_s, "s3cret" }, f.store.account());
    const Dispatcher dispatcher(authorizer, table(), PageTokens("key"), f.backing(), HostNames::ofThisMachine());
    int answers = 0;
    Response response;
    dispatcher.handle(request, [&](const Response &given) {
        ++answers;
        response = given;
    });
    QCOMPARE(answers, 1);
    QCOMPARE(response.status, status);
    if (status != 200)
        QVERIFY(response.body.startsWith("{\"detail\":{},\"message\":\""));
}

void TestServiceHttp::aFailureRollsBack()
{
    LifecycleFixture f;
    SingleAccount authorizer({ u"acc"_s, "s3cret" }, f.store.account());
    const Dispatcher dispatcher(authorizer, table(), PageTokens("key"), f.backing(), HostNames::ofThisMachine());
    for (const auto &[path, status] : { std::pair(u"/fails"_s, 500), std::pair(u"/refuses"_s, 409) }) {
        if (status == 500)
            QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"Storage failed at /fails : disk full in: DELETE"_s));
        Response response;
        dispatcher.handle({ Method::Post, path, {}, "localhost", "Basic " + QByteArray("acc:s3cret").toBase64(), {} },
            [&](const Response &given) { response = given; });
        QCoreApplication::processEvents();
        QVERIFY(!f.store.database.isShared());
        QCOMPARE(response.status, status);
        QVERIFY(!response.body.contains("disk"));
        QVERIFY(f.store.groups.byHandle(u"san-jose"_s).has_value());
    }
}

void TestServiceHttp::everyKindHasItsAnswer()
{
    using Kind = ServiceError::Kind;
    const struct {
        Kind kind;
        int status;
        const char *body;
    } answers[] = {
        { Kind::OrderNotFound, 404, "\"message\"" },
        { Kind::RouteNotFound, 404, "\"message\"" },
        { Kind::PlanNotFound, 404, "\"message\"" },
        { Kind::WorkerNotFound, 404, "\"message\"" },
        { Kind::OpsGroupNotFound, 404, "\"message\"" },
        { Kind::ExportNotFound, 404, "\"code\":\"job_not_found\"" },
        { Kind::VersionConflict, 409, "\"code\":\"version_conflict\"" },
        { Kind::RouteCompleted, 409, "\"code\":\"validation_error\"" },
        { Kind::DriverNotFound, 404, "{\"code\":\"driver_not_found\",\"title\":\"Worker Not Found\",\"detail\":{\"description\":" },
        { Kind::DriverDeleted, 404, "\"code\":\"driver_deleted\"" },
        { Kind::DriverNotLinked, 400,
            "{\"code\":\"driver_not_linked_to_device\",\"title\":\"Worker needs to be linked to a device first\","
            "\"detail\":{\"description\":\"The worker is not yet linked to a device\"}}" },
        { Kind::DeviceNotFound, 404, "\"detail\":null" },
        { Kind::OpsGroupNotDefined, 400, "\"code\":\"ops_group_not_defined\"" },
        { Kind::PlaceNotDefined, 400, "\"code\":\"destination_place_not_found\"" },
        { Kind::GeofenceNotFound, 404, "\"code\":\"geofence_not_found\"" },
        { Kind::TrackedRouteNotFound, 404, "\"code\":\"route_not_found\"" },
        { Kind::RouteCannotBeTracked, 400, "\"code\":\"validation_error\"" },
        { Kind::DuplicateRoute, 409,
            "{\"code\":\"duplicate_resource\",\"title\":\"Duplicate route found with this ID\","
            "\"detail\":\"System already has a route with this ID\"}" },
        { Kind::DuplicateOrder, 409, "\"code\":\"duplicate_resource\"" },
        { Kind::DuplicateWorker, 409, "\"code\":\"duplicate_resource\"" },
        { Kind::DuplicateOpsGroup, 409, "\"code\":\"duplicate_resource\"" },
        { Kind::DuplicatePlace, 409, "\"code\":\"duplicate_resource\"" },
        { Kind::PlaceNotFound, 404, "\"message\"" },
        { Kind::InUse, 409, "\"code\":\"resource_in_use\"" },
        { Kind::NoInvitations, 400, "\"code\":\"invitations_not_supported\"" },
        { Kind::NearbyOrderNotFound, 404, "\"code\":\"order_not_found\"" },
        { Kind::NearbyPlaceNotFound, 404, "\"code\":\"place_not_found\"" },
    };
    for (const auto &answer : answers) {
        const Response response = toResponse(ServiceError::of(answer.kind, u"x"_s));
        QCOMPARE(response.status, answer.status);
        QVERIFY2(response.body.contains(answer.body), response.body.constData());
    }
    const Response empty = toResponse(ServiceError::of(Kind::PlanningRunning));
    QCOMPARE(empty.status, 409);
    QVERIFY(empty.body.isEmpty());
    const Response invalid = toResponse(ServiceError::query(u"type"_s, u"say which"_s));
    QCOMPARE(invalid.status, 422);
    QVERIFY(invalid.body.startsWith("{\"detail\":{\"query\":{\"type\":[\"say which\"]}},\"message\":"));
}

void TestServiceHttp::downloadLinksExpire()
{
    const DownloadLinks links("key");
    const api::Instant now = *api::instantFromText(u"2031-03-03T16:00:00Z");
    const QUrl url(links.make(QUrl(u"http://127.0.0.1:1"_s), u"job"_s, now));
    QCOMPARE(url.path(), u"/exports/job"_s);
    const QUrlQuery query(url);
    QVERIFY(links.isGood(u"job"_s, query, now + 59min));
    QVERIFY(!links.isGood(u"job"_s, query, now + 60min));
    QVERIFY(!links.isGood(u"other"_s, query, now));
    QUrlQuery later = query;
    later.removeQueryItem(u"expires"_s);
    later.addQueryItem(u"expires"_s, u"99999999999999"_s);
    QVERIFY(!links.isGood(u"job"_s, later, now));
    QVERIFY(!links.isGood(u"job"_s, {}, now));
    QVERIFY(!DownloadLinks("other").isGood(u"job"_s, query, now));
}

void TestServiceHttp::csvIsQuoted()
{
    OrderRecord record;
    record.order.key.handle = u"=1+1"_s;
    record.order.key.type = api::OrderType::Pick;
    record.order.destination.address = u"12 \"Main\" St, Town"_s;
    record.order.destination.point = api::GeoPoint::fromDegrees(-121.5, 37.25);
    const QByteArray line = csvLine(record);
    QVERIFY2(line.startsWith("'=1+1,pick,0,0,,\"12 \"\"Main\"\" St, Town\",-121.5,37.25,"), line.constData());
    QCOMPARE(csvHeader().count(','), csvLine(OrderRecord()).count(','));
    QVERIFY(line.endsWith("\r\n"));
}

QTEST_GUILESS_MAIN(TestServiceHttp)
#include "tst_service_http.moc"
