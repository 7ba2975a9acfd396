// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lifecyclefixture.h"

#include "service/lifecycle/batch.h"
#include "service/lifecycle/closing.h"
#include "service/lifecycle/orderedits.h"
#include "service/lifecycle/routeedits.h"
#include "service/storage/routeorders.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::service;

namespace {

QStringList words(Database &database)
{
    Query query = database.prepare(u"SELECT word FROM notes ORDER BY word"_s);
    query.run();
    QStringList found;
    while (query.next())
        found.append(query.value(0).toString());
    return found;
}

void note(Database &database, const QString &word)
{
    database.prepare(u"INSERT INTO notes (word) VALUES (?)"_s).add(word).run();
}

/// Two connections to a database with a table of words.
struct Notes {
    TestDatabase place;
    Database database { place.location() };
    Database other { place.location() };
    GroupCommit durability { database };

    Notes() { database.execute(u"CREATE TABLE notes (word TEXT PRIMARY KEY)"_s); }

    void share(const QString &word, QStringList &answers)
    {
        Transaction transaction(database, Transaction::Kind::Shared);
        note(database, word);
        transaction.commit();
        durability.whenDurable([word, &answers](const StorageError *lost) { answers += lost ? u"lost "_s + word : word; });
    }
};

}

/// When a write is answered it is safe, alone or together with others.
class TestServiceDurability : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsAnsweredBeforeTheCommit();
    void refusedOneLeavesTheOthers();
    void failedStatementLeavesTheOthers();
    void failedCommitIsToldToAll();
    void anotherTransactionEndsTheShared();
    void rememberedRoutesAreWhatIsStored();
    void rememberedRoutesAreForgottenWhenOthersWrite();
};

void TestServiceDurability::nobodyIsAnsweredBeforeTheCommit()
{
    Notes f;
    QStringList answers;
    f.share(u"a"_s, answers);
    f.share(u"b"_s, answers);
    if (!TestDatabase::isPostgresql()) {
        QCOMPARE(answers, QStringList());
        QCOMPARE(words(f.other), QStringList());
    }
    QCoreApplication::processEvents();
    QCOMPARE(answers, (QStringList { u"a"_s, u"b"_s }));
    QCOMPARE(words(f.other), answers);
}

void TestServiceDurability::refusedOneLeavesTheOthers()
{
    Notes f;
    QStringList answers;
    f.share(u"a"_s, answers);
    {
        Transaction transaction(f.database, Transaction::Kind::Shared);
        note(f.database, u"refused"_s);
        f.database.announce(u"refused"_s);
    }
    f.share(u"b"_s, answers);
    QCoreApplication::processEvents();
    QCOMPARE(answers, (QStringList { u"a"_s, u"b"_s }));
    QCOMPARE(words(f.other), answers);
}

void TestServiceDurability::failedStatementLeavesTheOthers()
{
    Notes f;
    QStringList answers;
    f.share(u"a"_s, answers);
    QVERIFY_THROWS_EXCEPTION(StorageError, f.share(u"a"_s, answers));
    f.share(u"b"_s, answers);
    QCoreApplication::processEvents();
    QCOMPARE(answers, (QStringList { u"a"_s, u"b"_s }));
    QCOMPARE(words(f.other), answers);
}

void TestServiceDurability::failedCommitIsToldToAll()
{
    if (TestDatabase::isPostgresql())
        QSKIP("Nothing is shared here.");
    Notes f;
    f.database.execute(u"CREATE TABLE children (word TEXT REFERENCES notes(word) DEFERRABLE INITIALLY DEFERRED)"_s);
    QStringList answers;
    f.share(u"a"_s, answers);
    {
        Transaction transaction(f.database, Transaction::Kind::Shared);
        f.database.execute(u"INSERT INTO children (word) VALUES ('orphan')"_s);
        transaction.commit();
    }
    f.share(u"b"_s, answers);
    QCoreApplication::processEvents();
    QCOMPARE(answers, (QStringList { u"lost a"_s, u"lost b"_s }));
    QCOMPARE(words(f.other), QStringList());
    f.share(u"c"_s, answers);
    QCoreApplication::processEvents();
    QCOMPARE(words(f.other), QStringList { u"c"_s });
}

void TestServiceDurability::anotherTransactionEndsTheShared()
{
    Notes f;
    QStringList answers;
    f.share(u"a"_s, answers);
    {
        Transaction transaction(f.database);
        QCOMPARE(answers, QStringList { u"a"_s });
        note(f.database, u"rolled back"_s);
    }
    QCOMPARE(words(f.other), answers);
    f.share(u"b"_s, answers);
    {
        const Transaction reading(f.database, Transaction::Kind::Reads);
        QCOMPARE(words(f.other), (QStringList { u"a"_s, u"b"_s }));
    }
    QCoreApplication::processEvents();
    QCOMPARE(answers.size(), 2);
}

namespace {

/// The rules over a file, and a second connection that remembers nothing.
struct TwoViews {
    TestDatabase place;
    Database database { place.location() };
    Database other { place.location() };
    CountingIds ids;
    planner::AffineTravelTimes times;
    api::Instant now = *api::instantFromText(u"2031-03-03T16:00:00Z");
    Store store { database, u"acc"_s, now };
    Context context { store, ids, times, { QUrl(u"http://127.0.0.1:1"_s) }, now };

    TwoViews() { provisionSample(store, now); }

    void makeRoute(const QString &worker, int first, int count)
    {
        api::BatchRequest request;
        request.planMode = api::PlanMode::Manual;
        request.workerHandle = worker;
        for (int i = first; i < first + count; ++i) {
            api::NewOrder order;
            order.handle = QString::number(i);
            order.scheduledAt = now + std::chrono::hours(6);
            order.destination.point = api::GeoPoint::fromDegrees(-121.9 + i * 0.001, 37.3);
            request.orders.append(order);
        }
        Transaction transaction(database, store.account());
        QVERIFY(createBatch(context, request).has_value());
        transaction.commit();
    }

    [[nodiscard]] QStringList routes()
    {
        Query query = database.prepare(u"SELECT route_handle FROM routes ORDER BY id"_s);
        query.run();
        QStringList handles;
        while (query.next())
            handles.append(query.value(0).toString());
        return handles;
    }

    void edit(QRandomGenerator &random)
    {
        context.now += std::chrono::seconds(random.bounded(400));
        const api::OrderRef ref { QString::number(random.bounded(16)), {}, {}, {} };
        const QString route = routes().value(random.bounded(2));
        Transaction transaction(database, store.account());
        switch (random.bounded(6)) {
        case 0: (void)completeOrder(context, ref, {}); break;
        case 1: (void)cancelOrder(context, ref, {}); break;
        case 2: {
            api::ReassignRequest request;
            request.workerHandle = random.bounded(2) ? u"ana.ruiz"_s : u"ben.okafor"_s;
            (void)reassignOrder(context, ref, request);
            break;
        }
        case 3: (void)optimiseRoute(context, route, {}); break;
        case 4: {
            api::OrderPatch patch;
            patch.expectedServiceTime = random.bounded(1000);
            (void)patchOrder(context, ref, patch);
            break;
        }
        default: (void)removeFromRoute(context, route, { { ref }, {}, {} }); break;
        }
        if (random.bounded(4) > 0)
            transaction.commit();
    }
};

}

void TestServiceDurability::rememberedRoutesAreWhatIsStored()
{
    for (quint32 seed = 1; seed <= 25; ++seed) {
        TwoViews f;
        f.makeRoute(u"ana.ruiz"_s, 0, 8);
        f.makeRoute(u"ben.okafor"_s, 8, 8);
        Store fresh(f.other, f.store.account());
        QRandomGenerator random(seed);
        for (int i = 0; i < 40; ++i) {
            f.edit(random);
            for (const QString &route : f.routes())
                QVERIFY2(f.store.orders.ofRoute(route) == fresh.orders.ofRoute(route),
                    qPrintable(u"seed %1 edit %2"_s.arg(seed).arg(i)));
        }
    }
}

void TestServiceDurability::rememberedRoutesAreForgottenWhenOthersWrite()
{
    TwoViews f;
    f.makeRoute(u"ana.ruiz"_s, 0, 3);
    const QString route = f.routes().first();
    QCOMPARE(f.store.orders.ofRoute(route).size(), 3);
    Store other(f.other, f.store.account());
    OrderRecord changed = other.orders.ofRoute(route).first();
    changed.order.destination.address = u"elsewhere"_s;
    {
        Transaction transaction(f.other, other.account());
        other.orders.update(changed);
        transaction.commit();
    }
    QCOMPARE(f.store.orders.ofRoute(route).first().order.destination.address, u"elsewhere"_s);
}

QTEST_GUILESS_MAIN(TestServiceDurability)
#include "tst_service_durability.moc"
