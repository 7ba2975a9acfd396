// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/jobqueue.h"
#include "service/storage/migrations.h"
#include "service/storage/store.h"

#include "service/storage/columns.h"
#include "service/storage/drivers.h"

#include "testdatabase.h"

#include <QSqlError>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

api::Instant at(qint64 milliseconds)
{
    return api::Instant(std::chrono::milliseconds(milliseconds));
}

api::GeoPoint point(double longitude, double latitude)
{
    return *api::GeoPoint::fromDegrees(longitude, latitude);
}

// A connection without our own class around it.
class BareConnection {
public:
    explicit BareConnection(const QString &text)
        : m_location(*DatabaseLocation::fromText(text))
        , m_connection(QSqlDatabase::addDatabase(driverName(m_location.dialect()), u"bare"_s))
    {
        m_location.dialect() == Dialect::Sqlite ? openSqlite(m_connection, m_location, false)
                                                : openPostgresql(m_connection, m_location, false);
    }
    ~BareConnection()
    {
        m_connection.close();
        m_connection = {};
        QSqlDatabase::removeDatabase(u"bare"_s);
    }
    Q_DISABLE_COPY_MOVE(BareConnection)

    void run(const QString &sql)
    {
        QSqlQuery query(m_connection);
        if (!query.exec(schemaStatement(m_location.dialect(), sql)))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }
    [[nodiscard]] QStringList tables() const { return m_connection.tables(); }

private:
    DatabaseLocation m_location;
    QSqlDatabase m_connection;
};

OrderRecord simpleOrder(const QString &handle)
{
    OrderRecord record;
    record.order.key.handle = handle;
    record.order.key.type = api::OrderType::Drop;
    record.order.status = api::OrderStatus::Unplanned;
    record.order.createdAt = at(1);
    return record;
}

OrderRecord fullOrder()
{
    OrderRecord record = simpleOrder(u"ünïcode/1"_s);
    api::Order &o = record.order;
    o.key.typeIndex = 2;
    o.key.attempt = 3;
    o.destination.point = point(-121.8871193, 37.390611);
    o.destination.polygon = { point(1.5, 2), point(3, 4.25), point(-5, 6) };
    o.destination.address = u"1709 Automation Pkwy"_s;
    o.destination.radius = 70;
    o.destination.placeId = u""_s; // empty is not absent
    o.opsGroupHandle = u"g"_s;
    o.workerHandle = u"w"_s;
    o.planMode = api::PlanMode::OnDemand;
    o.trackMode = api::OpenEnum<api::TrackMode>::fromText(u"a_later_word");
    o.priority = api::Priority::High;
    o.scheduledAfter = at(1'698'717'600'001);
    o.scheduledAt = at(-5);
    o.startedAt = at(0);
    o.expectedServiceTime = 0;
    o.capacityUsed = 7;
    o.productTypes = { u"frozen"_s, u"a,b;c"_s, u"un\x1fit\\i\x1e"_s, u""_s };
    o.metadata.set(u"customerID"_s, u"12654"_s);
    o.metadata.set(u"zone"_s, u"4"_s, true);
    o.region = api::Region { u"United States"_s, u"California"_s, u"San Jose"_s };
    o.estimate = api::Estimate();
    o.estimate->arriveAt = at(99);
    o.estimate->distance = 12.5;
    o.risks = { { api::RiskKey::InOutage, api::RiskLevel::Yellow } };
    o.distance = 0;
    o.duration = 21;
    o.planningFailureReason = u"because"_s;
    o.tasks = { { u"t1"_s, u"Ring twice"_s, {}, {}, u"pending"_s, api::Priority::Low, {} } };
    record.shareId = u"abc"_s;
    record.visitedDestination = false;
    record.deviationFromDestination = 2254;
    return record;
}

}

class TestServiceStorage : public QObject {
    Q_OBJECT

private slots:
    void opensWithItsSettings();
    void errorsCarryTheStatementOnly();
    void statementsMayNest();
    void whatIsNotCommittedIsGone();
    void ordersComeBackAsTheyWere();
    void linesKeepTheirPoints();
    void identityIsUnique();
    void accountsAreApart();
    void pagesAreStable_data();
    void pagesAreStable();
    void searchTakesWildcardsLiterally();
    void anOlderVersionIsBroughtUp();
    void aFailedMigrationLeavesTheOldVersion();
    void aLaterVersionIsRefused();
};

void TestServiceStorage::opensWithItsSettings()
{
    if (TestDatabase::isPostgresql())
        QSKIP("These are settings of SQLite.");
    QTemporaryDir folder;
    Database database(folder.filePath(u"db"_s));
    const auto pragma = [&database](const QString &name) {
        Query query = database.prepare("PRAGMA "_L1 + name);
        query.run();
        return query.next() ? query.value(0).toString() : QString();
    };
    QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
    QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
    QCOMPARE(pragma(u"synchronous"_s), u"2"_s);
    QCOMPARE(pragma(u"busy_timeout"_s), u"5000"_s);
    QCOMPARE(database.schemaVersion(), int(migrationSteps().size()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : { u"db"_s, u"db-wal"_s })
        QVERIFY2(!(QFile::permissions(folder.filePath(name)) & others), qPrintable(name));

    Database second(folder.filePath(u"db"_s));
    QCOMPARE(second.schemaVersion(), database.schemaVersion());
}

void TestServiceStorage::errorsCarryTheStatementOnly()
{
    TestDatabase place;
    Database database(place.location());
    Store store(database, u"a"_s, at(0));
    OrderRecord record = simpleOrder(u"secret-handle"_s);
    store.orders.insert(record);
    OrderRecord again = record;
    try {
        store.orders.insert(again);
        QFAIL("a second row of the same identity");
    } catch (const StorageError &error) {
        QVERIFY(error.statement().startsWith("INSERT INTO orders"_L1));
        QVERIFY(!QByteArray(error.what()).contains("secret-handle"));
    }
    QVERIFY_THROWS_EXCEPTION(StorageError, (void)database.prepare(u"SELECT nothing FROM nowhere"_s));
    // The statement that failed can be used again.
    OrderRecord other = simpleOrder(u"other"_s);
    store.orders.insert(other);
    QVERIFY(other.id > record.id);
}

void TestServiceStorage::statementsMayNest()
{
    TestDatabase place;
    Database database(place.location());
    Store store(database, u"a"_s, at(0));
    for (const QString &handle : { u"a"_s, u"b"_s, u"c"_s }) {
        OrderRecord record = simpleOrder(handle);
        store.orders.insert(record);
    }
    const QString sql = u"SELECT order_handle FROM orders ORDER BY id"_s;
    QStringList pairs;
    Query outer = database.prepare(sql);
    outer.run();
    while (outer.next()) {
        Query inner = database.prepare(sql);
        inner.run();
        while (inner.next())
            pairs.append(outer.value(0).toString() + inner.value(0).toString());
    }
    QCOMPARE(pairs.join(u' '), u"aa ab ac ba bb bc ca cb cc"_s);
}

void TestServiceStorage::whatIsNotCommittedIsGone()
{
    TestDatabase place;
    Database database(place.location());
    Store store(database, u"a"_s, at(0));
    {
        Transaction transaction(database);
        OrderRecord record = simpleOrder(u"gone"_s);
        store.orders.insert(record);
        QCOMPARE(store.orders.ofHandle(u"gone"_s).size(), 1);
    }
    QVERIFY(store.orders.ofHandle(u"gone"_s).isEmpty());
    {
        Transaction transaction(database);
        OrderRecord record = simpleOrder(u"kept"_s);
        store.orders.insert(record);
        transaction.commit();
    }
    QCOMPARE(store.orders.ofHandle(u"kept"_s).size(), 1);
}

void TestServiceStorage::ordersComeBackAsTheyWere()
{
    TestDatabase place;
    Database database(place.location());
    Store store(database, u"a"_s, at(0));
    OrderRecord record = fullOrder();
    store.orders.insert(record);
    QVERIFY(record.id > 0);
    QCOMPARE(record.taskCount, 1);
    auto found = store.orders.ofHandle(record.order.key.handle);
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first() == record);

    record.order.status = api::OrderStatus::Completed;
    record.order.completedAt = at(7);
    record.order.metadata = {};
    record.order.estimate.reset();
    store.orders.update(record);
    QVERIFY(store.orders.ofHandle(record.order.key.handle).first() == record);

    OrderRecord bare = simpleOrder(u"bare"_s);
    bare.order.key.type = {};
    store.orders.insert(bare);
    const OrderRecord read = store.orders.ofHandle(u"bare"_s).first();
    QVERIFY(read == bare);
    QVERIFY(read.order.key.type.isAbsent());
    QVERIFY(read.order.destination.address.isNull());
}

void TestServiceStorage::linesKeepTheirPoints()
{
    TestDatabase place;
    Database database(place.location());
    Store store(database, u"a"_s, at(0));
    OrderRecord record = simpleOrder(u"o"_s);
    store.orders.insert(record);
    const api::Polyline line { { point(-121.877261, 37.371918), 24.98, at(2000) }, { point(0.1, -0.2), {}, at(1000) },
        { point(5, 5), {}, {} } };
    store.story.appendTravelled(record.id, line);
    const api::Polyline read = store.story.travelled(record.id);
    QCOMPARE(read.size(), 2);
    QVERIFY(read.at(0) == line.at(1));
    QVERIFY(read.at(1) == line.at(0));

    RouteRecord route;
    route.route.handle = u"r"_s;
    route.route.status = api::RouteStatus::Planned;
    route.route.estimate.emplace().polyline = { { point(1, 2), {}, {} }, { point(-121.8871193, 37.390611), {}, {} } };
    store.routes.insert(route);
    const auto estimate = store.routes.byHandle(u"r"_s)->route.estimate;
    QVERIFY(estimate.has_value());
    QVERIFY(estimate->polyline == route.route.estimate->polyline);
    QVERIFY(estimate->startLocation == point(1, 2));
    QVERIFY(estimate->endLocation == point(-121.8871193, 37.390611));
}

void TestServiceStorage::identityIsUnique()
{
    TestDatabase place;
    Database database(place.location());
    Store store(database, u"a"_s, at(0));
    for (const auto &type : { api::OpenEnum<api::OrderType>(), api::OpenEnum<api::OrderType>(api::OrderType::Pick),
             api::OpenEnum<api::OrderType>(api::OrderType::Drop) }) {
        OrderRecord record = simpleOrder(u"o"_s);
        record.order.key.type = type;
        store.orders.insert(record);
        QVERIFY_THROWS_EXCEPTION(StorageError, store.orders.insert(record));
    }
    OrderRecord next = simpleOrder(u"o"_s);
    QCOMPARE(store.orders.nextAttempt(next.order.key), 1);
    next.order.key.attempt = 1;
    store.orders.insert(next);
    QCOMPARE(store.orders.ofHandle(u"o"_s).size(), 4);
    next.order.key.typeIndex = 9;
    QCOMPARE(store.orders.nextAttempt(next.order.key), 0);
}

void TestServiceStorage::accountsAreApart()
{
    TestDatabase place;
    Database database(place.location());
    Store one(database, u"one"_s, at(0));
    Store two(database, u"two"_s, at(0));
    OrderRecord mine = simpleOrder(u"o"_s);
    one.orders.insert(mine);
    QVERIFY(two.orders.ofHandle(u"o"_s).isEmpty());
    QVERIFY(!two.orders.live(mine.order.key));
    OrderRecord theirs = simpleOrder(u"o"_s);
    two.orders.insert(theirs);
    QCOMPARE(two.orders.page({}, QTimeZone::utc(), {}).rows.size(), 1);
    QCOMPARE(Store(database, u"one"_s, at(9)).orders.page({}, QTimeZone::utc(), {}).rows.first().id, mine.id);
}

void TestServiceStorage::pagesAreStable_data()
{
    QTest::addColumn<bool>("descending");
    QTest::newRow("newest first") << true;
    QTest::newRow("oldest first") << false;
}

void TestServiceStorage::pagesAreStable()
{
    QFETCH(bool, descending);
    TestDatabase place;
    Database database(place.location());
    Store store(database, u"a"_s, at(0));
    QStringList expected;
    for (int i = 0; i < 25; ++i) {
        OrderRecord record = simpleOrder(u"o%1"_s.arg(i));
        store.orders.insert(record);
        if (descending)
            expected.prepend(record.order.key.handle);
        else
            expected.append(record.order.key.handle);
    }
    QStringList seen;
    PageStart start { descending, 0, 10 };
    for (bool more = true; more;) {
        const auto slice = store.orders.page({}, QTimeZone::utc(), start);
        for (const OrderRecord &record : slice.rows)
            seen.append(record.order.key.handle);
        more = slice.more;
        start.after = slice.rows.last().id;
        if (seen.size() < 25) {
            OrderRecord between = simpleOrder(u"new%1"_s.arg(seen.size()));
            store.orders.insert(between);
        }
    }
    QCOMPARE(seen.first(25), expected);
}

void TestServiceStorage::searchTakesWildcardsLiterally()
{
    TestDatabase place;
    Database database(place.location());
    Store store(database, u"a"_s, at(0));
    for (const QString &handle : { u"100%"_s, u"1000"_s, u"a_b"_s, u"aXb"_s }) {
        OrderRecord record = simpleOrder(handle);
        store.orders.insert(record);
    }
    const auto search = [&store](const QString &term) {
        api::OrderFilter filter;
        filter.searchTerm = term;
        return store.orders.page(filter, QTimeZone::utc(), {}).rows.size();
    };
    QCOMPARE(search(u"0%"_s), 1);
    QCOMPARE(search(u"A_B"_s), 1);
    QCOMPARE(search(u"100"_s), 2);
    QCOMPARE(search(u"'; DROP TABLE orders; --"_s), 0);
    QCOMPARE(search(QString()), 4);
}

void TestServiceStorage::anOlderVersionIsBroughtUp()
{
    const TestDatabase place(TestDatabase::Schema::None);
    {
        BareConnection old(place.location());
        for (const QString &statement : migrationSteps().first())
            old.run(statement);
        old.run(u"CREATE TABLE schema_version (version INTEGER NOT NULL)"_s);
        old.run(u"INSERT INTO schema_version VALUES (1)"_s);
        old.run(u"INSERT INTO accounts (account_id, created_at) VALUES ('a', 0)"_s);
        old.run(u"INSERT INTO orders (account, order_handle, type, type_index, fulfillment_attempt, status, "
                 "task_count) VALUES (1, 'from-before', 'pick', 0, 0, 'unplanned', 0)"_s);
        old.run(u"INSERT INTO plans (account, plan_id, status, created_at, sequence_number) VALUES (1, 'begun', 'planning', 0, 1)"_s);
    }

    Database database(place.location());
    QCOMPARE(database.schemaVersion(), int(migrationSteps().size()));
    QVERIFY(JobQueue(database).contains(JobKind::Plan, u"begun"_s));
    Store store(database, u"a"_s, at(0));
    QCOMPARE(store.orders.ofHandle(u"from-before"_s).size(), 1);
    ExportRecord job;
    job.job.jobId = u"j"_s;
    job.job.status = api::ExportStatus::Pending;
    job.job.createdAt = at(1);
    store.exports.insert(job);
    QVERIFY(store.exports.byId(u"j"_s).has_value());
}

void TestServiceStorage::aFailedMigrationLeavesTheOldVersion()
{
    const TestDatabase place(TestDatabase::Schema::None);
    {
        BareConnection old(place.location());
        // Version 1 says it is there, but what version 2 builds upon is not.
        old.run(u"CREATE TABLE schema_version (version INTEGER NOT NULL)"_s);
        old.run(u"INSERT INTO schema_version VALUES (1)"_s);
    }
    QVERIFY_THROWS_EXCEPTION(StorageError, Database database(place.location()));
    QCOMPARE(BareConnection(place.location()).tables(), QStringList { u"schema_version"_s });
}

void TestServiceStorage::aLaterVersionIsRefused()
{
    const TestDatabase place;
    const QString path = place.location();
    {
        Database database(path);
        database.execute(u"UPDATE schema_version SET version = 999"_s);
    }
    try {
        Database database(path);
        QFAIL("opened");
    } catch (const StorageError &error) {
        QVERIFY(error.reason().contains("later version"_L1));
    }
}

QTEST_GUILESS_MAIN(TestServiceStorage)
#include "tst_service_storage.moc"
