// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "contractdriver.h"

#include "service/http/routetable.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using routedesk::service::Method;

namespace {

constexpr int mostGuesses = 30;

/// Statuses of 2xx, 3xx and 4xx that no test can bring about, each with its reason.
const QMap<QString, QString> &cannotBeProvoked()
{
    static const QMap<QString, QString> reasons {};
    return reasons;
}

QString word(Method method)
{
    switch (method) {
    case Method::Get: return u"GET"_s;
    case Method::Post: return u"POST"_s;
    case Method::Patch: return u"PATCH"_s;
    case Method::Delete: return u"DELETE"_s;
    case Method::Other: break;
    }
    return u"?"_s;
}

QString withoutSlash(QString path)
{
    if (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

// Every parameter of the path gets a name that nothing has.
QString filled(QString path)
{
    static const QRegularExpression parameter(u"\\{[a-z_]+\\}"_s);
    return path.replace(parameter, u"nothing-of-that-name"_s);
}

}

/// Holds the running service against resources/openapi.yaml, in both directions.
class TestContractOperations : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_driver = std::make_unique<ContractDriver>(); }
    void versionIsThePrograms();
    void operationsAreTheRouteTables();
    void theDescriptionIsServed();
    void resources_data();
    void resources();
    void pageReferencesRequests();
    void credentialsAreAskedFor();
    void guessingIsSlowedDown();
    void onlyForItsOwnMachine();
    void largeBodiesAreRefused();
    void whatIsNotListed();
    void everythingDocumentedWasSeen();
    void cleanupTestCase() { m_driver.reset(); }

private:
    std::unique_ptr<ContractDriver> m_driver;
};

void TestContractOperations::versionIsThePrograms()
{
    QCOMPARE(m_driver->document().version(), QStringLiteral(ROUTEDESK_VERSION));
}

void TestContractOperations::operationsAreTheRouteTables()
{
    QStringList served;
    for (const auto &endpoint : m_driver->service().host().endpoints()) {
        served.append(u"%1 %2%3"_s.arg(word(endpoint.method), withoutSlash(endpoint.pattern),
            endpoint.isOpen() ? u" for anyone"_s : QString()));
    }
    QStringList described;
    QStringList ids;
    for (const OpenApiOperation &operation : m_driver->document().operations()) {
        described.append(u"%1 %2%3"_s.arg(QString::fromLatin1(operation.method), withoutSlash(operation.path),
            operation.isPublic ? u" for anyone"_s : QString()));
        ids.append(operation.id);
    }
    served.sort();
    described.sort();
    QCOMPARE(described, served);
    QCOMPARE(ids.removeDuplicates(), 0);
    QVERIFY(!ids.contains(QString()));
}

void TestContractOperations::theDescriptionIsServed()
{
    m_driver->get(u"/health"_s);
    const HttpAnswer answer = m_driver->get(u"/openapi.yaml"_s);
    QFile file(QStringLiteral(ROUTEDESK_SOURCE_DIR "/resources/openapi.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(answer.body == file.readAll());
    const QByteArray tag = answer.headers.value("etag");
    QVERIFY(!tag.isEmpty());
    HttpCaller knowing(m_driver->service().url(), {});
    knowing.setHeader("If-None-Match", "\"other\", W/" + tag);
    m_driver->callAs(knowing, "GET", u"/openapi.yaml"_s, {}, 304);
    knowing.setHeader("If-None-Match", "\"other\"");
    m_driver->callAs(knowing, "GET", u"/openapi.yaml"_s, {}, 200);
}

void TestContractOperations::resources_data()
{
    using Drive = void (*)(ContractDriver &);
    QTest::addColumn<Drive>("drive");
    QTest::newRow("orders") << &driveOrders;
    QTest::newRow("order extras") << &driveOrderExtras;
    QTest::newRow("tasks") << &driveTasks;
    QTest::newRow("order actions") << &driveOrderActions;
    QTest::newRow("tracking") << &driveTracking;
    QTest::newRow("routes") << &driveRoutes;
    QTest::newRow("plans") << &drivePlans;
    QTest::newRow("exports") << &driveExports;
    QTest::newRow("workers") << &driveWorkers;
    QTest::newRow("ops groups") << &driveOpsGroups;
    QTest::newRow("places") << &drivePlaces;
    QTest::newRow("positions") << &drivePositions;
    QTest::newRow("changes") << &driveChangeFeed;
    QTest::newRow("accounts") << &driveAccounts;
    QTest::newRow("pages") << &drivePages;
}

void TestContractOperations::resources()
{
    using Drive = void (*)(ContractDriver &);
    QFETCH(Drive, drive);
    drive(*m_driver);
}

void TestContractOperations::pageReferencesRequests()
{
    ContractDriver driver;
    const HttpAnswer batch = driver.post(u"/orders/"_s, fixture(u"post_orders.json"_s), 201);
    QCOMPARE(batch.at(u"orders.1.order_handle"_s).toString(), u"order-2"_s);
    driver.get(u"/orders/plans/"_s);
    for (const QString &handle : { u"order-1"_s, u"order-2"_s })
        driver.post(u"/orders/%1/cancel"_s.arg(handle), fixture(u"cancel.json"_s));
    const HttpAnswer route = driver.post(u"/orders/track"_s, fixture(u"track.json"_s), 201);
    QCOMPARE(route.at(u"orders.0.status"_s).toString(), u"ongoing"_s);
    driver.post(u"/orders/order-1/complete"_s, fixture(u"complete.json"_s));
    driver.post(u"/orders/order-2/cancel"_s, fixture(u"cancel.json"_s));
}

void TestContractOperations::credentialsAreAskedFor()
{
    HttpCaller nobody(m_driver->service().url(), basic("acc", "guessed"));
    for (const OpenApiOperation &operation : m_driver->document().operations()) {
        if (operation.isPublic)
            continue;
        const HttpAnswer answer
            = m_driver->callAs(nobody, operation.method, filled(operation.path), operation.takesBody ? "{}" : QByteArray(), 401);
        QVERIFY(!answer.headers.value("www-authenticate").isEmpty());
    }
}

void TestContractOperations::guessingIsSlowedDown()
{
    HttpCaller guesser(m_driver->service().url(), basic("guesser", "guessed"));
    for (const OpenApiOperation &operation : m_driver->document().operations()) {
        if (operation.isPublic)
            continue;
        const QByteArray body = operation.takesBody ? "{}" : QByteArray();
        // The first guesses are looked at, and another one every few seconds.
        int guesses = 0;
        while (guesser.call(operation.method, filled(operation.path), body).status == 401 && guesses < mostGuesses)
            ++guesses;
        m_driver->callAs(guesser, operation.method, filled(operation.path), body, 429);
    }
}

void TestContractOperations::onlyForItsOwnMachine()
{
    HttpCaller lured(m_driver->service().url(), basic("acc", "s3cret"));
    lured.setHeader("Host", "attacker.example");
    for (const OpenApiOperation &operation : m_driver->document().operations())
        m_driver->callAs(lured, operation.method, filled(operation.path), operation.takesBody ? "{}" : QByteArray(), 403);
}

void TestContractOperations::largeBodiesAreRefused()
{
    const QByteArray body((qsizetype(32) << 20) + 1, ' ');
    for (const OpenApiOperation &operation : m_driver->document().operations()) {
        if (operation.takesBody)
            m_driver->call(operation.method, filled(operation.path), body, 413);
    }
}

void TestContractOperations::whatIsNotListed()
{
    m_driver->get(u"/trips"_s, 404);
    m_driver->get(u"/orders//complete"_s, 404);
    QCOMPARE(m_driver->call("PUT", u"/orders/full"_s, "{}", 405).headers.value("allow"), "GET, PATCH");
    HttpCaller nobody(m_driver->service().url(), {});
    m_driver->callAs(nobody, "GET", u"/trips"_s, {}, 401);
}

void TestContractOperations::everythingDocumentedWasSeen()
{
    QStringList unseen;
    for (const OpenApiOperation &operation : m_driver->document().operations()) {
        for (const QString &status : operation.responses.keys()) {
            const QString name = operation.name() + u' ' + status;
            const bool seen = m_driver->watch().hasSeen(operation, status);
            if (!seen && !status.startsWith(u'5') && !cannotBeProvoked().contains(name))
                unseen.append(name);
            QVERIFY2(!seen || !cannotBeProvoked().contains(name), qPrintable(name + u" was provoked after all"_s));
        }
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestContractOperations)
#include "tst_contract_operations.moc"
