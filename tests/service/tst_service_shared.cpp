// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicefixture.h"

#include "service/startoptions.h"
#include "service/storage/accountstores.h"
#include "service/storage/changesignal.h"
#include "service/storage/jobqueue.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

constexpr api::Instant now {};

}

/// What several processes on one database rely on, each of them here a connection of its own.
class TestServiceShared : public QObject {
    Q_OBJECT

private slots:
    void changesAreHeardOnceCommitted();
    void whatIsRolledBackIsNotHeard();
    void aJobHasOneOwner();
    void anOwnerWhoIsSilentLosesTheJob();
    void whatIsGivenBackIsFree();
    void aBrokenTransactionCannotBeKept();
    void aWriterSeesWhatTheOneBeforeWrote();
    void aReaderSeesOneState();
    void aLostConnectionIsOpenedAgain();
    void anUnreachableServerIs503();
    void missedChangesAreMadeUpFor();
    void addresses_data();
    void addresses();
    void passwordsStayOffTheCommandLine();
};

void TestServiceShared::changesAreHeardOnceCommitted()
{
    TestDatabase place;
    Database database(place.location());
    ChangeSignal here(database);
    // SQLite's changes are heard in the process that made them only.
    std::optional<Database> second;
    if (TestDatabase::isPostgresql())
        second.emplace(place.location());
    ChangeSignal there(second ? *second : database);
    QSignalSpy spy(&there, &ChangeSignal::changed);
    QSignalSpy work(&there, &ChangeSignal::workWaiting);
    {
        Transaction transaction(database, 3);
        ChangeSignal::announce(database, 3);
        ChangeSignal::announce(database, 3);
        QVERIFY(!spy.wait(50));
        transaction.commit();
    }
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 1000);
    QCOMPARE(spy.first().first().toLongLong(), 3);
    ChangeSignal::announceWork(database);
    QTRY_COMPARE_WITH_TIMEOUT(work.size(), 1, 1000);
}

void TestServiceShared::whatIsRolledBackIsNotHeard()
{
    TestDatabase place;
    Database database(place.location());
    ChangeSignal signal(database);
    QSignalSpy spy(&signal, &ChangeSignal::changed);
    {
        Transaction transaction(database, 3);
        ChangeSignal::announce(database, 3);
    }
    ChangeSignal::announce(database, 4);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toLongLong(), 4);
}

void TestServiceShared::aJobHasOneOwner()
{
    TestDatabase place;
    Database one(place.location());
    Database two(place.location());
    const qint64 account = AccountStores(one).enrol(u"a"_s, now);
    JobQueue first(one);
    JobQueue second(two);
    first.put(JobKind::Plan, account, u"p1"_s, "{\"x\":1}");
    first.put(JobKind::Plan, account, u"p1"_s);
    first.put(JobKind::Plan, account, u"p2"_s);
    first.put(JobKind::Export, account, u"p1"_s);

    const auto mine = first.claim(JobKind::Plan, u"me"_s);
    QVERIFY(mine.has_value());
    QCOMPARE(mine->subject, u"p1"_s);
    QCOMPARE(mine->account, account);
    QCOMPARE(mine->request, "{\"x\":1}");
    const auto theirs = second.claim(JobKind::Plan, u"them"_s);
    QCOMPARE(theirs->subject, u"p2"_s);
    QVERIFY(!second.claim(JobKind::Plan, u"them"_s));
    QVERIFY(second.contains(JobKind::Plan, u"p1"_s));
    QVERIFY(!second.finish(*mine, u"them"_s));
    QVERIFY(first.finish(*mine, u"me"_s));
    QVERIFY(!first.finish(*mine, u"me"_s));
    QVERIFY(!second.contains(JobKind::Plan, u"p1"_s));
    QCOMPARE(second.claim(JobKind::Export, u"them"_s)->subject, u"p1"_s);
}

void TestServiceShared::anOwnerWhoIsSilentLosesTheJob()
{
    TestDatabase place;
    Database database(place.location());
    const qint64 account = AccountStores(database).enrol(u"a"_s, now);
    JobQueue queue(database);
    queue.put(JobKind::Plan, account, u"p"_s);
    const auto job = queue.claim(JobKind::Plan, u"dead"_s);
    QCOMPARE(job->claims, 1);
    const auto age = [&](qint64 milliseconds) {
        database.execute(u"UPDATE jobs SET heartbeat_at = heartbeat_at - %1"_s.arg(milliseconds));
    };
    age(JobQueue::lease.count() / 2);
    QVERIFY(!queue.claim(JobKind::Plan, u"next"_s));
    QVERIFY(queue.keep(*job, u"dead"_s));
    age(JobQueue::lease.count() / 2);
    QVERIFY(!queue.claim(JobKind::Plan, u"next"_s));
    age(JobQueue::lease.count());
    QCOMPARE(queue.claim(JobKind::Plan, u"next"_s)->claims, 2);
    QVERIFY(!queue.keep(*job, u"dead"_s));
    QVERIFY(!queue.finish(*job, u"dead"_s));
}

void TestServiceShared::whatIsGivenBackIsFree()
{
    TestDatabase place;
    Database database(place.location());
    JobQueue queue(database);
    queue.put(JobKind::Export, AccountStores(database).enrol(u"a"_s, now), u"e"_s);
    QVERIFY(queue.claim(JobKind::Export, u"one"_s).has_value());
    queue.release(u"one"_s);
    QCOMPARE(queue.claim(JobKind::Export, u"two"_s)->claims, 1);
}

void TestServiceShared::aBrokenTransactionCannotBeKept()
{
    TestDatabase place;
    Database database(place.location());
    AccountStores stores(database);
    Transaction transaction(database);
    const qint64 account = stores.enrol(u"a"_s, now);
    QVERIFY(account > 0);
    QVERIFY_THROWS_EXCEPTION(StorageError, database.execute(u"INSERT INTO accounts (account_id, created_at) VALUES ('a', 0)"_s));
    QVERIFY_THROWS_EXCEPTION(StorageError, transaction.commit());
    QVERIFY(stores.all().isEmpty());
}

void TestServiceShared::aWriterSeesWhatTheOneBeforeWrote()
{
    if (!TestDatabase::isPostgresql())
        QSKIP("This is about PostgreSQL only.");
    TestDatabase place;
    Database one(place.location());
    Database two(place.location());
    const qint64 account = AccountStores(one).enrol(u"a"_s, now);
    one.execute(u"INSERT INTO settings VALUES ('count', '0')"_s);
    const auto count = [](Database &database) {
        Query query = database.prepare(u"SELECT value FROM settings WHERE name = 'count'"_s);
        return query.run().next() ? query.value(0).toInt() : -1;
    };
    // The second begins while the first is at work, and waits for it at its claim.
    auto first = std::make_unique<Transaction>(one, account);
    std::unique_ptr<QThread> thread(QThread::create([&] {
        Database three(place.location());
        Transaction transaction(three, account);
        three.execute(u"UPDATE settings SET value = '%1' WHERE name = 'count'"_s.arg(count(three) + 1));
        transaction.commit();
    }));
    thread->start();
    const auto waits = [&] {
        Query query = two.prepare(u"SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"_s);
        return query.run().next();
    };
    QTRY_VERIFY(waits());
    one.execute(u"UPDATE settings SET value = '%1' WHERE name = 'count'"_s.arg(count(one) + 1));
    first->commit();
    first.reset();
    QVERIFY(thread->wait(10'000));
    QCOMPARE(count(one), 2);
}

void TestServiceShared::aReaderSeesOneState()
{
    TestDatabase place;
    Database one(place.location());
    Database two(place.location());
    AccountStores stores(one);
    QVERIFY(stores.enrol(u"a"_s, now) > 0);
    {
        Transaction reader(one, Transaction::Kind::Reads);
        QCOMPARE(stores.all().size(), 1);
        QVERIFY(AccountStores(two).enrol(u"b"_s, now) > 0);
        QCOMPARE(stores.all().size(), 1);
        reader.commit();
    }
    QCOMPARE(stores.all().size(), 2);
}

void TestServiceShared::aLostConnectionIsOpenedAgain()
{
    if (!TestDatabase::isPostgresql())
        QSKIP("This is about PostgreSQL only.");
    TestDatabase place;
    Database database(place.location());
    AccountStores stores(database);
    QVERIFY(stores.enrol(u"a"_s, now) > 0);
    const QString kill
        = u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(database.location().name());
    // Between two transactions nobody notices.
    TestDatabase::onServer(kill);
    {
        Transaction transaction(database, 1);
        QCOMPARE(stores.all().size(), 1);
        transaction.commit();
    }
    // Within one it is an error, and nothing of it is kept.
    try {
        Transaction transaction(database, 1);
        QVERIFY(stores.enrol(u"b"_s, now) > 0);
        TestDatabase::onServer(kill);
        QVERIFY(stores.enrol(u"c"_s, now) > 0);
        QFAIL("went on");
    } catch (const StorageError &error) {
        QCOMPARE(error.kind(), StorageError::Kind::Unavailable);
    }
    QCOMPARE(stores.all().size(), 1);
    try {
        Transaction transaction(database, 1);
        QVERIFY(stores.enrol(u"d"_s, now) > 0);
        TestDatabase::onServer(kill);
        transaction.commit();
        QFAIL("committed");
    } catch (const StorageError &error) {
        QCOMPARE(error.kind(), StorageError::Kind::Unknown);
    }
    QCOMPARE(stores.all().size(), 1);
}

void TestServiceShared::anUnreachableServerIs503()
{
    if (!TestDatabase::isPostgresql())
        QSKIP("This is about PostgreSQL only.");
    ServiceFixture service;
    QCOMPARE(service.post(u"/orders/"_s, batchJson({ "a" })).status, 201);
    const QString name = DatabaseLocation::fromText(service.databasePath())->name();
    TestDatabase::onServer(u"ALTER DATABASE %1 ALLOW_CONNECTIONS false"_s.arg(name));
    TestDatabase::onServer(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(name));
    for (int i = 0; i < 3; ++i) {
        const HttpAnswer answer = HttpCaller(service.url(), basic("acc", "s3cret")).get(u"/orders/a"_s);
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.json().contains("message"_L1));
        QVERIFY(!answer.headers.value("retry-after").isEmpty());
    }
    TestDatabase::onServer(u"ALTER DATABASE %1 ALLOW_CONNECTIONS true"_s.arg(name));
    QTRY_COMPARE(HttpCaller(service.url(), basic("acc", "s3cret")).get(u"/orders/a"_s).status, 200);
}

void TestServiceShared::missedChangesAreMadeUpFor()
{
    if (!TestDatabase::isPostgresql())
        QSKIP("This is about PostgreSQL only.");
    TestDatabase place;
    Database database(place.location());
    const qint64 account = AccountStores(database).enrol(u"a"_s, now);
    ChangeSignal signal(database);
    QSignalSpy spy(&signal, &ChangeSignal::changed);
    TestDatabase::onServer(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(
        database.location().name()));
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 10'000);
    QCOMPARE(spy.first().first().toLongLong(), account);
    Transaction transaction(database, account);
    ChangeSignal::announce(database, account);
    transaction.commit();
    QTRY_COMPARE(spy.size(), 2);
}

void TestServiceShared::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown"); // or what the refusal says, after a !
    QTest::newRow("file") << u"/tmp/a b.sqlite"_s << u"/tmp/a b.sqlite"_s;
    QTest::newRow("memory") << u":memory:"_s << u":memory:"_s;
    QTest::newRow("whole") << u"postgresql://me:p%40ss@db.example:5433/orders"_s << u"postgresql://me@db.example:5433/orders"_s;
    QTest::newRow("short") << u"postgres://db/orders"_s << u"postgresql://db/orders"_s;
    QTest::newRow("socket") << u"postgresql:///orders?host=/run/pg"_s << u"postgresql:///orders?host=/run/pg"_s;
    QTest::newRow("password in the query") << u"postgresql://db/orders?password=p"_s << u"postgresql://db/orders"_s;
    QTest::newRow("TLS") << u"postgresql://db/orders?sslmode=verify-full"_s << u"postgresql://db/orders"_s;
    QTest::newRow("no name") << u"postgresql://db"_s << u"!does not name a database"_s;
    QTest::newRow("another store") << u"mysql://db/orders"_s << u"!postgresql://"_s;
    QTest::newRow("unknown parameter") << u"postgresql://db/orders?options=-cx"_s << u"!options"_s;
    QTest::newRow("bad port") << u"postgresql://db:99999/orders"_s << u"!address"_s;
    QTest::newRow("nothing") << QString() << u"!needs a file"_s;
}

void TestServiceShared::addresses()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto location = DatabaseLocation::fromText(text);
    if (shown.startsWith(u'!')) {
        QVERIFY(!location);
        QVERIFY2(location.error().contains(shown.sliced(1)), qPrintable(location.error()));
    } else {
        QVERIFY(location.has_value());
        QCOMPARE(location->shown(), shown);
    }
}

void TestServiceShared::passwordsStayOffTheCommandLine()
{
    QVERIFY(readDatabaseOption(u"postgresql://me@db/orders"_s).has_value());
    for (const QString &text : { u"postgresql://me:sesame@db/orders"_s, u"postgresql://me@db/orders?password=sesame"_s }) {
        const auto refused = readDatabaseOption(text);
        QVERIFY(!refused);
        QVERIFY(refused.error().contains("--database-file"_L1));
        QVERIFY(!refused.error().contains("sesame"_L1));
        QTemporaryDir folder;
        QFile file(folder.filePath(u"address"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8() + '\n');
        file.close();
        QCOMPARE(readDatabaseFile(file.fileName()), text);
    }
    try {
        Database database(u"postgresql://me:sesame@127.0.0.1:1/orders"_s);
        QFAIL("opened");
    } catch (const StorageError &error) {
        QVERIFY(!QByteArray(error.what()).contains("sesame"));
    }
    for (const QString &good : { u"https://orders.example.com"_s, u"http://10.0.0.1:8080/"_s })
        QVERIFY2(readPublicUrl(good).has_value(), qPrintable(good));
    for (const QString &bad : { u"orders.example.com"_s, u"ftp://a"_s, u"https://a/path"_s, u"https://u:p@a"_s, u"https://a?x=1"_s, QString() })
        QVERIFY2(!readPublicUrl(bad), qPrintable(bad));
}

QTEST_GUILESS_MAIN(TestServiceShared)
#include "tst_service_shared.moc"
