// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcaller.h"
#include "killload.h"
#include "serviceprocess.h"

#include "service/storage/database.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

namespace {

constexpr int kills = 100;

QString oneText(Database &database, const QString &sql, const QVariantList &values = {})
{
    Query query = database.prepare(sql);
    for (const QVariant &value : values)
        query.add(value);
    query.run();
    return query.next() ? query.value(0).toString() : QString();
}

int ordersNamed(Database &database, const QString &prefix)
{
    return oneText(database, u"SELECT COUNT(*) FROM orders WHERE order_handle >= ? AND order_handle < ?"_s,
        { QString(prefix + u'0'), QString(prefix + u':') })
        .toInt();
}

}

/// The service is killed while it writes, again and again on one database: what was answered is there, what was not is there as a
/// whole or not at all.
class TestServiceKill : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingAnsweredIsLost();

private:
    void strike(int round, int after);
    void inspect(const KillLoad &load);

    QTemporaryDir m_folder;
};

void TestServiceKill::initTestCase()
{
    QFile secret(m_folder.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    QVERIFY(secret.write("s3cret") > 0);
}

void TestServiceKill::nothingAnsweredIsLost()
{
    QRandomGenerator random(20310303);
    for (int round = 0; round < kills; ++round) {
        strike(round, random.bounded(1, 60));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestServiceKill::strike(int round, int after)
{
    ServiceProcess process({ u"--listen"_s, u"127.0.0.1:0"_s, u"--sample"_s, u"--database"_s,
                               m_folder.filePath(u"orders.sqlite"_s), u"--account-id"_s, u"acc"_s, u"--secret-file"_s,
                               m_folder.filePath(u"secret"_s) },
        m_folder.path());
    QVERIFY2(process.isListening(), process.errors().constData());
    KillLoad load(ServiceLoad(process.url(), basic("acc", "s3cret")), round);
    const auto processId = pid_t(process.process().processId());
    load.run(after, [processId] { ::kill(processId, SIGKILL); });
    QVERIFY2(load.refusals.isEmpty(), qPrintable(load.refusals.join(u'\n')));
    QVERIFY(process.process().waitForFinished());
    inspect(load);
}

void TestServiceKill::inspect(const KillLoad &load)
{
    Database database(m_folder.filePath(u"orders.sqlite"_s));
    QCOMPARE(oneText(database, u"PRAGMA quick_check"_s), u"ok"_s);
    QCOMPARE(oneText(database, u"PRAGMA foreign_key_check"_s), QString());
    for (const QString &prefix : load.asked) {
        const int found = ordersNamed(database, prefix);
        if (load.answered.contains(prefix))
            QVERIFY2(found == KillLoad::batchSize, qPrintable(u"%1 was answered and has %2 orders"_s.arg(prefix).arg(found)));
        else
            QVERIFY2(found == 0 || found == KillLoad::batchSize, qPrintable(u"%1 has %2 orders"_s.arg(prefix).arg(found)));
    }
    for (const QString &handle : load.completed)
        QCOMPARE(oneText(database, u"SELECT status FROM orders WHERE order_handle = ?"_s, { handle }), u"completed"_s);
    // Each of them on a route has its event, and each route's orders are all on it.
    QCOMPARE(oneText(database,
                 u"SELECT COUNT(*) FROM orders WHERE status = 'completed' AND NOT EXISTS "
                 "(SELECT 1 FROM timeline_events WHERE order_id = orders.id AND type = 'order_completed')"_s),
        u"0"_s);
    QCOMPARE(oneText(database,
                 u"SELECT COUNT(*) FROM (SELECT route_handle FROM orders WHERE route_handle IS NOT NULL "
                 "GROUP BY route_handle HAVING COUNT(*) <> %1)"_s.arg(KillLoad::batchSize)),
        u"0"_s);
}

QTEST_GUILESS_MAIN(TestServiceKill)
#include "tst_service_kill.moc"
